"""The explorer: one page that asks nobody for anything, shows what each fact was read from, and runs nothing that a report says."""

from __future__ import annotations

import json
import re
import shutil
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from html import unescape
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.build import build
from kg.explore import write_page
from kg.explore.boxes import Box, columns
from kg.explore.content import content, disagreements
from kg.explore.facts import KINDS, LONGEST, Fact, Facts, Thing, read_facts
from kg.explore.homes import SHARED, homes
from kg.explore.layout import ROW, layout
from kg.explore.network import network
from kg.explore.page import page as page_of
from kg.explore.page import script_json
from kg.explore.vis import vis_network
from kg.model import Area, IndicatorClaim, Metadata, PositionClaim, Reading, Span
from kg.ontology import Ontology
from kg.store import open_store
from tests.readings import DISTRICT, PROVINCE, ROOT, reading, report
from tests.readings import span as span_of
from tests.test_describe import store_of

SEEDS = ROOT / "seeds"
OTHER = Area("huyện", "Hà Trung", "2020-392", "392", Area("tỉnh", "Thanh Hóa", "2020-38", "38"))
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--no-first-run"),
)
HOSTILE = (
    '</script><script>window.ran = "script"</script>',
    '<img src="https://elsewhere.invalid/x.png" onerror="window.ran = \'image\'">',
    "\" onmouseover=\"window.ran = 'attribute'\" href='javascript:window.ran=1' x=\"",
    "&lt;b&gt; &amp;amp; <b>đậm</b> <!-- <script> ]]> {{ 7 * 7 }} {% raw %} \u2028\u2029 \\u003c ${1}",
)

browser_test = pytest.mark.browser


@dataclass
class Opened:
    """A page in the browser, with what it asked for and complained of."""

    tab: Any
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def panel(self) -> str:
        """The text of the panel."""
        return str(self.tab.inner_text("#panel"))

    def search(self, text: str) -> list[str]:
        """The names that a search finds."""
        self.tab.fill("#search", text)
        return [str(name) for name in self.tab.locator("#found .name").all_inner_texts()]

    def choose(self, name: str) -> None:
        """Choose what a search finds first."""
        assert self.search(name)
        self.tab.press("#search", "Enter")

    def visible(self, kind: str) -> int:
        """How many things of a kind the picture draws."""
        seen = "things.filter((one) => one.kind === kind && !nodes.get(`n${one.n}`).hidden).length"
        return int(self.tab.evaluate(f"(kind) => {seen}", kind))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("no Chromium: make browser installs one")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture
