"""A quantity that is a value of its own, and the words that say what it measures."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.figures.naming import (
    after_choosing,
    given_to,
    goes_on,
    is_actor,
    is_after_colon,
    is_generic,
    is_measure,
    is_named_by_unit,
    label_end,
    label_to_left,
    named_earlier,
    names_body,
    thing_measured,
    unit_in,
    verb_of_doing,
    with_sectors,
)
from kg.extract.figures.refusals import AT_FIRST, fraction_part, is_part
from kg.extract.figures.sentence import ONLY_MARKS, Draft, Sentence, verb_before
from kg.grammar.areas import LEVELS
from kg.grammar.labels import plain, right_label
from kg.grammar.quantities import Quantity
from kg.grammar.words import ending, starting, table, words
from kg.model import Change, Span

_BETWEEN_NAMES = re.compile(r"\s*(?:(?:mới|cũ)(?!\w)\s*)?(?:[,:(]|và|gồm|là|,\s?và)?:?\s*")
_REACHED = re.compile(r"(?<!\w)(?:với|tới|đến|cho)(?:\s(?:cả|toàn bộ|trên|hơn|gần))?\s\Z")
_INTO = re.compile(r"\s(?:được bầu )?(?:vào|tham gia)\s")
_MARK = re.compile(r"[(,;:]")
_DID = re.compile(r"(?:huyện|thị xã|thành phố|tỉnh|xã|quận|phường|địa phương|đơn vị)\s(?:cũng )?đã\s(?P<done>[^,;:]+)")
_AGAINST = re.compile(r"\s*\(?so (?:với )?[^,;()]{1,40}[,)]\s*")
_BUILT = re.compile(r"\s*(?P<what>[^,;:()]{4,80}?)\s(?:được|có)\s[^,;:()]{0,40}với\s\Z")
_DONE_OVER = re.compile(
    r"\s*(?:(?:huyện|xã|thị xã|thành phố|tỉnh) )?(?:đã |đang )?(?P<what>[^\d,;:()]{4,80}?)\svới\s\Z"
)
_SAID_MET = re.compile(r"(?<!\w)(?:đạt|vượt|hoàn thành)(?!\w)")
_COMMITTEE = r"(?P<body>(?:ban chấp hành|bch|ban thường vụ|btv|ủy ban kiểm tra|ban thanh tra|đoàn đại biểu)(?:\s(?!nhiệm|khóa|lần|gồm|với|mới|có|và|là|được)[^\W\d_]+){0,7})"
_COMMITTEE_OF = re.compile(
    rf"(?<!\w){_COMMITTEE}(?:[ ,]+(?:\(bch\)|\(btv\)|lần thứ \w+|khóa (?:mới|\w+)|nhiệm kỳ (?:mới|\d{{4}}\s?-\s?\d{{4}})|mới|lâm thời|\())*[ ,]*(?:(?:gồm|có|với|là)(?: có)?(?: tổng số)? )?\Z"
)
_INTO_COMMITTEE = re.compile(rf"(?: [^\W\d_]+){{0,4}}? (?:vào|tham gia) {_COMMITTEE}")
_NEAR_BODY = 160
"""Characters before a number of members in which their committee is named."""
_GROWTH_OF = re.compile(r"\A(?:tốc độ|nhịp độ) tăng trưởng (?:của )?(?=\w)")
_BARE_SHARE = re.compile(r"(?:chiếm |đạt )?(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng)")
_LENGTHS = frozenset({"km", "m", "mét"})
_LONG = re.compile(r"(?:\A|,)\s(?:với |có )?(?:tổng )?(?:chiều )?dài (?:là |hơn |trên |gần |khoảng )?\Z")
_OF_EACH = re.compile(
    r"(?<!\w)(?:bình quân|trung bình)(?: chung)? (?:mỗi|một) (?P<unit>(?!năm|tháng|ngày|qu[ýí]|tuần)\w+)(?: đã| đều)?(?: đạt| có| là)?(?: được)?\s*\Z"
)
_FALLEN = re.compile(
    r"(?<!\w)(?:đến|tới|cuối|hết|nay)(?!\w)[^,;.]{0,30}(?<!\w)(?:còn|giảm còn|giảm xuống còn|xuống còn)\s*\Z|(?<!\w)(?:giảm|giảm xuống|xuống) còn\s*\Z"
)
_SUM_OF_YEAR = re.compile(r"(?<!\w)(?:lũy kế|cộng dồn|tính chung|từ đầu năm)(?!\w)[^;]{0,40}\Z")
_STATES = ("cho ", "đã ", "đang ", "thu hoạch", "kinh doanh", "trồng mới", "gieo trồng")
_WHEN = ("vào ", "qua ", "trở ", "thuộc ")
_SHARE_ASIDE = re.compile(r"\s?\((?:đạt |chiếm |bằng |tỷ lệ |đạt tỷ lệ )?[\d.,]+\s?%\)\s(?=\w)")
_SITE = r"(?:trên địa bàn|trong)(?: (?:toàn )?(?:huyện|thị xã|tỉnh|xã|thành phố|quận))?"
_ON_SITE = re.compile(rf"\s{_SITE}\s(?=\"?(?:đạt|được|hoàn thành|về đích|cán đích|chưa|không)(?!\w))")
_CHANGING = re.compile(r"(?<!\w)(?:thoát|xóa|tái|giảm|tăng|phát sinh)(?!\w)")
_AS = re.compile(r"\s(?:là|người|nữ|dân tộc|thuộc|có đạo)(?!\w)")

_Named = tuple[str, int, int, str, str]
"""Label, where its words begin and end, the rule that found it, and the verb that numbers after it may share."""


def take_value(
    s: Sentence, quantity: Quantity, name: str, before: int, verb_at: int, draft: Draft | None, end: int
) -> str | None:
    """Read a quantity as a value of its own; the rule that sets it aside where nothing says what it measures.

    `name` is the kind of verb that stands before it and `verb_at` where that begins, `before` where the words of this number begin and
    `end` where those of the next one do; `draft` is the claim before it, where one is open.
    """
    if met_of_target(s, quantity, before):
        return None
    if (waits := waiting(s, draft, s.low[before:verb_at], name)) is not None:
        fill(s, waits, quantity)
        return None
    if quantity.kind == "bare" and draft is not None and is_part(s, quantity, s.low[before : quantity.lead], draft):
        open_part(s, quantity, before, draft.quantity)
        return None
    if draft is not None and (told := fraction_part(s, quantity, s.low[before : quantity.lead], draft)) is not None:
        whole, name_of_part = told
        start = s.low.rindex(name_of_part, before, quantity.lead)
        label = f"{whole.unit} {name_of_part}"
        s.open(_counted_as(quantity, whole), label, start, quantity.span.end, "part", value=quantity.value)
        return None
    if draft is not None and (part := _numbered_part(s, quantity, before, draft)) is not None:
        quantity, label, stop = part
        s.open(quantity, label, quantity.lead, stop, "part", value=quantity.value)
        return None
    if quantity.unit in LEVELS and (past := _end_of_names(s, quantity, end)):
        return _with_names(s, quantity, before, past, end)
    if "/" in quantity.unit and quantity.unit.startswith("tiêu chí"):  # 17,8 tiêu chí/xã
        label = f"{quantity.unit.partition('/')[0]} bình quân"
        s.open(quantity, label, quantity.lead, quantity.span.end, "per-unit", value=quantity.value)
        return None
    if "/" in quantity.unit and is_named_by_unit(s, quantity, before, verb_at):  # đạt 4,1 bác sĩ/vạn dân
        s.open(quantity, quantity.unit, quantity.lead, quantity.span.end, "per-unit", value=quantity.value)
        return None
    colon = is_after_colon(s, before, quantity.lead)
    before = after_choosing(s, before, verb_at)
    own = label_to_left(s, before, label_end(s, quantity, name, before, verb_at), quantity.lead, colon=colon)
    if own is not None and quantity.unit == "hộ" and s.low.startswith("dân số", own.start):
        own = None  # dân số gồm 16.968 hộ với 76.722 người
    if own is not None and name == "share":
        own = with_sectors(s, own, before)
    right = _noun_to_right(s, quantity, end)
    if own is not None and quantity.kind == "percent" and _is_mere_share(s, own, right, verb_at, quantity, draft):
        own = None
    named = _named(s, quantity, name, before, verb_at, draft, end, own, right, colon)
    if named is None:
        return "no-label"
    label, start, stop, rule, doing = named
    label = _completed(s, label, start, quantity, draft)
    if label == quantity.unit and label in words(s.ontology, "labels.no_thing"):
        if (
            s.drafts
            and s.drafts[-1].quantity.unit.startswith(label)
            and _SUM_OF_YEAR.search(s.low, before, quantity.lead)
        ):
            label = s.drafts[-1].label  # 3 vụ tai nạn; từ đầu năm đến nay 18 vụ
        elif s.drafts and rule == "value-label" and (earlier := named_earlier(s, quantity, before)) is not None:
            if earlier.start < s.drafts[-1].at:  # dân số gồm 16.968 hộ với 76.722 người
                label, start = plain(s.low[earlier.start : earlier.end]), earlier.start
    if len(label) < 2 or label.isdigit() or label == quantity.unit and label in words(s.ontology, "labels.no_thing"):
        return "no-label"
    if quantity.kind == "bare" and own is not None and rule == "label-verb-value" and (unit := unit_in(s, own)):
        quantity = replace(quantity, unit=unit, kind="count")
    s.open(quantity, label, start, stop, rule, value=quantity.value, doing=doing)
    return None


def _named(
    s: Sentence,
    quantity: Quantity,
    name: str,
    before: int,
    verb_at: int,
    draft: Draft | None,
    end: int,
    own: Span | None,
    right: Span | None,
    colon: bool,
) -> _Named | None:
    """What a quantity measures: the words to its left where they name a measure, else the noun to its right, else what stands further left."""
    low, after = s.low, quantity.span.end
    if (members := _members(s, quantity)) is not None:
        return members
    if own is not None and (is_actor(s, own) or right is not None and low.find(" đã ", own.start, own.end) >= 0):
        own = None  # các địa phương đã vận động nhân dân gieo trồng được 384 ha | cây trồng
    if own is not None and draft is not None and quantity.kind == draft.quantity.kind == "measure":
        if (did := _DID.match(low, max(before, low.rfind(",", 0, own.start) + 2), own.end)) and _is_spent(
            s, did["done"], draft
        ):
            # vốn đầu tư công 202 tỷ đồng, thị xã đã giao 192 tỷ đồng
            return f"{plain(did['done'])} {draft.label}", draft.start, after, "done-of", ""
    if own is not None and _is_named_left(s, quantity, name, verb_at, own, right, colon):
        return _with_purpose(s, quantity, own, end, "label-verb-value")
    if right is not None and not _is_of_whole(s, quantity, name, right, draft):
        return _counted(s, quantity, right, before, draft)
    if quantity.kind == "percent" and draft is not None:
        if (inner := _before_bracket_of(s, quantity, before)) is not None:
            return plain(low[inner.start : inner.end]), inner.start, after, "label-before", ""
        if s.left_out > draft.at:
            return None  # a share of the number that was left out
        label = what_changed(s, draft) if draft.doing == "change" and name == "level" else _share_of(s, draft)
        return label, draft.start, after, "share-of-value", ""
    if own is not None:
        return _with_purpose(s, quantity, own, end, "label-value")
    if (
        draft is not None
        and quantity.kind == "measure"
        and s.low[before : quantity.lead].strip(" ,").endswith("trị giá")
    ):
        return f"trị giá {draft.label}", draft.start, after, "worth", ""
    if draft is not None and name == "doing" and quantity.kind == draft.quantity.kind == "measure":
        done = plain(low[verb_at : quantity.lead])  # tổng vốn 87,2 tỷ đồng, đã giải ngân 39,6 tỷ đồng
        return f"{done} {draft.label}", draft.start, after, "done-of", ""
    if draft is not None and (same := _amount_or_sum(s, quantity, before, draft)) is not None:
        return same, draft.start, after, "label-before", ""
    if (earlier := named_earlier(s, quantity, before)) is not None:
        return plain(low[earlier.start : earlier.end]), earlier.start, after, "label-before", ""
    if draft is not None and quantity.kind == draft.quantity.kind == "measure":
        if ONLY_MARKS.match(low[before : quantity.lead]):  # 1.840 tỷ đồng và 41,5 triệu USD
            return draft.label, draft.start, after, "and-value", ""
    return None


def _amount_or_sum(s: Sentence, quantity: Quantity, before: int, draft: Draft) -> str | None:
    """The label of an amount told after its share, "chiếm 45% tổng giá trị sản xuất, đạt 2.150 tỷ đồng", and of a sum since New Year told
    after the month's, "giải ngân 15 tỷ đồng, lũy kế 112 tỷ đồng"."""
    if _SUM_OF_YEAR.search(s.low, before, quantity.lead):
        return draft.label if quantity.unit.split(" ")[0] == draft.quantity.unit.split(" ")[0] else None
    share = draft.quantity.kind == "percent" and draft.rule == "indicators/label-verb-value"
    if share and quantity.kind == "measure" and s.low.endswith("chiếm ", draft.start, draft.quantity.lead):
        return draft.label
    return None


