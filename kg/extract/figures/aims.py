"""Whether a figure is told as aimed at, estimated or actual: the words for that in its sentence, and what it is said of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from kg.extract.figures.sentence import Draft, Sentence, verb_before
from kg.grammar.periods import is_ahead, is_part_of_year, year_of
from kg.grammar.words import ending, words
from kg.matcher import Hit
from kg.model import Report, Span
from kg.ontology import Ontology

_DONE_SINCE = re.compile(
    r"(?<!\w)(?:thời gian qua|những năm qua|đến nay|kết quả|nhưng|đã (?!đề ra|đặt ra|xác định|thông qua|giao|được giao|ban hành|thống nhất|định)\w)"
)
_PERCENT_OF = re.compile(r"\d\s?%\s(?:so với )?\Z")
_AS_PLANNED = re.compile(r"[^,;.]{0,40}theo kế hoạch")
# "ước" as the verb of one figure: "sản lượng ước đạt 52.788 tấn"
_VERB_ONLY = re.compile(
    r"(?:dự )?(?:ước|sơ bộ)(?: tính| thực hiện| cả năm)?(?: đạt| còn| là| khoảng| trên| gần| hơn| được| có)*\s*"
)
_ALREADY = re.compile(r"(?<!\w)(?:đã|đến nay)(?!\w)")
_RESULTS = re.compile(
    r"(?<!\w)kết quả(?: (?:thực hiện|hoàn thành|đạt được của|nổi bật))?(?: (?:so với|các|một số|những|nhiều))*\s*\Z"
)
# "Đại hội đề ra 21 chỉ tiêu, 3 khâu đột phá, trong đó có những chỉ tiêu như: ..."
_AIMS_LISTED = re.compile(
    r"(?<!\w)(?:đề ra|đặt ra|thông qua|(?:đại hội|nghị quyết)[^,;.:]{0,60} xác định) (?:(?:\w+ ){0,2}?\d+|nhiều) (?:nhóm )?(?:chỉ tiêu|mục tiêu)"
    r"(?! (?:đạt|hoàn thành|vượt))[^;.:]{0,240}?(?::| như (?=\w))"
)
_MAY_SET = re.compile(r"thông qua|xác định")
_REPORTED = re.compile(
    r"(?<!\w)(?:đến nay|đã|hoàn thành|kết quả|có \d+ chỉ tiêu|đều|đạt|vượt|thực hiện được|nổi bật|về đích|qua (?:nửa|giữa|\d+ năm))(?!\w)"
)
_BECAUSE = re.compile(r"(?<!\w)(?:nhờ|với việc|do|từ việc)(?!\w)[^,;.]{0,30}\Z")
_REACHING = ("đạt", "vượt", "như", "so với", "hơn", "quá")
_CARRY_OUT = re.compile(
    r"(?<!\w)(?:nhằm|để) (?:thực hiện|hoàn thành)(?: (?:thắng lợi|thành công|tốt|có hiệu quả))?(?: các)? \Z"
)
_SET_AS_AIM = re.compile(
    r"(?<!\w)(?:chỉ tiêu|mục tiêu|kế hoạch|nghị quyết|dự toán) (?:đề ra|đặt ra|được giao|giao)(?: là)?\s*\Z"
)
# "Theo lộ trình, đến hết năm 2023 tỷ lệ hộ nghèo còn 4%"
_BY_PLAN = re.compile(r"\W*theo (?:kế hoạch|lộ trình|chỉ tiêu|nghị quyết)(?!\w)[^,;:.]{0,60},")
# "Tỉnh ủy giao Đảng bộ huyện kết nạp 110 đảng viên", "huyện được giao xóa 250 nhà tạm"; not "dự toán tỉnh giao"
_ASSIGNED = re.compile(
    r"(?<!\w)(?:(?<!vốn )(?<!toán )được (?:(?:trung ương|tỉnh|tỉnh ủy|huyện|huyện ủy|cấp trên|(?:ubnd|hđnd) \w+) )?giao (?:chỉ tiêu|dự toán|thu|kết nạp|xóa|trồng|thực hiện|giải quyết|tuyển)"
    r"|(?:tỉnh ủy|huyện ủy|thị ủy|thành ủy|trung ương|tỉnh|(?:ubnd|hđnd) (?:tỉnh|huyện|thị xã|thành phố)) giao (?:cho )?(?:huyện|xã|thị xã|thành phố|đảng bộ|địa phương|các (?:xã|huyện|đảng bộ|địa phương)|thu|chỉ tiêu)"
    r"|chỉ tiêu (?:tỉnh|huyện|trung ương) giao (?:kết nạp|xóa|trồng|thực hiện|giải quyết|tuyển))(?!\w)"
)
_COUNTED_OUT = re.compile(r"(?<!\w)(?:so |trong (?:(?:tổng )?số )?(?:\d+ |các |những )?)\Z")
# what may head aims or results: "các chỉ tiêu chủ yếu: thu ngân sách 190 tỷ đồng, đạt 105% dự toán"
_LISTS = re.compile(r"(?:các |một số )?chỉ tiêu (?:chủ yếu|năm|chính|cụ thể)?[^:.;]{0,30}:")
_SET_FIRST = ("dự toán ", "chỉ tiêu ", "kế hoạch ")
_place = attrgetter("start")


def status_of(s: Sentence, draft: Draft, period: str | None) -> str:
    results = any(one.plan is not None and one.value is not None for one in s.drafts)
    before = [
        kind
        for place, kind in s.cues
        if place < draft.at
        and not (kind == "target" and (_is_undone(s, place, draft.at) or results and _LISTS.match(s.low, place)))
    ]
    clause = max(s.low.rfind(";", s.setting.span.start, draft.at), s.setting.span.start)
    near = [kind for place, kind in s.cues if clause <= place < draft.at or _holds_on(s, place, kind, clause, draft.at)]
    right = s.low[draft.quantity.span.end : draft.quantity.span.end + 60] if draft.quantity else ""
    left = s.low[max(s.setting.span.start, draft.at - 48) : draft.quantity.lead]
    set_as_aim = left.rstrip().endswith((" ra", " giao", " là")) and _SET_AS_AIM.search(left)
    planned = "theo kế hoạch" in right and _AS_PLANNED.match(right)
    named_after = draft.rule == "indicators/value-label"
    aimed = named_after and " phấn đấu " in draft.label  # 3 xã còn lại đang phấn đấu đạt chuẩn
    aimed = aimed or _is_purpose(s, draft) or draft.rule == "indicators/label-verb-value" and _is_set(draft)
    if draft.doing in ("đề ra", "đặt ra") or set_as_aim or planned or aimed:
        return "target"
    if _is_told_in_bracket(s, draft):
        return "actual"  # 78 triệu đồng (năm 2024: 71,2 triệu đồng)
    ahead = is_ahead(period, s.context.published) and not _is_elected(s, draft) and not is_passed(s, draft)
    if "target" in before or s.setting.status == "target" or ahead:
        return "target"
    expected = any(
        kind == "estimate-sentence" and place < draft.at and not _is_undone(s, place, draft.at)
        for place, kind in s.cues
    )
    if expected or "estimate-clause" in near and not _has_verb_of_its_own(s, draft):
        return "estimate"
    if _is_part_of_estimate(s, draft) or named_after and " dự kiến " in draft.label:
        return "estimate"  # 1 xã dự kiến hoàn thành
    return "actual"


def _is_set(draft: Draft) -> bool:
    """True for what is named as set: "Dự toán chi ngân sách năm 2023 là 650 tỷ đồng", "Chỉ tiêu tuyển quân là 120 thanh niên"."""
    return draft.label.startswith(_SET_FIRST) and draft.plan is None and draft.change is None


def _is_purpose(s: Sentence, draft: Draft) -> bool:
    """True for what something is done for: "Để đưa 5 xã đạt chuẩn nông thôn mới, huyện đã ...", "nhằm thực hiện thắng lợi 19 chỉ tiêu"."""
    start = s.setting.span.start
    if s.low.startswith("để ", start) and s.low.find(",", start, draft.at) < 0:
        return s.low.find(",", draft.at, s.setting.span.end) > 0
    return draft.quantity.unit == "chỉ tiêu" and _CARRY_OUT.search(s.low, start, draft.quantity.lead) is not None


def _is_undone(s: Sentence, cue: int, at: int) -> bool:
    """True where between an aim and a figure something is said to be done: "với mục tiêu giảm nghèo, thời gian qua huyện đã hỗ trợ 120 hộ"."""
    return _DONE_SINCE.search(s.low, cue, at) is not None


def _holds_on(s: Sentence, place: int, kind: str, clause: int, at: int) -> bool:
    """True for an estimate that opens a clause and holds for its parts in the next: "Ước năm 2022, giá trị sản xuất tăng 7,5%; trong đó ..."."""
    if kind != "estimate-clause" or place > clause or not s.low.startswith(("; trong đó", "; cụ thể"), clause):
        return False
    if any(
        clause < hit.span.start < at and is_part_of_year(hit.period) for hit in s.setting.periods if hit.role == "level"
    ):
        return False  # ước cả năm đạt 1.250 tỷ đồng; trong đó, 10 tháng giải ngân 620 tỷ đồng
    comma = s.low.find(",", clause + 12)
    if _ALREADY.search(s.low, clause, comma if comma > 0 else s.setting.span.end):
        return False
    return _estimated_alone(s, place) is None


def _estimated_alone(s: Sentence, cue: int) -> Draft | None:
    """The figure whose own verb a cue is: "sản lượng ước đạt 52.788 tấn"; None where it is said of all that follows."""
    first = next((one for one in s.drafts if cue < one.at), None)
    return first if first is not None and _VERB_ONLY.fullmatch(s.low, cue, first.quantity.lead) else None


def _is_elected(s: Sentence, draft: Draft) -> bool:
    """True for the members of a body just elected for the term ahead: "bầu Ban Chấp hành nhiệm kỳ 2020-2025 gồm 43 đồng chí"."""
    return draft.quantity.kind == "count" and "bầu " in s.low[max(s.setting.span.start, draft.at - 120) : draft.at]


def is_passed(s: Sentence, draft: Draft) -> bool:
    """True for what a meeting passed, whatever time it is for: "thảo luận nhiệm vụ 6 tháng cuối năm 2022 và biểu quyết thông qua 17 nghị quyết"."""
    return draft.quantity.kind == "count" and draft.doing.endswith("thông qua")


def _has_verb_of_its_own(s: Sentence, draft: Draft) -> bool:
    """True where another figure, with its own label and verb, stands between the estimate and this one: "sản lượng ước đạt 52.788 tấn, năng
    suất đạt 71,5 tạ/ha"."""
    if draft.rule != "indicators/label-verb-value":
        return False
    cue = max(place for place, kind in s.cues if kind == "estimate-clause" and place < draft.at)
    estimated = _estimated_alone(s, cue)
    if estimated is None or estimated.at >= draft.start:
        return False  # "Ước đến hết năm 2022, thu nhập đạt 45 triệu đồng, tỷ lệ hộ nghèo còn 4,5%": said of all that follows
    said = verb_before(s, s.low[draft.start : draft.quantity.lead])
    return said is not None and said[0] == "level"


