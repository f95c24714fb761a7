"""One HTML file that holds everything: style, scripts, the network library out of pyvis, and the data. It asks nobody for anything.

No text of a report is markup. Data stands in a JSON element in which no character can end it, scripts put it on the page as text
alone, and a content security policy lets run what is hashed here and nothing else.
"""

from __future__ import annotations

import hashlib
import json
import os
from base64 import b64encode
from pathlib import Path
from typing import Any

import jinja2
import pyoxigraph as ox
from markupsafe import Markup

import kg
from kg.explore.content import content
from kg.explore.facts import read_facts
from kg.explore.homes import homes
from kg.explore.layout import ROW, WIDTHS, layout
from kg.explore.network import network
from kg.explore.vis import vis_data, vis_network

_PARTS = Path(__file__).parent / "web"
SCRIPTS = (
    "words.js",
    "text.js",
    "data.js",
    "shapes.js",
    "drawing.js",
    "picture.js",
    "panel.js",
    "filters.js",
    "search.js",
    "start.js",
)
"""The scripts of the page in the order in which they run."""


def write_page(store: ox.Store, path: Path) -> None:
    """Write the page of a store to a file, which is there in full or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    beside.write_text(page(store), "utf-8")
    os.replace(beside, path)


def page(store: ox.Store) -> str:
    """The page of a store: the same bytes for the same graph."""
    found = read_facts(store)
    graph = network(found)
    places = homes(found, graph)
    picture = layout(found, places)
    middle_x, middle_y = picture.width / 2, picture.height / 2
    data = {
        "made": {
            "version": kg.__version__,
            "reports": sum(1 for one in found.things.values() if one.kind == "report"),
            "things": len(graph),
            "links": graph.number_of_edges(),
            "facts": len(found.facts),
        },
        "net": vis_data(graph, picture, places.card_of()),
        **content(found, graph),
        "row": ROW,
        "room": {kind: width - 28 for kind, width in WIDTHS.items()},
        "frames": [
            [f.kind, f.title, round(f.x - middle_x), round(f.y - middle_y), round(f.width), round(f.height)]
            for f in picture.frames
        ],
        "captions": [[word, round(x - middle_x), round(y - middle_y)] for word, x, y in picture.captions],
    }
    return _filled(data)


def script_json(data: Any) -> Markup:
    """Data as JSON that can stand in a script element: no character in it can end the element or begin another.

    >>> print(script_json({"title": "</script><b>"}))
    {"title":"\\u003c/script\\u003e\\u003cb\\u003e"}
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=str)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def _filled(data: dict[str, Any]) -> str:
    scripts = [vis_network(), "".join((_PARTS / name).read_text("utf-8") for name in SCRIPTS)]
    style = (_PARTS / "page.css").read_text("utf-8")
    for text in scripts:
        assert "</script" not in text.lower(), "a script that holds its own end"
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_PARTS),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
    )
    return environment.get_template("page.html").render(
        style=Markup(style),
        scripts=[Markup(text) for text in scripts],
        data=script_json(data),
        made=data["made"],
        policy="; ".join(
            [
                "default-src 'none'",
                f"script-src {' '.join(_hash(text) for text in scripts)}",
                f"style-src {_hash(style)}",
                "img-src data:",
                "base-uri 'none'",
                "form-action 'none'",
            ]
        ),
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
