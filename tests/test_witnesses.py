"""Reprints and reports that take over another's wording count as one witness; the same facts in other words do not."""

from __future__ import annotations

import random
import re
from itertools import permutations
from pathlib import Path

import pytest

from kg.build import build
from kg.model import Block, BlockKind, Metadata, Report, Span
from kg.query import Rows, run
from kg.question import find_question
from kg.store import open_store
from kg.text import clean, lower
from kg.witnesses import Witnesses

WORDS = re.findall(
    r"\w+",
    """
    huyện xã thôn bản đường trường chợ rừng sông đồi vườn trâu lúa ngô chè quế bưởi cam mật măng nếp thóc đập kênh cầu
    trạm nhà lớp thầy trò già trẻ khách bạn đoàn hội tổ đội việc nghề sức lòng tay chân mưa nắng gió rét sớm muộn
""",
)


def wording(seed: int, sentences: int = 30) -> list[str]:
    """Sentences of which each holds a number; two seeds share none."""
    chance = random.Random(seed)
    return [
        " ".join([*chance.choices(WORDS, k=9), str(chance.randrange(1000, 100000)), *chance.choices(WORDS, k=3)])
        for _ in range(sentences)
    ]


def report(name: str, sentences: list[str], published: str | None = "2022-01-07", furniture: str = "") -> Report:
    """A report of one paragraph, with page furniture after it."""
    text = ". ".join(sentences) + f".\n{furniture}"
    end = len(text) - len(furniture)
    blocks = (Block(BlockKind.PARAGRAPH, Span(0, end)), Block(BlockKind.BOILERPLATE, Span(end, len(text))))
    about = Metadata(published=published)
    return Report(name, name, f"{name}.txt", text, clean(text), lower(clean(text)), blocks, (), about)


def standing(*reports: Report) -> dict[str, str]:
    witnesses = Witnesses()
    for one in reports:
        witnesses.add(one)
    return witnesses.standing()


FIRST = wording(1)
OTHER_NUMBERS = [" ".join(f"{word}7" if word.isdigit() else word for word in sentence.split()) for sentence in FIRST]

SAME = {
    "the same text": FIRST,
    "other page furniture": FIRST,
    "a sentence left out": FIRST[:10] + FIRST[11:],
    "the last third left out": FIRST[:20],
    "a new opening and a new end": wording(2, 3) + FIRST + wording(3, 4),
    "an excerpt": FIRST[5:15],
    "a figure mended": [FIRST[0].replace(next(w for w in FIRST[0].split() if w.isdigit()), "33"), *FIRST[1:]],
    "in capitals": [sentence.upper() for sentence in FIRST],
}

APART = {
    "other words": wording(4),
    "the same wording with other figures": OTHER_NUMBERS,
    "one paragraph in common": FIRST[:6] + wording(5, 24),
    "nothing": [],
}


@pytest.mark.parametrize("name", SAME)
def test_a_reprint_is_no_witness_of_its_own(name: str) -> None:
    first, copy = report("a", FIRST), report("b", SAME[name], "2022-01-08", furniture="Đọc thêm: " + name)
    assert standing(first, copy) == {"a": "a", "b": "a"}


@pytest.mark.parametrize("name", APART)
def test_other_reports_are_witnesses_of_their_own(name: str) -> None:
    assert standing(report("a", FIRST), report("b", APART[name])) == {"a": "a", "b": "b"}


def test_the_report_published_first_stands_for_its_reprints() -> None:
    late, early, undated = (
        report("a", FIRST, "2022-02"),
        report("z", FIRST[:25], "2022-01-07"),
        report("0", FIRST, None),
    )
    assert set(standing(late, early, undated).values()) == {"z"}


def test_the_order_of_reports_changes_nothing() -> None:
    reports = [
        report("a", FIRST, "2022-01-09"),
        report("b", FIRST[:20], "2022-01-08"),
        report("c", FIRST[8:], "2022-01-07"),
        report("d", wording(4), None),
        report("e", [*wording(4), "thêm một câu"], None),
    ]
    answers = [standing(*order) for order in permutations(reports)]
    assert all(answer == answers[0] for answer in answers)
    assert answers[0] == {"a": "c", "b": "c", "c": "c", "d": "d", "e": "d"}


def test_short_reports_are_one_only_where_they_are_the_same() -> None:
    short = ["Sáng nay huyện mở hội nghị"]
    assert standing(report("a", short), report("b", short), report("c", [*short, "rất vui"])) == {
        "a": "a",
        "b": "a",
        "c": "c",
    }


def test_what_is_no_text_is_no_reason_to_stop() -> None:
    assert standing(report("a", ["\ud800 " * 40]), report("b", [])) == {"a": "a", "b": "b"}


def test_there_may_be_no_report() -> None:
    assert standing() == {}


def test_a_graph_counts_a_reprint_once_in_whatever_order_reports_come(tmp_path: Path) -> None:
    """Two papers print one text, a third says the same in its own words: three reports, two witnesses."""
    opening = "Huyện Hương Khê, tỉnh Hà Tĩnh, ngày 07/01/2022. Năm 2021, tỷ lệ hộ nghèo còn 3,96%."
    padding = ". ".join(sentence.capitalize() for sentence in wording(7, 12))
    texts = {
        "a-bao": f"Hương Khê: kết quả năm 2021\n\n{opening} {padding}.\n",
        "b-cong": f"Hương Khê: kết quả năm 2021\n\n{opening} {padding}.\n\nTin đăng lại.\n",
        "c-dai": "Hương Khê giảm nghèo\n\nHuyện Hương Khê (Hà Tĩnh) ngày 08/01/2022 cho biết: năm 2021, tỷ lệ hộ nghèo còn 3,96%.\n",
    }
    graphs = []
    for order in (("a-bao", "b-cong", "c-dai"), ("c-dai", "b-cong", "a-bao")):
        paths = []
        for name in order:
            path = tmp_path / f"{name}.txt"
            path.write_text(texts[name], encoding="utf-8")
            paths.append(str(path))
        out = tmp_path / "-".join(order)
        build(paths, out, turtle=False)
        graphs.append(open_store(out))
    first, second = graphs
    assert {str(quad) for quad in first} == {str(quad) for quad in second}
    reprints = run(first, find_question("reprints"))
    assert isinstance(reprints, Rows)
    assert [(row["source"], row["original"]) for row in reprints.texts()] == [("b-cong", "a-bao")]
    told = run(first, find_question("corroborated"))
    assert isinstance(told, Rows)
    (row,) = [row for row in told.texts() if row["value"] == "3.96"]
    assert (row["reports"], row["independent"]) == ("3", "2")
