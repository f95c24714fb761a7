"""Things and facts -> a networkx graph: what is linked to what, and how many facts say so."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import networkx as nx

from kg.explore.facts import Facts


def network(found: Facts) -> nx.Graph[str]:
    """The things as nodes in their order, with `kind` and `facts` (how many speak of it); links with `says` and `facts`.

    That a report speaks of a thing is no link: there would be as many as facts, and the page finds them there.
    """
    graph: nx.Graph[str] = nx.Graph()
    for iri in sorted(found.things, key=lambda iri: order(found, iri)):
        graph.add_node(iri, kind=found.things[iri].kind, facts=0)
    for thing in found.things.values():
        if thing.kind in ("area", "body", "event", "report"):
            _link(graph, thing.iri, thing.area, {"area": "within", "report": "about"}.get(thing.kind, "of"), 0)
    for fact in found.facts:
        for iri in {fact.report, fact.area, *fact.about} & graph.nodes.keys():
            graph.nodes[iri]["facts"] += 1
        match fact.kind:
            case "position" if len(fact.about) == 1:
                _link(graph, fact.about[0], fact.area, "post")
            case "position" | "attendance":
                for one, other in pairwise(fact.about):
                    _link(graph, one, other, "post" if fact.kind == "position" else "attended")
            case "indicator":
                _link(graph, fact.about[0], fact.area, "measured")
            case "document":
                for iri in fact.about:
                    _link(graph, iri, fact.report, "cited")
    return graph


def order(found: Facts, iri: str) -> tuple[Any, ...]:
    """The place of a thing among all: kind after kind, by IRI."""
    from kg.explore.facts import KINDS

    return KINDS.index(found.things[iri].kind), iri


def _link(graph: nx.Graph[str], one: str, other: str, says: str, facts: int = 1) -> None:
    if one == other or one not in graph or other not in graph:
        return
    if graph.has_edge(one, other):
        graph.edges[one, other]["facts"] += facts
    else:
        graph.add_edge(one, other, says=says, facts=facts)
