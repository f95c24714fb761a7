"""An explanation shows the whole text with every claim, and says of each number and name what became of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.explain import explain, page, text
from kg.explain.view import Explanation, view
from kg.ontology import Ontology
from kg.read import read_bytes, read_report
from tests.readings import ROOT, reading, report

SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".html"))
CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
HOSTILE = (
    "Huyện Hương Khê (Hà Tĩnh) năm 2021 <script>alert('x')</script>\n\n"
    'Năm 2021, tỷ lệ hộ nghèo "><img src=x onerror=alert(1)> của huyện còn 4,5%. {{ 7 * 7 }} {% raw %} &amp; </style>\n\n'
    "Ông Lê Thị Mẫu'\"<b>, Bí thư Huyện ủy \x1b[31m, phát biểu.\n"
)


@pytest.fixture(scope="module")
def shown(ontology: Ontology) -> Explanation:
    """A reading with a claim of every kind."""
    return view(reading(), ontology)


@pytest.fixture(scope="module")
def hostile(ontology: Ontology) -> Explanation:
    """A report that holds markup, template code and a terminal's control characters."""
    return explain(report("<b>mau", HOSTILE), ontology)


class Reader(HTMLParser):
    """The elements, attributes and text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        self.handlers += [name for name, _ in attrs if name.startswith("on")]

    def handle_data(self, data: str) -> None:
        """Note its text."""
        self.words.append(data)


def read_page(html: str) -> Reader:
    """The page as a browser's parser sees it."""
    reader = Reader()
    reader.feed(html)
    return reader


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_pieces_of_the_blocks_are_the_text(path: Path, ontology: Ontology) -> None:
    """Nothing of a report is lost or doubled by its marks, and each claim begins and ends once."""
    source = read_report(path)
    explanation = explain(source, ontology)
    for block, one in zip(source.blocks, explanation.blocks, strict=True):
        whole = "".join(segment.text for segment in one.segments)
        assert whole.strip() == " ".join(source.quote(block.span).split("\n")).strip()
    begins = [number for block in explanation.blocks for segment in block.segments for number in segment.begins]
    assert sorted(begins) == [claim.number for claim in explanation.claims]
    assert sum(segment.ends for block in explanation.blocks for segment in block.segments) == len(begins)


def test_every_claim_is_told_with_its_slots_and_rule(shown: Explanation) -> None:
    told = text(shown)
    for claim in shown.claims:
        assert claim.rule in told
    assert "indicator: area huyện Hương Khê, tỉnh Hà Tĩnh <2020-444>; label thu nhập bình quân; value 49.2" in told
    assert "change 4.58 triệu đồng since 2020; plan 112.6" in told
    assert "people Lê Thị Mẫu (chair)" in told
    assert "<unresolved: no unit of this name>" in told


def test_zero_is_a_value(ontology: Ontology) -> None:
    """A slot is left out where it is empty, not where it is nought."""
    source = report("mau", "Năm 2021, huyện Hương Khê có tỷ lệ hộ nghèo còn 0%.")
    (claim,) = (one for one in explain(source, ontology).claims if one.kind == "indicator")
    assert dict(claim.slots)["value"] == "0"


def test_each_number_and_name_is_told_with_what_became_of_it(ontology: Ontology) -> None:
    """A figure names its claim, a year its rule; a name without a position and a loose number are marked as open."""
    source = "Mẫu\n\nNăm 2021, tỷ lệ hộ nghèo còn 4,5%. Ca sĩ Trần Thị Mẫu đã khỏi bệnh 23.\n"
    told = text(explain(read_bytes(source.encode(), "mau.txt"), ontology))
    assert "4,5 -> 1" in told
    assert "2021 period" in told
    assert "Trần Thị Mẫu ? no-position" in told
    assert "23 ? bare-number" in told


def test_the_counts_add_up(shown: Explanation) -> None:
    told = text(shown)
    claims = re.search(r"claims: (.+)", told)
    assert claims
    assert claims[1] == "1 position, 2 indicator, 1 document, 1 event, 2 place"
    for word in ("numbers", "names"):
        inside, whole = map(int, re.search(rf"{word} in claims: (\d+) of (\d+)", told).groups())  # type: ignore[union-attr]
        aside = re.search(rf"{word} set aside: (.+)", told)
        assert inside + sum(map(int, re.findall(r"\d+", aside[1] if aside else ""))) == whole


