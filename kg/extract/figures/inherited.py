"""What a figure takes from its surroundings: unit of the administration, period and status; and the finished claim."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from kg.extract.figures.refusals import is_proposed
from kg.extract.figures.sentence import ONLY_MARKS, Draft, Sentence, verb_before
from kg.extract.figures.subjects import Subjects
from kg.extract.figures.values import what_changed
from kg.grammar.labels import concept_of
from kg.grammar.periods import PeriodHit, is_ahead, is_part_of_year, term_at, year_of
from kg.grammar.words import ending, starting, table, words
from kg.matcher import Hit
from kg.model import IndicatorClaim, Report, Span
from kg.ontology import Ontology

_MEAN = "bình quân"
_DONE_SINCE = re.compile(
    r"(?<!\w)(?:thời gian qua|những năm qua|đến nay|kết quả|nhưng|đã (?!đề ra|đặt ra|xác định|thông qua|giao|được giao|ban hành|thống nhất|định)\w)"
)
_PERCENT_OF = re.compile(r"\d\s?%\s(?:so với )?\Z")
_BOUND_WORDS = re.compile(r"\s?(?<!\w)(?:trở lên|trở xuống)(?!\w)")
_AS_PLANNED = re.compile(r"[^,;.]{0,40}theo kế hoạch")
_AIM_ALONE = re.compile(
    r"(?:trong khi |còn )?(?:chỉ tiêu|nghị quyết|kế hoạch|mục tiêu)(?: (?:đề ra|đặt ra|giao|được giao|tỉnh giao|huyện giao))+"
)
_NAMED = re.compile(r"(?<!\w)(?:là|gồm|và) (?:các )?(?:ông|bà|đồng chí) [A-ZĐ]\w")
_WORDS_OF_NAME = 3
"""Blanks that no unit's name has as many of, but a few."""
_NO_ECONOMY = tuple(
    f"cơ cấu {thing}"
    for thing in ("cây", "giống", "mùa vụ", "lao động", "vật nuôi", "cán bộ", "giới", "đảng viên", "dân số")
)
_LONGEST_TIER = len("thành phố ")
_CUT_ASIDE = re.compile(r"\s\([^)]*\Z")
_SENTENCE_BEFORE = re.compile(r"\A.*\w\w\w\.(?=[^\W\d]{2})")
_LOOSE_END = re.compile(r"(?:\s(?:ở|của|được|tại|trong|với|cho|và|là))+\Z")
_NOW = re.compile(r"(?<!\w)(?:thì nay|(?<!đến )(?<!tới )(?<!năm )(?<!hiện )nay (?:đã|đạt|còn|là|tăng|giảm|có))(?!\w)")
_TURN = re.compile(r",\s(?:song|nhưng|tuy nhiên)\s")
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
_INTERVAL = re.compile(r"\d{4}-\d{4}")
_CARRY_OUT = re.compile(
    r"(?<!\w)(?:nhằm|để) (?:thực hiện|hoàn thành)(?: (?:thắng lợi|thành công|tốt|có hiệu quả))?(?: các)? \Z"
)
_SET_AS_AIM = re.compile(
    r"(?<!\w)(?:chỉ tiêu|mục tiêu|kế hoạch|nghị quyết|dự toán) (?:đề ra|đặt ra|được giao|giao)(?: là)?\s*\Z"
)
_OF_ALL = re.compile(
    r"(?:\A|[,;:.(\n]|(?<!\w)(?:có|gồm|với|tổng số|tổng cộng|tổng|là|đạt|số|quy mô|sinh sống|toàn (?:huyện|xã|tỉnh|thị xã|thành phố|quận)|và))"
    r"\s?(?:(?:hơn|gần|trên|khoảng|tất cả|đủ) )?\Z"
)
_SAID_OF_SOME = re.compile(
    r"\s(?:trên địa bàn(?: \w+)? )?(?:để|bị|chịu|phải|chưa|không|ở vùng|có nguy cơ|thoát nghèo|vươn lên)(?!\w)"
)
_STILL = re.compile(r"(?<!\w)(?:còn|còn lại|chỉ còn|xuống|xuống còn|giảm còn|hiện còn)(?: (?:hơn|gần|trên|khoảng))? \Z")
_EACH = re.compile(
    r"(?<!\w)(?:bình quân|trung bình)(?: chung)? (?:mỗi|một|các|hằng|hàng|cứ|\d+)(?! (?:người|nhân khẩu|đầu người))(?!\w)[^,;]{0,60}\Z"
    r"|(?<!\w)mỗi (?:năm|xã(?! (?:một|1) sản phẩm)|thôn|bản|ấp|chi bộ|hộ|huyện|trường|đơn vị)(?!\w)[^,;]{0,60}\Z"
)
_CLAUSE = re.compile(r",\s|:\s")
_OF_SECTOR = re.compile(r"(?:(?:ngành|lĩnh vực|khu vực|sản xuất|hoạt động|về|giá trị|tổng|thu|các) )+")
_OTHER_DEED = re.compile(r"(?<!\w)(?:và|rồi) (?:đề ra|đặt ra|triển khai|bàn|thảo luận|thông qua|xây dựng)(?!\w)")
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
_SUMMED = re.compile(r"(?<!\w)(?:lũy kế|cộng dồn|tính chung|từ đầu năm)(?!\w)[^,;]{0,40}\Z")
_REACH_OF_SUM = 60
"""Characters before a number in which it is said to be a sum since New Year."""
_UP_TO_END = re.compile(r"(?<!\w)(?:hết|từ đầu năm (?:đến|tới)(?: hết)?)\s\Z")
_FLOWS = (
    "thu ",
    "tổng thu",
    "chi ",
    "tổng chi",
    "giải ngân",
    "doanh thu",
    "giá trị",
    "sản lượng",
    "kim ngạch",
    "vụ ",
    "vốn giải ngân",
)
_TOLD_OF_BASE = re.compile(
    r"[ (]*(?:,? ?(?:toàn )?(?:huyện|thị xã|xã|thành phố|tỉnh) )?(?:chỉ |mới )?(?:đạt|là|có|còn|xảy ra|kết nạp|thu|được|ở mức)?(?: được)?[ (:]*"
)
_SET_FIRST = ("dự toán ", "chỉ tiêu ", "kế hoạch ")
_place = attrgetter("start")
_CONGRESS_TARGETS = re.compile(r"nghị quyết đại hội")