def opened(browser: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    """A function that opens a page with the network cut off; at the end no page may have asked for, or complained of, anything."""
    contexts, pages = [], []

    def open_page(path: Path, language: str = "en-GB", hash_: str = "") -> Opened:
        context = browser.new_context(locale=language, viewport={"width": 1400, "height": 900}, offline=True)
        contexts.append(context)
        page = Opened(context.new_page())
        pages.append(page)
        url = path.resolve().as_uri()

        def asked(route: Any) -> None:
            page.asked.append(route.request.url)
            if route.request.url.partition("#")[0] == url:
                route.continue_()
            else:
                route.abort()

        context.route("**/*", asked)
        page.tab.on("console", lambda message: page.complaints.append(message.text))
        page.tab.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.tab.on("dialog", lambda dialog: page.complaints.append(dialog.message))
        page.tab.goto(url + hash_)
        return page

    yield open_page
    for page in pages:
        assert page.complaints == []
        assert {one.partition("#")[0].rpartition("/")[2] for one in page.asked} <= {"explore.html"}
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the graph of the example reports, with its page."""
    folder = tmp_path_factory.mktemp("seeds")
    build([str(SEEDS)], folder, turtle=False)
    write_page(open_store(folder), folder / "explore.html")
    return folder


@pytest.fixture(scope="module")
def example_store() -> ox.Store:
    """The example graph of the questions."""
    store = ox.Store()
    store.load(path=str(ROOT / "tests" / "queries" / "example.trig"), format=ox.RdfFormat.TRIG)
    return store


@pytest.fixture(scope="module")
def example(example_store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the example graph."""
    path = tmp_path_factory.mktemp("example") / "deep" / "explore.html"
    write_page(example_store, path)
    return path


# The page as a file


def test_two_builds_give_the_same_bytes(seeds: Path, tmp_path: Path) -> None:
    """Neither the order of the reports nor the run leaves a trace in the page."""
    paths = sorted(str(path) for path in SEEDS.iterdir() if path.suffix in (".txt", ".html"))
    build(paths[::-1], tmp_path, turtle=False)
    write_page(open_store(tmp_path), tmp_path / "explore.html")
    assert (tmp_path / "explore.html").read_bytes() == (seeds / "explore.html").read_bytes()


def test_a_page_names_no_file_or_host_to_load_from(seeds: Path) -> None:
    """No element of the page has an address but the icon, which is an empty piece of data."""
    html = (seeds / "explore.html").read_text("utf-8").replace(vis_network(), "")
    markup = re.sub(r"<(script|style)[^>]*>.*?</\1>", "", html, flags=re.DOTALL)
    assert re.findall(r"(?:href|src|action)\s*=\s*\"([^\"]*)", markup) == ["data:,", "#search"]
    assert "sourceMappingURL" not in html
    assert "default-src 'none'" in unescape(html)


def test_a_page_tells_its_size_and_maker_but_no_time(seeds: Path) -> None:
    import kg

    html = (seeds / "explore.html").read_text("utf-8")
    assert f'<meta name="generator" content="kg {kg.__version__}">' in html
    assert json.loads(data_of(html))["made"]["reports"] == 5


def data_of(html: str) -> str:
    """The JSON in a page."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("text", HOSTILE)
def test_json_in_a_script_element_ends_nothing(text: str) -> None:
    """The text comes back as it was, and has no character that markup or a script reads as its own."""
    shown = script_json({text: [text]})
    assert json.loads(shown) == {text: [text]}
    assert not set(shown) & set("<>&\u2028\u2029")


# What is shown


def facts_of(store: ox.Store) -> list[Fact]:
    return read_facts(store).facts


def quote(fact: Fact) -> str:
    """The marked part of a fact's sentence, counted as a browser counts."""
    units = fact.sentence.encode("utf-16-le")
    return units[fact.mark[0] * 2 : fact.mark[1] * 2].decode("utf-16-le")


def test_every_fact_is_shown_with_the_words_it_was_read_from(seeds: Path) -> None:
    """What is marked is cut from the report's text at the offsets of the claim, and stands in a sentence of that text."""
    store = open_store(seeds)
    query = "SELECT ?r ?t { GRAPH ?g { ?r <https://w3id.org/vn-report-kg/ontology#text> ?t } }"
    texts = {row[0].value: row[1].value for row in store.query(query)}  # type: ignore[union-attr]
    facts = facts_of(store)
    assert len(facts) > 100
    for fact in facts:
        assert quote(fact) == texts[fact.report][fact.start : fact.end]
        assert fact.sentence.strip("… ") in texts[fact.report]


def test_a_quote_after_a_character_of_two_units_is_marked_right(ontology: Ontology) -> None:
    """Browsers count an emoji as two: the mark is where the quote is all the same."""
    text = "Tin vui 🎉🎉: đồng chí Lê Thị Mẫu, Bí thư Huyện ủy, dự lễ."
    fact = only(ontology, text, "Lê Thị Mẫu, Bí thư Huyện ủy")
    assert quote(fact) == "Lê Thị Mẫu, Bí thư Huyện ủy"
    assert fact.sentence == text


@pytest.mark.parametrize("place", [0, 1, 2])
def test_of_a_long_sentence_the_part_around_the_quote_is_shown(ontology: Ontology, place: int) -> None:
    """A line of a megabyte does not become a panel of a megabyte; that something is left out is seen."""
    parts = ["chữ " * 3000, "Lê Thị Mẫu, Bí thư Huyện ủy", " chữ" * 3000]
    text = "".join([parts[1], parts[2]] if place == 0 else parts if place == 1 else parts[:2])
    fact = only(ontology, text, parts[1])
    assert quote(fact) == parts[1]
    assert len(fact.sentence) < LONGEST + 50
    assert fact.sentence.startswith("… ") is (place > 0)
    assert fact.sentence.endswith(" …") is (place < 2)


def only(ontology: Ontology, text: str, part: str) -> Fact:
    """The fact of a report with one position claim, read from a part of its text."""
    where = span_of(text, part)
    claim = PositionClaim(
        span=where,
        rule="officials/name-role",
        person="Lê Thị Mẫu",
        role="Bí thư",
        body="Huyện ủy",
        position="Bí thư Huyện ủy",
        area=DISTRICT,
        person_span=Span(where.start, where.start + 10),
    )
    [fact] = facts_of(store_of(ontology, Reading(report("mau-1", text), DISTRICT, PROVINCE, (claim,))))
    return fact


def test_the_figures_that_disagree_are_those_of_the_question(example_store: ox.Store) -> None:
    """The page sets side by side what `kg query contradictions` does."""
    from kg.query import Rows, run
    from kg.question import find_question

    found = read_facts(example_store)
    answer = run(example_store, find_question("contradictions"))
    assert isinstance(answer, Rows)
    asked = {quote for row in answer.texts() for quote in (row["quote"], row["otherQuote"])}
    assert {quote(found.facts[i]) for group in disagreements(found) for i in group} == asked != set()


def test_every_kind_of_thing_of_the_graph_is_shown(example_store: ox.Store) -> None:
    shown = content(read_facts(example_store), network(read_facts(example_store)))
    assert {KINDS[thing[0]] for thing in shown["things"]} == set(KINDS)
    assert {list(shown["slots"])[fact[0]] for fact in shown["facts"]} == set(shown["slots"])


# Where it stands


@pytest.fixture(scope="module", params=["seeds", "example"])
def found(request: pytest.FixtureRequest, seeds: Path, example_store: ox.Store) -> Facts:
    """What two graphs show."""
    return read_facts(open_store(seeds) if request.param == "seeds" else example_store)


def test_every_thing_has_a_place_of_its_own(found: Facts) -> None:
    """Each thing stands in one spot, a line or a label's width from any other."""
    spots = layout(found, homes(found, network(found))).spots
    assert sorted(spot.iri for spot in spots) == sorted(found.things)
    for i, one in enumerate(spots):
        for other in spots[:i]:
            assert abs(one.y - other.y) >= ROW * 0.95 or abs(one.x - other.x) >= 20, (one, other)


def test_cards_do_not_lie_on_each_other_and_hold_their_things(found: Facts) -> None:
    """Frames of one kind do not overlap, each card lies in its province's frame, and all things lie in a frame."""
    picture = layout(found, homes(found, network(found)))
    for i, one in enumerate(picture.frames):
        assert one.x >= 0
        assert one.y >= 0
        assert one.x + one.width <= picture.width + 1
        assert one.y + one.height <= picture.height + 1
        for other in picture.frames[:i]:
            apart_x = one.x >= other.x + other.width or other.x >= one.x + one.width
            apart_y = one.y >= other.y + other.height or other.y >= one.y + one.height
            inside = other.x < one.x and one.x + one.width < other.x + other.width and other.kind == "province"
            assert apart_x or apart_y or inside, (one, other)
    for spot in picture.spots:
        assert any(
            frame.x <= spot.x <= frame.x + frame.width and frame.y <= spot.y <= frame.y + frame.height
            for frame in picture.frames
        ), spot


def test_people_stand_with_their_body_and_bodies_with_their_district(example_store: ox.Store) -> None:
    """Province, district, body, person: each hangs on the one before."""
    found = read_facts(example_store)
    made = homes(found, network(found))
    name = {iri: thing.label for iri, thing in found.things.items()}
    held = {
        name.get(parent, parent): [name[one] for one in ones] for parent, ones in (made.cards | made.children).items()
    }
    assert "Huyện ủy Mường Lạn" in held["huyện Mường Lạn"]
    assert "Lò Văn Nhài" in held["Huyện ủy Mường Lạn"]
    assert "UBND xã Thanh An" in held["xã Thanh An"]
    assert name[made.province[next(iri for iri in name if name[iri] == "huyện Nậm Khao")]] == "tỉnh Sơn Hà"
    assert "Tỷ lệ hộ nghèo" in held[SHARED]


def test_hundreds_on_one_body_make_a_block_and_no_strip() -> None:
    """A picture fits a screen, whatever the shape of the graph."""
    area, body = "x/area/2020-1", "x/body/1"
    people = [f"x/person/{i}" for i in range(700)]
    found = Facts()
    found.things[area] = Thing("area", area, "huyện Mẫu", details={"tier": "huyện"})
    found.things[body] = Thing("body", body, "HĐND huyện Mẫu", area=area)
    found.things |= {iri: Thing("person", iri, "Lê Thị Mẫu") for iri in people}
    about = [(iri, body) for iri in people]
    found.facts = [Fact("position", f"x#{i}", "", 0, 1, "r", area, pair, {}, None) for i, pair in enumerate(about)]
    picture = layout(found, homes(found, network(found)))
    assert len(picture.spots) == 702
    assert 0.4 < picture.width / picture.height < 4


@pytest.mark.parametrize(("labels", "drawn"), [(20, True), (200, False)])
def test_many_links_between_cards_wait_until_one_asks(ontology: Ontology, labels: int, drawn: bool) -> None:
    """Some are drawn; hundreds would be a fog, so they are shown for what is chosen alone."""
    readings = []
    for i, area in enumerate((DISTRICT, OTHER)):
        parts = [f"đầu việc số {n} đạt {n} điểm" for n in range(labels)]
        text = "; ".join(parts) + "."
        claims = [
            IndicatorClaim(
                span=span_of(text, part), rule="r", area=area, label=f"đầu việc số {n}", value=Decimal(n), unit="điểm"
            )
            for n, part in enumerate(parts)
        ]
        readings.append(Reading(report(f"mau-{i}", text), area, area.within, tuple(claims)))
    data = json.loads(data_of(page_of(store_of(ontology, *readings))))
    measured = [edge for edge in data["net"]["edges"] if edge["says"] == "measured"]
    assert len(measured) == 2 * labels
    assert {edge.get("hidden", False) for edge in measured} == {not drawn}


def test_columns_keep_the_order_and_the_limit() -> None:
    """Boxes fill columns from the top; one that is higher than the limit stands alone."""
    boxes = [Box(10, height, lambda *_: None) for height in (30, 30, 90, 20, 20)]
    assert [column.height for column in columns(boxes, 60)] == [60, 90, 40]


# The page in a browser


@browser_test
def test_a_page_opens_without_a_network_and_without_a_complaint(seeds: Path, opened: Any) -> None:
    """The fixture holds the page to it: no request but for the file, not a word on the console. The picture is drawn."""
    page = opened(seeds / "explore.html")
    assert page.tab.title() == "Graph of local reports · kg"
    drawn = "(() => { const c = document.querySelector('#picture canvas'); return new Set(c.getContext('2d').getImageData(0, 0, c.width, c.height).data).size; })()"
    assert page.tab.evaluate(drawn) > 50
    made = json.loads(data_of((seeds / "explore.html").read_text("utf-8")))["made"]
    footer = page.tab.inner_text("footer")
    assert (
        f"{made['reports']} reports · {made['things']} things · {made['links']} links · {made['facts']} facts" in footer
    )
    assert f"Made by kg {made['version']}" in footer


@browser_test
@pytest.mark.parametrize(
    "typed", ["le ngoc huan", "LÊ NGỌC HUẤN", "huấn ngoc", unicodedata.normalize("NFD", "Lê Ngọc Huấn")]
)
def test_a_search_ignores_marks_and_case_and_order(seeds: Path, opened: Any, typed: str) -> None:
    assert opened(seeds / "explore.html").search(typed)[0] == "Lê Ngọc Huấn"


@browser_test
def test_a_search_ignores_the_stroke_of_d(example: Path, opened: Any) -> None:
    page = opened(example)
    assert page.search("do thi hoa") == page.search("Đỗ Thị Hòa") == ["Đỗ Thị Hòa"]
    assert page.search("không có ai như thế") == []
    assert page.tab.inner_text("#found") == "Nothing found"


@browser_test
def test_a_click_on_a_result_shows_the_sentences_of_his_posts_with_the_quote_marked(seeds: Path, opened: Any) -> None:
    """Lê Ngọc Huấn is in two of the reports: a sentence of each is there, as the report has it, with its source."""
    page = opened(seeds / "explore.html")
    page.search("le ngoc huan")
    page.tab.click("#found li")
    assert page.tab.inner_text("#name") == "Lê Ngọc Huấn"
    cards = page.tab.locator("#panel .tenure .fact")
    sentences = cards.locator("blockquote").all_inner_texts()
    marks = cards.locator("mark").all_inner_texts()
    assert len(sentences) >= 2
    texts = "".join(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))
    for sentence, mark in zip(sentences, marks, strict=True):
        assert "Lê Ngọc Huấn" in mark
        assert "Bí thư" in mark
        assert mark in sentence
        assert sentence in texts
    assert len(set(cards.locator(".source a").all_inner_texts())) == 2
    assert "7 Jan 2022" in page.panel()


