"""Reports from files: bytes to text, blocks, sentences and what the page says of itself."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from kg.grammar.dates import find_dates
from kg.model import READABLE, Block, BlockKind, Metadata, Report, Span
from kg.ontology import load_ontology
from kg.text import clean, keep, lower, sentences, slug

LIMIT = 20_000_000


class Unreadable(Exception):
    def __init__(self, path: str, reason: str, remedy: str) -> None:
        super().__init__(f"{path}: {reason}; {remedy}")
        self.path, self.reason, self.remedy = path, reason, remedy


def read_report(path: Path) -> Report:
    return read_bytes(path.read_bytes(), str(path))


_STAMP = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)")
_HEADER = re.compile(r"\s*date ((?:19|20)\d\d-\d\d)(?:-\d\d)? ")
_MENU = re.compile(r"[|›»]|>>| > |\s-\s.*\s-\s.*\s-\s")
_QUESTION = re.compile(r"[-*\s]*(?:P\.?V|Phóng viên|Hỏi)\s?:")
_ANSWER = re.compile(r"[-*\s]*((?:Ông|Bà|Đồng chí|Đ/c)\s[A-ZĐÀ-Ỹ][^:]{2,40}):")
_ITEM = re.compile(r"\s*(?:[-+*•–▪]\s|\d{1,2}[.)]\s)")


def read_bytes(data: bytes, name: str, markers: object = None) -> Report:
    text = data.decode("utf-8-sig")
    if name.endswith((".html", ".htm")):
        import trafilatura

        text = trafilatura.extract(text, include_images=True, include_tables=True) or ""
    kept = keep(text)
    if not kept.strip():
        raise Unreadable(name, "empty", "give a report")
    ph = load_ontology().phrases
    starts = tuple(w.lower() for w in ph.words("boilerplate.starts"))
    contains = tuple(w.lower() for w in ph.words("boilerplate.contains"))
    teasers = tuple(w.lower() for w in ph.words("boilerplate.teasers"))
    blocks = []
    pos = 0
    seen = set()
    teaser = False
    titled = False
    published = None
    speaker = None
    title = None
    lines = []
    for line in kept.split("\n"):
        lines.append((pos, pos + len(line)))
        pos += len(line) + 1
    merged = []
    for a, b in lines:
        if merged and merged[-1][1] + 1 == a and b > a and merged[-1][1] > merged[-1][0]:
            prev = kept[merged[-1][0] : merged[-1][1]].split("\n")[-1]
            if (
                60 <= len(prev) <= 135
                and prev[-1] not in ".!?:;…"
                and (kept[a].islower() or not _ITEM.match(kept, a))
                and b - a <= 140
                and not _MENU.search(prev)
            ):
                merged[-1] = (merged[-1][0], b)
                continue
        merged.append((a, b))
    n = 0
    for a, b in merged:
        while a < b and kept[a] == " ":
            a += 1
        if a >= b:
            continue
        n += 1
        low = kept[a:b].lower()
        head = _HEADER.match(kept, a, b)
        if head:
            published = published or head[1]
            blocks.append(Block(BlockKind.BOILERPLATE, Span(a, head.end())))
            a = head.end()
        stamp = _STAMP.search(kept, a, b) if n <= 6 and b - a < 90 else None
        kind = BlockKind.PARAGRAPH
        if any(low.startswith(t) for t in teasers) and b - a < 90 and n > 4:
            teaser = True
        if teaser:
            kind = BlockKind.TEASER
        elif low in seen:
            kind = BlockKind.REPEAT
        elif stamp:
            kind = BlockKind.BOILERPLATE
            d, m, y = stamp.groups()
            published = published or f"{y}-{int(m):02d}-{int(d):02d}"
        elif (
            low.startswith(starts)
            or b - a < 120
            and any(c in low for c in contains)
            or n <= 6
            and not titled
            and (_MENU.search(kept, a, b) or low.startswith(("trang thông tin", "cổng thông tin", "thông tin ")))
        ):
            kind = BlockKind.BOILERPLATE
        elif not titled and b - a < 250:
            kind = BlockKind.HEADLINE
            titled = True
            title = kept[a:b]
        elif _QUESTION.match(kept, a):
            kind, speaker = BlockKind.QUESTION, None
        elif ans := _ANSWER.match(kept, a):
            kind, speaker = BlockKind.ANSWER, ans[1]
        elif _ITEM.match(kept, a):
            kind = BlockKind.LIST_ITEM
        elif speaker:
            kind = BlockKind.ANSWER
        elif (
            b - a < 45
            and len(low.split()) <= 5
            and kept[b - 1] not in ".:!?"
            and n > 6
            and all(w[0].isupper() or not w[0].isalpha() for w in kept[a:b].split())
        ):
            kind = BlockKind.BYLINE
        seen.add(low)
        blocks.append(Block(kind, Span(a, b), speaker if kind is BlockKind.ANSWER else None))
    chars = list(clean(kept))
    for block in blocks:
        for i in range(block.span.start, block.span.end):
            if chars[i] == "\n":
                chars[i] = " "
    c = "".join(chars)
    sents = tuple(
        Span(x, y)
        for block in blocks
        if block.kind in READABLE
        for x, y in sentences(c, block.span.start, block.span.end)
    )
    low = lower(c)
    if published is None or len(published) == 7:
        years = re.findall(r"năm (20\d\d)", low)
        for s in sents[:6]:
            hit = next(iter(find_dates(c, s.start, s.end)), None)
            if hit and (years or published):
                y = published or max(set(years), key=years.count)
                if not published and hit.month <= 3:
                    y = str(int(y) + 1)
                if hit.year:
                    y = str(hit.year)
                cand = f"{y[:4]}-{hit.month:02d}-{hit.day:02d}"
                if published is None or cand[:7] == published:
                    published = cand
                break
        else:
            spring = re.search(r"xuân (?:\w+ \w+ )?(20\d\d)", low)
            if spring and not published:
                published = spring[1] + "-02"
    stem = Path(name).stem
    return Report(
        f"{slug(stem)}-{hashlib.sha256(kept.encode()).hexdigest()[:8]}",
        stem,
        name,
        kept,
        c,
        low,
        tuple(blocks),
        sents,
        Metadata(title=title, published=published),
    )