def _is_of_whole(s: Sentence, quantity: Quantity, name: str, right: Span, draft: Draft | None) -> bool:
    """True where a share is that of the sum before it in a whole: "đạt 3.200 tỷ đồng, chiếm 42% tổng giá trị sản xuất"."""
    if quantity.kind != "percent" or name != "share" or draft is None:
        return False
    return s.low.startswith(
        ("tổng số", "tổng giá trị", "tổng thu", "tổng chi", "tổng vốn", "tổng dư nợ", "tổng số vốn"), right.start
    )


def _before_bracket_of(s: Sentence, quantity: Quantity, before: int) -> Span | None:
    """The share that is named right before the bracket a percentage stands in: "2 chỉ tiêu chưa đạt là tỷ lệ đô thị hóa (đạt 18%)"."""
    left = s.low[before : quantity.lead]
    if not left.rstrip().endswith(("(", "(đạt", "(mới đạt")):
        return None
    own = label_to_left(s, before, before + left.rindex("("), quantity.lead, colon=False)
    shares = tuple(table(s.ontology, "labels")["shares"])
    return own if own is not None and s.low.startswith(shares, own.start) else None


def _is_spent(s: Sentence, done: str, draft: Draft) -> bool:
    """True where money told before is allotted or paid out."""
    funds = words(s.ontology, "labels.funds")
    return starting(words(s.ontology, "verbs.spending"), done) > 0 and any(word in draft.label for word in funds)


