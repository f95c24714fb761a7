"""What a line is by its looks alone: furniture of the page, a menu, a stamp, a masthead, a heading of teasers, a byline, a caption."""

from __future__ import annotations

import re

from kg.read.dates import has_clock, is_letterhead, written_date
from kg.read.wording import Wording, words_of
from kg.text import clean, lower

LONGEST = 220
"""Characters; a longer line is never furniture of the page."""

_RULE = re.compile(r"[\W_]+")
_PARTS = re.compile(r"\s*(?:[|›»>•·‹«/]|\s[-–]\s)\s*")
_BARS = re.compile(r"[|›»>]")
_ITEM = re.compile(r"(?:[-–—+*•▪●◦■]\s?(?=\D|\d+[^\d.,/%])|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|[a-zđ]\)\s|[IVX]{1,4}\.\s)")
_INITIALS = re.compile(r"(?:[A-ZĐÀ-Ỹ]\.?\s?){1,4}[A-ZĐÀ-Ỹa-zà-ỹ]*\.?")
_CREDITS = re.compile(r"\s*;\s*|\s[-–]\s(?=\w+:)")
_CAPITALS = re.compile(r"[^\W\d_]")


def is_rule(low: str) -> bool:
    """True for a line without letters and digits: ---, ***, |."""
    return _RULE.fullmatch(low) is not None


def is_furniture(low: str, wording: Wording, *, edge: bool) -> bool:
    """True for a line of buttons, counters and the like; at the edge of a page (before the headline or after the article) with a few
    other words among them."""
    if len(low) > LONGEST:
        return False
    if low.startswith(wording.starts) and (edge or not _is_prose(low)):
        return True
    if len(low) < 160 and any(word in low for word in wording.contains) and not _is_prose(low):
        return True
    if len(low) > 160:
        return False
    words = words_of(low)
    covered, loose = wording.furniture.cover(words)
    if not covered:
        return False
    if not loose:
        return covered > 1 or len(words) <= 3
    if low.endswith(".") or not edge:
        return False
    return loose <= 2 <= covered or covered >= 2 * loose


def _is_prose(low: str) -> bool:
    """True for a line that reads like a sentence of an article."""
    return low.endswith((".", ";")) and low.count(" ") > 14


def is_menu(low: str, wording: Wording) -> bool:
    """True for names of sections in a row, and for the path to a page."""
    if len(low) > LONGEST or low.endswith("."):
        return False
    words = words_of(low)
    covered, loose = wording.sections.cover(words)
    if covered and not loose:
        return True
    if any(word[0].isdigit() for word in words) and not written_date(low):
        return False
    parts = [part for part in _PARTS.split(low) if part.strip()]
    if len(parts) > 1 and _BARS.search(low):
        return True
    return len(parts) > 2 and all(len(part.split()) <= 5 for part in parts) and covered * 3 >= loose


def stamp(low: str, wording: Wording) -> str | None:
    """The date of a line that stamps a page with one, as exact as written; None for any other line."""
    if len(low) > 130:
        return None
    found = written_date(low)
    if found is None:
        return None
    if is_letterhead(low):
        return found.iso
    rest = low[: found.start] + " " + low[found.end :]
    words = words_of(rest)
    covered, loose = wording.furniture.cover(words)
    marked = has_clock(rest) or any(word in rest for word in wording.stamps) or covered > 1
    if loose > (6 if marked else 1) or (low.endswith(".") and loose > 1):
        return None
    return found.iso


def is_masthead(low: str, wording: Wording) -> bool:
    """True for the name of a paper or a portal by itself."""
    if len(low) > 90 or low.endswith((".", "?", "!", ":")) and not low.endswith((".vn", ".com")):
        return False
    return low.startswith(wording.masthead_starts) or any(word in low for word in wording.mastheads)


def teaser(text: str, low: str, wording: Wording) -> str | None:
    """ "heading" for a line after which other articles are announced, "line" for one that announces some itself, else None."""
    if text.startswith(wording.teaser_signs):
        return "line"
    if len(low) > 600:
        return None
    found = wording.teaser.match(low)
    if found is None:
        return None
    rest = low[found.end() :]
    if found["more"]:
        return "line" if words_of(rest) else "heading"
    words = words_of(rest)
    return None if len([word for word in words if not word.isdigit()]) > 0 else "heading"


def is_item(text: str) -> bool:
    """True for a line that begins with the mark or number of a list."""
    return _ITEM.match(text) is not None


def is_topics(low: str, wording: Wording, *, end: bool) -> bool:
    """True for the line of an article's topics; without a colon only after its end."""
    if len(low) > 160 or low.endswith("."):
        return False
    for word in wording.topics:
        if low.startswith(word) and not low[len(word) : len(word) + 1].isalpha():
            return end or low[len(word) :].lstrip().startswith(":")
    return False


def is_name(text: str) -> bool:
    """True for names alone: two to eight words that begin with capitals ("Phan Nga", "HOÀNG MAI - KIỀU OANH", "T.Trinh")."""
    if len(text) > 60 or text.endswith((".", ":", "?", "!", ",", ";")) and not _INITIALS.fullmatch(text):
        return False
    words = text.strip("()*|- ").replace("-", " ").replace("–", " ").replace("&", " ").replace(",", " ").split()
    if not words or len(words) > 8 or any(not word[0].isupper() or any(map(str.isdigit, word)) for word in words):
        return False
    return len(words) > 1 or "." in words[0] or text.isupper() and len(text) <= 12


def is_byline(text: str, low: str, wording: Wording) -> bool:
    """True for a line that says that it names authors, photographers or a source."""
    if len(low) > 90 or low.endswith(wording.thanks):
        return False
    if low.endswith(wording.byline_ends) or (low.startswith(wording.byline_groups) and len(low) < 45):
        return True
    if not low.startswith(wording.byline_starts):
        return False
    parts = _CREDITS.split(text)
    return all(_is_credit(part, lower(clean(part)), wording) for part in parts)


def _is_credit(text: str, low: str, wording: Wording) -> bool:
    for start in wording.byline_starts:
        if low.startswith(start):
            rest = text[len(start) :]
            name = rest.strip(" :.;()")
            if not name or ((start.endswith(":") or rest[0] in " :") and (is_name(name) or _INITIALS.fullmatch(name))):
                return True
    return is_name(text)


def is_caption(text: str, low: str, wording: Wording) -> bool:
    """True for the line under a picture that says so, or shows who does what in it."""
    if len(low) > 320:
        return False
    if any(word in low for word in wording.caption_contains) and low.count(". ") < 3:
        return True
    sentences = low.count(". ") + low.count("; ")
    if sentences or len(low) > 230 or low.endswith((":", ";", "?")):
        return False
    return low.startswith(wording.caption_starts) and len(low) < 120 and not any(map(str.isdigit, low))


def is_capitals(text: str) -> bool:
    """True where every letter is a capital, and there are at least three."""
    return text.isupper() and len(_CAPITALS.findall(text)) > 2


def is_turn(text: str, low: str, at: int, wording: Wording) -> bool:
    """True where a label of someone who speaks stands at a place: "Ông Lê Văn Mẫu:", "Đồng chí Bí thư Huyện ủy:", "Đáp:"."""
    found = wording.answer.match(low, at)
    if found is None:
        return False
    return found["name"] is None or text[found.start("name") + 1].isupper()
