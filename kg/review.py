"""Pairs of namesakes that somebody should look at: both sides with their sentences, what speaks for and against one person, and the answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from kg.judgements import Judgements, Ref
from kg.query import Rows, run
from kg.question import parse_question

_PREFIXES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX kg: <https://w3id.org/vn-report-kg/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
_PAIRS = """
SELECT ?one ?other ?score ?reason WHERE {
  { ?pair kg:verdict "candidate" ; kg:one ?one ; kg:other ?other ; kg:score ?score ; kg:reason ?reason }
  UNION
  { ?one kg:mayBe ?other . BIND(0.5 AS ?score) BIND("+0.50 the same name in one province: too little is told to say who is meant" AS ?reason) }
}
"""
_PEOPLE = """
SELECT ?person ?name ?province WHERE {
  VALUES ?person { $people }
  ?person rdfs:label ?name .
  OPTIONAL { ?person kg:area ?area . ?area rdfs:label ?province }
}
"""
_CLAIMS = """
SELECT ?person ?claim ?position ?place ?mode ?from ?to ?start ?end ?text ?source ?issued WHERE {
  VALUES ?person { $people }
  ?claim kg:person ?person ; kg:start ?start ; kg:end ?end .
  OPTIONAL {
    ?claim kg:positionLabel ?position ; kg:mode ?mode ; prov:wasQuotedFrom ?sentence .
    ?sentence kg:start ?from ; kg:end ?to .
    OPTIONAL { ?claim kg:area ?area . ?area rdfs:label ?place }
  }
  BIND(IRI(STRBEFORE(STR(?claim), "#")) AS ?report)
  ?report kg:text ?text ; kg:source ?source .
  OPTIONAL { ?report dcterms:issued ?issued }
}
"""
_SHOWN = 3
"""How many sentences of a side are shown for one post."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that names a person: the claim read from it, what that says, the report and its date."""

    claim: str
    position: str
    text: str
    source: str
    dated: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of two people: the IRI, the name, the provinces, and the sentences in order of time."""

    person: str
    name: str
    provinces: tuple[str, ...]
    sentences: tuple[Sentence, ...]

    @property
    def remark(self) -> str:
        """Who it is, in a few words, for whoever reads the file of judgements."""
        known = next((one for one in self.sentences if one.position), None)
        told = f", {known.position} ({known.source}, {known.dated or 'no date'})" if known else ""
        return f"{self.name}{told}"

    @property
    def ref(self) -> str:
        """The IRI to judge by: that of the first claim about the person, which still says who is meant when namesakes are told apart."""
        return next((one.claim for one in self.sentences if one.position), self.person)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two people of one name, by their IRIs, who may be one, with the score and its reasons."""

    one: str
    other: str
    score: str
    reasons: tuple[str, ...]

    @property
    def pair(self) -> frozenset[str]:
        """The IRIs of the two."""
        return frozenset((self.one, self.other))


def candidates(store: ox.Store) -> tuple[Candidate, ...]:
    """All pairs that may be one person, those for which most speaks first."""
    scores: dict[tuple[str, str], str] = {}
    reasons: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in _rows(store, _PAIRS):
        one, other = sorted((row["one"], row["other"]))
        reasons[one, other].add(row["reason"])
        scores[one, other] = max(row["score"], scores.get((one, other), ""))
    found = [Candidate(*pair, scores[pair], tuple(sorted(reasons[pair], key=_weight))) for pair in scores]
    return tuple(sorted(found, key=lambda one: (-float(one.score), one.one, one.other)))


def sides_of(store: ox.Store, candidate: Candidate) -> tuple[Side, Side]:
    """The two people of a pair, with all that reports say of them."""
    people = (candidate.one, candidate.other)
    names: dict[str, str] = {}
    provinces: defaultdict[str, set[str]] = defaultdict(set)
    for row in _rows(store, _PEOPLE, people):
        names[row["person"]] = row["name"]
        provinces[row["person"]].update([row["province"]] if "province" in row else ())
    rows: defaultdict[str, list[Mapping[str, str]]] = defaultdict(list)
    for row in _rows(store, _CLAIMS, people):
        rows[row["person"]].append(row)
    one, other = (
        Side(person, names.get(person, ""), tuple(sorted(provinces[person])), tuple(_sentences(rows[person])))
        for person in people
    )
    return one, other


def judged_pairs(store: ox.Store, judgements: Judgements, base: str) -> set[frozenset[str]]:
    """The pairs of people on whom somebody decided, as far as the graph knows them."""
    pairs = [entry.refs for entry in judgements.of("pair")]
    people = _people_of(store, {ref for pair in pairs for ref in pair}, base)
    return {frozenset(people[ref] for ref in pair) for pair in pairs if all(ref in people for ref in pair)}