def status_of(s: Sentence, draft: Draft, period: str | None) -> str:
    results = any(one.plan is not None for one in s.drafts)
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
    ahead = is_ahead(period, s.context.published) and not _is_elected(s, draft) and not _is_passed(s, draft)
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


def _is_passed(s: Sentence, draft: Draft) -> bool:
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


def period_of(s: Sentence, draft: Draft) -> str | None:
    """The period of a number: named right after it, else the last one named before it in the sentence, else the one in force."""
    for hit in s.setting.periods:
        if draft.at < hit.span.start and hit.role in ("level", "today", "school") and right_after(s, draft, hit.span):
            return hit.period
    if draft.is_base:
        return None
    if (compared := _same_time_before(s, draft)) is not None:
        return compared
    bases = [one for one in s.drafts if one.is_base]
    before = [
        hit
        for hit in s.setting.periods
        if hit.span.start < draft.at
        and hit.role in ("level", "now", "today")
        and not any(right_after(s, one, hit.span) and one.at < hit.span.start for one in bases)
        and not _is_in_closed_bracket(s, hit.span, draft.at)
    ]
    if (
        before
        and s.low.find("nay", before[-1].span.end, draft.at) >= 0
        and _NOW.search(s.low, before[-1].span.end, draft.at)
    ):
        # năm 2020 chỉ đạt 35 triệu đồng thì nay đã tăng lên 48 triệu đồng
        return s.context.published[:4] if s.context.published else None
    if not before and s.setting.period is None and _NOW.search(s.low, s.setting.span.start, draft.at):
        return (
            s.context.published[:4] if s.context.published else None
        )  # lúc mới thành lập chỉ có 25, nay có 4.700 đảng viên
    while len(before) > 1 and _TURN.search(s.low, before[-1].span.end, draft.at):
        before.pop()  # Năm 2022, dịch còn phức tạp trong quý I, song huyện đạt 16/18 chỉ tiêu
    if _is_passed(s, draft):
        before = [hit for hit in before if not is_ahead(hit.period, s.context.published)]
    if (
        not before
        and draft.doing in ("đề ra", "đặt ra")
        and _CONGRESS_TARGETS.search(s.low, s.setting.span.start, draft.at)
    ):
        return term_at(s.context.published)
    period = before[-1].period if before else s.setting.period
    if _is_passed(s, draft) and is_ahead(period, s.context.published):
        return s.context.published and s.context.published[:4]
    if (
        period is not None
        and _is_mean_of_years(s, draft)
        and s.context.congress == int(period[:4])
        and len(period) == 4
    ):
        return f"{int(period) - 5}-{period}"  # at a congress the mean of a year is that of the term that ends
    if draft.rule == "indicators/to" and period and _INTERVAL.fullmatch(period):
        return period[5:]  # in the stage from ... to ...: the level at its end
    if period is not None and len(period) == 7:
        return _since_new_year(s, draft, period, before[-1] if before else None)
    return period


