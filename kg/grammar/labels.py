"""What a number measures: the noun phrase to its left ("tỷ lệ hộ nghèo còn 3%") or to its right ("kết nạp 169 đảng viên mới")."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.grammar.words import by_first_letter, ending, starting, words
from kg.model import Span
from kg.ontology import Ontology

_STOPS = re.compile(r"[,;.:()?!\"\n…]")
_EDGES = " ,;:.-+*•–▪()\"'…\n\t"
_SOFT_BREAK = re.compile(r"[,;:(\n….)](?:(?<=[,;:(\n…])|(?<=\))\s?-\s|(?<=\.)(?<!\d\.)(?=\s))")
_ENUMERATOR = re.compile(r"\s*(?:[-+*•▪]\s?|\(?[a-hđ]\)\s|\d{1,2}(?:\.\d{1,2})?[.)]\s)")
_DIGIT = re.compile(r"\d")
_NAMED = re.compile(r"\slà (?=số |tỷ lệ|tỉ lệ|các|thu |giá|tốc độ|diện tích|sản lượng)")
_BRACKETED = re.compile(r"\s?\([^()]*\)")
_SITE = re.compile(
    r"\s(?:của|trên địa bàn|trong|thuộc)\s(?:toàn\s)?(?:huyện|tỉnh|thị xã|thành phố|quận|xã|phường)(?=\s(?:đã |được |đều |đang )*(?:đạt|được|có|hoàn thành|về đích|tham gia|sử dụng))"
)

_STANDARD = re.compile(r"\s(?:đạt chuẩn|đạt các tiêu chí|được công nhận|về đích|hoàn thành xây dựng)(?!\w)")
"""What is said of counted things that tells which: 4/6 trường đã đạt chuẩn quốc gia."""
_SAID_ON = ("và", "so ", "với", "theo", "hơn", "trên")
"""How what is said of a thing goes on; another word begins what is measured."""
_NUMBER_BEFORE = re.compile(r"[\d.,/ ]+\Z")
_PARTS = (" trong đó", " trong khi", " cụ thể", " còn lại")
_COUNTED_BY = ("số ", "tổng số ", "tỷ lệ ", "tỉ lệ ", "số lượng ")
_SUCH_AS = re.compile(r"(?<!\w)(?:nhiều|một số|các|những)(?: \w+){1,9}? như (?:là )?(?=\w)")
_PLAN_AND = re.compile(
    r"(?:so với |so )?(?:kế hoạch|dự toán|nghị quyết|chỉ tiêu|mục tiêu)(?!\w)[^,;]{0,40}? và (?:đã |có )?"
)
_YEARS_LEFT = re.compile(r"\s(?:(?:thực hiện|trong|qua|bình quân|cả|sau)\s)?\d{1,2}\Z")
_LASTED = re.compile(
    r"\s?(?<!\w)(?:bình quân |trung bình |trong |qua |cả |sau )(?:\d{1,2}|(?:năm|ba)(?= năm))(?: năm(?: qua)?)?\Z"
    r"|\s?(?<!\w)\d{1,2} năm(?: qua)?\Z"
)

LONGEST_LABEL = 30
"""Syllables; measured on the example reports: no label that readers gave has more."""


def plain(text: str) -> str:
    """A label in one line, without marks at its edges.

    >>> plain(" -  tỷ lệ hộ nghèo, ")
    'tỷ lệ hộ nghèo'
    >>> plain("tổng giá trị sản xuất (giá so sánh 2010)")
    'tổng giá trị sản xuất'
    """
    if "(" in text:
        text = _BRACKETED.sub(" ", text)
    if "của" in text or "trong" in text or "trên địa bàn" in text or "thuộc" in text:
        text = _SITE.sub("", text)
    return " ".join(text.replace('"', "").split()).strip(_EDGES)


def left_label(low: str, start: int, end: int, ontology: Ontology, *, whole: bool = False) -> Span | None:
    """The noun phrase that ends at `end`, no further left than `start`; None where nothing is left but verbs and adverbs.

    `whole` takes all from `start` (a list item before its colon); else the phrase begins after the last comma, unless a label of an
    indicator runs across it.
    """
    begin = start
    if not whole:
        for mark in _SOFT_BREAK.finditer(low, start, end):
            if mark[0] == "(" and low.find(")", mark.end(), end) >= 0:
                continue  # "(giá so sánh 2010)" stands inside the phrase
            if (
                low.rfind("(", start, mark.start()) > low.rfind(")", start, mark.start())
                and low.find(")", mark.end(), end) >= 0
            ):
                continue
            begin = mark.end()
        begin = _across_comma(low, start, begin, end, ontology)
        begin = _row_of_nouns(low, start, begin, end, ontology)
        begin = _after_with(low, begin, end, ontology)
    told = _trimmed(low, begin, end, ontology)
    return None if told is None else _without_predicate(low, told, ontology)


def _without_predicate(low: str, label: Span, ontology: Ontology) -> Span | None:
    """The label without what was first said of it and without a time it lasted: "thu ngân sách | hàng năm đều vượt cao và", "tốc độ tăng
    trưởng | bình quân 5 năm"; None where only that is there."""
    start, end = label.start, label.end
    if (turn := low.rfind(" nhưng ", start, end)) > start:
        start = turn + 7  # tuy công nghiệp chưa đạt nhưng | thu ngân sách
    if " và " in low[start:end] and (base := _PLAN_AND.match(low, start, end)):
        start = base.end()  # so với kế hoạch và đã | thu hoạch
    text = low[start:end]
    for aim in _AIMING.finditer(low, start, end) if any(word in text for word in _AIMS) else ():
        rest = low[aim.end() : end]
        if not rest.strip(_EDGES):
            return None  # huyện đặt mục tiêu | giảm 500 hộ nghèo
        measured = starting(words(ontology, "labels.measures"), rest, longest=3) > 0
        if measured or _starts_label(low, aim.end(), aim.end(), end, ontology):
            start = aim.end()  # Đảng bộ huyện phấn đấu | giá trị sản xuất tăng 10%
            break
    called = low.rfind(" là ", start, end)
    if called > start and starting(words(ontology, "labels.measures"), low[called + 4 : end], longest=3) > 0:
        start = called + 4  # tín hiệu vui là | thu ngân sách
    such = _SUCH_AS.search(low, start, end) if " như " in low[start:end] else None
    if such and starting(words(ontology, "labels.measures"), low[start : such.start()], longest=3) < 0:
        start = such.end()  # nhiều chỉ tiêu đạt khá như | thu nhập bình quân đầu người
    said = _said_pattern(ontology).search(low, start, end)
    if said is not None and low.startswith(_COUNTED_BY, start) and not said[0].endswith(" và"):
        said = None  # "số học sinh đạt kết quả cao", "tỷ lệ trẻ phát triển tốt": what is said of them tells which are counted
    if said is not None and said.start() > start:
        after = low[said.end() : end].strip()
        if after and not after.startswith(_SAID_ON):  # các khoản thu đạt cao như | thuế ngoài quốc doanh
            start = end - len(after.removeprefix("như "))
        else:
            end = said.start()
    if low.startswith(" năm", end) and (lasted := _YEARS_LEFT.search(low, start, end)):
        end = lasted.start()  # thu ngân sách thực hiện 5 | năm
    elif low[end - 1].isdigit() or low.endswith("năm", start, end):
        lasted = None if low[start:end].isdigit() else _LASTED.search(low, start, end)
        end = lasted.start() if lasted else start if low[start:end].isdigit() else end
    return Span(start, end) if end > start else None


