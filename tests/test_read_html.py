"""Web pages: the article is found whatever stands round it, and nothing of it is lost."""

from __future__ import annotations

import html

import pytest

from kg.model import READABLE, BlockKind
from kg.read import Unreadable
from tests.reads import HEADLINE, PARAGRAPHS, blocks_of, kind_of, read

TEXT = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
ARTICLE = [("headline", HEADLINE), ("lead", PARAGRAPHS[0]), ("paragraph", PARAGRAPHS[1]), ("paragraph", PARAGRAPHS[2])]
MENU = "<ul class='menu'><li><a href='/'>Trang chủ</a></li><li><a href='/x'>Hoàng Giang thu 9.000 tỷ đồng</a></li></ul>"


def page(body: str, head: str = "") -> str:
    """A page of a body and a head."""
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"


def found(body: str, head: str = "") -> list[tuple[str, str]]:
    """The blocks of a page."""
    return blocks_of(read(page(body, head), "bao-cao.html"))


@pytest.mark.parametrize(
    "body",
    [
        f"<article><h1>{HEADLINE}</h1>{TEXT}</article>",
        f"<h1>{HEADLINE}</h1><div class='detail-content'>{TEXT}</div>",
        f"<div id='c1'><div><h1>{HEADLINE}</h1></div><div><div>{TEXT}</div></div></div>",
        f"<table><tr><td>{MENU}</td><td><h1>{HEADLINE}</h1>{TEXT}</td></tr></table>",
        f"<h1>{HEADLINE}</h1>{'<br><br>'.join(PARAGRAPHS)}",
        f"<form id='aspnetForm'><div><h1>{HEADLINE}</h1><div class='noidung'>{TEXT}</div></div></form>",
        f"<div class='sidebar-left-wrapper main'><h1>{HEADLINE}</h1>{TEXT}</div>",
        f"<header><h1>{HEADLINE}</h1></header><main>{TEXT}</main>",
    ],
    ids=["article", "class", "no names", "layout table", "breaks", "one form round all", "misleading class", "header"],
)
def test_the_article_is_found_in_whatever_holds_it(body: str) -> None:
    """Menus, teasers and footers round it are left out."""
    round_it = f"{MENU}{body}<div class='related'><h3>Tin liên quan</h3><a href='/y'>Hoàng Giang có tân Bí thư</a></div><footer>© Báo Mẫu</footer>"
    assert found(body) == ARTICLE
    kept = [(kind, text) for kind, text in found(round_it) if kind not in ("teaser", "boilerplate")]
    assert kept == ARTICLE


@pytest.mark.parametrize(
    ("inside", "kind", "text"),
    [
        ("<ul><li>Trồng 120 ha rừng;</li></ul>", "list-item", "Trồng 120 ha rừng;"),
        ("<ol><li><p>Trồng 120 ha rừng;</p></li></ol>", "list-item", "Trồng 120 ha rừng;"),
        ("<blockquote>Trồng 120 ha rừng, tăng 5%.</blockquote>", "paragraph", "Trồng 120 ha rừng, tăng 5%."),
        ("<h2>Trồng 120 ha rừng</h2>", "paragraph", "Trồng 120 ha rừng"),
        ("<div>Trồng 120 ha rừng.</div>", "paragraph", "Trồng 120 ha rừng."),
        ("<figure><img src='a'><figcaption>Trồng 120 ha rừng.</figcaption></figure>", "caption", "Trồng 120 ha rừng."),
        ("<p><img src='a'><br><em class='Image-caption'>Trồng 120 ha rừng.</em></p>", "caption", "Trồng 120 ha rừng."),
        ("<table class='picture'><tr><td><img src='a'></td></tr><tr><td class='caption'>Trồng 120 ha rừng.</td></tr></table>",
         "caption", "Trồng 120 ha rừng."),
        ("<p>Trồng <b>120</b> <i>ha</i> r<span>ừ</span>ng.</p>", "paragraph", "Trồng 120 ha rừng."),
        ("<p>Trồng 120 ha\n      rừng.</p>", "paragraph", "Trồng 120 ha rừng."),
        ("<p>Trồng 120&nbsp;ha r&#x1EEB;ng &amp; 5 vườn.</p>", "paragraph", "Trồng 120 ha rừng & 5 vườn."),
        ("<details><summary>Kết quả</summary><p>Trồng 120 ha rừng.</p></details>", "paragraph", "Trồng 120 ha rừng."),
        ("<aside>Con số: Trồng 120 ha rừng, tăng 5% so với năm 2020.</aside>", "paragraph", "Con số: Trồng 120 ha rừng, tăng 5% so với năm 2020."),
        ("<img src='a' alt='Người dân xã Mẫu Lâm trồng 120 ha rừng'>", "caption", "Người dân xã Mẫu Lâm trồng 120 ha rừng"),
    ],
)  # fmt: skip
def test_no_block_of_the_article_is_lost(inside: str, kind: str, text: str) -> None:
    """Lists, quotations, headings, captions and boxes carry facts like paragraphs."""
    body = f"<article><h1>{HEADLINE}</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>{inside}<p>{PARAGRAPHS[2]}</p></article>"
    blocks = found(body)
    assert (kind, text) in blocks
    assert [block for block in blocks if block in ARTICLE] == ARTICLE


