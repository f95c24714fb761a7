"""The Turtle that a researcher pastes into `ontology/` to cover a wording: a concept in the style of the files there."""

from __future__ import annotations

from functools import lru_cache

from kg.coverage.gaps import Gap
from kg.ontology import Concept, Ontology, Scheme
from kg.text import clean, lower, slug

_SCHEMES = {"indicator": "indicators", "role": "roles", "body": "bodies"}
_PREFIXES = {"indicator": "indicator", "role": "role", "body": "bodykind"}
_LONGEST_ID = 60
_ALIKE = 0.6  # share of words in common from which an existing concept is offered; of 0.5 to 0.8, 0.6 offered fewest wrong ones


def propose(gap: Gap, ontology: Ontology) -> str | None:
    """The block of Turtle for a label, role or body; None for what becomes no concept.

    What only a person can say, the English name, stands as "?"; a comment names the concept that comes nearest, to which the wording may
    belong as another label. A wording that is a label already is told so, without a block: the ontology has it, the reading did not use it.
    """
    if gap.kind not in _SCHEMES:
        return None
    scheme = _scheme(ontology, gap.kind)
    near = nearest(gap.text, gap.kind, ontology)
    prefix = _PREFIXES[gap.kind]
    known = scheme.matcher().match_exact(gap.text)
    if known:
        in_unit = f" in {gap.unit} (unit:{gap.unit_id})" if gap.unit_id else ""
        return f"# {_quoted(clean(gap.text))} is a label of {prefix}:{known[0]} already, but was not read as it{in_unit}.\n"
    lines = [f"# {gap.count} in the graph. Say it in English, and see that the properties are right."]
    if near is not None:
        lines.append(f"# Or add {_quoted(clean(gap.text))} to skos:altLabel of {prefix}:{near.id} ({near.label_vi}).")
    pairs = [("skos:prefLabel", f'{_quoted(_label(gap))}, "?"@en'), *_properties(gap, near)]
    pairs += [
        ("kg:example", _quoted(_example(gap))),
        ("skos:inScheme", f"<https://w3id.org/vn-report-kg/scheme/{_SCHEMES[gap.kind]}>"),
    ]
    lines.append(f"{prefix}:{_new_id(gap.text, scheme)} a skos:Concept ;")
    lines += [f"    {name} {value} {'.' if name == 'skos:inScheme' else ';'}" for name, value in pairs]
    return "\n".join(lines) + "\n"


def nearest(text: str, kind: str, ontology: Ontology) -> Concept | None:
    """The concept of a kind whose label shares most words with a text; None where none shares enough."""
    words = _words(text)
    best: tuple[float, str] | None = None
    for label_words, concept_id in _labels(ontology, kind):
        alike = 2 * len(words & label_words) / (len(words) + len(label_words))
        if alike >= _ALIKE and (best is None or alike > best[0]):
            best = (alike, concept_id)
    return None if best is None else _scheme(ontology, kind)[best[1]]


def _properties(gap: Gap, near: Concept | None) -> list[tuple[str, str]]:
    """What the other concepts of the file have, taken from the nearest one where there is one."""

    def known(name: str, otherwise: str) -> str:
        return (near.value(name) if near is not None else None) or otherwise

    if gap.kind == "indicator":
        unit = gap.unit_id or (near.units[0] if near is not None and near.units else "nguoi")
        return [
            ("kg:domain", f'"{known("domain", "economy")}"'),
            ("kg:unitConcept", f"unit:{unit}"),
            ("kg:minimum", "0"),
        ]
    system = ("kg:system", f'"{known("system", "state")}"')
    if gap.kind == "role":
        return [system, ("kg:rank", known("rank", "5"))]
    return [system, ("kg:level", f'"{known("level", "district")}"')]


def _label(gap: Gap) -> str:
    text = " ".join(clean(gap.text).split())
    return text[:1].upper() + text[1:]


def _example(gap: Gap) -> str:
    """The sentence with the wording in square brackets, or a plain one where the sentence words it otherwise."""
    sentence = " ".join(clean(gap.sentence).replace("[", "(").replace("]", ")").split())
    wording = " ".join(clean(gap.text).split())
    at = lower(sentence).find(lower(wording))
    if at < 0 or len(sentence) > 200:
        return f"Năm nay, [{wording}] được báo cáo." if gap.kind == "indicator" else f"Dự hội nghị có [{wording}]."
    return f"{sentence[:at]}[{sentence[at : at + len(wording)]}]{sentence[at + len(wording) :]}"


def _new_id(text: str, scheme: Scheme) -> str:
    name = slug(text)[:_LONGEST_ID].strip("-")
    return name if name not in scheme.concepts else f"{name}-2"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"@vi'


def _words(text: str) -> frozenset[str]:
    return frozenset(lower(clean(text)).split())


def _scheme(ontology: Ontology, kind: str) -> Scheme:
    found: Scheme = getattr(ontology, _SCHEMES[kind])
    return found


@lru_cache(maxsize=8)
def _labels(ontology: Ontology, kind: str) -> list[tuple[frozenset[str], str]]:
    concepts = _scheme(ontology, kind).concepts.values()
    return [(_words(label), concept.id) for concept in concepts for label in concept.labels]
