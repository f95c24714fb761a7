"""Scoring: what counts as found, as strict, as missed; and the same figures as the reference scorer, where that is at hand."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kg import evaluate
from kg.cli import main
from kg.evaluate import KINDS, Accuracy, GoldError, Record, Tally
from tests.corpora import SHARED
from tests.reference import SCORER, reference_figures

GOLD_FOLDERS = [SHARED / "gold", SHARED / "dev" / "gold"]

OFFICIAL = {"person": "Lò Văn Nhài", "position": "Chủ tịch UBND huyện", "area": "huyện Mường Lạn"}
INDICATOR = {
    "area": "huyện Mường Lạn",
    "label": "tỷ lệ hộ nghèo",
    "aliases": ["hộ nghèo đa chiều"],
    "value": 12.5,
    "unit": "%",
    "period": "2021",
    "status": "actual",
    "bound": "=",
}
DOCUMENT = {"type": "Nghị quyết", "number": "09-NQ/HU", "date": "2021-03-02"}
EVENT = {
    "type": "hội nghị",
    "date": "2021-12-22",
    "area": "huyện Mường Lạn",
    "about": "tổng kết",
    "people": ["Lò Văn Nhài"],
}
PLACE = {"name": "xã Nậm Lạn", "within": "huyện Mường Lạn"}
EXAMPLES = {"officials": OFFICIAL, "indicators": INDICATOR, "documents": DOCUMENT, "events": EVENT, "places": PLACE}


def row_of(entry: dict[str, Any], source: str = "r", **other: str) -> dict[str, str]:
    """The row that gives a gold entry as it stands, with other slots put in."""
    row = {k: str(v) for k, v in entry.items() if isinstance(v, str | int | float) and not isinstance(v, bool)}
    if isinstance(entry.get("change"), dict):
        row |= {"change": str(entry["change"]["value"]), "changeUnit": entry["change"]["unit"] or ""}
    if entry.get("plan_pct") is not None:
        row["planPercent"] = str(entry["plan_pct"])
    if "people" in entry:
        row["people"] = "|".join(entry["people"])
    return row | {"source": source} | other


@pytest.fixture
def gold_of(tmp_path: Path) -> Callable[..., dict[str, evaluate.Gold]]:
    """A function that writes gold entries as the file r.json and reads it."""

    def write(**kinds: list[dict[str, Any]]) -> dict[str, evaluate.Gold]:
        (tmp_path / "r.json").write_text(json.dumps({"report": {}} | kinds, ensure_ascii=False), encoding="utf-8")
        return evaluate.read_gold(tmp_path)

    return write


@pytest.mark.parametrize("kind", KINDS)
def test_a_fact_given_as_gold_has_it_is_strictly_right(kind: str, gold_of: Callable[..., Any]) -> None:
    result = evaluate.evaluate(gold_of(**{kind: [EXAMPLES[kind]]}), {kind: [row_of(EXAMPLES[kind])]})
    assert result.tallies[kind] == Tally(gold=1, given=1, found=1, strict=1)
    assert result.all == result.tallies[kind]
    assert result.misses == ()


@pytest.mark.parametrize(
    ("kind", "slot", "wrong"),
    [
        ("officials", "area", "huyện Mường Bo"),
        ("indicators", "period", "2020"),
        ("indicators", "status", "target"),
        ("indicators", "bound", ">="),
        ("indicators", "of", "39"),
        ("indicators", "change", "2"),
        ("indicators", "planPercent", "104"),
        ("documents", "date", "2021-03-03"),
        ("events", "date", "2021-12-23"),
        ("events", "people", "Giàng A Páo"),
        ("places", "within", "huyện Mường Bo"),
    ],
)
def test_a_wrong_slot_leaves_a_fact_found_but_not_strict(
    kind: str, slot: str, wrong: str, gold_of: Callable[..., Any]
) -> None:
    result = evaluate.evaluate(gold_of(**{kind: [EXAMPLES[kind]]}), {kind: [row_of(EXAMPLES[kind], **{slot: wrong})]})
    assert result.tallies[kind] == Tally(gold=1, given=1, found=1, strict=0)
    (miss,) = result.misses
    assert miss.how == "SLOTS"
    assert miss.wrong == (slot.removesuffix("Percent"),)
    assert result.slots[kind, miss.wrong[0]] == Accuracy(right=0, of=1)


@pytest.mark.parametrize(
    ("kind", "slot", "wrong"),
    [
        ("officials", "person", "Lò Văn Nhái"),
        ("officials", "position", "Chủ tịch HĐND huyện"),
        ("indicators", "area", "xã Nậm Lạn"),
        ("indicators", "value", "12.6"),
        ("indicators", "unit", "hộ"),
        ("indicators", "label", "thu ngân sách"),
        ("documents", "number", "10-NQ/HU"),
        ("documents", "type", "Chỉ thị"),
        ("events", "area", "huyện Mường Bo"),
        ("places", "name", "phường Nậm Lạn"),
    ],
)
def test_a_wrong_core_is_a_miss_and_a_spurious_row(
    kind: str, slot: str, wrong: str, gold_of: Callable[..., Any]
) -> None:
    result = evaluate.evaluate(gold_of(**{kind: [EXAMPLES[kind]]}), {kind: [row_of(EXAMPLES[kind], **{slot: wrong})]})
    assert result.tallies[kind] == Tally(gold=1, given=1, found=0, strict=0)
    assert [miss.how for miss in result.misses] == ["MISSED", "SPURIOUS"]


@pytest.mark.parametrize(
    ("kind", "slot", "other"),
    [
        ("officials", "person", "Đồng chí Lò Văn Nhài"),
        ("officials", "position", "Chủ tịch Ủy ban nhân dân huyện Mường Lạn"),
        ("officials", "area", "Mường Lạn"),
        ("indicators", "label", "Hộ nghèo đa chiều"),
        ("indicators", "label", "số hộ nghèo"),
        ("documents", "number", "09 - NQ/HU"),
        ("places", "name", "XÃ NẬM LẠN"),
    ],
)
def test_another_wording_of_a_slot_is_right(kind: str, slot: str, other: str, gold_of: Callable[..., Any]) -> None:
    result = evaluate.evaluate(gold_of(**{kind: [EXAMPLES[kind]]}), {kind: [row_of(EXAMPLES[kind], **{slot: other})]})
    assert result.tallies[kind].strict == 1


def test_words_of_size_are_part_of_the_value(gold_of: Callable[..., Any]) -> None:
    """34,6 nghìn tỷ đồng is 34.600 tỷ đồng."""
    entry = INDICATOR | {"label": "tổng thu ngân sách", "value": 34.6, "unit": "nghìn tỷ đồng"}
    row = row_of(entry, value="34600", unit="tỷ đồng")
    assert evaluate.evaluate(gold_of(indicators=[entry]), {"indicators": [row]}).tallies["indicators"].strict == 1


def test_a_fact_given_twice_counts_once(gold_of: Callable[..., Any]) -> None:
    rows = [row_of(OFFICIAL, start="1"), row_of(OFFICIAL, start="90", position="Chủ tịch Ủy ban nhân dân huyện")]
    assert evaluate.evaluate(gold_of(officials=[OFFICIAL]), {"officials": rows}).tallies["officials"].given == 1


def test_an_optional_record_is_right_if_given_and_no_loss_if_not(gold_of: Callable[..., Any]) -> None:
    gold = gold_of(places=[PLACE, PLACE | {"name": "xã Púng Bánh", "optional": True}])
    row, more = row_of(PLACE), row_of(PLACE, name="xã Púng Bánh")
    assert evaluate.evaluate(gold, {"places": [row]}).all == Tally(gold=1, given=1, found=1, strict=1)
    assert evaluate.evaluate(gold, {"places": [row, more]}).all == Tally(gold=1, given=1, found=1, strict=1)


def test_rows_of_other_reports_do_not_count(gold_of: Callable[..., Any]) -> None:
    result = evaluate.evaluate(gold_of(places=[PLACE]), {"places": [row_of(PLACE, source="another")]})
    assert result.all == Tally(gold=1, given=0)


def test_the_area_of_an_indicator_is_scored_among_pairs_made_without_it(gold_of: Callable[..., Any]) -> None:
    row = row_of(INDICATOR, area="xã Nậm Lạn")
    result = evaluate.evaluate(gold_of(indicators=[INDICATOR]), {"indicators": [row]})
    assert result.slots["indicators", "area"] == Accuracy(right=0, of=1)


def test_the_closest_row_is_paired_first(gold_of: Callable[..., Any]) -> None:
    """Of two rows with the same number, the one whose period is right gives the record."""
    rows = [row_of(INDICATOR, period="2020"), row_of(INDICATOR)]
    result = evaluate.evaluate(gold_of(indicators=[INDICATOR]), {"indicators": rows})
    assert result.tallies["indicators"] == Tally(gold=1, given=2, found=1, strict=1)


def test_the_report_shows_every_figure_and_every_miss(gold_of: Callable[..., Any]) -> None:
    result = evaluate.evaluate(gold_of(places=[PLACE]), {"places": [row_of(PLACE, within="huyện Mường Bo")]})
    table = evaluate.render(result)
    assert "places           1      1      1.000  1.000  1.000      0.000  0.000  0.000" in table
    assert "places within                 0     1   0.000" in table
    (line,) = evaluate.render_misses(result)
    assert line.startswith('SLOTS    r places [within]: gold {"name": "xã Nậm Lạn"')


def test_the_command_prints_figures_slots_and_misses(tmp_path: Path) -> None:
    """As a table or as one JSON object; it builds nothing, and reports without gold do not count."""
    (tmp_path / "in").mkdir()
    text = "Huyện Hương Khê (Hà Tĩnh)\n\nNăm 2021, tỷ lệ hộ nghèo của huyện còn 4,5%.\n"
    (tmp_path / "in" / "mau.txt").write_text(text, "utf-8")
    (tmp_path / "gold").mkdir()
    figure = INDICATOR | {"area": "huyện Hương Khê", "value": 4.5, "period": "2020"}
    missing = PLACE | {"name": "xã Mẫu Lâm"}
    gold = {"indicators": [figure], "places": [missing]}
    (tmp_path / "gold" / "mau.json").write_text(json.dumps(gold, ensure_ascii=False), "utf-8")
    run, graph = CliRunner().invoke, str(tmp_path / "out")
    assert run(main, ["build", str(tmp_path / "in"), "--graph", graph, "--no-turtle"]).exit_code == 0
    table = run(main, ["eval", str(tmp_path / "gold"), "--misses", "--graph", graph]).stdout
    assert "indicators       1      1      1.000  1.000  1.000      0.000  0.000  0.000" in table
    assert "indicators period             0     1   0.000" in table
    assert "indicators area               1     1   1.000" in table
    assert 'MISSED   mau places: gold {"name": "xã Mẫu Lâm"' in table
    told = json.loads(run(main, ["eval", str(tmp_path / "gold"), "--misses", "--json", "--graph", graph]).stdout)
    assert told["indicators"]["found"] == {"p": 1.0, "r": 1.0, "f1": 1.0}
    assert told["slots"]["indicators"]["status"] == {"right": 1, "of": 1, "share": 1.0}
    assert any(line.startswith("SLOTS    mau indicators [period]") for line in told["misses"])


@pytest.mark.parametrize("content", ["", "[]", '{"places": [1]}', "{", '{"officials": 3}'])
def test_a_file_that_is_no_gold_is_named(content: str, tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=r"bad\.json: not a gold file"):
        evaluate.read_gold(tmp_path)


def test_a_folder_without_gold_is_named(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "absent"):
        with pytest.raises(GoldError, match="no gold files"):
            evaluate.read_gold(folder)


def _distorted(entries: Iterator[tuple[str, dict[str, Any]]], seed: int) -> list[dict[str, str]]:
    # Rows made of gold with slots dropped, swapped between entries, and reworded: each rule of the scorer is met many times.
    chance, rows = random.Random(seed), []
    originals = [row_of(entry, source) for source, entry in entries]
    for row in originals:
        copies = chance.choice([0, 1, 1, 1, 2])
        for _ in range(copies):
            copy = dict(row)
            for slot in [s for s in copy if s != "source"]:
                lot = chance.random()
                if lot < 0.06:
                    del copy[slot]
                elif lot < 0.12:
                    copy[slot] = chance.choice(originals).get(slot, "x")
                elif lot < 0.16:
                    copy[slot] = copy[slot].replace("Ủy ban nhân dân", "UBND").upper()
                elif lot < 0.2:
                    copy[slot] = copy[slot].replace("huyện ", "").replace("UBND", "Ủy ban nhân dân").replace("–", "-")
            rows.append(copy)
    return rows


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("folder", GOLD_FOLDERS, ids=["gold", "dev"])
def test_figures_equal_those_of_the_reference_scorer(folder: Path, seed: int, tmp_path: Path) -> None:
    """Two programs written apart give the same P, R and F1 by kind on the same rows."""
    if not SCORER.exists() or not folder.exists():
        pytest.skip("the reference scorer and its gold are not beside this checkout")
    raw = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}
    rows = {
        kind: _distorted(((stem, entry) for stem, report in raw.items() for entry in report.get(kind, [])), seed)
        for kind in KINDS
    }
    expected = reference_figures(folder, rows, tmp_path)
    assert evaluate.figures(evaluate.evaluate(evaluate.read_gold(folder), rows)) == expected
    assert 0.2 < expected["all"]["strict"]["f1"] < 0.9


def test_a_record_answers_with_nothing_where_it_does_not_say() -> None:
    assert Record({"name": "xã Nậm Lạn"})["within"] == ""
