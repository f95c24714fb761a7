"""Whether a text is Vietnamese: by the letters that no other language has."""

from __future__ import annotations

import re
from itertools import islice

# đ, ă, ơ, ư and the letters with two marks or a dot or hook; à, é, ô and the like are French or Portuguese as well.
_OWN = re.compile("[đĐÐăĂơƠưƯƣ\u1ea0-\u1ef9]")
ENOUGH = 0.05
"""The share from which a text is Vietnamese: reports have 0.15 to 0.25, Vietnamese names in an English text make 0.02."""


def is_vietnamese(text: str, times: float = 1) -> bool:
    """True where the share of letters that only Vietnamese has is enough, or so many times as much."""
    enough = times * ENOUGH
    if next(islice(_OWN.finditer(text), int(enough * len(text)), None), None) is not None:
        return True  # so many are there: the rest need not be counted
    own = len(_OWN.findall(text))
    return own > enough * sum(map(str.isalpha, text))


def vietnamese_share(text: str) -> float:
    """The share of the letters of a text in NFC that only Vietnamese has.

    >>> vietnamese_share("Huyện ủy") > ENOUGH > vietnamese_share("District party committee")
    True
    """
    letters = sum(map(str.isalpha, text))
    return len(_OWN.findall(text)) / letters if letters else 0.0