def _is_counted(quantity: Quantity) -> bool:
    return quantity.kind == "count" or quantity.of is not None and quantity.kind == "bare"


def _noun_to_right(s: Sentence, quantity: Quantity, end: int) -> Span | None:
    """The noun phrase that follows a number: what is counted, or what a measure is a measure of (412 ha rừng)."""
    after = quantity.span.end
    counted, share = _is_counted(quantity), quantity.kind == "percent"
    noun = quantity.noun if counted else after
    right = right_label(s.low, noun, end, s.ontology, share=share) if counted or goes_on(s, after, end) else None
    if counted and (aside := _SHARE_ASIDE.match(s.low, right.end if right else after, s.setting.span.end)):
        # 125/130 thôn (96,2%) được công nhận thôn văn hóa
        said = right_label(s.low, aside.end(), _next_number(s, aside.end()), s.ontology)
        told = s.low[said.start : said.end] if said is not None else ""
        if said and starting(words(s.ontology, "labels.predicates"), told) > 0 and not told.startswith(_WHEN):
            return Span(quantity.noun, said.end)
    if (
        counted
        and right is not None
        and right.end == after
        and (site := _ON_SITE.match(s.low, after, s.setting.span.end))
    ):
        # 29 xã trên địa bàn "về đích" nông thôn mới
        at = site.end() + s.low.startswith('"', site.end())
        said = right_label(s.low, at, _next_number(s, at), s.ontology)
        return Span(quantity.noun, said.end) if said is not None else right
    if counted and "," in quantity.unit:  # 23 xã, thị trấn
        more = right_label(s.low, after, end, s.ontology) if goes_on(s, after, end) else None
        return Span(quantity.noun, more.end if more else after)
    if is_generic(s, quantity) and (into := _INTO.match(s.low, after, end)):  # 13 người vào Ban Thường vụ
        more = right_label(s.low, into.end(), end, s.ontology)
        return Span(quantity.noun, more.end) if more else right
    return right


