"""The graph as files: Turtle, N-Quads, TriG and, for parts of it, N-Triples and JSON-LD; sorted, the same bytes for the same triples."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

import pyoxigraph as ox

from kg.iri import Iris
from kg.vocabulary import PREFIXES, TYPE

_RDF_TYPE = ox.NamedNode(TYPE)
Key: TypeAlias = tuple[str, bool, str, str]
_PREFIXES = {**PREFIXES, **Iris().prefixes()}


def write(store: ox.Store, form: str, path: Path) -> None:
    """Write the whole graph to a file, which is there in full or not at all."""
    beside = path.with_name(f".{path.name}.part")
    with beside.open("wb") as out:
        out.writelines(dump(store, form))
    os.replace(beside, path)


def dump(store: ox.Store, form: str) -> Iterator[bytes]:
    """Yield the whole graph in a form of FORMS, piece by piece: ttl all graphs as one, nq and trig graph by graph."""
    yield from FORMS[form](store)


def turtle(triples: Iterable[ox.Triple]) -> bytes:
    """Sorted Turtle: subjects in order with a blank line between, `a` first, each prefix declared that is used."""
    text = _serialized(sorted(triples, key=_key), ox.RdfFormat.TURTLE)
    return _spaced(_used_prefixes(text))


def n_triples(triples: Iterable[ox.Triple]) -> bytes:
    """Sorted N-Triples."""
    return _serialized(sorted(triples, key=_key), ox.RdfFormat.N_TRIPLES)


def json_ld(triples: Iterable[ox.Triple]) -> bytes:
    """JSON-LD with full IRIs, subjects in order."""
    return _serialized(sorted(triples, key=_key), ox.RdfFormat.JSON_LD) + b"\n"


def _all_as_turtle(store: ox.Store) -> Iterator[bytes]:
    # No triple stands in two graphs, so the union needs no set.
    yield turtle(quad.triple for quad in store)


def _all_as_quads(store: ox.Store) -> Iterator[bytes]:
    for graph in _graphs(store):
        quads = sorted(store.quads_for_pattern(None, None, None, graph), key=_key)
        yield _serialized(quads, ox.RdfFormat.N_QUADS)


def _all_as_trig(store: ox.Store) -> Iterator[bytes]:
    quads = [
        quad for graph in _graphs(store) for quad in sorted(store.quads_for_pattern(None, None, None, graph), key=_key)
    ]
    yield _used_prefixes(_serialized(quads, ox.RdfFormat.TRIG))


FORMS: Mapping[str, Callable[[ox.Store], Iterator[bytes]]] = {
    "ttl": _all_as_turtle,
    "nq": _all_as_quads,
    "trig": _all_as_trig,
}
"""The forms of the whole graph, by the ending of their files."""


def _serialized(statements: Iterable[ox.Triple] | Iterable[ox.Quad], form: ox.RdfFormat) -> bytes:
    named = form in (ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG)
    return ox.serialize(statements, format=form, prefixes=_PREFIXES if named else None) or b""


def _graphs(store: ox.Store) -> list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph]:
    return [ox.DefaultGraph(), *sorted(store.named_graphs(), key=str)]


def _key(triple: ox.Triple | ox.Quad) -> Key:
    # Node values compare faster than their N-Triples forms; an object's datatype and language must count as well.
    predicate = triple.predicate
    return str(triple.subject), predicate != _RDF_TYPE, predicate.value, str(triple.object)


def _used_prefixes(text: bytes) -> bytes:
    # The serialiser declares every prefix it was given, in an order of its own.
    head, body = [], text
    while body.startswith(b"@prefix "):
        line, _, body = body.partition(b"\n")
        head.append(line)
    used = sorted(line for line in head if line.split(b" ")[1] in body)
    return b"\n".join([*used, b"", body.lstrip(b"\n")]) if used else body


def _spaced(text: bytes) -> bytes:
    # Line ends in literals are escaped: a full stop before one ends a subject, or a line of the head.
    head, blank, body = text.partition(b" .\n\n")
    return head + blank + body.rstrip(b"\n").replace(b" .\n", b" .\n\n") + b"\n"