@pytest.mark.parametrize(
    "inside",
    [
        "<script>document.write('<p>Thu 9.000 tỷ đồng.</p>')</script>",
        "<style>.a:after { content: 'Thu 9.000 tỷ đồng' }</style>",
        "<p style='display:none'>Thu 9.000 tỷ đồng.</p>",
        "<p hidden>Thu 9.000 tỷ đồng.</p>",
        "<!-- Thu 9.000 tỷ đồng. -->",
        "<noscript>Thu 9.000 tỷ đồng.</noscript>",
        "<template><p>Thu 9.000 tỷ đồng.</p></template>",
        "<select><option>Thu 9.000 tỷ đồng</option></select>",
        "<button>Thu 9.000 tỷ đồng</button>",
        "<a href='/x'><img src='a' alt='Huyện Hoàng Giang năm nay thu ngân sách 9.000 tỷ đồng'></a>",
        "<nav><a href='/x'>Thu 9.000 tỷ đồng</a></nav>",
        "<aside><h3>Đọc thêm</h3><p>Hoàng Giang: Thu 9.000 tỷ đồng.</p></aside>",
        "<div class='related-news'><p>Hoàng Giang: Thu 9.000 tỷ đồng.</p></div>",
        "<div class='box-tin-lien-quan'><p>Hoàng Giang: Thu 9.000 tỷ đồng.</p></div>",
        "<div class='comment'><p>Bạn đọc: Thu 9.000 tỷ đồng.</p></div>",
        "<div><p>Tin liên quan</p><p><a href='/x'>Hoàng Giang: Thu 9.000 tỷ đồng</a></p></div>",
        "<p>&gt;&gt; <a href='/x'>Hoàng Giang: Thu 9.000 tỷ đồng</a></p>",
    ],
)
def test_what_is_hidden_in_an_article_or_belongs_to_others_is_not_read(inside: str) -> None:
    """And the article goes on after it."""
    body = f"<article><h1>{HEADLINE}</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>{inside}<p>{PARAGRAPHS[2]}</p></article>"
    blocks = found(body)
    assert [block for block in blocks if block in ARTICLE] == ARTICLE
    assert not [block for block in blocks if "9.000" in block[1] and block[0] not in ("teaser", "boilerplate")]


def test_the_title_of_the_page_tells_which_heading_is_the_headline() -> None:
    """Not the name of the site, though it is a heading of the first order."""
    body = f"<h1>Báo Lâm Khê</h1><div class='x'><h2>{HEADLINE}</h2>{TEXT}</div>"
    assert found(body, f"<meta property='og:title' content='{HEADLINE}'>") == ARTICLE


def test_a_headline_that_is_only_in_the_head_is_kept() -> None:
    assert found(f"<article>{TEXT}</article>", f"<title>{HEADLINE} - Báo Lâm Khê</title>") == ARTICLE