@browser_test
def test_a_page_is_worked_by_keyboard_alone(seeds: Path, opened: Any) -> None:
    """Slash goes to the search box, arrows and Enter choose, the panel is read from its heading on, Escape closes it."""
    page = opened(seeds / "explore.html")
    tab = page.tab
    focus = "document.activeElement.id"
    tab.keyboard.press("/")
    assert tab.evaluate(focus) == "search"
    tab.keyboard.type("huong khe")
    assert tab.get_attribute("#search", "aria-expanded") == "true"
    first, second = tab.locator("#found .name").all_inner_texts()[:2]
    tab.keyboard.press("ArrowDown")
    assert tab.inner_text(f"#{tab.get_attribute('#search', 'aria-activedescendant')} .name") == second
    tab.keyboard.press("ArrowUp")
    tab.keyboard.press("Enter")
    assert tab.evaluate(focus) == "name"
    assert tab.inner_text("#name") == first
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('#panel') !== null")
    tab.keyboard.press("Escape")
    assert tab.is_hidden("#panel")
    assert tab.evaluate(focus) == "search"


@browser_test
def test_a_click_on_the_picture_chooses_what_is_there(example: Path, opened: Any) -> None:
    """On the shape and on its label; a click beside them lets go."""
    page = opened(example)
    box = page.tab.locator("#picture").bounding_box()
    n = page.tab.evaluate("things.find((one) => one.label === 'Giàng A Páo').n")
    at = page.tab.evaluate("(n) => screenOf(n)", n)
    for aside in (0, 40):
        page.tab.mouse.click(box["x"] + at["x"] + aside, box["y"] + at["y"])
        assert page.tab.inner_text("#name") == "Giàng A Páo"
        page.tab.keyboard.press("Escape")
    page.tab.mouse.click(box["x"] + at["x"], box["y"] + at["y"])
    page.tab.mouse.click(box["x"] + 5, box["y"] + 5)
    assert page.tab.is_hidden("#panel")