def _same_time_before(s: Sentence, draft: Draft) -> str | None:
    """The period of what a figure is held against: "6 tháng đầu năm 2022 đạt 98 tỷ đồng, cùng kỳ năm 2021 đạt 87 tỷ đồng"."""
    hit = next((one for one in reversed(s.setting.periods) if one.span.end <= draft.quantity.lead), None)
    if hit is None or not s.low.startswith("cùng kỳ", hit.span.start):
        return None
    if _TOLD_OF_BASE.fullmatch(s.low, hit.span.end, draft.quantity.lead) is None:
        return None
    now = [one for one in s.setting.periods if one.span.end <= hit.span.start and one.role == "level"]
    whole = now[-1].period if now else s.setting.period
    if whole is None or not is_part_of_year(whole):
        return hit.period
    return f"{int(whole[:4]) - 1}{whole[4:]}"


def _since_new_year(s: Sentence, draft: Draft, period: str, named: PeriodHit | None) -> str:
    """The months up to the one that is named where a figure is a flow up to its end: "Đến hết tháng 8, huyện kết nạp 75 đảng viên",
    "trong tháng 8 thu 15 tỷ đồng, lũy kế 132 tỷ đồng"; the month itself for what there is at its end."""
    summed = _SUMMED.search(s.low, max(s.setting.span.start, draft.quantity.lead - _REACH_OF_SUM), draft.quantity.lead)
    up_to = named is not None and _UP_TO_END.search(s.low, s.setting.span.start, named.span.start) is not None
    if not summed and not (up_to and (draft.plan is not None or _is_flow(s, draft))):
        return period
    month = int(period[6]) * 3 if period[5] == "Q" else int(period[5:]) if period[5:].isdigit() else 0
    if not month:
        return period
    tail = {3: "-Q1", 6: "-H1", 12: ""}.get(month, f"-{month}M")
    return f"{period[:4]}{tail}" if month > 1 else period


def _is_flow(s: Sentence, draft: Draft) -> bool:
    """True for what is done or comes in over time, not what there is at one: "kết nạp 75 đảng viên", "thu ngân sách"."""
    return (
        bool(draft.doing)
        or starting(words(s.ontology, "verbs.doing"), draft.label) > 0
        or draft.label.startswith(_FLOWS)
    )


def _is_in_closed_bracket(s: Sentence, period: Span, at: int) -> bool:
    """True for the time of a figure in a bracket that is closed before another: "48 triệu đồng (năm 2020 đạt 35 triệu đồng); hộ nghèo 3%"."""
    start = s.setting.span.start
    opening = s.low.rfind("(", start, period.start)
    if opening < 0 or s.low.find(")", opening, period.start) >= 0:
        return False
    close = s.low.find(")", period.end, at)
    return close >= 0 and any(opening < quantity.span.start < close for quantity in s.quantities)


def _is_mean_of_years(s: Sentence, draft: Draft) -> bool:
    """True for the growth of a mean year: "tăng bình quân 12%/năm"."""
    if draft.quantity.kind != "percent" or draft.value is None:
        return False
    return (
        draft.quantity.unit.endswith("/năm") or "bình quân" in s.low[draft.start : draft.quantity.lead].split(",")[-1]
    )


def right_after(s: Sentence, draft: Draft, period: Span) -> bool:
    """True where a period belongs to the number before it: "12,4% (năm 2020)", "4.000 tỷ đồng vào năm 2025"."""
    if period.start - draft.quantity.span.end >= 60:
        return False
    gap = s.low[draft.quantity.span.end : period.start]
    if any(draft.at < quantity.span.start < period.start for quantity in s.quantities):
        return False
    if gap.strip() == "(":
        return s.low[period.end : period.end + 1] == ")"
    return not any(mark in gap for mark in ",;:(.") and not _OTHER_DEED.search(gap)