@pytest.mark.parametrize(
    ("head", "slot", "value"),
    [
        ("<meta property='og:site_name' content='Báo Lâm Khê'>", "publisher", "Báo Lâm Khê"),
        (f"<title>{HEADLINE} | Báo Lâm Khê</title>", "publisher", "Báo Lâm Khê"),
        ("<meta name='author' content='Mai Mẫu'>", "byline", "Mai Mẫu"),
        ("<link rel='canonical' href='https://example.vn/a-1.html'>", "url", "https://example.vn/a-1.html"),
        ("<meta property='og:url' content='https://example.vn/a-2.html'>", "url", "https://example.vn/a-2.html"),
        ("<script type='application/ld+json'>{\"publisher\": {\"name\": \"Báo Lâm Khê\"}}</script>", "publisher", "Báo Lâm Khê"),
        ("<script type='application/ld+json'>{\"@graph\": [{\"author\": [{\"name\": \"Mai Mẫu\"}]}]}</script>", "byline", "Mai Mẫu"),
        ("<script type='application/ld+json'>{broken</script><meta name='author' content='Mai Mẫu'>", "byline", "Mai Mẫu"),
    ],
)  # fmt: skip
def test_a_page_says_who_made_it(head: str, slot: str, value: str) -> None:
    report = read(page(f"<article><h1>{HEADLINE}</h1>{TEXT}</article>", head), "bao-cao.html")
    assert getattr(report.metadata, slot) == value


@pytest.mark.parametrize("name", ["bao-cao.html", "bao-cao.HTM", "bao-cao.txt"])
def test_markup_is_markup_whatever_the_file_is_called(name: str) -> None:
    text = page(f"<article><h1>{HEADLINE}</h1>{TEXT}</article>")
    assert blocks_of(read(text, name)) == ARTICLE


def test_text_in_a_file_called_html_is_text() -> None:
    text = "\n\n".join([HEADLINE, *PARAGRAPHS])
    assert blocks_of(read(text, "bao-cao.html")) == ARTICLE


def test_a_text_that_speaks_of_tags_is_text() -> None:
    line = "Lớp tin học của huyện dạy thẻ <b> và <table> cho 214 học viên, a < b và b > c."
    assert kind_of(read("\n\n".join([HEADLINE, *PARAGRAPHS, line])), line) is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    "body",
    [
        f"<div>{'<div>' * 3000}{TEXT}",
        f"<p>{PARAGRAPHS[0]}<p>{PARAGRAPHS[1]}<li>{PARAGRAPHS[2]}",
        f"<b><p>{PARAGRAPHS[0]}</b></p></div></td><td>{PARAGRAPHS[1]}</table>{PARAGRAPHS[2]}",
        f"{PARAGRAPHS[0]}<br/>{PARAGRAPHS[1]}<hr>{PARAGRAPHS[2]}",
        f"<frameset><frame></frameset><noframes>{TEXT}</noframes>",
        f"<a href='/x'>{PARAGRAPHS[0]}</a><p><a href='/x'>{PARAGRAPHS[1]}</a></p><a href='/x'>{PARAGRAPHS[2]}</a>",
        html.escape("<p>") + TEXT,
    ],
    ids=["deep", "unclosed", "misnested", "bare text", "frames", "all links", "escaped"],
)
def test_broken_markup_is_read_all_the_same(body: str) -> None:
    """Every paragraph is there, once, and readable."""
    report = read(f"<html><body>{body}", "bao-cao.html")
    for line in PARAGRAPHS:
        assert report.clean.count(line) == 1
        assert kind_of(report, line) in READABLE


@pytest.mark.parametrize(
    "body", [MENU, "<nav><a href='/'>Trang chủ</a></nav><footer>© Báo Lâm Khê</footer>", "", "<img src='a'>"]
)
def test_a_page_without_an_article_says_so(body: str) -> None:
    with pytest.raises(Unreadable, match=r"no article|no text|no Vietnamese text"):
        read(page(body), "bao-cao.html")