def _next_number(s: Sentence, at: int) -> int:
    """Where the words of the next number begin, or the sentence ends."""
    return next((one.lead for one in s.quantities if one.lead >= at), s.setting.span.end)


def _is_mere_share(
    s: Sentence, own: Span, right: Span | None, verb_at: int, quantity: Quantity, draft: Draft | None
) -> bool:
    """True where the words before a percentage only say that it is one: "có 22/26 trường đạt chuẩn, tỷ lệ 84,6%", "triển khai đến 97% đảng viên"."""
    if draft is not None and _BARE_SHARE.fullmatch(s.low, own.start, own.end):
        return True
    return right is not None and s.low[verb_at : quantity.lead].strip() in ("đến", "tới", "cho", "đến với")


def _is_named_left(
    s: Sentence, quantity: Quantity, name: str, verb_at: int, own: Span, right: Span | None, colon: bool
) -> bool:
    """True where the words to the left name what is measured, rather than the noun to the right."""
    counted = _is_counted(quantity)
    if quantity.kind == "measure" and name == "" and not thing_measured(s, s.low[own.start : own.end]) and not colon:
        if starting(words(s.ontology, "labels.measures"), s.low[own.start : own.end], longest=3) > 0:
            return True  # xây dựng với tổng diện tích 5.267m2 đáp ứng yêu cầu
    alone = right is None or counted and plain(s.low[right.start : right.end]) == quantity.unit
    attends = "dự" in s.low[own.start : own.end].split()[:3]  # dự đại hội có 212 đại biểu
    if alone and is_generic(s, quantity) and name in ("having", "") and names_body(s, own) and not attends:
        # bầu Ban Chấp hành gồm 39 đồng chí; not "Huyện ủy tiến hành trao Huy hiệu Đảng cho 16 đồng chí"
        return given_to(s, own.start, quantity.lead) is None
    if counted and name == "level" and right is not None and s.low[verb_at : quantity.lead].strip().startswith("được"):
        if ending(words(s.ontology, "verbs.doing"), s.low[own.start : own.end]) > 0:
            return False  # Đảng bộ phát triển được 36 đảng viên mới
    if colon and is_measure(s, own, quantity.unit):
        return True
    if colon and (alone or not counted and quantity.kind != "percent"):
        # "Xã đạt chuẩn: thêm 2 xã" names what is counted, "Nông thôn mới: có thêm 11 thôn" is a heading
        return name != "having" or quantity.unit.split(" ")[0] in s.low[own.start : own.end].split()
    if name in ("level", "share"):
        return alone or not counted
    if (
        name == "doing"
        and quantity.kind == "measure"
        and is_measure(s, own, quantity.unit)
        and "," not in s.low[own.start : own.end]
    ):
        return True  # tổng vốn đầu tư 125 tỷ đồng cho tuyến đường
    if not alone or name not in ("", "having"):
        return False
    if counted and right is not None and given_to(s, own.start, quantity.lead) is not None:
        return False  # trao Huy hiệu Đảng cho 118 đảng viên
    return is_measure(s, own, quantity.unit) if counted else name == ""


