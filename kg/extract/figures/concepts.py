"""The indicator that a label names, where the figure is of what the indicator measures: of all, not of some; on its topic."""

from __future__ import annotations

import re

from kg.extract.figures.refusals import is_proposed
from kg.extract.figures.sentence import Draft, Sentence
from kg.grammar.labels import concept_of
from kg.grammar.words import starting, words

_MEAN = "bình quân"
_INTERVAL = re.compile(r"\d{4}-\d{4}")
_OF_ALL = re.compile(
    r"(?:\A|[,;:.(\n]|(?<!\w)(?:có|gồm|với|tổng số|tổng cộng|tổng|là|đạt|số|quy mô|sinh sống|toàn (?:huyện|xã|tỉnh|thị xã|thành phố|quận)|và))"
    r"\s?(?:(?:hơn|gần|trên|khoảng|tất cả|đủ) )?\Z"
)
# "249 đại biểu đại diện cho 5.217 đảng viên", "Đảng bộ huyện có 43 tổ chức cơ sở đảng với 4.925 đảng viên"; not those of one cell, nor
# those who were inspected or given something
_ALL_MEMBERS = re.compile(
    r"(?<!\w)(?:đại diện(?: cho)?|thay mặt(?: cho)?|tổng số lên|tổng cộng)\s(?:(?:hơn|gần|trên|khoảng)\s)?\Z"
    r"|(?<!chi, )(?<!\w)(?:toàn đảng bộ|đảng bộ(?: (?:huyện|thị xã|thành phố|quận|tỉnh|xã|phường|thị trấn))?)(?: \w+){0,4}? (?:có|gồm|với|hiện)(?!\w)"
    r"(?:(?!kiểm tra|giám sát|kỷ luật|xử lý|trao|tặng|kết nạp|vi phạm|ngoài |chi bộ (?:công ty|doanh nghiệp|trường))[^.;]){0,120}\Z"
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
    if draft.label == "đảng viên":
        return _ALL_MEMBERS.search(s.low, s.setting.span.start, draft.quantity.lead) is None
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


def indicator_of(s: Sentence, draft: Draft, unit: str, period: str | None) -> str | None:
    """The concept of what a figure measures; None where its label names none, or where the figure is of some of what that one counts."""
    if (
        _is_of_some(s, draft)
        or _grows_elsewhere(s, draft)
        or _is_of_fields(s, draft)
        or _is_mean_count(s, draft, period)
    ):
        return None
    if draft.quantity.of is not None and draft.label == unit and unit in words(s.ontology, "labels.met"):
        return None  # các xã còn lại đạt 39/53 chỉ tiêu: no total of them
    if draft.value is not None and is_proposed(s, draft.quantity.lead):
        return None
    found = concept_of(draft.label, unit, s.ontology)
    if found is None and draft.label == unit and draft.rule == "indicators/value-label":
        found = concept_of(f"số {unit}", unit, s.ontology)  # a bare noun that is counted in full: [số] đảng viên
    return _on_topic(s, draft, found)
