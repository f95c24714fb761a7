"""What a position in a text says: role, body and area, with the body that its words leave out and the area that only the context tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.context import AreaMention, Location
from kg.grammar.areas import COMMUNE_TIERS, SHORT_TIERS, SYLLABLE, VILLAGE_TIERS
from kg.grammar.positions import Chain, Position
from kg.grammar.words import table, words
from kg.model import NATION, Area, Report, Span
from kg.ontology import Concept, Ontology

# a paper or broadcaster: by its name the province's, or another's ("Báo Người Lao động")
_PRESS = re.compile(rf"(?<!\w)(?:Báo(?! cáo)|Tạp chí|Đài Phát thanh|Đài PT)(?!\w)(?P<name>\s{SYLLABLE})?")
_CONSTITUENCY = " đơn vị tỉnh"  # which deputies of the National Assembly are named by: Đoàn ĐBQH đơn vị tỉnh Lâm Khê
_TERM = re.compile(
    r",?\s*\(?(?:khóa\s+(?:thứ\s+)?(?:[IVXLC]+|\d{1,2})|nhiệm kỳ(?:\s+\d{4}\s?-\s?\d{4})?)\)?(?=\s|,|$).*$", re.DOTALL
)
_COMMITTEE = re.compile(r"(?<!\w)(?P<tier>tỉnh|thành|huyện|thị|quận)\s(?:ủy|đoàn)(?!\w)", re.IGNORECASE)
_COMMUNE_COMMITTEE = re.compile(
    r"(?<!\w)đảng ủy(?!\s(?:khối|các cơ quan|quân sự|công an|bộ đội|trực thuộc))(?!\w)", re.IGNORECASE
)
_MEMBER = re.compile(r"(?P<tier>tỉnh|thành|huyện|thị|quận) ủy viên(?!\w)", re.IGNORECASE)
_COMMITTEE_BODY = re.compile(
    r"(?:(?:Ban (?:Thường vụ|Tổ chức|Tuyên giáo|Chấp hành)|Văn phòng|Thường trực) )?(?:Tỉnh|Thành|Huyện|Thị|Quận) ủy$"
)
_CENTRAL = re.compile(
    r"(?<!\w)(?:TW|TƯ|T\.Ư|(?i:trung ương|quốc hội|chính phủ|bộ chính trị|ban bí thư|nhà nước))(?!\w)"
)
_PARTY_WORDS = re.compile(
    r"(?<!\w)(?:TW|TƯ|T\.Ư|HU|TU|(?i:(?:tỉnh|thành|huyện|thị|quận|đảng) ủy|đảng bộ|chi bộ|trung ương|đoàn|chi đoàn|hội|công đoàn"
    r"|mặt trận|mttq|lđlđ))(?!\w)"
)
_NATIONAL = re.compile(
    r"(?<!\w)(?:Hội(?! đồng)|Liên hiệp|Liên minh|Liên đoàn|Hiệp hội|Tổng (?:công ty|liên đoàn|hội|cục)|Viện|Học viện|Đài|Thông tấn xã)(?!\w)"
)
_TIERS = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "thị": "thị xã", "quận": "quận"}
_TIER_AT_END = re.compile(r"\s(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|đặc khu)$", re.IGNORECASE)
_SHORT_TIER = re.compile(r"(?<!\w)(?P<short>(?i:tp|tx)(?=\.?(?:\s|$))|(?:TT|[HQPX])(?=\.?$))\.?")
_TIER_AT_FRONT = re.compile(
    r"(?:(?:tỉnh|thành|huyện|thị|quận) ủy|thành phố|thị xã|thị trấn|đặc khu|tỉnh|huyện|quận|xã|phường|(?:tp|tx|tt|[hqpx])(?:\.|(?=\s)|(?<=tp)|(?<=tx)))\s?"
)
_HEAD_OF_VILLAGE = re.compile(
    r"(?:Phó )?(?:Trưởng|trưởng) (?:thôn|bản|ấp|xóm|buôn|làng|khu phố|tổ dân phố|khối phố|khu dân cư)(?!\w)"
)
_OF_A_MINISTRY = re.compile(
    r"(?:Phó )?(?:Tổng [Cc]ục trưởng|Vụ trưởng|Cục trưởng Cục (?!Thuế|Thống kê|Hải quan|Thi hành án|THADS|Quản lý thị trường|QLTT|Dự trữ))"
)
_OF_NO_TIER = ("ubkt", "ủy ban kiểm tra")
_SHORT_ENDS = ("TU", "HU", "QU", "VN", "UB")
_STANDING = re.compile(r"(?:Thường trực|thường trực|TT)\s(?=\S)")
_GUESTS = re.compile(r"(?<!\w)(?:đoàn (?:công tác|đại biểu|cán bộ|khảo sát|lãnh đạo)(?: của)?|về phía|phía) \Z")
_NEAR_GUESTS = 200
"""Characters between the unit of guests and a post of one of them."""
_REACH = 20_000
"""Characters before a post in which a unit of its tier is looked for."""
_NEXT = 160
"""Characters after a commune's post in which its commune may be named with another one."""
_ABBREVIATION = re.compile(r"(?<!\w)\w*[^\W\d_a-zà-ỹ]{2,}\w*(?!\w)")