@lru_cache(maxsize=4)
def _said_pattern(ontology: Ontology) -> re.Pattern[str]:
    said = by_first_letter(words(ontology, "label_ends.said"))
    return re.compile(rf"\s(?:(?:hàng năm|hằng năm|đều|luôn|cơ bản|tiếp tục|có bước)\s)*(?:{said})(?!\w)")


def _after_with(low: str, begin: int, end: int, ontology: Ontology) -> int:
    """Where the measure begins that goes with what was done: "thu hút 62 dự án với | tổng vốn đăng ký 1.840 tỷ đồng"."""
    measures = words(ontology, "labels.measures")
    at = low.rfind(" với ", begin, end)
    if at >= 0 and starting(measures, low[at + 5 : end], longest=3) > 0:
        return at + 5
    at = low.rfind(" có ", begin, end)  # xã có diện tích tự nhiên 136,5 km2
    if at >= 0 and low[begin:at].strip(_EDGES) in words(ontology, "subjects.actors"):
        return at + 4 if starting(measures, low[at + 4 : end], longest=3) > 0 else begin
    return begin


def _row_of_nouns(low: str, start: int, begin: int, end: int, ontology: Ontology) -> int:
    """Where a measure of several things begins: "sản lượng | vải, nhãn, na đạt 41.200 tấn", "ngân sách trung ương, tỉnh"."""
    at = begin
    if low.startswith(_PARTS, begin) or starting(words(ontology, "labels.measures"), low[begin:end], longest=3) > 0:
        return begin
    if starting(words(ontology, "label_ends.verbs"), low[begin:end], longest=3) > 0:
        return begin  # 500 ha rừng, | đạt tỷ lệ che phủ 45%
    actor = low[begin:end].strip(_EDGES)
    if actor.endswith(" đã") and actor.removesuffix(" đã") in words(ontology, "subjects.actors"):
        return begin  # 500 ha lúa, | xã đã thu hoạch 300 ha
    quality = low[at:end].strip(_EDGES).removesuffix(" đã").removesuffix(" cao")
    if at > start and low[at - 1] == "," and quality in words(ontology, "labels.qualities"):
        first = _piece_before(low, start, at)
        return begin if _DIGIT.search(low, first, at) else first  # rau công nghệ cao, | chất lượng cao
    while at > start and low[at - 1] == ",":
        first = _piece_before(low, start, at)
        piece = low[first : at - 1]
        if _DIGIT.search(piece) or len(piece.split()) > 9:
            return begin
        cut = starting(words(ontology, "lead_ins.front"), piece, longest=4)
        inner = piece[cut:] if cut > 0 else piece
        if starting(words(ontology, "labels.measures"), inner, longest=3) > 0 and len(low[begin:end].split()) <= 8:
            return first
        if len(piece.split()) == 1 and piece.strip().isalpha():
            return first  # nông, lâm nghiệp
        if len(piece.split()) > 3:
            return begin
        at = first
    return begin