def _with_purpose(s: Sentence, quantity: Quantity, own: Span, end: int, rule: str) -> _Named:
    """The words to the left; where they are a verb only, with what follows: "huy động 215 tỷ đồng xây dựng nông thôn mới"."""
    label, stop = plain(s.low[own.start : own.end]), quantity.span.end
    bare = label in words(s.ontology, "verbs.doing") and not _is_counted(quantity)
    if bare and (purpose := right_label(s.low, stop, end, s.ontology)):
        label, stop = f"{label} {plain(s.low[purpose.start : purpose.end])}", purpose.end
    return label, own.start, stop, rule, ""


def _members(s: Sentence, quantity: Quantity) -> _Named | None:
    """The members of a committee that was chosen: "bầu Ban Chấp hành Đảng bộ huyện khóa mới gồm 39 đồng chí", "bầu 39 đồng chí vào Ban
    Chấp hành"."""
    if quantity.unit not in words(s.ontology, "labels.members") or quantity.of is not None:
        return None
    near = max(s.setting.span.start, quantity.lead - _NEAR_BODY)
    if (chosen := _COMMITTEE_OF.search(s.low, near, quantity.lead)) is not None:
        return f"{quantity.unit} {plain(chosen['body'])}", chosen.start(), quantity.span.end, "members", ""
    into = _INTO_COMMITTEE.match(s.low, quantity.span.end, s.setting.span.end)
    if into is not None:
        return f"{quantity.unit} {plain(into['body'])}", quantity.lead, into.end(), "members", ""
    return None


def _share_of(s: Sentence, draft: Draft) -> str:
    """The label of a percentage of what was counted before it: tỷ lệ hộ nghèo of "số hộ nghèo"."""
    wording = table(s.ontology, "labels")
    whole = draft.label.removeprefix("tổng ").removeprefix("số ")
    return whole if whole.startswith(tuple(wording["shares"])) else f"{wording['rate']} {whole}"