def told(candidate: Candidate, sides: tuple[Side, Side], number: int, count: int) -> Iterator[str]:
    """Yield the lines that show a pair."""
    yield f"{number} of {count}   score {candidate.score}"
    for letter, side in zip("AB", sides, strict=True):
        yield ""
        yield f"  {letter}  {side.name}  {', '.join(side.provinces)}".rstrip()
        yield from _posts_told(side)
    yield ""
    yield "  why"
    for reason in candidate.reasons:
        yield f"     {_plain(reason)}"


def _posts_told(side: Side) -> Iterator[str]:
    by_position: defaultdict[str, list[Sentence]] = defaultdict(list)
    for sentence in side.sentences:
        by_position[sentence.position].append(sentence)
    for position, sentences in by_position.items():
        dates = sorted({sentence.dated for sentence in sentences if sentence.dated})
        years = " to ".join(dict.fromkeys((dates[0], dates[-1]))) if dates else "no date"
        yield f"     {position or 'named without a post'}   {years}"
        different = {sentence.text: sentence for sentence in reversed(sentences)}
        for sentence in list(reversed(different.values()))[:_SHOWN]:
            yield f"       “{_plain(sentence.text)}”"
            yield f"        {_plain(sentence.source)}, {sentence.dated or 'no date'}"
        if len(different) > _SHOWN:
            yield f"        and {len(different) - _SHOWN} more"


def _sentences(rows: Iterable[Mapping[str, str]]) -> Iterator[Sentence]:
    """Yield the sentences that rows tell of, in order of time; that someone took part in a meeting only where the report tells of no post."""
    told = sorted(rows, key=lambda row: (row.get("issued", "9"), row["source"], int(row["start"]), row["claim"]))
    posted = {row["claim"].partition("#")[0] for row in told if "position" in row}
    for row in told:
        if "position" not in row and row["claim"].partition("#")[0] in posted:
            continue
        text, start, end = row["text"], int(row["start"]), int(row["end"])
        around = text.rfind("\n", 0, start) + 1, (text + "\n").index("\n", end)
        first, last = int(row.get("from", around[0])), int(row.get("to", around[1]))
        position, place = row.get("position", ""), row.get("place", "")
        if place and place not in position:
            position = f"{position}, {place}"
        if row.get("mode", "holds") != "holds":
            position += f" ({row['mode']})"
        yield Sentence(row["claim"], position, text[first:last], row["source"], row.get("issued", ""))


def _people_of(store: ox.Store, refs: Iterable[Ref], base: str) -> dict[Ref, str]:
    """The person that each side of a judgement is about; those of whom the graph knows nothing are left out."""
    found: dict[Ref, str] = {}
    for ref in sorted(refs, key=str):
        if ref.iri.startswith("person/"):
            query, iri = (
                "SELECT ?person WHERE { VALUES ?node { $people } ?node kg:leadsTo? ?person . ?person rdfs:label ?name }",
                ref.iri,
            )
        elif ref.iri:
            query, iri = "SELECT ?person WHERE { VALUES ?node { $people } ?node kg:person ?person }", ref.iri
        else:
            query, iri = _QUOTED.replace("$quote", _literal(ref.quote)), f"report/{ref.report}"
        people = {row["person"] for row in _rows(store, query, [base + iri])}
        if len(people) == 1:
            found[ref] = people.pop()
    return found


_QUOTED = """
SELECT ?person WHERE {
  VALUES ?report { $people }
  ?report kg:text ?text .
  ?claim kg:report ?report ; kg:person ?person ; kg:start ?start ; kg:end ?end .
  FILTER(REPLACE(SUBSTR(?text, ?start + 1, ?end - ?start), "\\\\s+", " ") = $quote)
}
"""


def _literal(text: str) -> str:
    return str(ox.Literal(text))


def _rows(store: ox.Store, query: str, nodes: Sequence[str] = ()) -> Iterator[Mapping[str, str]]:
    """Yield the rows of a query over all graphs; `nodes` stand where it says $people."""
    named = " ".join(str(ox.NamedNode(node)) for node in nodes)
    answer = run(store, parse_question(_PREFIXES + query.replace("$people", named), "review"))
    assert isinstance(answer, Rows)
    return answer.texts()


def _weight(reason: str) -> tuple[float, str]:
    """The reasons that weigh most come first."""
    number, _, text = reason.partition(" ")
    return -float(number), text


def _plain(text: str) -> str:
    """A text in one line, without characters that a terminal acts on."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