@browser_test
def test_filters_hide_what_does_not_pass(example: Path, opened: Any) -> None:
    """By kind, by district and by year, alone and together; clearing brings all back."""
    page = opened(example)
    tab = page.tab
    people, reports = page.visible("person"), page.visible("report")
    assert people == 5
    assert reports == 8
    tab.uncheck("#kinds input[value=person]")
    assert page.visible("person") == 0
    tab.check("#kinds input[value=person]")
    assert page.visible("person") == people

    district = tab.locator("#district option", has_text="huyện Nậm Khao").get_attribute("value")
    tab.select_option("#district", district)
    assert page.visible("report") == 2
    assert 0 < page.visible("person") < people
    assert tab.evaluate(
        "things.filter((one) => one.visible && one.kind === 'area').map((one) => one.label).sort()"
    ) == [
        "huyện Nậm Khao",
        "tỉnh Sơn Hà",
        "xã Thanh An",
    ]
    tab.click("#clear")
    assert page.visible("report") == reports

    tab.select_option("#from", "2023")
    assert 0 < page.visible("report") < reports
    assert (
        tab.inner_text("#shown") != f"{tab.evaluate('things.length')} of {tab.evaluate('things.length')} things shown"
    )
    tab.click("#clear")
    assert page.visible("report") == reports
    assert tab.is_disabled("#clear")