def _counted(s: Sentence, quantity: Quantity, right: Span, before: int, draft: Draft | None) -> _Named:
    """A quantity whose noun follows it, with the verb that governs it or that it shares with the one before."""
    wording = table(s.ontology, "labels")
    noun = plain(_ON_SITE.sub(" ", s.low[right.start : right.end]).replace(' "', " "))
    start, stop = quantity.lead, max(right.end, quantity.span.end)
    if quantity.kind == "percent":
        left = s.low[before : quantity.lead]
        if noun.startswith(("hộ nghèo", "hộ cận nghèo")) and _REACHED.search(left):
            # chính sách đến được với 100% hộ nghèo: a share of the poor, no rate of poverty
            said = plain(left[max(left.rfind(mark) for mark in ",;:") + 1 :])
            noun = f"{noun} {said}"
        return f"{wording['rate']} {noun}", start, stop, "value-label", ""
    if (given := given_to(s, before, quantity.lead)) is not None:
        return f"{noun} được {plain(s.low[given.start : given.end])}", given.start, stop, "value-label", ""
    left = s.low[before : quantity.lead]
    doing = verb_of_doing(s, before, quantity.lead)
    shared = draft or (s.drafts[-1] if s.drafts and noun == quantity.unit else None)  # thành lập 1 tổ hợp tác; 1 HTX
    if not doing and shared is not None and ONLY_MARKS.match(left):
        doing = shared.doing
    label = noun
    if doing and not doing.startswith("change"):
        at = s.low.rfind(doing, s.setting.span.start, quantity.lead)
        start = at if at >= 0 else start
        done = doing.removeprefix("làm ") if doing == "làm chết" else doing
        label = noun if done in noun else f"{done} {noun}" if noun.startswith("cho ") else f"{noun} {done}"
    else:
        doing = ""
    if ending(frozenset(wording["more_before"]), left) >= 0:
        label = f"{label} {wording['more']}"
    if noun == quantity.unit and not doing and noun in words(s.ontology, "labels.cases"):
        named = label_to_left(s, before, quantity.lead, quantity.lead, colon=False)
        if named is not None:  # đình chỉ sinh hoạt đảng 1 trường hợp
            said = plain(s.low[named.start : named.end]).rpartition(" đã ")[2]
            label, start = f"{noun} {said}", min(start, named.start)
    if left.strip() == "thành" and s.drafts and s.drafts[-1].doing:
        label = f"{noun} sau {s.drafts[-1].doing}"  # sáp nhập 6 xã thành 3 xã
    elif each := _OF_EACH.search(left):
        label = f"{noun} bình quân mỗi {each['unit']}"
    elif noun == quantity.unit and (same := _fallen_to(s, quantity, left)) is not None:
        label = same
    elif quantity.of is not None and not doing and noun.startswith(tuple(wording["met"])):
        met = verb_before(s, left)
        deed = left[met[1] :].split()[-1] if met is not None and left[met[1] :].split() else ""
        if deed in ("đạt", "vượt") and not _SAID_MET.search(noun):
            label = f"{noun} {deed}"  # đạt 24/28 chỉ tiêu: those met of those there are
    return label, start, stop, "value-label", doing


def _fallen_to(s: Sentence, quantity: Quantity, left: str) -> str | None:
    """The label of "đầu năm có 1.250 hộ nghèo, đến cuối năm còn 890 hộ": what was counted at an earlier time."""
    if not _FALLEN.search(left):
        return None
    earlier = [
        one for one in s.drafts if one.quantity.kind == "count" and f"{one.label} ".startswith(f"{quantity.unit} ")
    ]
    if len(earlier) != 1 or earlier[0].doing or _CHANGING.search(earlier[0].label):
        return None
    first = AT_FIRST.search(s.low, s.setting.span.start, earlier[0].at)
    if first is None:
        return None
    year = s.low[
        first.end() : first.end() + 5
    ]  # of "đầu năm 2022 ...; đến cuối năm 2022 còn ..." it is the level before
    told = year.startswith(" 20") and s.low.find(year, earlier[0].at, quantity.lead) < 0
    earlier[0].is_base = not first[0][-1].isdigit() and not told
    return earlier[0].label


