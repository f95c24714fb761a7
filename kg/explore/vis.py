"""What vis-network is given, by way of pyvis: the text of the library, and the network as its data."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any

import networkx as nx
from pyvis.network import Network

from kg.explore.boxes import Picture
from kg.explore.facts import KINDS

_FAR = 300  # up to this number links between cards are drawn; of more only those of the thing that is chosen
_CURVED = 3000  # links up to this number are drawn as curves; more of them as lines, which are faster


def vis_network() -> str:
    """The text of vis-network as pyvis brings it, without the line that names another file."""
    found = sorted((files("pyvis") / "lib").iterdir(), key=lambda folder: folder.name)
    text = next(
        (folder / "vis-network.min.js").read_text("utf-8")
        for folder in reversed(found)
        if folder.name.startswith("vis-")
    )
    return re.sub(r"\n//# sourceMappingURL=.*\s*\Z", "\n", text)


def vis_data(graph: nx.Graph[str], picture: Picture, card_of: dict[str, str]) -> dict[str, Any]:
    """Nodes, edges and options as pyvis hands them over: opaque names, a fixed place for each node, nothing that moves.

    pyvis looks through all nodes at each one that is added; its lists are filled here instead.
    """
    net, number = Network(), {iri: i for i, iri in enumerate(graph)}
    spots = {spot.iri: spot for spot in picture.spots}
    middle_x, middle_y = picture.width / 2, picture.height / 2
    for iri, i in number.items():
        spot, kind = spots[iri], graph.nodes[iri]["kind"]
        place = {"x": round(spot.x - middle_x), "y": round(spot.y - middle_y), "side": spot.side}
        net.nodes.append({"id": f"n{i}", "group": kind, "size": _size(graph, iri, spot.side), **place})
    far = {(one, other) for one, other in graph.edges if card_of[one] != card_of[other]}
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
    nodes, edges, _, _, _, options = net.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": json.loads(options)}


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
    """The size of a node: larger where more facts speak of it, largest for the unit at the head of a card."""
    return 16 if side == 0 else 6 + min(4, int(graph.nodes[iri]["facts"] ** 0.5))