@dataclass(frozen=True, slots=True)
class Office:
    """A position as a claim gives it: "Phó Bí thư" at "Huyện ủy" of huyện Lâm Khê, together "Phó Bí thư Huyện ủy". `assumed` where only
    the report's own unit tells the committee."""

    role: str
    body: str
    position: str
    area: Area | None
    role_id: str | None
    body_id: str | None
    assumed: bool = False


def offices_of(
    chain: Chain, report: Report, location: Location, ontology: Ontology, before: Chain | None = None
) -> list[Office | None]:
    """The office that each position of a chain names; None for a bare "Chủ tịch" or "Trưởng ban" whose body nothing tells.

    `before` is the chain of the person named with this one's, whose committee it may share: "Bí thư Tỉnh ủy A và Phó Bí thư B".
    """
    return [_office(chain, at, report, location, ontology, before) for at in range(len(chain.positions))]


def _office(
    chain: Chain, at: int, report: Report, location: Location, ontology: Ontology, before: Chain | None
) -> Office | None:
    position = chain.positions[at]
    written = _without_area(report, position, location)
    role_concept = ontology.roles.concepts.get(position.role_id)
    members = table(ontology, "positions")["members"]
    written = members.get(written, written)
    body_text = _body_text(report, position, written)
    fronted = _with_usual_front(written, ontology)
    written = _written_out(fronted, location, ontology)
    if not written.endswith(body_text) or written != fronted:
        body_text = _closing_body(written)
    role_text = written[: len(written) - len(body_text)].strip() if body_text else written
    area = _area(position, written, report, location, ontology)
    if position.area is None and _COMMUNE_COMMITTEE.search(written):
        area = _commune_of_chain(chain, at, location) or area  # Phó Bí thư Đảng ủy, Chủ tịch UBND xã Lâm Khê
    if position.area is None and position.tier is None and at and written.lower().endswith(_OF_NO_TIER):
        before_it = chain.positions[at - 1]  # Ủy viên Ban Thường vụ Tỉnh ủy, Chủ nhiệm UBKT
        beside = _without_area(report, before_it, location)
        if _COMMITTEE.search(beside):
            area = _area(before_it, beside, report, location, ontology)
    added = (
        _left_out(chain, at, report, location, ontology, before)
        if _lacks_body(written, body_text, role_concept, ontology)
        else None
    )
    if added is not None:
        if position.tier and role_text.endswith(f" {position.tier}"):
            role_text = role_text.removesuffix(f" {position.tier}")  # Bí thư huyện Lâm Khê
        body_text = f"{body_text} {added.body}".strip()
        area = area if position.area is not None else added.area or area
    elif not body_text and _is_generic(position.role_id):
        return None
    role_text = _spelled_out(role_text, role_concept)
    body_id = position.body_id if added is None or position.body_id else added.body_id
    if body_text and body_text != _body_words(report, position):
        kinds = ontology.bodies.matcher().match_exact(
            body_text
        )  # "Huyện ủy", where the words are "Thường trực Huyện ủy"
        body_id = kinds[0] if len(kinds) == 1 else body_id
    assumed = added is not None and added.assumed
    return Office(role_text, body_text, f"{role_text} {body_text}".strip(), area, position.role_id, body_id, assumed)