def _is_part_of_estimate(s: Sentence, draft: Draft) -> bool:
    """True for a part, without a verb of its own, of what is estimated: "ước đạt 1.486 tỷ đồng; trong đó nông nghiệp 512 tỷ đồng"."""
    quantity = draft.quantity
    if quantity.kind != "measure" or draft.value is None:
        return False
    if s.setting.status != "estimate" and not any(kind == "estimate-clause" for _, kind in s.cues):
        return False
    if verb_before(s, s.low[s.setting.span.start : quantity.lead]):
        return False
    if s.setting.status == "estimate":
        return True
    parts = s.low.rfind("trong đó", s.setting.span.start, draft.at)
    wholes = [one for one in s.drafts if one.at < parts and one.quantity.unit == quantity.unit]
    return bool(wholes) and any(place < wholes[-1].at and kind == "estimate-clause" for place, kind in s.cues)


def _is_told_in_bracket(s: Sentence, draft: Draft) -> bool:
    """True for the level of a past year that stands in brackets beside what is aimed at."""
    for hit in s.setting.periods:
        told = s.low[max(s.setting.span.start, hit.span.start - 1) : hit.span.start + 1]
        if "(" not in told or hit.role not in ("level", "name"):
            continue
        year, published = year_of(hit.period), s.context.published
        if year is None or published is None or year >= int(published[:4]):
            continue
        if (
            "(" in told
            and hit.span.end <= draft.at
            and s.low[hit.span.end : draft.at].strip() in (":", "", "đạt", "là", "là:")
        ):
            return True
    return False