@browser_test
def test_a_panel_leaves_out_what_the_filters_do_and_says_so(example: Path, opened: Any) -> None:
    page = opened(example)
    page.choose("lo van nhai")
    whole = page.tab.locator("#panel .fact").count()
    page.tab.select_option("#from", "2023")
    assert 0 < page.tab.locator("#panel .fact").count() < whole
    assert "Outside the filters" in page.panel()


@browser_test
def test_what_is_sought_is_shown_though_a_filter_hides_it(example: Path, opened: Any) -> None:
    page = opened(example)
    page.tab.uncheck("#kinds input[value=person]")
    page.choose("giang a pao")
    assert page.tab.inner_text("#name") == "Giàng A Páo"
    assert page.tab.is_checked("#kinds input[value=person]")


@browser_test
def test_figures_that_disagree_stand_side_by_side(example: Path, opened: Any) -> None:
    page = opened(example)
    page.tab.click("#disagree")
    assert page.tab.locator("#panel .value").all_inner_texts() == ["32/39 chỉ tiêu", "33/39 chỉ tiêu", "33/39 chỉ tiêu"]
    assert page.tab.locator("#panel mark").count() == 3


@browser_test
def test_the_address_of_a_page_names_what_is_chosen(example: Path, opened: Any) -> None:
    """It can be kept and opened again, and the browser's way back leads back."""
    page = opened(example, hash_="#person/son-ha.giang-a-pao-2222")
    assert page.tab.inner_text("#name") == "Giàng A Páo"
    page.choose("do thi hoa")
    page.tab.go_back()
    assert page.tab.inner_text("#name") == "Giàng A Páo"


