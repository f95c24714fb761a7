"""The rules that say a quantity is no figure of an area: conditions, distances, demands, families."""

from __future__ import annotations

import re

from kg.extract.figures.sentence import Draft, Sentence, is_plan, verb_before
from kg.grammar.areas import LEVELS
from kg.grammar.cues import Cues
from kg.grammar.labels import plain
from kg.grammar.quantities import Quantity
from kg.grammar.words import ending, table, words
from kg.model import Span

# Looked for before a pattern is tried, for speed.
_ABOVE = ("tỉnh", "nước", "vùng", "khu vực", "thành phố")
_NEEDS = ("cần", "nếu", "phải")
_PLANS = ("kế hoạch", "nghị quyết", "tiêu", "dự toán", "nq", "kh")
_PROPOSES = ("đề nghị", "đề xuất", "trình ")
_HOUSEHOLD = re.compile(
    r"(?<!\w)(?:(?:[Gg]ia đình|[Hh]ộ|[Cc]ơ sở|[Tt]rang trại|[Vv]ườn|[Mm]ô hình)(?: của)?(?: gia đình)? (?:ông|bà|anh|chị) (?=[^\W\d_])|(?:[Aa]nh|[Cc]hị) (?=[A-ZĐ]\w* ?[A-ZĐ])"
    r"|(?:[Ôô]ng|[Bb]à) (?:[^\W\da-zà-ỹ]\w* ){1,4}(?:trồng|nuôi|chăm sóc|bán|thu hoạch|hiến|khởi nghiệp|mạnh dạn)(?!\w))"
)
_PERSON = Cues("ông ", "bà ", "anh ", "chị ", after="")
_PUBLIC = re.compile(
    r"(?<!\w)(?:toàn|cả) (?:huyện|xã|tỉnh|thị xã|thành phố|thôn|bản|ấp)(?!\w)|(?<!\w)(?:huyện|xã) (?:có|đã|đạt)(?!\w)"
)
_PLAN_VALUE = re.compile(
    r"[(/]\s?(?:nq|kh|kế hoạch|nghị quyết|chỉ tiêu|mục tiêu|dự toán|cùng kỳ|năm trước|đầu năm|đầu kỳ|đầu nhiệm kỳ)(?:\s(?:năm|giao|đề ra|là|cả năm|trước|\d{4}))*\s?:?\s?\Z"
)
_NEGATED = re.compile(
    r"(?<!\w)(?:không còn|chưa có|không có|không (?:thông qua|công nhận|để|xảy ra|phát sinh|phê duyệt))\s[^,;:]{0,30}\Z"
)
_PLAN_BESIDE = re.compile(
    r"\((?:nq|kh|kế hoạch|nghị quyết|chỉ tiêu|mục tiêu|dự toán)(?!\w)[^(),;\d%]{0,40}(?:năm \d{4}[^(),;\d%]{0,12})?\Z"
    r"|(?<!\w)(?:vượt|so với|thấp hơn|cao hơn) (?:kế hoạch|nghị quyết|chỉ tiêu|mục tiêu)(?!\w)[^(),;\d%]{0,40}\(\Z"
    r"|,\s(?:nghị quyết|kế hoạch|chỉ tiêu|kh|nq)(?: là| giao)?\s\Z"
)
_LEVEL_ABOVE = re.compile(
    r"(?<!\w)(?:hơn|so với|bằng|xấp xỉ)\s(?:[^\W\d]+ ){0,4}?(?:bình quân|trung bình|mặt bằng)(?: chung)?(?: của)?(?: toàn| cả)? (?:tỉnh|nước|vùng|khu vực|thành phố)(?:\s(?:là|đạt))?\s?\(?\Z"
    r"|(?<!\w)trong khi (?:bình quân |mức )?(?:chung )?(?:của )?(?:cả|toàn) (?:tỉnh|nước)(?: là| đạt| chỉ)?\s\Z"
)
_NEEDED = re.compile(
    r"(?<!\w)cần(?! thiết| cù| kiệm| đạt)(?!\w)[^,;.:]{0,60}\Z|(?:\A|[.;]\s)\W*nếu\s(?!năm )[^,;.]{0,80}\Z|theo quy định,?[^;.]{0,60} phải(?!\w)[^;.]{0,60}\Z"
)
_APART = re.compile(r"(?<!\w)cách\s[^,;]{0,24}\Z")
_LENGTHS = frozenset({"km", "m", "mét", "ki-lô-mét"})
_REACHING = re.compile(r"\s*(?:\w+\s)?(?:đạt|có|hoàn thành|đạt được)(?:\s(?:từ|trên|dưới|gần|hơn))?\s*")
_DEMAND = re.compile(
    r"(?<!\w)(?:đề nghị|yêu cầu|kiến nghị|mong muốn|(?:đề xuất|trình)(?: \w+){0,4} (?:xem xét|công nhận|hỗ trợ|cho phép|bổ sung))(?!\w)"
)
_PROPOSED = re.compile(
    r"(?<!\w)(?:đề nghị|đề xuất|trình)(?!\w)[^.;]{0,60} (?:tặng|trao tặng|phong tặng|truy tặng|khen thưởng)(?!\w)"
)
_REACH = 1000
"""Characters before a number in which a family, a demand is looked for; a longer sentence is a list."""
_REMAINS = re.compile(
    r"(?:[,;]|\A)\s*(?:(?:đến nay|nay|hiện|hiện nay|toàn huyện|huyện|toàn xã|xã|chỉ),? )*còn(?: lại)?\s*\Z"
)
_CLOSED = re.compile(r"\s*(?:[,;.)]|\Z)")
_MERGED = re.compile(r"(?<!\w)(?:sáp nhập|hợp nhất|sắp xếp|giảm|tách|nhập)(?!\w)")
AT_FIRST = re.compile(r"(?<!\w)(?:đầu năm|đầu nhiệm kỳ|đầu kỳ|đầu giai đoạn|năm 20\d\d)(?!\w)")
"""A time before the one that a figure is of."""
_PART_NAME = re.compile(
    r"[\s,:;]*(?:và |có )*(?P<name>(?!có |là |còn )[^\W\d]+(?: (?:- )?[^\W\d]+){0,4}?)(?: có| đạt)?:?\s*"
)
_MOVES = re.compile(
    r"(?<!\w)(?:tách|(?<!thu )(?<!hội )(?<!gia )nhập|sáp nhập|hợp nhất|điều chuyển)(?!\w)(?: \w+){0,4} \Z"
    r"|(?<!\w)(?:tách|sáp nhập|hợp nhất|điều chuyển)(?!\w)[^.,;]{0,60} và \Z"
)
_OF_ANOTHER = re.compile(r"(?:,? [^\s,.;\d]+){0,8}? (?:của|thuộc|từ) (?:huyện|thị xã|thành phố|tỉnh|quận) (?P<name>\w)")
_RATIO = ("tỷ lệ", "tỉ lệ", "chiếm", "bằng", "khoảng", "gần")
_MARK = re.compile(r"[(,;:]")
_PART = re.compile(r"[(,;]\s*(?:trong đó\s)?(?:[^\W\d]+\s?){1,5}:?\s?\Z")