def _commune_of_chain(chain: Chain, at: int, location: Location) -> Area | None:
    """The commune that another post of the same person is at, first to the right."""
    for other in (*chain.positions[at + 1 :], *reversed(chain.positions[:at])):
        mention = _mention_at(location, other.area) if other.area is not None else None
        if mention is not None and mention.area.tier in COMMUNE_TIERS:
            return mention.area
    return None


def _without_area(report: Report, position: Position, location: Location) -> str:
    """The words of a position without the name of its area, its term and dots: "Chủ tịch UBND huyện"."""
    text = report.clean[position.span.start : position.span.end]
    if position.area is not None:
        mention = _mention_at(location, position.area)
        name_start = position.area.end
        if mention is not None:
            name = mention.area.written or mention.area.name
            found = report.lower.rfind(name.lower(), position.area.start, position.area.end)
            after_tier = _after_tier(report, position.area)  # Chủ tịch huyện | đảo Cồn Cỏ
            name_start = found if found >= 0 and after_tier == position.area.start else after_tier
        text = report.clean[position.span.start : name_start] + report.clean[position.area.end : position.span.end]
    text = _TERM.sub("", " ".join(text.split())).replace(_CONSTITUENCY, " tỉnh")
    text = _SHORT_TIER.sub(lambda hit: SHORT_TIERS[hit["short"].lower()], text)
    return text.strip(" ,.-(")


def _with_usual_front(written: str, ontology: Ontology) -> str:
    """The position with its first words in full: "PCT UBND huyện" is Phó Chủ tịch UBND huyện."""
    padded = f"{written} "
    for front, usual in table(ontology, "positions")["fronts"].items():
        if padded.startswith(front):
            return f"{usual}{written[len(front) :]}".strip()
    return written


def _written_out(written: str, location: Location, ontology: Ontology) -> str:
    """The position with its committee in full: "Phó Bí thư TU" is Phó Bí thư Tỉnh ủy, in a city of the central level Thành ủy."""
    short = table(ontology, "positions")["written_out"]
    if not any(word.endswith(_SHORT_ENDS) and word in short for word in written.split(" ")):
        return written
    full = " ".join(short.get(word, word) for word in written.split(" "))
    province = location.province
    return full.replace("Tỉnh ủy", "Thành ủy") if province is not None and province.tier == "thành phố" else full


def _closing_body(written: str) -> str:
    match = _COMMITTEE_BODY.search(written)
    return match[0] if match else ""


def _after_tier(report: Report, unit: Span) -> int:
    """Where the name begins in a unit's words: after the tier word, or the two syllables of a committee."""
    text = report.lower[unit.start : unit.end]
    head = _TIER_AT_FRONT.match(text)
    return unit.start + (head.end() if head else 0)


def _body_text(report: Report, position: Position, written: str) -> str:
    """The words of the body at the end of the position's words, "" where none are there."""
    if position.body is None:
        return ""
    start = " ".join(report.clean[position.span.start : position.body.start].split())
    text = written[len(start) :].strip() if written.startswith(start) else ""
    standing = _STANDING.match(text)
    if standing and position.role_id and "standing" in position.role_id:
        text = text[standing.end() :]
    return (
        text[:1].upper() + text[1:]
        if text[:1].islower() and len(text) > 1 and text.split()[0] not in ("ban", "phòng", "đoàn")
        else text
    )


def _body_words(report: Report, position: Position) -> str:
    return "" if position.body is None else " ".join(report.clean[position.body.start : position.body.end].split())


def _spelled_out(role: str, concept: Concept | None) -> str:
    """The role in full where it is written short: "UVBTV" is Ủy viên Ban Thường vụ."""
    role = role[:1].upper() + role[1:]
    if (
        concept is not None
        and _ABBREVIATION.search(role)
        and not _ABBREVIATION.search(concept.label_vi)
        and " " not in role.strip()
    ):
        return concept.label_vi.partition(" (")[0]
    return role


def _is_generic(role_id: str) -> bool:
    return role_id.startswith("generic-")


