"""Whatever a text says, in whatever order, no claim says more than its quote, and nothing breaks."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal

import pytest

from kg.build import Summary, checked
from kg.extract import extract
from kg.model import Claim, DocumentClaim, EventClaim, IndicatorClaim, PlaceClaim, PositionClaim, Reading
from kg.ontology import Ontology
from kg.read import Unreadable, read_bytes, read_report
from tests.corpora import CORPORA
from tests.invention import plain, unsaid
from tests.mutations import mutated

SEED = 20_220_107
_QUOTES = re.compile("[\"']")  # a label has none
_COMPOSING = frozenset(["tỷ", "lệ", "trọng", "tốc", "độ", "mức", "giảm", "tăng", "thêm", "được", "bình", "quân"])
"""What a label may say beyond the text: tỷ lệ hộ nghèo for "5% hộ nghèo", mức giảm tỷ suất sinh for "tỷ suất sinh giảm 0,6‰"."""


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """The texts of all reports at hand."""
    return [read_report(path).text for corpus in CORPORA if corpus.there for path in corpus.files]


def invented(reading: Reading) -> list[str]:
    """What the claims of a reading say that their quotes do not."""
    report, found = reading.report, []
    text = _QUOTES.sub("", plain(report.text))
    for claim in reading.claims:
        told = [*unsaid(*_as_row(claim, report.quote(claim.span)))]
        if isinstance(claim, EventClaim):
            told += [one.person for one in claim.people if plain(one.person) not in plain(report.quote(one.span))]
        if isinstance(claim, IndicatorClaim):
            words = re.findall(r"\w+", plain(claim.label))
            told += [word for word in words if word not in text and word not in _COMPOSING]
        found += [f"{claim.rule} {slot}: {report.quote(claim.span)!r}" for slot in told]
    return found


def _as_row(claim: Claim, quote: str) -> tuple[str, dict[str, str]]:
    """The kind of fact and the slots of its query's row that the quote must hold."""
    match claim:
        case PositionClaim():
            return "officials", {"quote": quote, "person": claim.person}
        case DocumentClaim():
            return "documents", {"quote": quote, "number": claim.number or "", "title": claim.title or ""}
        case PlaceClaim():
            return "places", {"quote": quote, "name": claim.area.written_label}
        case IndicatorClaim():
            change = claim.change.value if claim.change else None
            numbers: dict[str, Decimal | None] = {
                "value": claim.value, "of": claim.of, "change": change, "planPercent": claim.plan,
            }  # fmt: skip
            return "indicators", {"quote": quote} | {k: str(v) for k, v in numbers.items() if v is not None}
    return "events", {"quote": quote}


def look_at(texts: list[str], count: int, ontology: Ontology) -> Counter[str]:
    """How many claims of each kind go into the graph for mutated texts, and how many are refused; fails on the first that is invented."""
    kinds: Counter[str] = Counter()
    for number, text in enumerate(mutated(texts, count, SEED)):
        try:
            reading = extract(read_bytes(text.encode("utf-8"), "mau.txt"), ontology)
        except Unreadable:
            kinds["unreadable"] += 1
            continue
        except Exception as error:
            raise AssertionError(f"text {number} breaks the reading: {text!r}") from error
        summary = Summary()
        reading = checked(reading, summary)
        kinds["refused"] += len(summary.refused)
        assert invented(reading) == [], f"text {number}: {text!r}"
        kinds.update(type(claim).__name__ for claim in reading.claims)
    return kinds


def test_a_thousand_mutated_texts_give_nothing_invented(texts: list[str], ontology: Ontology) -> None:
    kinds = look_at(texts, 1000, ontology)
    assert {"PositionClaim", "IndicatorClaim", "DocumentClaim", "EventClaim", "PlaceClaim"} <= set(kinds)
    assert kinds["unreadable"] < 100
    assert kinds["refused"] < kinds.total() / 100


@pytest.mark.slow
def test_ten_thousand_mutated_texts_give_nothing_invented(
    texts: list[str], ontology: Ontology, request: pytest.FixtureRequest
) -> None:
    if "slow" not in request.config.option.markexpr:
        pytest.skip("ten thousand texts take half a minute: pytest -m slow tests/test_mutations.py")
    assert sum(look_at(texts, 10_000, ontology).values()) > 10_000


def test_the_same_seed_gives_the_same_texts(texts: list[str]) -> None:
    assert list(mutated(texts, 20, 1)) == list(mutated(texts, 20, 1)) != list(mutated(texts, 20, 2))
