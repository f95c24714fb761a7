"""What the page asks of the store, in SPARQL, and the answers, row by row.

These are no files in `queries/`: nobody asks them by hand. A class is asked for with all its terms at once, as rows of subject, term and
value: a chain of OPTIONALs for a dozen terms takes three times as long, and minutes where one hangs on the variable of another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from kg import vocabulary as v


def answers(store: ox.Store, query: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a SELECT over all graphs as they come, as texts; a variable without a value is left out."""
    solutions = _solutions(store, query)
    names = [variable.value for variable in solutions.variables]
    for solution in solutions:
        row = {}
        for name, term in zip(names, solution, strict=True):
            if term is not None and not isinstance(term, ox.Triple):
                row[name] = term.value
        yield row


def gathered(store: ox.Store, of_class: str, terms: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """The subjects of a class, each with the values of the terms, by the names given; of several values the least."""
    names = {ox.NamedNode(term): name for name, term in terms.items()}
    subjects: dict[str, dict[str, str]] = {}
    query = f"SELECT ?iri ?term ?value {{ ?iri a <{of_class}> ; ?term ?value FILTER(?term != kg:text) }}"
    for iri, term, value in _solutions(store, query):
        subject = subjects.setdefault(iri.value, {})
        name = names.get(term)
        if name is not None and (name not in subject or value.value < subject[name]):
            subject[name] = value.value
    return subjects


def _solutions(store: ox.Store, query: str) -> ox.QuerySolutions:
    solutions = store.query(_HEAD + query, use_default_graph_as_union=True)
    assert isinstance(solutions, ox.QuerySolutions)
    return solutions


_HEAD = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in v.PREFIXES.items())

_IDENTIFIED = {"type": v.TYPE_LABEL, "number": v.IDENTIFIER, "date": v.DATE, "issuer": v.ISSUER, "title": v.TITLE}

THINGS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "area": (
        v.AREA_CLASS,
        {
            "label": v.LABEL,
            "area": v.WITHIN,
            "code": v.IDENTIFIER,
            "tier": v.TIER,
            "unresolved": v.UNRESOLVED,
            "valid_from": v.VALID_FROM,
            "valid_to": v.VALID_TO,
        },
    ),
    "body": (v.BODY_CLASS, {"label": v.LABEL, "area": v.AREA, "type": v.CLASSIFICATION}),
    "person": (v.PERSON_CLASS, {"label": v.LABEL, "area": v.AREA}),
    "report": (
        v.REPORT,
        {
            "source": v.SOURCE,
            "title": v.TITLE,
            "publisher": v.PUBLISHER,
            "byline": v.BYLINE,
            "issued": v.ISSUED,
            "url": v.URL,
            "area": v.ABOUT_AREA,
        },
    ),
    "document": (v.DOCUMENT_CLASS, {"label": v.LABEL, "area": v.AREA, **_IDENTIFIED}),
    "event": (
        v.EVENT_CLASS,
        {
            "label": v.LABEL,
            "area": v.AREA,
            "type": v.TYPE_LABEL,
            "date": v.DATE,
            "about": v.ABOUT,
            "ordinal": v.ORDINAL,
        },
    ),
}
"""The class of the things of a kind, and the terms for what the panel says of them."""

INDICATORS = """SELECT ?iri ?label ?english ?domain {
    { SELECT DISTINCT ?iri { ?claim kg:indicator ?iri } }
    ?iri skos:prefLabel ?label FILTER(LANG(?label) = "vi")
    OPTIONAL { ?iri skos:prefLabel ?english FILTER(LANG(?english) = "en") }
    OPTIONAL { ?iri kg:domain ?domain } }"""

_EVIDENCE = {
    "report": v.IN_REPORT,
    "start": v.START,
    "end": v.END,
    "rule": v.RULE,
    "area": v.AREA,
    "sentence": v.QUOTED_FROM,
}

CLAIMS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "position": (
        v.POSITION_CLAIM,
        {
            **_EVIDENCE,
            "person": v.PERSON,
            "body": v.BODY,
            "position": v.POSITION_LABEL,
            "mode": v.MODE,
            "since": v.SINCE,
            "until": v.UNTIL,
        },
    ),
    "indicator": (
        v.INDICATOR_CLAIM,
        {
            **_EVIDENCE,
            "indicator": v.INDICATOR,
            "label": v.LABEL,
            "value": v.VALUE,
            "of": v.OF,
            "upper": v.UPPER,
            "unit": v.UNIT,
            "bound": v.BOUND,
            "period": v.PERIOD_LABEL,
            "year": v.PERIOD,
            "status": v.STATUS,
            "change": v.CHANGE,
            "change_unit": v.CHANGE_UNIT,
            "change_base": v.CHANGE_BASE,
            "plan": v.PLAN,
        },
    ),
    "document": (v.DOCUMENT_CLAIM, {**_EVIDENCE, "document": v.DOCUMENT, "date": v.DATE}),
    "event": (
        v.EVENT_CLAIM,
        {**_EVIDENCE, "event": v.EVENT, "date": v.DATE, "until": v.UNTIL, "term": v.TERM},
    ),
    "place": (v.PLACE_CLAIM, _EVIDENCE),
}
"""The class of the claims of a kind, and the terms for their evidence and what they say."""

ATTENDANCES = """SELECT ?iri ?report ?start ?end ?rule ?area ?person ?event ?manner ?date {
    ?claim kg:attendance ?iri ; kg:report ?report ; kg:rule ?rule .
    ?iri kg:start ?start ; kg:end ?end ; kg:manner ?manner .
    OPTIONAL { ?iri kg:person ?person } OPTIONAL { ?claim kg:event ?event }
    OPTIONAL { ?claim kg:area ?area } OPTIONAL { ?claim dcterms:date ?date } }"""

TENURES = (
    v.TENURE,
    {
        "person": v.MEMBER,
        "position": v.POSITION_LABEL,
        "body": v.ORGANIZATION,
        "area": v.AREA,
        "since": v.SINCE,
        "first": v.FIRST_SEEN,
        "last": v.LAST_SEEN,
        "until": v.UNTIL,
    },
)

SOURCES = "SELECT ?iri ?claim { ?iri a kg:Tenure ; prov:wasDerivedFrom ?claim }"
"""The claims that each tenure was put together from."""

SENTENCES = "SELECT ?iri ?start ?end { ?iri a kg:Sentence ; kg:start ?start ; kg:end ?end }"
TEXTS = "SELECT ?iri ?text { ?iri a schema:NewsArticle ; kg:text ?text }"
NOTATIONS = "SELECT ?iri ?text { ?iri skos:notation ?text }"
YEARS = "SELECT ?iri ?text { ?iri a time:ProperInterval ; kg:year ?text }"
KINDS_OF_BODY = """SELECT ?iri ?text ?english {
    { SELECT DISTINCT ?iri { ?body org:classification ?iri } }
    ?iri skos:prefLabel ?text FILTER(LANG(?text) = "vi")
    ?iri skos:prefLabel ?english FILTER(LANG(?english) = "en") }"""
SUCCESSORS = "SELECT ?iri ?label { ?iri dcterms:isReplacedBy ?next . ?next rdfs:label ?label }"
KEYS = """SELECT ?iri ?key {
    { SELECT DISTINCT ?iri { { ?iri a schema:Person } UNION { ?claim kg:indicator ?iri } } }
    ?iri kg:key ?key }"""
"""Other spellings of people and indicators; those of the rest are in their labels."""
