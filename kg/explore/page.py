"""One HTML file that holds everything: style, scripts, the network library out of pyvis, and the data. It asks nobody for anything.

No text of a report is markup. Data stands in a JSON element in which no character can end it, scripts put it on the page as text
alone, and a content security policy lets run what is hashed here and nothing else.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from base64 import b64encode
from importlib.resources import files
from pathlib import Path
from typing import Any

import jinja2
import networkx as nx
import pyoxigraph as ox
from markupsafe import Markup
from pyvis.network import Network

import kg
from kg.explore.boxes import Picture
from kg.explore.content import content
from kg.explore.facts import KINDS, read_facts
from kg.explore.homes import homes
from kg.explore.layout import ROW, WIDTHS, layout
from kg.explore.network import network

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

_FAR = 300  # up to this number links between cards are drawn; of more only those of the thing that is chosen
_CURVED = 3000  # links up to this number are drawn as curves; more of them as lines, which are faster


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
    net = _pyvis(graph, picture, places.cards())
    nodes, edges, _, _, _, options = net.get_network_data()
    shown = content(found, graph)
    middle_x, middle_y = picture.width / 2, picture.height / 2
    size = {"reports": sum(1 for one in found.things.values() if one.kind == "report"), "things": len(nodes)}
    size |= {"links": len(edges), "facts": len(found.facts)}
    data = {
        "made": {"version": kg.__version__, **size},
        "net": {"nodes": nodes, "edges": edges, "options": json.loads(options)},
        **shown,
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


def vis_network() -> str:
    """The text of vis-network as pyvis brings it, without the line that names another file."""
    found = sorted((files("pyvis") / "lib").iterdir(), key=lambda folder: folder.name)
    text = next(
        (folder / "vis-network.min.js").read_text("utf-8")
        for folder in reversed(found)
        if folder.name.startswith("vis-")
    )
    return re.sub(r"\n//# sourceMappingURL=.*\s*\Z", "\n", text)


def _pyvis(graph: nx.Graph[str], picture: Picture, cards: dict[str, str]) -> Network:
    """The network as pyvis holds it: opaque names, a fixed place for each node, nothing that moves.

    pyvis looks through all nodes at each one that is added; its lists are filled here instead.
    """
    net, number = Network(), {iri: i for i, iri in enumerate(graph)}
    spots = {spot.iri: spot for spot in picture.spots}
    middle_x, middle_y = picture.width / 2, picture.height / 2
    for iri, i in number.items():
        spot, kind = spots[iri], graph.nodes[iri]["kind"]
        place = {"x": round(spot.x - middle_x), "y": round(spot.y - middle_y), "side": spot.side}
        net.nodes.append({"id": f"n{i}", "group": kind, "size": _size(graph, iri, spot.side), **place})
    far = {(one, other) for one, other in graph.edges if cards[one] != cards[other]}
    for one, other, link in graph.edges(data=True):
        net.edges.append(
            {"from": f"n{number[one]}", "to": f"n{number[other]}", "says": link["says"], "facts": link["facts"]}
        )
        if (one, other) in far:
            # That one card lies in the frame of the other is seen without a link; many links between cards are a fog.
            net.edges[-1] |= {"far": True, "hidden": link["says"] == "within" or len(far) > _FAR}
    many = len(net.edges) > _CURVED
    curve = {"type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.45}
    net.options = {
        "physics": False,
        "layout": {"improvedLayout": False},
        "groups": {kind: {"shape": _SHAPES[kind]} for kind in KINDS},
        "nodes": {"borderWidth": 0, "chosen": False},
        "edges": {
            "smooth": False if many else curve,
            "width": 1,
            "chosen": False,
            "selectionWidth": 0,
            "hoverWidth": 0,
        },
        "interaction": {
            "hover": False,
            "dragNodes": False,
            "selectable": False,
            "keyboard": False,
            "hideEdgesOnDrag": many,
            "hideEdgesOnZoom": many,
            "zoomSpeed": 0.7,
        },
    }
    return net


_SHAPES = {
    "area": "hexagon",
    "body": "square",
    "person": "dot",
    "indicator": "diamond",
    "report": "triangle",
    "document": "triangleDown",
    "event": "star",
}


def _size(graph: nx.Graph[str], iri: str, side: int) -> int:
    """The size of a node: larger where more facts speak of it, largest for the unit in the middle of a plate."""
    return 16 if side == 0 else 6 + min(4, int(graph.nodes[iri]["facts"] ** 0.5))


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