def claims_of(s: Sentence, draft: Draft, subjects: Subjects) -> Iterator[IndicatorClaim]:
    """Yield the finished claim of a draft, one for each unit that it is about."""
    quantity = draft.quantity
    period = period_of(s, draft)
    for raised in ("nâng ", "đưa "):
        draft.label = draft.label.removeprefix(raised)
    if quantity.bound != "=":
        draft.label = _BOUND_WORDS.sub("", draft.label)
    draft.label = _tidy(draft.label)
    draft.label = _tidy(_without_unit(s, draft))
    if draft.rule == "indicators/label-verb-value" and draft.label.startswith(("giảm tỷ lệ ", "kéo giảm ", "giảm hộ ")):
        if (
            s.low[quantity.lead - 8 : quantity.lead].rstrip().endswith(("còn", "xuống"))
        ):  # giảm tỷ lệ hộ nghèo | xuống còn 1,05%
            draft.label = draft.label.removeprefix("kéo ").removeprefix("giảm ")
    if _AIM_ALONE.fullmatch(draft.label):
        draft.label = _aimed_at(s, draft)
    unit = quantity.unit if draft.value is not None else ""
    if f" {_MEAN}" in s.low[draft.start : quantity.lead] and concept_of(draft.label, unit, s.ontology) is None:
        mean = f"{draft.label} {_MEAN}"
        if mean in s.low[draft.start : draft.end] and concept_of(mean, unit, s.ontology) is not None:
            draft.label = mean  # thu nhập bình quân 45,8 triệu đồng/người/năm
    if unit == "%" and _is_share_of_economy(s, draft):
        draft.label = f"tỷ trọng {draft.label}"
    first, *others = subjects.areas_of(quantity)
    claim = IndicatorClaim(
        span=Span(draft.start, draft.end),
        rule=draft.rule,
        area=first,
        label=draft.label,
        value=draft.value,
        unit=unit,
        indicator_id=None
        if _is_of_some(s, draft)
        or _grows_elsewhere(s, draft)
        or _is_of_fields(s, draft)
        or _is_mean_count(s, draft, period)
        or draft.value is not None
        and is_proposed(s, quantity.lead)
        else _on_topic(s, draft, concept_of(draft.label, unit, s.ontology)),
        written=quantity.written,
        of=quantity.of if draft.value is not None else None,
        upper=quantity.upper,
        period=period,
        status=status_of(s, draft, period),
        bound=quantity.bound,
        change=draft.change,
        plan=draft.plan,
        numbers=tuple(draft.numbers),
    )
    yield claim
    yield from (replace(claim, area=area) for area in others)


def _on_topic(s: Sentence, draft: Draft, concept: str | None) -> str | None:
    """The concept, None where it is told on a topic that the text does not speak of: "mưa lũ làm 2 người chết" are no deaths in traffic."""
    topics = s.ontology.indicators.concepts[concept].values.get("topic", ()) if concept is not None else ()
    begin, end = s.setting.block.span.start, s.setting.span.end
    if topics and not any(s.low.find(topic, begin, end) >= 0 for topic in topics):
        title = (s.report.metadata.title or "").lower()
        return concept if any(topic in title for topic in topics) else None
    return concept


def _is_of_some(s: Sentence, draft: Draft) -> bool:
    """True for a bare noun whose count is no total: "thu hồi 125 ha đất của 560 hộ dân", "tuyến đường qua 5 xã", "5 xã để xảy ra cháy"."""
    if draft.rule != "indicators/value-label" or draft.label != draft.quantity.unit:
        return False
    if draft.label not in words(s.ontology, "labels.populations"):
        return False
    if _SAID_OF_SOME.match(s.low, draft.quantity.span.end, s.setting.span.end):
        return True
    near = max(s.setting.span.start, draft.quantity.lead - 32)
    if draft.label.endswith("nghèo") and _STILL.search(s.low, near, draft.quantity.lead):
        return False  # còn 560 hộ nghèo
    return _OF_ALL.search(s.low, near, draft.quantity.lead) is None


def _is_mean_count(s: Sentence, draft: Draft, period: str | None) -> bool:
    """True for what each of several has, or a year on the average, which is no total: "bình quân mỗi thôn được hỗ trợ 45 tấn xi măng"."""
    quantity = draft.quantity
    if quantity.kind == "percent" or draft.value is None or "/" in quantity.unit or _MEAN in draft.label:
        return False
    if quantity.kind == "count" and draft.value != draft.value.to_integral_value():
        return True
    begin = max(s.setting.span.start, s.low.rfind(";", 0, quantity.lead))
    if not any(s.low.find(word, begin, quantity.lead) >= 0 for word in ("mỗi ", "bình quân ", "trung bình ")):
        return False
    each = _EACH.search(s.low, begin, quantity.lead)
    # what is done in each year of one year is of that year
    return each is not None and (" năm" not in each[0][:24] or _INTERVAL.fullmatch(period or "") is not None)


def _is_of_fields(s: Sentence, draft: Draft) -> bool:
    """True for a bare area in hectares, which is that of fields or sites; the natural area of a unit is so told in km2."""
    return draft.label in words(s.ontology, "labels.bare_measures") and draft.quantity.unit_id == "ha"


