"""What the markup of a web page says of it: title, publisher, author, address and day, from meta elements and JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kg.read.dates import from_metadata
from kg.read.lines import Facts
from kg.text import keep

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Names of meta elements, the best first; Dublin Core, Open Graph and what news sites use.
_PUBLISHED = (
    "article:published_time", "datepublished", "og:published_time", "pubdate", "publishdate", "publish-date", "publish_date",
    "publication_date", "article.published", "sailthru.date", "parsely-pub-date", "citation_publication_date", "dc.date.issued",
    "dcterms.issued", "dc.date.created", "dcterms.created", "dcterms.date", "dc.date", "dc.terms.date", "article:published", "datecreated", "date",
)  # fmt: skip
_TITLE = ("og:title", "twitter:title", "dc.title", "headline", "title")
_PUBLISHER = ("og:site_name", "dc.publisher", "publisher", "application-name", "copyright")
_AUTHOR = ("article:author", "author", "dc.creator", "byl")
_ADDRESS = ("og:url", "twitter:url", "dc.identifier")


def facts_of(root: HtmlElement) -> Facts:
    """What a page's meta elements, its JSON-LD and its title say of it; the title as it is, with the name of the site."""
    metas = _metas(root)
    data = list(_linked_data(root))
    title = _first(metas, _TITLE) or _of(data, "headline") or _own_title(root)
    publisher = _first(metas, _PUBLISHER[:1]) or _of(data, "publisher") or _first(metas, _PUBLISHER[1:])
    author = _first(metas, _AUTHOR) or _of(data, "author")
    facts = Facts(
        title=" ".join(title.split()) if title else None,
        publisher=publisher,
        byline=author if author and not author.startswith("http") and author != publisher else None,
        url=_canonical(root) or _first(metas, _ADDRESS),
    )
    for written in [metas[name] for name in _PUBLISHED if name in metas] + [_of(data, "datePublished") or ""]:
        published = from_metadata(written)
        if published:
            facts.published, facts.dated = published, "page metadata"
            break
    return facts


def _metas(root: HtmlElement) -> dict[str, str]:
    """The content of meta elements by name or property, the first of each."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = keep(meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _own_title(root: HtmlElement) -> str | None:
    title = next(root.iter("title"), None)
    text = " ".join(keep(title.text or "").split()) if title is not None else ""
    return text or None


def _canonical(root: HtmlElement) -> str | None:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower() and link.get("href"):
            return str(link.get("href")).strip()
    return None


def _linked_data(root: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the objects of the page's JSON-LD."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            todo = [json.loads(script.text or "null")]
        except (ValueError, RecursionError):
            continue
        while todo:
            one = todo.pop()
            if isinstance(one, list):
                todo += one
            elif isinstance(one, dict):
                yield one
                todo += [part for part in (one.get("@graph"), one.get("mainEntity")) if isinstance(part, list | dict)]


def _of(data: list[dict[str, Any]], name: str) -> str | None:
    """A value by its name in the first object that has it; of an author or publisher the name."""
    for one in data:
        value = one.get(name)
        if isinstance(value, list):
            value = value[0] if value else None
        if isinstance(value, dict):
            value = value.get("name")
        if isinstance(value, str) and value.strip():
            return " ".join(keep(value).split())
    return None
