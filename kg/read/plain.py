"""Text files to lines: columns that tabs, bars or wide gaps make, and pages that arrive as one long line."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import pairwise

from kg.read.dates import has_clock, written_date
from kg.read.lines import Line
from kg.read.signs import is_name, is_turn
from kg.read.wording import Wording
from kg.text import LOWER, UPPER, clean, composed, lower

RUN_ON = 1500
"""Characters; a line longer than this that is most of its file is a page without line ends."""

_ENTITY = re.compile(
    r"&(?:nbsp|amp|quot|lt|gt|ndash|mdash|hellip|ldquo|rdquo|lsquo|rsquo|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});"
)
_ODD_BLANK = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_HEADED = 3  # lines among which a collection's header stands
_GAP = re.compile(r"(?<=\S) +(?=\S)")
_HEADER = re.compile(r"\W{0,3}date:? ((?:19|20)\d\d)[-/](\d\d)(?:[-/](\d\d))?(?:\s|$)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_INNER_ITEM = re.compile(rf"[.;:] (?=(?:[-–+•*]|\d{{1,2}}\.) [{UPPER}])")
_CAPITALS = re.compile(rf"(?<!\S)[{UPPER}]{{1,7}}+[,:]?(?: (?:[-–] )?[{UPPER}]{{1,7}}+(?![\w'])[,:]?){{3,}}+")
_TOP = 600  # characters in which the stamp of a page stands
# The code or name of a paper before the first sentence, as after a headline: "XBO - Sáng nay", "(Báo Mẫu) - Chiều 5/6".
_DATELINE = re.compile(rf" (?:\([^()]{{2,30}}\)|[A-ZĐ]{{3,6}}(?:\.VN| Online)?) ?[-–] (?=[{UPPER}\d])")
_TAIL = 400  # characters after the last sentence of a page
_SENTENCE = 120  # characters; what is shorter after the last sentence may be a counter
_STOP = re.compile(r"[.?!…”\"] (?=\S)")
_NEW_SENTENCE = re.compile(rf"(?<=[{LOWER}0-9%”\")]) (?=([{UPPER}]\w*) ([{LOWER}0-9(]))")
_AUTHOR = re.compile(rf"[.?!…”\"/] (?P<name>[{UPPER}][^.?!…”\"/]*)\s*\Z")
_NAME = 50  # characters; no author at the end of a page has more
_KEY = 30
_MENTIONS = 400  # of a phrase that are looked at
_PICTURES = 60  # of an article; what comes again more often is no headline


def lines_of(text: str, wording: Wording) -> list[Line]:
    """The lines of a text, each with the cells its columns make."""
    if "&" in text:
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    text = composed(text)
    text = _ODD_BLANK.sub(" ", text)
    lines: list[Line] = []
    apart = True
    longest = 0
    columned = "\t" in text or "|" in text or "  " in text
    for raw in text.split("\n"):
        bare = raw.strip()
        if not bare:
            apart = True
            continue
        line = _line(bare, apart) if columned else Line(bare, apart)
        if len(lines) < _HEADED:
            lines += _without_header(line)
        else:
            lines.append(line)
        longest = max(longest, len(bare))
        apart = False
    if longest > RUN_ON and longest * 10 > 6 * sum(len(line.text) for line in lines):
        lines = [piece for line in lines for piece in _parted(line, wording)]
    return lines


def header_of(text: str) -> str | None:
    """The date of the line that a collection put before a page: " date 2021-12 "; None for any other line."""
    found = _HEADER.match(text) if "date" in text[:7].lower() else None
    if not found or not 1 <= int(found[2]) <= 12:
        return None
    return "-".join(part for part in found.groups() if part)


def _line(bare: str, apart: bool) -> Line:
    cells: tuple[str, ...] = ()
    if "\t" in bare:
        cells = tuple(" ".join(cell.split()) for cell in bare.split("\t"))
    elif bare.count("|") > 1:
        cells = tuple(" ".join(cell.split()) for cell in bare.strip("|").split("|"))
    elif "   " in bare:
        cells = _columns(bare)
    elif bare[-1] == "|" or bare[0] == "|":
        bare = bare.strip("| ") or bare
    if len(cells) < 2 or sum(map(bool, cells)) < 2:
        cells = ()
    return Line(" ".join(bare.split()) if "  " in bare or "\t" in bare else bare, apart, cells=cells)


def _columns(bare: str) -> tuple[str, ...]:
    """The columns of a line whose gaps are three times as wide as its blanks between words."""
    widths = [len(gap) for gap in _GAP.findall(bare)]
    least = 3 * min(widths)
    if max(widths) < least:
        return ()
    return tuple(" ".join(cell.split()) for cell in re.split(rf" {{{least},}}", bare))


def _without_header(line: Line) -> Iterator[Line]:
    found = _HEADER.match(line.text) if line.text[:8].lower().lstrip(" \ufeff").startswith("date") else None
    if found is None or header_of(line.text) is None:
        yield line
        return
    yield Line(line.text[: found.end()].strip(), line.apart)
    rest = line.text[found.end() :].strip()
    if rest:
        yield Line(rest)


def _parted(line: Line, wording: Wording) -> Iterator[Line]:
    """Yield the lines that a page without line ends would have: its headline, turns of speech, captions, teasers."""
    if len(line.text) <= RUN_ON:
        yield line
        return
    for piece in _by_repeats(line.text):
        for part in _cut(piece, wording):
            if part.strip():
                yield Line(part.strip())


def _by_repeats(text: str) -> Iterator[str]:
    """Yield a text in pieces, cut round a phrase of its beginning that comes again by itself: the headline over each picture."""
    found = _repeated(text)
    at = 0
    for place in _places(text, found) if found else ():
        yield text[at:place]
        yield text[place : place + len(found or "")]
        at = place + len(found or "")
    yield text[at:]


def _places(text: str, phrase: str) -> list[int]:
    """Where a phrase stands by itself: first anywhere, then after a stop and before a capital, a bracket or a quotation mark."""
    first = text.find(phrase)
    places = [first]
    at = first + len(phrase)
    for _ in range(_MENTIONS):
        at = text.find(phrase, at)
        if at < 0 or len(places) > _PICTURES:
            break
        after = text[at + len(phrase) : at + len(phrase) + 2].lstrip()
        if text[max(0, at - 2) : at].rstrip()[-1:] in '.!?…”":)' and (
            not after or after.isupper() or after[0] in '(“".'
        ):
            places.append(at)
        at += len(phrase)
    return places


def _repeated(text: str) -> str | None:
    at = 0
    while 0 <= at <= 700 and len(text) > at + 2 * _KEY:
        again = text.find(text[at : at + _KEY], at + _KEY) if text[at].isupper() else -1
        if again > 0:
            length = _KEY
            while again + length < len(text) and at + length < again and text[at + length] == text[again + length]:
                length += 1
            phrase = text[at : at + length]
            if at + length < len(text) and text[at + length].isalnum():
                phrase = phrase.rpartition(" ")[0]
            phrase = phrase.strip()
            if _KEY <= len(phrase) < 300 and ". " not in phrase and 1 < len(_places(text, phrase)) <= _PICTURES:
                return phrase
        at = text.find(" ", at) + 1 or -1
    return None


def _cut(text: str, wording: Wording) -> Iterator[str]:
    """Yield a piece in lines: the stamp at its beginning, then a line for each turn of speech, item, heading and sentence without a stop."""
    low = lower(clean(text))
    places = set(_stamped(low[:_TOP], wording))
    dateline = _DATELINE.search(text, 0, _TOP)
    if dateline:
        places.add(dateline.start() + 1)
    for stop in _STOP.finditer(low):
        if wording.question.match(low, stop.end()) or is_turn(text, low, stop.end(), wording):
            places.add(stop.end())
    for new in _NEW_SENTENCE.finditer(text):
        opener = new[1].lower()
        if opener not in wording.openers or (opener in wording.needs_number and not new[2].isdigit()):
            continue
        before = text[max(0, new.start() - 24) : new.start()]
        if opener in wording.in_names and before.rpartition(" ")[2][:1].isupper():
            continue
        if not f" {lower(clean(before))}".endswith(wording.unfinished + wording.half):
            places.add(new.start() + 1)
    places.update(item.end() for item in _INNER_ITEM.finditer(text))
    for heading in _CAPITALS.finditer(text):
        if text[heading.end() + 1 : heading.end() + 3].istitle():
            places.update((heading.start(), heading.end()))
    if len(text) > RUN_ON // 2:
        places.update(_teasers(text, low, wording))
        places.update(_tail(text, low, wording))
    bounds = [0, *sorted(places), len(text)]
    for begin, end in pairwise(bounds):
        author = _AUTHOR.search(text, max(begin, end - _NAME), end)
        if author and end - begin > _SENTENCE and is_name(author["name"]):
            yield text[begin : author.start("name")]
            begin = author.start("name")
        yield text[begin:end]


def _stamped(head: str, wording: Wording) -> tuple[int, ...]:
    """Where the stamp begins and ends that the top of a page holds, with the buttons and counters after it; nothing where it holds none."""
    day = written_date(head)
    if day is None:
        return ()
    announced = wording.before_date.search(head[: day.start])
    begin = announced.start() if announced else day.start
    words = list(_WORD.finditer(head, day.end))
    spoken = [word[0] for word in words]
    end = last = 0
    while end < len(words):
        phrase = wording.furniture.length_at(spoken, end)
        length = phrase or (spoken[end].isdigit() or len(spoken[end]) == 1)
        if not length:
            break
        last = end if phrase else last
        end += length
    if 0 < end < len(words) and head[words[end - 1].end()] == ",":
        end = last  # "Hôm nay 22.5, Huyện ủy": a dateline follows, no counter
    if not end and not announced and not has_clock(head[begin : day.end]):
        return ()
    return begin, words[end].start() if end < len(words) else len(head)


def _tail(text: str, low: str, wording: Wording) -> tuple[int, ...]:
    """Where the counters and the like begin that stand after the last sentence of a page; nothing where there are none."""
    first = max(1, len(low) - _TAIL)
    found = sorted(
        at
        for at in (low.find(start, first) for start in wording.starts)
        if at > 0 and text[at - 1] == " " and (text[at].isupper() or text[at] in "([")
    )
    return tuple(at for at in found if all(len(piece) < _SENTENCE for piece in _STOP.split(low[at:])))[:1]


def _teasers(text: str, low: str, wording: Wording) -> tuple[int, ...]:
    """Where the heading of the teasers begins and ends, in the last three fifths of a page; nothing where there is none."""
    first = (len(low), 0)
    for phrase in wording.teasers:
        at = low.find(phrase, len(low) * 2 // 5, first[0])
        if at >= 0 and " " in phrase and text[at].isupper() and text[at - 1 : at] == " ":
            first = (at, at + len(phrase))
    return first if first[1] else ()