def _completed(s: Sentence, label: str, start: int, quantity: Quantity, draft: Draft | None) -> str:
    """A label that leaves out what the words before it say: "120 đảng viên, có 71 đồng chí là nữ", "diện tích cà phê 50 ha, sản lượng 90
    tấn", "nhà văn hóa huyện được xây dựng với tổng diện tích 5.267m2"."""
    if label in words(s.ontology, "labels.bare_measures") and s.low.endswith(" với ", s.setting.span.start, start):
        begin = max(s.setting.span.start, *(s.low.rfind(mark, 0, start) + 1 for mark in ",;"))
        subject = _BUILT.match(s.low, begin, start)
        if subject is not None and not is_actor(s, Span(*subject.span("what"))):
            return f"{label} {plain(subject['what'])}"
        done = _DONE_OVER.match(s.low, begin, start)
        if done is not None and starting(words(s.ontology, "verbs.doing"), done["what"]) > 0:
            return f"{label} {plain(done['what'])}"
    if draft is None:
        return label
    if is_generic(s, quantity) and _AS.match(label.removeprefix(quantity.unit)) and draft.quantity.kind == "count":
        whole = plain(s.low[draft.quantity.noun : draft.quantity.span.end])
        return f"{whole} {label.removeprefix(quantity.unit).strip()}"
    if label in words(s.ontology, "labels.bare_measures") and not draft.quantity.unit.startswith("lượt"):
        return f"{label} {_thing_before(s)}".strip()
    return label


def _thing_before(s: Sentence) -> str:
    """What the nearest measure before is a measure of: cam for "1.250 ha cam, trong đó diện tích cho thu hoạch 860 ha"."""
    thing = ""
    for draft in reversed(s.drafts):
        thing = thing_measured(s, draft.label)
        if not thing and draft.rule.endswith("value-label"):
            thing = draft.label.removesuffix(draft.doing).strip()
        if not thing.startswith(_STATES) or draft.quantity.kind != "measure":
            break
    return "" if thing.startswith(_STATES) else thing


def met_of_target(s: Sentence, quantity: Quantity, before: int) -> bool:
    """Read "vượt chỉ tiêu kết nạp đảng viên (169/150)": outcome and target of what stands before the bracket."""
    left = s.low[before : quantity.lead]
    if quantity.of is None or quantity.kind != "bare" or not left.rstrip().endswith("("):
        return False
    own = label_to_left(s, before, before + left.rindex("("), quantity.lead, colon=False)
    if own is None:
        return False
    hits = s.ontology.units.matcher().find(s.report.clean, own.start, own.end, s.low)
    if not hits:
        return False
    label = plain(s.low[own.start : own.end])
    for word in sorted(words(s.ontology, "verbs.plan") | words(s.ontology, "verbs.exceed"), key=len, reverse=True):
        label = label.removeprefix(f"{word} ").removeprefix("vượt ").strip()
    unit = s.low[hits[-1].start : hits[-1].end]
    met = replace(quantity, of=None, unit=unit, numbers=quantity.numbers[:1])
    stop = quantity.span.end + (s.low[quantity.span.end : quantity.span.end + 1] == ")")
    s.open(met, label, own.start, stop, "met-of-target", value=quantity.value)
    return True


def _numbered_part(s: Sentence, quantity: Quantity, before: int, draft: Draft) -> tuple[Quantity, str, int] | None:
    """A part of the count before it that leaves its noun out, with its label and end: "12 đảng viên (8 khiển trách", "276 thôn còn 194",
    "10 tổ chức hoàn thành xuất sắc nhiệm vụ, 37 hoàn thành tốt"."""
    counts = [one for one in s.drafts if one.quantity.kind == "count" and one.rule != "indicators/part"]
    if not counts or not counts[-1].quantity.unit or counts[-1].value is None or draft is not s.drafts[-1]:
        return None
    draft, whole = counts[-1], counts[-1].quantity
    left = s.low[before : quantity.lead].strip()
    noun = plain(s.low[whole.noun : whole.span.end])
    filled = _counted_as(quantity, whole)
    if quantity.kind == "bare" and left in ("còn", "chỉ còn", "xuống còn", "nay còn"):
        return filled, noun, quantity.span.end
    if quantity.kind != "count" or not ONLY_MARKS.match(s.low[before : quantity.lead]):
        return None
    if quantity.unit in words(s.ontology, "labels.parts"):
        return filled, f"{whole.unit} {quantity.unit}", quantity.span.end
    if quantity.unit in words(s.ontology, "verbs.level") and f" {quantity.unit} " in draft.label:
        rest = right_label(s.low, quantity.noun, s.setting.span.end, s.ontology)
        said = draft.label[: draft.label.index(f" {quantity.unit} ")]
        return (filled, f"{said} {plain(s.low[rest.start : rest.end])}", rest.end) if rest else None
    return None