def refusal(s: Sentence, quantity: Quantity, left: str, draft: Draft | None) -> str | None:
    """The rule that says this quantity is no value of its own, or None. `left` are the words between it and the number before it."""
    if quantity.kind == "bare" and not _names_something(s, quantity, left, draft):
        return "bare-number"
    if draft is not None and "," not in left and ";" not in left:
        if _describes(s, quantity, draft):
            draft.label = plain(s.low[draft.quantity.noun : quantity.span.end])
            draft.end = max(draft.end, quantity.span.end)
            return "condition"
        if ending(words(s.ontology, "labels.condition_before"), left) >= 0 and not left.rstrip().endswith("trị giá"):
            return "condition"
    if quantity.kind == "count" and left.endswith("so với "):
        return "comparison"  # một số chỉ tiêu đạt khá so với 9 huyện miền núi
    if _PLAN_VALUE.search(left):
        return "plan-value"
    if _NEGATED.search(left):
        return "negated"
    if any(word in left for word in _ABOVE) and _LEVEL_ABOVE.search(left):
        return "comparison"  # thấp hơn mức bình quân chung của tỉnh (72 triệu đồng)
    if any(word in left for word in _NEEDS) and _is_needed(s, quantity, left):
        return "demand"
    if draft is not None and " còn" in left and _REMAINS.search(left) and _is_rest(s, quantity, draft):
        return "remainder"
    if quantity.of is not None and quantity.value == 1 and left.rstrip().endswith(_RATIO):
        return "scale"  # quy hoạch chi tiết tỷ lệ 1/500, chiếm 1/4 số sản phẩm
    if quantity.unit in LEVELS and _is_moved(s, quantity):
        return "moved-units"
    if _is_of_a_family(s, quantity.lead):
        return "household"
    if quantity.unit in _LENGTHS:
        if ending(words(s.ontology, "labels.distance_before"), left) >= 0 or _APART.search(left):
            return "distance"
    if _is_demanded(s, quantity.span.start):
        return "demand"
    return None