@browser_test
def test_the_interface_speaks_vietnamese_and_english(example: Path, opened: Any) -> None:
    """It begins in the browser's language, changes on request, and has every word in both."""
    page = opened(example, language="vi-VN")
    assert page.tab.inner_text("#filters h2").casefold() == "loại"
    page.choose("giang a pao")
    assert "Người" in page.panel()
    page.tab.click("[data-language=en]")
    assert page.tab.inner_text("#filters h2").casefold() == "kinds"
    assert "Person" in page.panel()
    assert (
        page.tab.evaluate("Object.entries(WORDS).filter(([, texts]) => texts.length !== 2 || !texts.every(Boolean))")
        == []
    )
    used = "[...document.querySelectorAll('*')].flatMap((one) => Object.values(one.dataset)).filter((key) => key.length > 2)"
    assert page.tab.evaluate(f"{used}.filter((key) => !Object.hasOwn(WORDS, key))") == []


@browser_test
def test_every_thing_can_be_looked_at(seeds: Path, opened: Any) -> None:
    """The panel of each thing names it and quotes only what its report says; in both languages."""
    page = opened(seeds / "explore.html")
    for language in ("vi", "en"):
        page.tab.click(f"[data-language={language}]")
        wrong = page.tab.evaluate(
            """() => things.filter((one) => {
              choose(one, { focus: false });
              const marks = [...document.querySelectorAll('#panel mark')];
              return document.getElementById('name').textContent !== label(one)
                || (one.facts.length > 0 && marks.length === 0) || marks.some((mark) => mark.textContent === '');
            }).map((one) => one.label)"""
        )
        assert wrong == []


@browser_test
def test_a_graph_of_nothing_gives_a_page_of_nothing(tmp_path: Path, opened: Any) -> None:
    write_page(ox.Store(), tmp_path / "explore.html")
    page = opened(tmp_path / "explore.html")
    assert page.tab.inner_text("#size") == "0 reports · 0 things · 0 links · 0 facts"
    assert page.search("gì cũng được") == []