def _lacks_body(written: str, body: str, role: Concept | None, ontology: Ontology) -> bool:
    """True for a post of the Party whose committee is left out, and for a bare "Chủ tịch", "Giám đốc"."""
    low = written.lower()
    if role is not None and _is_generic(role.id):
        return not body
    bare = _TIER_AT_END.sub("", low)
    if bare in words(ontology, "positions.party_roles"):
        return True
    party = role is not None and role.value("system") == "party" and role.id.startswith("party-")
    return party and not _MEMBER.match(written) and not _PARTY_WORDS.search(written)


@dataclass(frozen=True, slots=True)
class _Added:
    body: str
    area: Area | None
    body_id: str | None
    assumed: bool = False


def _left_out(
    chain: Chain, at: int, report: Report, location: Location, ontology: Ontology, before: Chain | None
) -> _Added | None:
    """The committee that a post of the Party leaves out: that of the nearest neighbour, first to the right, then to the left, then of the
    chain before it, then the report's own."""
    here = chain.positions[at]
    if _is_generic(here.role_id):
        return _shared_body(chain, at, report, location, ontology)
    if here.tier is not None:
        return _committee(here.tier, _area(here, "", report, location, ontology))
    earlier = reversed(before.positions) if before is not None else ()
    for other in (*chain.positions[at + 1 :], *reversed(chain.positions[:at]), *earlier):
        written = _without_area(report, other, location)
        if any(word in written.lower() for word in ("đoàn", "hội ", "trung ương")) and not _COMMITTEE.search(written):
            continue
        committee = _COMMITTEE.search(written)
        area = _area(other, written, report, location, ontology)
        if committee is not None:
            body = f"{committee['tier'].capitalize()} ủy"
            return _Added(body, area, None)
        if _COMMUNE_COMMITTEE.search(written):
            return _Added("Đảng ủy", area, None)
        if _HEAD_OF_VILLAGE.match(written):
            return _Added("Chi bộ", area, None)  # Bí thư, Trưởng thôn Tân Mẫu
        if other.tier is not None:
            return _committee(other.tier, area)
    own = location.own(chain.span.start)
    if own is not None and own.tier and (found := _committee(own.tier, own)) is not None:
        return replace(found, assumed=True)
    return None


def _committee(tier: str, area: Area | None) -> _Added | None:
    names = {
        "tỉnh": "Tỉnh ủy",
        "huyện": "Huyện ủy",
        "thành phố": "Thành ủy",
        "thị xã": "Thị ủy",
        "quận": "Quận ủy",
        **dict.fromkeys(COMMUNE_TIERS, "Đảng ủy"),
    }
    return (
        _Added(f"{names[tier]} {tier}" if tier in COMMUNE_TIERS else names[tier], area, None) if tier in names else None
    )


def _shared_body(chain: Chain, at: int, report: Report, location: Location, ontology: Ontology) -> _Added | None:
    """The state body that a bare "Chủ tịch" borrows from the position after it: "Chủ tịch, Phó Chủ tịch UBND xã" is rare; all else stays open."""
    here = ontology.roles.concepts.get(chain.positions[at].role_id)
    for other in chain.positions[at + 1 :]:
        there = ontology.roles.concepts.get(other.role_id)
        if (
            here is None
            or there is None
            or other.body is None
            or not other.role_id.startswith(("committee-", "council-"))
        ):
            continue
        body = _body_text(report, other, _without_area(report, other, location))
        return _Added(body, _area(other, body, report, location, ontology), other.body_id)
    return None