def _is_needed(s: Sentence, quantity: Quantity, left: str) -> bool:
    """True for what is wanting, supposed or laid down, and no aim: "huyện cần 120 tỷ đồng", "nếu được đầu tư 50 tỷ đồng"; Cần Giờ is a place."""
    needed = _NEEDED.search(left)
    if needed is None or any(place < quantity.lead for place, kind in s.cues if kind == "target"):
        return False
    return not (needed[0].startswith("cần") and s.report.clean[quantity.lead - len(left) + needed.start()].isupper())


def is_plan_value(s: Sentence, quantity: Quantity, left: str) -> bool:
    """True for what was planned, told beside what was done: "giảm 1,5% (kế hoạch giảm 1,2%)", "64%, nghị quyết 65%"."""
    if quantity.of is not None or not any(word in left for word in _PLANS):
        return False
    beside = _PLAN_BESIDE.search(left)
    if beside is None:
        return False
    start = s.setting.span.start
    if beside[0].startswith(",") and s.low.rfind("(", start, quantity.lead) <= s.low.rfind(")", start, quantity.lead):
        return False  # outside a bracket it is an aim
    return not is_plan(s, s.low[quantity.span.end : s.setting.span.end])


def _is_rest(s: Sentence, quantity: Quantity, draft: Draft) -> bool:
    """True for those of whom nothing is said but that they are left: "12 xã đạt chuẩn, còn 3 xã"; not of units that were merged."""
    if draft.quantity.kind != "count" or not draft.label.startswith(f"{quantity.unit} "):
        return False
    start = s.setting.span.start
    closed = _CLOSED.match(s.low, quantity.span.end, s.setting.span.end) is not None
    return closed and not _MERGED.search(s.low, start, quantity.lead) and not AT_FIRST.search(s.low, start, draft.at)


def _is_moved(s: Sentence, quantity: Quantity) -> bool:
    """True for units that another unit gave up: "thành lập trên cơ sở tách 4 xã của huyện A và 2 xã của thị xã B"."""
    start = max(s.setting.span.start, quantity.lead - _REACH)
    if not _MOVES.search(s.low, start, quantity.lead):
        return False
    other = _OF_ANOTHER.match(s.low, quantity.span.end)
    return other is not None and s.report.clean[other.start("name")].isupper()


def _names_something(s: Sentence, quantity: Quantity, left: str, draft: Draft | None) -> bool:
    """True where a number without a unit is a value all the same: after a colon or a verb of level, as a fraction in brackets, as a part."""
    if quantity.of is not None and left.rstrip().endswith("(") or is_part(s, quantity, left, draft):
        return True
    if draft is not None and fraction_part(s, quantity, left, draft) is not None:
        return True
    verb = verb_before(s, left)
    return left.rstrip().endswith(":") or verb is not None and verb[0] != "doing"


def _describes(s: Sentence, quantity: Quantity, draft: Draft) -> bool:
    """True where a quantity says which things are counted before it: "9 xã đạt từ 11 - 14 tiêu chí", "6 xã đạt 19/19 tiêu chí", "5 chỉ
    tiêu đạt từ 70% trở lên"."""
    if (
        draft.quantity.kind != "count"
        or quantity.of is not None
        and draft.quantity.unit.startswith(("chỉ tiêu", "tiêu chí"))
    ):
        return False
    of_targets = quantity.kind == "percent" and draft.quantity.unit.startswith(("chỉ tiêu", "tiêu chí"))
    if quantity.unit != "tiêu chí" and not of_targets:
        return False
    return _REACHING.fullmatch(s.low, draft.quantity.span.end, quantity.span.start) is not None