def status_cues(report: Report, span: Span, cues: Sequence[Hit], ontology: Ontology) -> list[tuple[int, str]]:
    """Where a sentence says that its numbers are aimed at or estimated; `cues` are the words for that in the report. "đạt mục tiêu", "hoàn thành chỉ tiêu" say neither."""
    found: list[tuple[int, str]] = []
    for hit in cues[bisect_left(cues, span.start, key=_place) : bisect_left(cues, span.end, key=_place)]:
        if hit.end > span.end:
            continue
        listed = ":" in report.lower[hit.end : min(span.end, hit.end + 40)]  # "hoàn thành mục tiêu năm 2024: giảm ..."
        if "target" in hit.concept_ids and _PERCENT_OF.search(report.lower, max(span.start, hit.start - 12), hit.start):
            continue  # đạt 70% chỉ tiêu năm
        if (
            "target" in hit.concept_ids
            and not listed
            and ending(words(ontology, "status.achieved"), _before(report.lower, span, hit.start)) >= 0
        ):
            continue
        if _expected(report.lower, span, hit.start, hit.end):
            continue
        if "target" in hit.concept_ids and _COUNTED_OUT.search(
            report.lower, max(span.start, hit.start - 24), hit.start
        ):
            continue  # so với mục tiêu đề ra, thị xã còn 3 tiêu chí; trong 22 chỉ tiêu chủ yếu năm 2022, có 18 chỉ tiêu đạt
        if "target" in hit.concept_ids and _RESULTS.search(report.lower, max(span.start, hit.start - 60), hit.start):
            continue  # kết quả thực hiện một số chỉ tiêu cụ thể: thu ngân sách đạt 120 tỷ đồng
        found.extend((hit.start, kind.replace("_", "-")) for kind in hit.concept_ids)
    found.extend((hit.end() - 1, "target") for hit in _aims_listed(report.lower, span))
    if (planned := _BY_PLAN.match(report.lower, span.start, span.end)) is not None:
        found.append((planned.start(), "target"))
    if report.lower.find("giao ", span.start, span.end) >= 0:
        found.extend((hit.start(), "target") for hit in _ASSIGNED.finditer(report.lower, span.start, span.end))
    return sorted(found)


def _aims_listed(low: str, span: Span) -> Iterator[re.Match[str]]:
    if (
        low.find(" tiêu", span.start, span.end) < 0
        or low.find(" ra ", span.start, span.end) < 0
        and not _MAY_SET.search(low, span.start, span.end)
    ):
        return
    for hit in _AIMS_LISTED.finditer(low, span.start, span.end):
        because = _BECAUSE.search(low, max(span.start, hit.start() - 40), hit.start())
        if because is None and not _REPORTED.search(low, hit.start(), hit.end()):
            yield hit


def _expected(low: str, span: Span, at: int, end: int) -> bool:
    """True for "chưa đạt dự kiến", "vượt dự kiến", "như dự kiến": what was expected, not an estimate."""
    return low.startswith("dự kiến", at) and end - at == 7 and low[span.start : at].rstrip().endswith(_REACHING)


def _before(low: str, span: Span, at: int) -> str:
    return low[max(span.start, at - 40) : at].removesuffix("các ").removesuffix("những ")
