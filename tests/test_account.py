"""What became of each number and capitalised name: nothing is lost, and what nobody made anything of is kept in the graph."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.account import SETTLED, UNEXPLAINED, Fate, account, open_ends
from kg.build import build
from kg.describe import KEPT_LEFTOVERS
from kg.extract import extract
from kg.model import Leftover, Reading, Span
from kg.ontology import Ontology
from kg.read import read_bytes
from kg.store import open_store
from tests.readings import reading, report, span

KG = "https://w3id.org/vn-report-kg/ontology#"


def fates(text: str, ontology: Ontology, *left: tuple[str, str, str]) -> dict[str, Fate]:
    """What becomes of the numbers and names of a text without claims; `left` are what extractors set aside: text, kind, rule."""
    page = report("mau", text)
    aside = tuple(Leftover(span(text, part), kind, rule) for part, kind, rule in left)
    bare = Reading(page, None, None, (), aside)
    return {page.quote(fate.span): fate for fate in account(bare, ontology)}


def test_numbers_and_names_of_claims_are_told_with_their_claims(ontology: Ontology) -> None:
    """49,2 is the income; Lê Thị Mẫu holds a post and chaired a meeting; 05-NQ/HU is a document."""
    good = reading()
    told = {good.report.quote(fate.span): fate for fate in account(good, ontology)}
    assert good.claims[told["05"].claims[0]].rule == "documents/number"
    assert {good.claims[i].rule for i in told["Lê Thị Mẫu"].claims} == {"officials/name-role", "events/held"}
    assert told["Xã Mẫu Lâm"].rule == "places/tier-name"
    assert not any(told[text].open for text in ("05", "Lê Thị Mẫu", "Xã Mẫu Lâm", "Hương Khê"))


def test_a_number_that_no_extractor_mentions_is_unexplained(ontology: Ontology) -> None:
    found = fates("Vụ này bà con thả 7 ao, trồng 12 luống.", ontology, ("12", "number", "no-label"))
    assert found["7"].rule == UNEXPLAINED
    assert found["12"].rule == "no-label"
    assert found["7"].open
    assert found["12"].open


@pytest.mark.parametrize("rule", ["period", "date", "document-number", "age", "demand"])
def test_a_rule_that_says_what_a_number_is_settles_it(rule: str, ontology: Ontology) -> None:
    assert not fates("Đến 12 thì xong.", ontology, ("12", "number", rule))["12"].open


@pytest.mark.parametrize("text", ["2. Về kinh tế", "Mục tiêu gồm: 2. Về kinh tế", "Kết quả:\n2) Về kinh tế", "(2) Về"])
def test_the_number_of_an_item_is_no_figure(text: str, ontology: Ontology) -> None:
    assert fates(text, ontology)["2"].rule == "list-number"


def test_the_running_number_of_a_row_is_no_figure(ontology: Ontology) -> None:
    """Where tables leave numbers over, the one in the first cell is that of the row."""
    aside = [(text, "number", "table-other") for text in ("3", "58")]
    found = fates("Bảng\n3 Số hộ 58", ontology, *aside)
    assert (found["3"].rule, found["58"].rule) == ("list-number", "table-other")


def test_a_number_without_the_mark_of_an_item_is_none(ontology: Ontology) -> None:
    for text in ("Số hộ là 2.", "Ông nhắc lại: 2.", "Kết quả:\n2 nhà mới"):
        assert fates(text, ontology)["2"].rule == UNEXPLAINED


def test_a_figure_that_another_sentence_gives_is_said_again(ontology: Ontology) -> None:
    """The headline of "có 32/39 chỉ tiêu" gives no claim of its own; both of its numbers are accounted for, others are not."""
    good = reading()
    (claim,) = (one for one in good.claims if one.rule == "indicators/fraction")
    good = replace(good, claims=(replace(claim, written="32/39"),))  # type: ignore[call-arg]
    text = good.report.text + "\nHuyện có 32/39 chỉ tiêu. Thêm 39 con."
    page = report("mau", text)
    told = [(page.quote(fate.span), fate.rule) for fate in account(replace(good, report=page), ontology)]
    assert told[-3:] == [("32", "said-again"), ("39", "said-again"), ("39", UNEXPLAINED)]


@pytest.mark.parametrize(
    ("text", "name", "rule"),
    [
        ("Bà con gọi là Khe Mẫu Xa từ lâu.", "Khe Mẫu Xa", UNEXPLAINED),
        ("Ông Thử Mẫu Xa ra đồng.", "Thử Mẫu Xa", UNEXPLAINED),
        ("Có mặt ở lễ là K'Mẫu và dân làng.", "K'Mẫu", UNEXPLAINED),
        ("Họp cùng Ban Chấp hành từ sớm.", "Ban Chấp", "lexicon-word"),
        ("Nhà ở đường Hồ Mẫu Thử rất xa.", "Hồ Mẫu Thử", "named-after"),
        ("Người dân ra Thanh Thủy làm ăn.", "Thanh Thủy", "gazetteer-unit"),
    ],
)
def test_a_capitalised_name_outside_claims_is_told(text: str, name: str, rule: str, ontology: Ontology) -> None:
    assert fates(text, ontology)[name].rule == rule


def test_capitals_throughout_and_abbreviations_are_no_names(ontology: Ontology) -> None:
    assert fates("HUYỆN MẪU LẠN ĐỔI MỚI. Họp ở UBND MTTQ từ sớm.", ontology) == {}


def test_a_name_that_extractors_set_aside_keeps_their_rule(ontology: Ontology) -> None:
    found = fates("Ca sĩ Trần Thị Mẫu hát.", ontology, ("Trần Thị Mẫu", "name", "no-position"))
    assert found["Trần Thị Mẫu"].rule == "no-position"
    assert found["Trần Thị Mẫu"].open


def test_every_rule_of_the_readers_settles_or_is_listed(ontology: Ontology) -> None:
    """Of a real text each leftover comes out once, in order, settled or open."""
    text = (
        "Huyện Hương Khê (Hà Tĩnh) ngày 22-12-2021.\n\nNăm 2021, tỷ lệ hộ nghèo còn 4,5%. Theo ông, đã khỏi bệnh 23.\n"
    )
    found = account(extract(read_bytes(text.encode(), "mau.txt"), ontology), ontology)
    assert list(found) == sorted(found, key=lambda fate: fate.span)
    assert len({(fate.span, fate.kind) for fate in found}) == len(found)
    assert all(fate.claims or fate.open or fate.rule in SETTLED for fate in found)


def test_the_graph_keeps_what_nobody_made_anything_of(tmp_path: Path) -> None:
    """Each leftover has its place, kind and rule; the report says how many numbers it holds and how many are unexplained."""
    (tmp_path / "mau.txt").write_text("Huyện Hương Khê năm 2021\n\nCa sĩ Trần Thị Mẫu về quê từ sớm.\n", "utf-8")
    build([str(tmp_path / "mau.txt")], tmp_path / "out", turtle=False)
    store = open_store(tmp_path / "out")
    rows = store.query(
        f"""PREFIX kg: <{KG}> SELECT ?kind ?rule ?text ?numbers ?open {{
        ?left a kg:Leftover ; kg:typeLabel ?kind ; kg:rule ?rule ; kg:report ?report ; kg:start ?start ; kg:end ?end .
        ?report kg:text ?all ; kg:numbers ?numbers ; kg:unexplained ?open
        BIND(SUBSTR(?all, ?start + 1, ?end - ?start) AS ?text) }}""",
        use_default_graph_as_union=True,
    )
    assert isinstance(rows, ox.QuerySolutions)
    assert [[cell.value for cell in row] for row in rows] == [["name", "no-position", "Trần Thị Mẫu", "1", "0"]]


def test_a_text_of_loose_numbers_does_not_fill_the_graph(tmp_path: Path, ontology: Ontology) -> None:
    """A thousand loose numbers are counted; a hundred of them are kept."""
    text = "Số liệu\n\n" + "Trước đó đã khỏi bệnh 23. Sau đó đã khỏi bệnh 24. " * 500
    numbers, left = open_ends(extract(read_bytes(text.encode(), "mau.txt"), ontology), ontology)
    assert numbers == 1000
    assert len(left) == 1000
    (tmp_path / "mau.txt").write_text(text, "utf-8")
    build([str(tmp_path / "mau.txt")], tmp_path / "out", turtle=False)
    store = open_store(tmp_path / "out")
    kind = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    assert sum(1 for _ in store.quads_for_pattern(None, kind, ox.NamedNode(KG + "Leftover"))) == KEPT_LEFTOVERS


def test_offsets_of_what_is_left_are_inside_the_text(ontology: Ontology) -> None:
    good = reading()
    _, left = open_ends(good, ontology)
    assert all(Span(0, len(good.report.text)).holds(one.span) for one in left)