def _end_of_names(s: Sentence, quantity: Quantity, end: int) -> int | None:
    """Where the names end of the units that are counted: "2 xã Ninh Phụng, Ninh Đông | đạt chuẩn", "4 xã: A, B, C, D | đạt chuẩn"."""
    at = quantity.span.end
    if s.low.startswith(("(", " ("), at):
        return None  # thêm 4 xã (A, B, C, D): the names are an aside
    for mention in s.context.location.named_in(quantity.noun, end):
        if mention.span.start != quantity.noun and not _BETWEEN_NAMES.fullmatch(s.low, at, mention.span.start):
            break
        at = mention.span.end
    return at if at > quantity.span.end else None


def _with_names(s: Sentence, quantity: Quantity, before: int, stop: int, end: int) -> str | None:
    """Read a count of units whose names stand between the noun and what is said of them; set it aside where nothing is."""
    close = stop + (s.low[stop : stop + 1] == ")")
    rest = right_label(s.low, close, end, s.ontology) if goes_on(s, close, end) else None
    if rest is None:
        return "named-units"
    label = f"{quantity.unit} {plain(s.low[rest.start : rest.end])}"
    wording = table(s.ontology, "labels")
    if ending(frozenset(wording["more_before"]), s.low[before : quantity.lead]) >= 0:
        label = f"{label} {wording['more']}"
    s.open(quantity, label, quantity.lead, rest.end, "value-label", value=quantity.value)
    return None


def _counted_as(quantity: Quantity, whole: Quantity) -> Quantity:
    """A part's number with the unit of its whole."""
    return replace(quantity, unit=whole.unit, kind="count", unit_id=whole.unit_id)


def open_part(s: Sentence, quantity: Quantity, before: int, whole: Quantity) -> None:
    label = plain(_MARK.split(s.low[before : quantity.lead].rstrip(" :"))[-1]).removeprefix("trong đó ")
    start = s.low.rfind(label, before, quantity.lead)
    s.open(_counted_as(quantity, whole), label, start, quantity.span.end, "part", value=quantity.value)


def is_length_of(s: Sentence, quantity: Quantity, left: str, counted: Draft) -> bool:
    """True for the length of what was counted before and has one: "36 công trình giao thông, dài 56.344 m"."""
    if quantity.kind != "measure" or quantity.unit not in _LENGTHS or _LONG.search(left) is None:
        return False
    return any(f" {thing} " in f" {counted.label} " for thing in words(s.ontology, "labels.long_things"))


def open_length(s: Sentence, quantity: Quantity, counted: Draft) -> None:
    """Begin the length of what was counted before."""
    thing = counted.label.removesuffix(counted.doing).strip() if counted.doing else counted.label
    s.open(quantity, f"chiều dài {thing}", counted.start, quantity.span.end, "length-of", value=quantity.value)


def waiting(s: Sentence, draft: Draft | None, left: str, name: str) -> Draft | None:
    """The draft of "tỷ lệ hộ nghèo giảm 1,02%, còn 3,96%": its change was read first, the level comes now."""
    if draft is None or draft.doing != "change" or name != "level":
        return None
    against = _AGAINST.match(left)  # giảm 2,6% so với năm ngoái, hiện còn 15,6%
    return draft if ONLY_MARKS.match(left, against.end() if against else 0) else None


def what_changed(s: Sentence, change: Draft) -> str:
    """The label of a change without the word for it: tỷ lệ hộ nghèo of "mức giảm tỷ lệ hộ nghèo"."""
    word = table(s.ontology, "labels")
    label = change.label.removeprefix(f"{word['fall']} ")
    return label if label.startswith(f"{word['growth']} trưởng") else label.removeprefix(f"{word['growth']} ")


def fill(s: Sentence, draft: Draft, quantity: Quantity) -> None:
    """Give the draft of a change the level that was told after it."""
    fell = draft.label.startswith(table(s.ontology, "labels")["fall"])
    draft.change = Change((-1 if fell else 1) * draft.quantity.value, draft.quantity.unit)
    draft.label = what_changed(s, draft)
    if quantity.kind != "percent":
        draft.label = _GROWTH_OF.sub(
            "", draft.label
        )  # tốc độ tăng trưởng của các ngành tăng 8%, ước đạt 29.193 tỷ đồng
    draft.quantity, draft.value, draft.doing = quantity, quantity.value, ""
    draft.end, draft.at = quantity.span.end, quantity.span.start
    draft.numbers.extend(quantity.numbers)
    draft.rule = "indicators/change-then-level"
