"""An explanation as one HTML page that needs no network: coloured marks in the text, the claims beside it.

No text of a report is markup: the template escapes all of it, and a content security policy runs the one script that is hashed here.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from pathlib import Path

import jinja2
from markupsafe import Markup

import kg
from kg.explain.view import NAME, NUMBER, Explanation

_HERE = Path(__file__).parent


def page(explanation: Explanation) -> str:
    """The page: the same bytes for the same reading."""
    script = (_HERE / "page.js").read_text("utf-8")
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string((_HERE / "page.html").read_text("utf-8"))
    return template.render(
        one=explanation,
        kinds=explanation.kinds,
        by_number={claim.number: claim for claim in explanation.claims},
        accounts=[(word, kind, explanation.aside(kind)) for kind, word in ((NUMBER, "numbers"), (NAME, "names"))],
        style=Markup((_HERE / "page.css").read_text("utf-8")),
        script=Markup(script),
        digest=b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        version=kg.__version__,
    )