def test_text_for_a_pipe_has_no_colours(hostile: Explanation) -> None:
    assert "\x1b" not in text(hostile)
    assert "\x1b[1m" in text(hostile, colors=True)
    assert "\x1b[31m, phát biểu" not in text(hostile, colors=True)


def test_the_page_shows_claims_as_marks_with_a_legend(shown: Explanation) -> None:
    """Every claim has a card with its rule, a mark in the text that leads to it, and its kind in the legend."""
    html = page(shown)
    for claim in shown.claims:
        assert f'id="c{claim.number}"' in html
        assert f'href="#c{claim.number}"' in html
        assert f"<code>{claim.rule}</code>" in html
    for kind, count in shown.kinds.items():
        assert f"<b>{count}</b> {kind}</label>" in html


def test_the_same_report_gives_the_same_page(shown: Explanation, ontology: Ontology) -> None:
    assert page(shown) == page(view(reading(), ontology))


def test_nothing_of_a_report_is_markup(hostile: Explanation, shown: Explanation) -> None:
    """A report that holds tags, quotes and template code changes no element of the page; its text stands as written."""
    seen = read_page(page(hostile))
    assert set(seen.tags) <= set(read_page(page(shown)).tags)
    assert "img" not in seen.tags
    assert seen.tags.count("script") == seen.tags.count("style") == 1
    assert seen.handlers == []
    assert all(link.startswith("#c") for link in seen.links)
    words = "".join(seen.words)
    assert "alert('x')</script>" in words
    assert "{{ 7 * 7 }} {% raw %} &amp; </style>" in words
    assert "\x1b" not in page(hostile)


def test_the_page_asks_for_nothing(shown: Explanation) -> None:
    html = page(shown)
    assert "default-src 'none'" in html
    assert not re.search(r"https?://|//[a-z]|url\(|@import", html)


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    """A browser with its network cut off."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="the tests of the page need playwright")
    if CHROMIUM is None:
        pytest.skip("the tests of the page need Chromium")
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.mark.browser
def test_a_click_in_the_text_shows_the_claim_and_back(
    browser: object, hostile: Explanation, ontology: Ontology, tmp_path: Path
) -> None:
    """The page opens without an error or request; a mark and its claim show each other; a kind can be hidden."""
    context = browser.new_context(offline=True)  # type: ignore[attr-defined]
    opened = context.new_page()
    troubles: list[str] = []
    opened.on("console", lambda message: troubles.append(message.text))
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.on("dialog", lambda dialog: troubles.append("a dialog"))
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    path = tmp_path / "explained.html"
    path.write_text(page(explain(read_report(SEEDS[0]), ontology)), "utf-8")
    opened.goto(path.as_uri())
    mark = opened.locator(".mark.position").first
    mark.click()
    number = mark.get_attribute("data-claims").split(" ")[0]
    assert opened.locator(".claim.chosen").get_attribute("id") == f"c{number}"
    opened.locator(f"#c{number}").click()
    assert opened.locator(".mark.chosen").count() >= 1
    assert opened.locator(".claim.indicator").first.is_visible()
    opened.locator("label.indicator").click()
    assert not opened.locator(".claim.indicator").first.is_visible()
    path.write_text(page(hostile), "utf-8")
    opened.goto(path.as_uri())
    assert opened.locator(".claim").count() == len(hostile.claims)
    assert troubles == []
    assert asked == [path.as_uri()] * 2
    context.close()


def test_the_command_writes_text_or_a_page(tmp_path: Path) -> None:
    """`kg explain` prints text, `--html` a page, `-o` writes either to a file."""
    run = CliRunner().invoke
    shown = run(main, ["explain", str(SEEDS[0])])
    assert shown.exit_code == 0, shown.output
    assert "numbers unexplained: " in shown.stdout
    html = run(main, ["explain", str(SEEDS[0]), "--html"]).stdout
    assert html.startswith("<!doctype html>")
    written = run(main, ["explain", str(SEEDS[0]), "--html", "-o", str(tmp_path / "x.html")])
    assert written.stdout == ""
    assert (tmp_path / "x.html").read_text("utf-8") == html