def _piece_before(low: str, start: int, at: int) -> int:
    """Where the piece begins that the comma right before a place closes."""
    last = max(low.rfind(mark, start, at - 1) for mark in ",;:(.\n")
    return last + 1 if last >= start else start


def _across_comma(low: str, start: int, begin: int, end: int, ontology: Ontology) -> int:
    """Where an indicator's label that holds commas begins, if one runs across the last comma."""
    if begin == start or low[begin - 1] != ",":
        return begin
    for hit in ontology.indicators.matcher().find(low, start, end, low):
        if hit.start < begin <= hit.end - 1:
            return max(low.rfind(mark, start, hit.start) + 1 for mark in ",;:(") or start
    return begin


_AIMS = ("phấn đấu", "quyết tâm", "mục tiêu", "xác định")
_AIMING = re.compile(
    r"(?:(?<!\w)(?:phấn đấu|quyết tâm|đặt mục tiêu|đề ra mục tiêu|xác định|hướng tới mục tiêu|đặt ra mục tiêu)(?: (?:đưa|nâng|là|đến))?)(?:\s|(?=\Z)|(?<=tiêu)(?!\w))"
)
_WHOLE_WORDS = ("mặt bằng", "đồng bằng", "văn bằng", "đào tạo từ")
_NOT_ALONE = ("thu", "chi")
"""Words that say too little without where or whence the money comes."""


def _trimmed(low: str, begin: int, end: int, ontology: Ontology) -> Span | None:
    front, back = words(ontology, "lead_ins.front"), words(ontology, "lead_ins.back")
    enumerator = _ENUMERATOR.match(low, begin, end)
    if enumerator:
        begin = enumerator.end()
    while True:
        while begin < end and low[begin] in _EDGES:
            begin += 1
        while end > begin and low[end - 1] in _EDGES:
            end -= 1
        cut = starting(front, low[begin:end], longest=4)
        if cut > 0 and starting(words(ontology, "lead_ins.kept"), low[begin:end], longest=4) >= cut:
            cut = 0  # hoàn thành xuất sắc 19,2%
        if cut > 0 and not _starts_label(low, begin, begin + cut, end, ontology):
            begin += cut
            continue
        cut = ending(back, low[begin:end], longest=4)
        if cut >= 0 and low[begin : begin + cut].strip() in _NOT_ALONE:
            break  # thu | trên địa bàn huyện
        if cut >= 0 and not _ends_label(low, begin, begin + cut, end, ontology):
            end = begin + cut
            continue
        break
    return Span(begin, end) if end > begin else None


def _starts_label(low: str, begin: int, cut: int, end: int, ontology: Ontology) -> bool:
    """True where the words at the front belong to a label: "thu", "tăng trưởng kinh tế", "hoàn thành"."""
    return any(
        hit.start == begin and hit.end > cut
        for hit in ontology.indicators.matcher().find_all(low, begin, min(end, begin + 60), low)
    )


