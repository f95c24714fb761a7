"""The slots of claims that a person may correct, and what may stand in each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from typing import Any

from kg.model import NATION, Area
from kg.nquads import date_term
from kg.ontology import Ontology

Local = Callable[[str], str]
"""Shortens an IRI to what follows the base."""

_POSITION = {
    "person": "text",
    "role": "text",
    "body": "text?",
    "position": "text",
    "area": "area?",
    "role_id": "role?",
    "body_id": "bodykind?",
    "since": "date?",
    "until": "date?",
    "mode": "holds former acting elected appointed ended candidate",
}
_INDICATOR = {
    "area": "area?",
    "label": "text",
    "value": "number?",
    "unit": "text?",
    "indicator_id": "indicator?",
    "of": "number?",
    "upper": "number?",
    "period": "text?",
    "status": "actual estimate target",
    "bound": "= >= <= ~",
    "plan": "number?",
}
_DOCUMENT = {
    "type": "text",
    "number": "text?",
    "date": "date?",
    "issuer": "text?",
    "title": "text?",
    "area": "area?",
}
_EVENT = {
    "type": "text",
    "date": "date?",
    "until": "date?",
    "area": "area?",
    "about": "text?",
    "ordinal": "count?",
    "term": "text?",
}
SLOTS: Mapping[str, Mapping[str, str]] = {
    "position": _POSITION,
    "indicator": _INDICATOR,
    "document": _DOCUMENT,
    "event": _EVENT,
    "place": {"area": "area"},
}
"""For each kind of claim its slots, with what may stand there; a question mark: it may be empty."""

_FOLDERS = {"role": "roles", "bodykind": "bodies", "indicator": "indicators", "unit": "units"}


class SlotError(Exception):
    """A value that cannot stand in a slot, or a slot that a claim does not have; `key` is which of the two."""

    def __init__(self, told: str, key: str = "value") -> None:
        super().__init__(told)
        self.key = key


def parse_slot(kind: str, slot: str, given: Any, ontology: Ontology, local: Local) -> Any:
    """The value of a slot as claims hold it: text, Decimal, ISO date, Area or the id of a concept; None for an empty one.

    Raises SlotError where there is no such slot or the value is of another kind.
    """
    slots = SLOTS[kind]
    if slot not in slots:
        raise SlotError(f"a claim of kind {kind} has no slot {slot!r}: expected one of {', '.join(slots)}", "slot")
    wanted = slots[slot]
    may_be_empty, wanted = wanted.endswith("?"), wanted.removesuffix("?")
    text = given.isoformat() if isinstance(given, date) else str(given).strip()
    if isinstance(given, (dict, list, bool)):
        raise SlotError(f"{slot} is a single value")
    if not text:
        if not may_be_empty:
            raise SlotError(f"{slot} cannot be empty")
        return "" if wanted == "text" and slot in ("body", "unit") else None
    if wanted in ("number", "count"):
        return _number(slot, text, whole=wanted == "count")
    if wanted == "date":
        if date_term(text).endswith('"'):
            raise SlotError(f"{slot} is a date such as 2021-12-22, 2021-12 or 2021, not {text!r}")
        return text
    if wanted == "area":
        return _area(text, ontology, local)
    if wanted in _FOLDERS:
        return concept_value(wanted, text, ontology, local)
    if wanted != "text" and text not in wanted.split():
        raise SlotError(f"{slot} is one of {', '.join(wanted.split())}, not {text!r}")
    return text


def concept_value(scheme: str, text: str, ontology: Ontology, local: Local) -> str:
    """The id of a concept that is given by IRI or id. Raises SlotError, with the nearest, where there is none."""
    concept_id = local(text).removeprefix(f"{scheme}/")
    concepts = getattr(ontology, _FOLDERS[scheme]).concepts
    if concept_id not in concepts:
        near = get_close_matches(concept_id, concepts, 1, 0.6)
        hint = f"; did you mean {near[0]}?" if near else ""
        raise SlotError(f"no {scheme} is called {text!r}{hint}")
    return concept_id


def _number(slot: str, text: str, *, whole: bool) -> Decimal | int:
    try:
        return int(text) if whole else Decimal(text)
    except (InvalidOperation, ValueError) as error:
        wanted = "a whole number" if whole else "a number with a decimal point"
        raise SlotError(f"{slot} is {wanted}, not {text!r}") from error


def _area(text: str, ontology: Ontology, local: Local) -> Area:
    area_id = local(text).removeprefix("area/")
    if area_id == NATION.id:
        return NATION
    try:
        return ontology.areas.area(ontology.areas.by_id(area_id))
    except KeyError:
        raise SlotError(f"no unit has the id {text!r}: expected one such as area/2020-444") from None