def _grows_elsewhere(s: Sentence, draft: Draft) -> bool:
    """True for a growth that does not say of what where the clause before is on a sector: "Du lịch phát triển, tốc độ tăng trưởng đạt 20%".

    The nearest clause that names the economy or a sector first says it.
    """
    if draft.label not in words(s.ontology, "labels.bare_growth"):
        return False
    for clause in reversed(_CLAUSE.split(s.low[s.setting.span.start : draft.start].rpartition(";")[2])):
        subject = _OF_SECTOR.sub("", clause.strip(), count=1)
        if subject.startswith("kinh tế"):
            return False
        if starting(words(s.ontology, "labels.sectors"), subject, longest=4) > 0:
            return True
    return False


def _tidy(label: str) -> str:
    """The label without an aside that is cut off, the end of a sentence before it, and small words at its end.

    >>> _tidy("tổng giá trị sản xuất (giá so sánh 2010"), _tidy("đảng viên đang sinh hoạt ở")
    ('tổng giá trị sản xuất', 'đảng viên đang sinh hoạt')
    """
    tidied = label
    for pattern in (_CUT_ASIDE, _SENTENCE_BEFORE, _LOOSE_END):
        tidied = pattern.sub("", tidied)
    return tidied or label


def _aimed_at(s: Sentence, draft: Draft) -> str:
    """What the figure before it measures, for "kết nạp 169 đảng viên, trong khi chỉ tiêu đề ra là 150 đảng viên"."""
    unit = draft.quantity.unit
    before = [one for one in s.drafts if one.at < draft.at and one.quantity.unit == unit]
    return before[-1].label if before else draft.label


def is_of_nothing(s: Sentence, draft: Draft) -> bool:
    """True for a label that is the name of a unit, and so no thing measured: "các xã A, B, [C] giảm trên 8%"; for one that names people."""
    label = what_changed(s, draft)
    if label.count(" ") < _WORDS_OF_NAME:
        at = s.low.find(label, draft.start, draft.end)
        if at >= 0 and s.report.clean[at].isupper() and s.ontology.areas.named(s.report.clean[at : at + len(label)]):
            return True  # huyện A giảm 2%, Tuyên Hóa 4,5%
    return _NAMED.search(s.report.clean, draft.quantity.span.end, draft.end) is not None or any(
        label == s.low[mention.span.start : mention.span.end]
        for mention in s.context.location.named_in(draft.start, draft.end)
    )


def _without_unit(s: Sentence, draft: Draft) -> str:
    """The label without the unit that it ends with or begins with: "tỷ lệ hộ nghèo của huyện Lâm Khê", "huyện Lâm Khê thu ngân sách"; the
    claim's area says that."""
    for mention in s.context.location.named_in(draft.start - _LONGEST_TIER, draft.end):
        if mention.span.end <= draft.start:
            continue
        name = s.low[mention.span.start : mention.span.end]
        bare = (mention.area.written or mention.area.name).lower()
        if draft.label.startswith((f"{name} ", f"{bare} ")):
            rest = draft.label.removeprefix(name).removeprefix(bare).lstrip().removeprefix("đã ").removeprefix("có ")
            return rest if concept_of(rest, draft.quantity.unit, s.ontology) else draft.label
        if draft.label.endswith(name):
            if draft.label.endswith(f"kinh tế {name}"):
                return draft.label.removesuffix(f" {name}")
            for of in (" của ", " ở ", " tại ", " trên địa bàn ", " toàn ", " là ", " gồm "):
                if draft.label.endswith(of + name):
                    return draft.label.removesuffix(of + name) or draft.label
    return draft.label


def _is_share_of_economy(s: Sentence, draft: Draft) -> bool:
    """True for the sectors after "cơ cấu kinh tế": nông nghiệp 32,5%, công nghiệp 40%."""
    if draft.rule.endswith("value-label") or draft.label.startswith(tuple(table(s.ontology, "labels")["shares"])):
        return False
    at = s.low.rfind("cơ cấu", max(s.setting.span.start, draft.start - 200), draft.start)
    if at >= 0 and "." not in s.low[at : draft.start] and not s.low.startswith(_NO_ECONOMY, at):
        return True
    number = s.drafts.index(draft)
    if not number or starting(words(s.ontology, "labels.sectors"), draft.label, longest=4) <= 0:
        return False
    before = s.drafts[number - 1]  # tỷ trọng dịch vụ chiếm 42%, | công nghiệp 40% và | nông nghiệp 18%
    return (
        before.label.startswith("tỷ trọng")
        and ONLY_MARKS.match(s.low[before.quantity.span.end : draft.start]) is not None
    )


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