def _ends_label(low: str, begin: int, cut: int, end: int, ontology: Ontology) -> bool:
    return any(
        hit.end == end and hit.start < cut
        for hit in ontology.indicators.matcher().find_all(low, max(begin, end - 60), end, low)
    )


@lru_cache(maxsize=4)
def _cut_pattern(ontology: Ontology) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{by_first_letter(words(ontology, 'label_ends.cut'))})(?!\w)")


def right_label(low: str, start: int, end: int, ontology: Ontology, *, share: bool = False) -> Span | None:
    """The noun phrase that begins at `start`, up to a comma, a clause word ("so với", "để", "tăng") or `end`; None where there is none.

    For a share ("100% bí thư chi bộ, trưởng thôn có trình độ …") it runs over commas to the first verb.
    """
    stop = end
    for mark in _STOPS.finditer(low, start, end):
        if mark[0] == "." and low[mark.end() : mark.end() + 1].isalnum():
            continue
        if (
            share
            and mark[0] == ","
            and not _has_predicate(low[start : mark.start()], ontology)
            and not low.startswith(_PARTS, mark.end())
            and _has_predicate(low[mark.end() : end], ontology)
        ):
            continue
        if mark[0] == '"':  # a quoted name is part of the phrase
            close = low.find('"', mark.end(), end)
            if 0 < close - mark.end() < 40 and mark.start() > start:
                if _STOPS.match(low, close + 1, end):
                    stop = close + 1
                    break
                continue
            if low.rfind('"', start, mark.start()) >= 0:
                continue
        stop = mark.start()
        break
    cut = None if share else _cut_pattern(ontology).search(low, start, stop)
    while cut and (
        cut.start() <= start + 1
        or cut[0] in ("hàng năm", "hằng năm")
        and low.endswith("cây ", 0, cut.start())
        or cut[0] == "đã"
        and _STANDARD.match(low, cut.end(), stop)
        or _SITE.match(low, cut.start() - 1, stop)
        or starting(words(ontology, "label_ends.kept"), low[cut.start() : stop]) > 0
    ):
        cut = _cut_pattern(ontology).search(low, cut.end(), stop)
    if cut:
        stop = cut.start()
    if not share and (joined := _next_deed(low, start, stop, ontology, followed=stop == end)) is not None:
        stop = joined
    if not share and (named := _NAMED.search(low, start, stop)):
        stop = named.start()
    if stop == end and low[end : end + 1] not in ("", "."):  # a number follows: its verb is no part of this label
        verb = ending(words(ontology, "label_ends.verbs"), low[start:stop])
        if verb > 5 and low.endswith("hoàn ", start, start + verb):
            verb -= 5  # 18 xã | hoàn thành 19/19 tiêu chí
        stop = start + verb if verb > 1 else stop
    while stop > start:
        loose = ending(words(ontology, "labels.trailing"), low[start:stop], longest=1)
        if loose <= 0 or low.endswith(_WHOLE_WORDS, start, stop):
            break
        stop = start + loose
    while stop > start and low[stop - 1] in _EDGES and low[stop - 1] != '"':
        stop -= 1
    begin = start
    while begin < stop and low[begin] in _EDGES:
        begin += 1
    if begin >= stop:
        return None
    if (bound := low.find("trở lên", begin, stop)) > begin and low[bound + 7 : bound + 8] in ("", " "):
        if bound + 7 >= stop:
            stop = bound
    while stop > begin and low[stop - 1] in _EDGES and low[stop - 1] != '"':
        stop -= 1
    if len(low[begin:stop].split()) > LONGEST_LABEL:
        syllables = list(re.finditer(r"\S+", low[begin:stop]))
        stop = begin + syllables[LONGEST_LABEL - 1].end()
    return Span(begin, stop)


def _next_deed(low: str, start: int, stop: int, ontology: Ontology, *, followed: bool) -> int | None:
    """Where another thing done begins after "và": "5,3 km kênh mương | và xây dựng các công trình"; not "hồ sơ tiếp nhận và giải quyết".

    `followed` where a number comes next: "25 cán bộ | và thành lập 3 tổ".
    """
    followed = followed and low[stop : stop + 1] not in ("", ".")
    deeds = words(ontology, "verbs.doing")
    if not followed and starting(words(ontology, "labels.acting_things"), low[start:stop].lstrip(), longest=3) > 0:
        before = _NUMBER_BEFORE.sub("", low[max(0, start - 60) : start]).rstrip()
        if ending(deeds, before) < 0:  # kiểm tra 25 cơ sở | và xử lý 3 vụ
            return None
    at = low.find(" và ", start, stop)
    while at >= 0:
        verb = starting(deeds, low[at + 4 : stop])
        rest = low[at + 4 + verb : stop].strip() if verb > 0 else ""
        if verb > 0 and (followed or rest) and (followed and not rest or ending(deeds, low[start:at]) < 0):
            return at
        at = low.find(" và ", at + 4, stop)
    return None