@pytest.fixture(scope="module")
def hostile_store(ontology: Ontology) -> ox.Store:
    """Reports that would like to run something: in title, publisher, address, names, labels, values, text."""
    readings = []
    for i, text in enumerate(HOSTILE):
        one = reading(f"mau-{i}", person=text)
        claims = [
            replace(claim, label=text, unit=text, written="") if isinstance(claim, IndicatorClaim) else claim
            for claim in one.claims
        ]
        page = Metadata(title=text, publisher=text, byline=text, published="2022-01-07", url="javascript:window.ran=1")
        readings.append(replace(one, report=replace(one.report, metadata=page), claims=tuple(claims)))
    return store_of(ontology, *readings)


@browser_test
def test_a_hostile_report_changes_nothing_and_runs_nothing(
    hostile_store: ox.Store, tmp_path: Path, opened: Any
) -> None:
    """What it says is there to be read, letter by letter; no element, no script, no request comes of it."""
    write_page(hostile_store, tmp_path / "explore.html")
    page = opened(tmp_path / "explore.html")
    labels = page.tab.evaluate("things.map((one) => one.label)")
    assert set(HOSTILE) <= set(labels)
    said = page.tab.evaluate(
        """() => things.map((one) => {
          choose(one, { focus: false });
          document.querySelectorAll('#panel details').forEach((part) => (part.open = true));
          return document.getElementById('name').textContent;
        })"""
    )
    assert said == labels
    for text in HOSTILE:
        page.search(text[:20])
    allowed = (
        "ARTICLE,ASIDE,BLOCKQUOTE,BUTTON,DD,DETAILS,DIV,DL,DT,H2,H3,MARK,P,SECTION,SPAN,SUMMARY,A,svg,polygon,circle"
    )
    inside = page.tab.evaluate("[...new Set([...document.querySelectorAll('#panel *')].map((one) => one.tagName))]")
    assert set(inside) <= set(allowed.split(","))
    assert page.tab.evaluate("document.scripts.length") == 3
    assert page.tab.evaluate(
        "[...document.querySelectorAll('#panel a')].every((one) => one.getAttribute('href').startsWith('#'))"
    )
    assert page.tab.evaluate("typeof window.ran") == "undefined"


@browser_test
def test_a_hostile_file_is_shown_as_text(tmp_path: Path, opened: Any) -> None:
    """The whole way, from a file with scripts in name, title and text to the page."""
    text = (
        f"Huyện Hương Khê (Hà Tĩnh) tổng kết năm 2021 {HOSTILE[0]}\n\n"
        f"Ngày 22-12-2021, đồng chí Lê Thị Mẫu, Bí thư Huyện ủy Hương Khê, nói: {HOSTILE[1]} {HOSTILE[2]} {HOSTILE[3]}.\n\n"
        f"Năm 2021, tỷ lệ hộ nghèo của huyện {HOSTILE[0]} còn 4,5%.\n"
    )
    (tmp_path / "<script>window.ran=1<script>&'\".txt").write_text(text, "utf-8")
    build([str(tmp_path)], tmp_path / "out", turtle=False)
    write_page(open_store(tmp_path / "out"), tmp_path / "explore.html")
    page = opened(tmp_path / "explore.html")
    page.tab.evaluate("things.forEach((one) => choose(one, { focus: false }))")
    page.choose("huyen huong khe")
    assert "window.ran" in page.panel()
    assert page.tab.evaluate("typeof window.ran") == "undefined"


@browser_test
def test_a_script_that_is_not_of_the_page_does_not_run(example: Path, browser: Any) -> None:
    """Were a text ever to become markup, the policy would keep its script from running."""
    context = browser.new_context(offline=True)
    tab = context.new_page()
    tab.goto(example.as_uri())
    tab.evaluate(
        """() => { const script = document.createElement('script'); script.textContent = 'window.ran = 1'; document.body.append(script);
        document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ran = 2">'); }"""
    )
    tab.wait_for_function("document.images[0].complete")
    assert tab.evaluate("typeof window.ran") == "undefined"
    context.close()


def test_the_page_of_a_store_is_the_page_that_is_written(example: Path, example_store: ox.Store) -> None:
    assert example.read_text("utf-8") == page_of(example_store)
    assert [path.name for path in example.parent.iterdir()] == ["explore.html"]