def is_in_label(s: Sentence, quantity: Quantity, own: Span, following: Quantity) -> bool:
    """True for a number inside the name of a share: "tỷ lệ người từ 18 tuổi tiêm đủ 2 mũi đạt 97,4%"."""
    if quantity.kind != "count" or following.kind != "percent":
        return False
    shares = tuple(table(s.ontology, "labels")["shares"])
    verb = verb_before(s, s.low[quantity.span.end : following.lead])
    return s.low.startswith(shares, own.start) and verb is not None and verb[0] == "level" and verb[1] <= 1


def _is_demanded(s: Sentence, at: int) -> bool:
    """True where a demand or wish opens the sentence before the number and no target is named."""
    start = max(s.setting.span.start, at - _REACH)
    left = s.low[start:at]
    told = any(word in left for word in ("đề nghị", "yêu cầu", "kiến nghị", "mong muốn", "đề xuất", "trình "))
    demand = told and _DEMAND.search(s.low, start, at)
    if demand and _PROPOSED.search(s.low, start, at):
        return False  # đề nghị UBND tỉnh tặng Bằng khen 9 cá nhân
    return bool(demand) and not any(place < at for place, kind in s.cues if kind == "target")


def _is_of_a_family(s: Sentence, at: int) -> bool:
    """True where the clause is about one family, not an area: "hộ ông Lò Văn Thử trồng 60 gốc"."""
    start = max(s.setting.span.start, at - _REACH)
    families = _families(s)
    named = next((end for begin, end in families if begin >= start and end <= at), None) if families else None
    return named is not None and not _PUBLIC.search(s.low, named, at)


def _families(s: Sentence) -> list[tuple[int, int]]:
    """Where the sentence names families, looked for once."""
    if s.families is None:
        start, end = s.setting.span.start, s.setting.span.end
        told = not start or _PERSON.search(s.low, start, end)
        s.families = [hit.span() for hit in _HOUSEHOLD.finditer(s.report.clean, start, end)] if told else []
    return s.families


def is_proposed(s: Sentence, at: int) -> bool:
    """True for awards that are asked for, not given: "đề nghị UBND tỉnh tặng Bằng khen cho 15 tập thể"."""
    start = max(s.setting.span.start, at - _REACH)
    told = any(s.low.find(word, start, at) >= 0 for word in _PROPOSES)
    return told and _PROPOSED.search(s.low, start, at) is not None


def is_part(s: Sentence, quantity: Quantity, left: str, draft: Draft | None) -> bool:
    """True for the parts of a count in brackets that leave its noun out: "35 đảng viên (khiển trách 25, cảnh cáo 8)"."""
    if draft is None or draft.quantity.kind != "count" or quantity.of is not None:
        return False
    words_before = _MARK.split(left)[-1].removeprefix(" trong đó").strip(" :")
    if words_before in words(s.ontology, "labels.parts"):
        return True
    start = max(s.setting.span.start, quantity.lead - _REACH)
    return bool(_PART.search(left)) and s.low.rfind("(", start, quantity.lead) > s.low.rfind(")", start, quantity.lead)


def fraction_part(s: Sentence, quantity: Quantity, left: str, draft: Draft) -> tuple[Quantity, str] | None:
    """The count whose parts are told as fractions, and the part's name: mầm non in "56/58 trường đạt chuẩn, trong đó mầm non 20/20, tiểu học
    19/20, THCS 17/18 trường"; None where a fraction is no such part."""
    if quantity.of is None or quantity.kind not in ("bare", "count"):
        return None
    counts = [one for one in s.drafts if one.quantity.kind == "count" and one.rule != "indicators/part"]
    if not counts or quantity.unit not in ("", counts[-1].quantity.unit):
        return None
    whole = counts[-1].quantity
    if whole.of is None or quantity.of >= whole.of:
        return None
    if quantity.kind == "count" and not _CLOSED.match(s.low, quantity.span.end, s.setting.span.end):
        return None  # 5/14 xã đạt chuẩn nâng cao says itself what it is
    parts = draft.rule == "indicators/part" or "trong đó" in left
    named = _PART_NAME.fullmatch(left.partition("trong đó")[2] or left)
    return (whole, named["name"]) if parts and named is not None else None