def _area(position: Position, written: str, report: Report, location: Location, ontology: Ontology) -> Area | None:
    """The unit that the body governs: named with it, told by the tier word or the committee's name, or by the kind of body."""
    if position.area is not None:
        mention = _mention_at(location, position.area)
        if mention is not None:
            return mention.area
    at = position.span.start
    if position.tier is not None:
        return _of_tier(position.tier, report, location, at)
    if _OF_A_MINISTRY.match(written) is not None:
        return NATION  # Phó Cục trưởng Cục Trồng trọt; a Cục Thuế is a province's as well
    if written.endswith(" Việt Nam") and _NATIONAL.search(written) is not None:
        return NATION  # Chủ tịch Hội Khuyến học Việt Nam
    if member := _MEMBER.match(written):
        return _of_tier(_TIERS[member["tier"].lower()], report, location, at)
    if committee := _COMMITTEE.search(written):
        return _of_tier(_TIERS[committee["tier"].lower()], report, location, at)
    levels = _levels(position, ontology)
    if (press := _PRESS.search(written)) is not None and location.province is not None:
        if location.province.name in written or press["name"] is None:
            return location.province  # Tổng Biên tập Báo Lâm Khê, in a report on a commune
        if not press[0].startswith("Đài"):
            return NATION if levels == {"central"} else None  # the name of a paper tells no unit
    if _CENTRAL.search(written) and levels != {
        "province"
    }:  # the delegation of a province to the National Assembly is the province's
        return NATION
    if levels == {"central"}:
        return NATION
    if levels == {"province"}:
        return location.province or location.area
    if _COMMUNE_COMMITTEE.search(written):
        if location.area is not None and location.area.tier in COMMUNE_TIERS:
            return location.area
        # a district has a Huyện ủy, no Đảng ủy: "A được bầu làm Bí thư Đảng ủy; B làm Phó Bí thư Đảng ủy xã Lâm Hà"
        return _nearest(location, COMMUNE_TIERS, at) or _next_committee(report, location, at)
    if _HEAD_OF_VILLAGE.fullmatch(written) or written.endswith("Chi bộ"):
        # Chi bộ thôn Lâm Mẫu họp. Ông NAME được bầu làm Bí thư Chi bộ
        near = location.named_in(max(0, at - _NEAR_GUESTS), at)
        if near and (village := next((one.area for one in reversed(near) if one.area.tier in VILLAGE_TIERS), None)):
            return village
    return location.own(at) or location.province


def _levels(position: Position, ontology: Ontology) -> set[str]:
    """The levels at which the kinds of body exist that a position may be at."""
    kinds: Sequence[str] = (position.body_id,) if position.body_id else ()
    if not kinds:
        role = ontology.roles.concepts.get(position.role_id)
        kinds = role.values.get("bodyKind", ()) if role is not None else ()
    found = [ontology.bodies.concepts[kind] for kind in kinds if kind in ontology.bodies.concepts]
    return {level for body in found for level in body.values.get("level", ())}


def _of_tier(tier: str, report: Report, location: Location, at: int) -> Area | None:
    """The unit of a tier that a body without its area's name means: that of the guests told of, the report's own, its province, else the one
    named last before."""
    if (guests := _of_guests(tier, report, location, at)) is not None:
        return guests
    own, province = location.own(at), location.province
    for area in (own, own.within if own is not None else None, province):
        if area is not None and area.tier == tier:
            return area
    return _nearest(location, frozenset({tier}), at)


def _of_guests(tier: str, report: Report, location: Location, at: int) -> Area | None:
    """The unit that a delegation is of: "Đoàn công tác huyện Lâm Mẫu do ông NAME, Bí thư Huyện ủy làm trưởng đoàn"."""
    for mention in reversed(location.named_in(max(0, at - _NEAR_GUESTS), at)):
        if report.clean.find(". ", mention.span.end, at) >= 0 or report.clean.find(";", mention.span.end, at) >= 0:
            return None
        if mention.area.tier == tier:
            before = report.lower[max(0, mention.span.start - 40) : mention.span.start]
            return mention.area if _GUESTS.search(before) else None
    return None


def _nearest(location: Location, tiers: frozenset[str], at: int) -> Area | None:
    for mention in reversed(location.named_in(max(0, at - _REACH), at + 1)):
        if mention.area.tier in tiers:
            return mention.area
    return None


def _next_committee(report: Report, location: Location, at: int) -> Area | None:
    """The commune whose committee is named next, beside another post at it."""
    for mention in location.named_in(at, at + _NEXT):
        if mention.area.tier in COMMUNE_TIERS and report.lower.endswith("đảng ủy ", 0, mention.span.start):
            return mention.area
    return None


def _mention_at(location: Location, span: Span) -> AreaMention | None:
    named = location.named_in(span.start, span.start + 1)
    return named[-1] if named and named[-1].span == span else None