@lru_cache(maxsize=4)
def _predicate_pattern(ontology: Ontology) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{by_first_letter(words(ontology, 'labels.predicates'))})(?!\w)")


def _has_predicate(text: str, ontology: Ontology) -> bool:
    return _predicate_pattern(ontology).search(text.strip(), 1) is not None


_TIME_OR_TERM = re.compile(
    r"(?:(?:năm|vụ|qu[ýí]|tháng|khóa|giai đoạn)\s)?(?:[\divxl/-]+|đông xuân|hè thu|mùa|xuân|a)|\d+ năm|tính đến .*|tại .*|trên địa bàn .*"
)
_GROWTH = re.compile(r"(?<!\w)(?:tốc độ|tăng|giảm|mức)(?!\w)")


def concept_of(label: str, unit: str, ontology: Ontology) -> str | None:
    """The indicator concept that a label names, None where none does or its units do not fit.

    An exact label first; else the longest label inside that leaves at most half of the words over, where what follows it says only where,
    when or by what doing: "xã đạt chuẩn NTM nâng cao" or "tăng thêm" is no xã đạt chuẩn NTM.
    """
    exact = ontology.indicators.matcher().exact(label)
    fitting = [found for found in exact if _fits(found, unit, ontology)]
    if fitting:
        return fitting[0]
    hits = ontology.indicators.matcher().find(label, 0, len(label), label)
    best = max(hits, key=lambda hit: (hit.end - hit.start, -hit.start), default=None)
    if best is None or (best.end - best.start) * 2 < len(label) or not _is_head(label[: best.start], unit, ontology):
        return None
    if not _leaves_it(label[best.end :], ontology) or _GROWTH.search(label[: best.start]):
        return None
    found = next((found for found in best.concept_ids if _fits(found, unit, ontology)), None)
    if found is not None and unit and label[: best.start].split()[:1] == unit.split()[:1]:
        # "tiêu chí | NTM nâng cao" are criteria, no communes
        counted = ontology.indicators.concepts[found].values.get("unitConcept", ())
        if counted and set(counted).isdisjoint(ontology.units.matcher().exact(unit)):
            return None
    return found


def _is_head(before: str, unit: str, ontology: Ontology) -> bool:
    """True where only words of number or share stand before the noun: the head comes first, "tổ chức đảng trong doanh nghiệp thành lập mới" is no enterprise."""
    return all(word in words(ontology, "labels.before_head") or word in unit.split() for word in before.split())


def _leaves_it(after: str, ontology: Ontology) -> bool:
    """True where the words after an indicator's leave it what it is."""
    rest = after.strip()
    if not rest or rest.startswith("(") or _TIME_OR_TERM.fullmatch(rest):
        return True
    return rest in words(ontology, "labels.after_head")


@lru_cache(maxsize=4096)
def _fits(concept_id: str, unit: str, ontology: Ontology) -> bool:
    """True where the unit is of a kind that the indicator is measured in."""
    kinds, in_percent, is_rate = _measured_in(ontology)[concept_id]
    if is_rate and unit and "%" not in unit and "‰" not in unit:
        return False  # 10 tổ chức đảng hoàn thành tốt nhiệm vụ are no share of them
    given = ontology.units.matcher().exact(unit)
    if not given or not kinds:
        return "%" in unit and in_percent or not kinds or "%" not in unit
    return any(ontology.units.concepts[found].value("dimension") in kinds for found in given)


@lru_cache(maxsize=4)
def _measured_in(ontology: Ontology) -> dict[str, tuple[frozenset[str | None], bool, bool]]:
    """By indicator the kinds of its units, whether percent is one of them, and whether it is a share by its name."""
    concepts = ontology.units.concepts
    found: dict[str, tuple[frozenset[str | None], bool, bool]] = {}
    for indicator in ontology.indicators.concepts.values():
        units = [concepts[unit] for unit in indicator.units if unit in concepts]
        kinds = frozenset(unit.value("dimension") for unit in units)
        rate = indicator.label_vi.lower().startswith("tỷ lệ ")
        found[indicator.id] = kinds, any(unit.label_vi == "%" for unit in units), rate
    return found
