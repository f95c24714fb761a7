"""Named persons and the positions they are given: role before name, name then roles, lists, captions, elections, appointments, dismissals."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from kg.extract.context import Context
from kg.extract.posts import Office, offices_of
from kg.grammar.dates import find_dates, resolve
from kg.grammar.names import display_name
from kg.grammar.positions import Chain
from kg.grammar.words import ending, endings, words
from kg.model import Area, Claim, Leftover, PositionClaim, Report, Span
from kg.ontology import Ontology

# What may stand between a name and the position that follows it, besides the links of the grammar: years of birth, places in a picture.
_ASIDE = r"(?:\s?\([^()]{0,60}\)|,\s(?:sinh (?:năm|ngày)|SN|quê|trú|dân tộc)[^,;.]{0,40}|,\s\d{2} tuổi)*"
_AFTER_NAME = re.compile(rf"{_ASIDE}\s?(?P<mark>,|-|:|\()?\s?(?P<words>[^,;:()\-.]*)$", re.DOTALL)
_JOINED = re.compile(r"\s?(?:,|và|cùng|;|,\s?và)\s?$|^\s?(?:,|và|cùng|,\s?và)\s")
_PLURAL = re.compile(
    r"(?:các|những|hai|ba|bốn|năm|\d{1,2})\s(?:đồng chí|đ/c|ông|bà|vị|anh|chị)?(?:\s(?:là|gồm|sau đây|nguyên))?\s?:?\s*$",
    re.IGNORECASE,
)
_SEVERAL_GIVEN = re.compile(
    r"(?<!\w)(?:các|những|hai|ba|bốn|năm|\d{1,2}) (?:đồng chí|đ/c|ông|bà|cá nhân|nhân sự|cán bộ)"
    r" (?:được |đã |trúng cử |vào |tiếp tục )*(?:giữ|giữ các|đảm nhiệm|vào) (?:chức danh|chức vụ|chức)(?: danh| vụ)?\s\Z"
)
_REPLACED = re.compile(r"(?<!\w)(?:thay|thay thế|kế nhiệm)(?!\w)")
_ONCE = re.compile(r"\s(?:đã )?từng (?:là|làm|giữ|đảm nhiệm|đảm trách|kinh qua)(?!\w)(?:[^.]|\.(?=\S)){0,300}\Z")
_TITLE_AND_GIVEN = re.compile(r"(?:Ông|Bà|Anh|Chị) \S+")
_TO_BE_CHOSEN = re.compile(r"(?<!\w)giới thiệu(?!\w)[^.;]{0,140}(?<!\w)để [^.;]{0,60}(?<!\w)bầu(?!\w)[^.;]{0,40}\Z")
_ON_BEHALF = re.compile(
    r"(?<!\w)(?:thừa ủy quyền|thừa lệnh|được (?:sự )?ủy quyền|theo (?:đề nghị|ý kiến|chỉ đạo|phân công|sự phân công)|cùng với|thay mặt)(?: của)?(?: đồng chí)? \Z"
)
_AT_THAT_TIME = ("trước", "lúc", "khi đó", "thời điểm", "vốn")
_NOW_IS = re.compile(r",? (?:nay|hiện nay|hiện) (?:là|giữ chức|giữ chức vụ|đang là) ")
_IN_BRACKETS = re.compile(r"\s?\((?P<unit>[^\W\da-zà-ỹ][^()]{1,30})\)")
_POST_AS_SUCH = re.compile(r"(?:chức danh|chức vụ|giữ chức)\s\Z")
_TO_BE_FILLED = re.compile(r"(?<!\w)để (?:bầu|bổ sung|kiện toàn|bổ nhiệm|bầu bổ sung)(?: \w+){0,3} \Z")
_ANOTHER_DEED = re.compile(r"(?<=\s)và (?:tiến hành |đã )*(?:bầu|miễn nhiệm|bổ nhiệm|kiện toàn)(?!\w)")
_TO = re.compile(r"(?:[^.;]{0,90}?)\s?(?:đối với|cho|thuộc về|gồm có|gồm|có|là)\s(?P<rest>[^.;,]{0,24})$", re.DOTALL)
_EACH = frozenset({"các", "đều là", "đều là các", "là các", "cùng là", "là những"})
_INSTEAD = re.compile(r"\s?,?\s(?:thay (?:cho )?|thay thế (?:cho )?)(?:đồng chí|ông|bà|đ/c)\s", re.IGNORECASE)
_VERBS = tuple(f"positions.{kind}" for kind in ("ended", "candidate", "elected", "appointed"))
_LINKS_AT_END = re.compile(r"(?:\s(?:tân|nguyên|quyền|chức danh|chức vụ|làm|là|các|thêm))+$")
_start: Callable[[Span], int] = attrgetter("start")
_SINCE = re.compile(r"(?:kể từ|từ|bắt đầu từ)(?: ngày)?\s*$")
_FAR = 1500
"""Characters from a whole name to a post that is given to its holder by the given name: the evidence runs over both."""
_CLOSE = 6
"""Characters between the name and the post that follows it; the first name of a pair stands further off."""
_REACH = 160
"""Characters between a name and a position that a verb of appointment gives it; further away they belong to different statements."""


@dataclass(frozen=True, slots=True)
class _Bond:
    """A name and a chain of positions that go together, with the rule that says so and how the positions are held."""

    name: Span
    chain: Chain
    rule: str
    mode: str | None = None


def extract_officials(report: Report, context: Context, ontology: Ontology) -> Iterator[Claim | Leftover]:
    """Yield a claim for each position of each named person, once a report, and the names to which no position is given."""
    bonds = [bond for span in report.sentences for bond in _bonds(report, span, context, ontology)]
    whole_names = dict(context.people.given)
    alone = {_key(report, bond.name) for bond in bonds if bond.rule != "pair-role"}
    bonds = [
        bond
        for bond in bonds
        if bond.rule != "pair-role"
        or bond.name.end > bond.chain.span.start - _CLOSE
        or _key(report, bond.name) not in alone
    ]
    named = {bond.name for bond in bonds}
    claims: list[PositionClaim] = []
    assumed: list[PositionClaim] = []  # those whose committee only the report's own unit tells
    given: set[tuple[str, str, str]] = set()
    offices: dict[Span, list[Office | None]] = {}
    for bond in bonds:
        if bond.chain.span not in offices:
            before = _named_with(report, bond.chain, context)
            offices[bond.chain.span] = offices_of(bond.chain, report, context.location, ontology, before)
        row = offices[bond.chain.span]
        for at, (position, office) in enumerate(zip(bond.chain.positions, row, strict=True)):
            if office is None:
                continue
            if bond.mode == "former" and not office.body and position.area is None:
                # từng là Phó phòng, Trưởng phòng, Phó Chánh Văn phòng UBND tỉnh: where the last was
                later = next((one.area for one in row[at + 1 :] if one is not None and one.body), office.area)
                office = replace(office, area=later)
            if position.area is None and (beside := _unit_beside(report, bond.name, office, context, ontology)):
                office = replace(office, area=beside)
            whole = whole_names.get(bond.name, bond.name)
            person = display_name(report.clean[whole.start : whole.end])
            mode = bond.mode if bond.mode and position.held == "holds" else position.held
            if at and mode == "former" and _NOW_IS.search(report.lower, bond.chain.span.start, position.span.start):
                mode = "holds"  # trước đây là Phó Chủ tịch, nay là Giám đốc
            key = (person, office.position.lower(), office.area.label if office.area else "")
            if mode == "candidate" or key in given:
                continue
            given.add(key)
            since, until = _dates(report, bond, mode, context)
            (assumed if office.assumed else claims).append(
                PositionClaim(
                    span=Span(min(whole.start, position.span.start), max(bond.name.end, position.span.end)),
                    rule=f"officials/{bond.rule}",
                    person=person,
                    role=office.role,
                    body=office.body,
                    position=office.position,
                    area=office.area,
                    role_id=office.role_id,
                    body_id=office.body_id,
                    since=since,
                    until=until,
                    mode=mode,
                    person_span=whole,
                )
            )
    told = {(claim.person, claim.role_id) for claim in claims if claim.body}
    claims += [claim for claim in assumed if (claim.person, claim.role_id) not in told]
    yield from _fuller(claims)
    holders = {_key(report, name) for name in named}
    for name in context.people.names:
        if name not in named:
            yield Leftover(name, "name", "named-again" if _key(report, name) in holders else "no-position")


def _unit_beside(report: Report, name: Span, office: Office, context: Context, ontology: Ontology) -> Area | None:
    """The unit in brackets behind a name, of those of a row with one post: "các Bí thư Huyện ủy: NAME (An Lão), NAME (Vĩnh Thạnh)"."""
    told = _IN_BRACKETS.match(report.clean, name.end)
    if told is None or office.area is None or not office.area.tier:
        return None
    units = [
        unit
        for unit in ontology.areas.named(told["unit"], tier=office.area.tier)
        if context.location.province is None or ontology.areas.province_of(unit).name == context.location.province.name
    ]
    return ontology.areas.area(units[0]) if len(units) == 1 else None


def _named_with(report: Report, chain: Chain, context: Context) -> Chain | None:
    """The chain before one, where only its holder's name and "và" stand between: "Bí thư Tỉnh ủy NAME và | Phó Bí thư Thường trực NAME"."""
    near = context.people.chains_in(Span(max(0, chain.span.start - _REACH), chain.span.start))
    if not near:
        return None

    names = context.people.names_in(Span(near[-1].span.end, chain.span.start))
    if len(names) != 1:
        return None
    rest = report.lower[near[-1].span.end : names[0].start] + report.lower[names[0].end : chain.span.start]
    return near[-1] if rest.strip() in ("và", "cùng", "cùng với", ", và") else None


def _fuller(claims: Sequence[PositionClaim]) -> Iterator[PositionClaim]:
    """Yield the claims without those whose position another one of the same person, role and area says in more words: "Tổng Bí thư"
    beside "Tổng Bí thư Ban Chấp hành Trung ương Đảng"."""
    said: dict[tuple[str, str | None, str], list[str]] = {}
    for claim in claims:
        key = (claim.person, claim.role_id, claim.area.label if claim.area else "")
        said.setdefault(key, []).append(claim.position.lower())
    for claim in claims:
        own = claim.position.lower()
        key = (claim.person, claim.role_id, claim.area.label if claim.area else "")
        # "Bí thư Huyện ủy" is another post than "Bí thư Đảng ủy Quân sự huyện"
        if not any(other.startswith(f"{own} ") for other in said[key]):
            yield claim


def _key(report: Report, name: Span) -> str:
    return " ".join(report.lower[name.start : name.end].split())


def _bonds(report: Report, sentence: Span, context: Context, ontology: Ontology) -> Iterator[_Bond]:
    """Yield what goes together in a sentence."""
    chains = context.people.chains_in(sentence)
    names = context.people.names_in(sentence) if chains else ()
    if chains and (given := context.people.given_in(sentence)):
        near = [short for short, whole in given if chains[-1].span.end - whole.start < _FAR]
        names = tuple(sorted([*names, *near]))
    # "Ông Mẫu" of whom no whole name is told is nobody's name
    names = tuple(name for name in names if _TITLE_AND_GIVEN.fullmatch(report.clean, name.start, name.end) is None)
    if not names:
        return
    reader = _Sentence(report, sentence, names, chains, ontology)
    for at in range(len(reader.chains)):
        yield from reader.bonds_of(at)


class _Sentence:
    """The names and chains of one sentence, and what stands between them."""

    def __init__(
        self, report: Report, span: Span, names: tuple[Span, ...], chains: tuple[Chain, ...], ontology: Ontology
    ) -> None:
        self.report, self.span, self.names, self.ontology = report, span, names, ontology
        self.low = report.lower
        self.chains = tuple(part for chain in chains for part in self._parted(chain))
        self.holders: dict[int, tuple[Span, ...]] = {}

    def bonds_of(self, at: int) -> Iterator[_Bond]:
        """Yield the bonds of one chain: to the name right after it, else to the name before it, else by a verb that gives or ends a post."""
        chain = self._own_posts(self.chains[at])
        if chain is None:
            return
        verb = self._verb(chain)
        found = (
            self._to_right(chain, at, verb)
            or self._to_left(chain, at, verb)
            or self._now(chain, at)
            or self._career(chain, at)
            or self._by_verb(chain, at, verb)
        )
        if found is None:
            return
        names, rule, mode = found
        self.holders[at] = names
        for name in names:
            yield _Bond(name, chain, rule, mode)
        if mode in ("appointed", "elected") and (before := self._predecessor(chain)):
            yield _Bond(before, Chain(chain.positions[-1].span, chain.positions[-1:]), "predecessor", "ended")

    def _own_posts(self, chain: Chain) -> Chain | None:
        """The chain without the post that its holder acts for: "Thừa ủy quyền của Thủ tướng Chính phủ, | Phó Chủ tịch UBND tỉnh NAME"; None
        where no other post is there and the person named after a comma is another."""
        left = self.low[max(self.span.start, chain.span.start - 60) : chain.span.start]
        if _ON_BEHALF.search(left) is None:
            return chain
        if len(chain.positions) > 1:
            rest = chain.positions[1:]
            return Chain(Span(rest[0].span.start, chain.span.end), rest)
        return None if self.low.startswith(",", chain.span.end) else chain

    def _parted(self, chain: Chain) -> Iterator[Chain]:
        """Yield a chain as two where a semicolon parts them and both have names: "NAME, ROLE; ROLE NAME"."""
        marks = [
            at
            for at, (one, other) in enumerate(pairwise(chain.positions), 1)
            if ";" in self.low[one.span.end : other.span.start]
        ]
        before = any(self.low[name.end : chain.span.start].strip() in (",", "-", "(") for name in self.names)
        after = any(
            chain.span.end <= name.start and _strip_titles(self.low[chain.span.end : name.start], self.ontology) == ""
            for name in self.names
        )
        if not (marks and before and after):
            yield chain
            return
        for part in (chain.positions[: marks[-1]], chain.positions[marks[-1] :]):
            yield Chain(Span(part[0].span.start, part[-1].span.end), part)

    # --- where the name stands

    def _to_right(self, chain: Chain, at: int, verb: str | None) -> tuple[tuple[Span, ...], str, str | None] | None:
        """ROLE NAME; the ROLES: NAME, NAME and NAME."""
        following = self._next_name(chain.span.end)
        if following is None:
            return None
        gap = self.low[chain.span.end : following.start]
        many = self._is_plural(chain)
        direct = _strip_titles(gap, self.ontology)
        ranked = direct == "," and _ends_with_rank(gap, self.ontology)  # Chỉ huy trưởng ..., Thượng tá NAME
        if (
            direct in ("", "là", ":", "- ", "-", ": ", "gồm", "gồm:", "là:", "gồm có", "gồm có:")
            and not (direct.startswith("-") and self._is_after_name(chain, at))
            or (ranked or direct == "," and self._is_apposed(chain, at, following))
            and self._to_left(chain, at, verb) is None
        ):
            group = self._announced(following) if many else (following,)
            return (
                group,
                "roles-names" if many and len(group) > 1 else "role-name",
                self._mode_before(chain, verb, after_name=False),
            )
        return None

    def _is_apposed(self, chain: Chain, at: int, name: Span) -> bool:
        """True for "Bí thư Đảng ủy xã Lâm Khê, ông NAME cho biết": a title after the comma, no other name before, no other post after."""
        if self.low[chain.span.end : name.start].strip() == "," or self._previous_name(chain, at) is not None:
            return False
        if _POST_AS_SUCH.search(self.low, max(self.span.start, chain.span.start - 24), chain.span.start):
            return False  # đối với chức danh Bí thư Huyện ủy, đồng chí NAME báo cáo
        after = self.chains[at + 1] if at + 1 < len(self.chains) else None
        return after is None or self.low[name.end : after.span.start].strip(" ,-(") != ""

    def _to_left(self, chain: Chain, at: int, verb: str | None) -> tuple[tuple[Span, ...], str, str | None] | None:
        """NAME, ROLE; NAME - ROLE; NAME is ROLE; NAME (ROLE)."""
        previous = self._previous_name(chain, at)
        if previous is None:
            return None
        gap = self.low[previous.end : chain.span.start]
        match = _AFTER_NAME.match(gap)
        if match is None:
            return None
        said = _strip_clitics(match["words"].strip(), self.ontology)
        link = said in words(self.ontology, "positions.links")
        if said in _EACH:
            return self._row_before(previous), "names-role", self._mode_before(chain, verb, after_name=True)
        if not (match["mark"] and not said) and not link:
            return None
        if match["mark"] and not said and self._is_plural(chain) and not self._shares(previous, chain):
            return None
        mode = self._mode_before(chain, verb, after_name=True) if verb else self._mode_of_name(previous)
        if link and (said.startswith(_AT_THAT_TIME) or "từng" in said.split()):
            mode = "former"
        names = self._sharing(previous, chain, said)
        rule = (
            "name-role"
            if len(names) == 1
            else "pair-role"
            if self._is_pair(self._row_before(previous))
            else "names-role"
        )
        return names, rule, mode

    def _now(self, chain: Chain, at: int) -> tuple[tuple[Span, ...], str, str | None] | None:
        """NAME, once ROLE, now ROLE: the second post of who held another before."""
        if (
            not at
            or at - 1 not in self.holders
            or _NOW_IS.fullmatch(self.low, self.chains[at - 1].span.end, chain.span.start) is None
        ):
            return None
        return self.holders[at - 1], "name-role", None

    def _career(self, chain: Chain, at: int) -> tuple[tuple[Span, ...], str, str | None] | None:
        """NAME was once ROLE, ROLE (BODY); ROLE: the posts in the row of those that a person is said to have held."""
        if self.low.find(" từng ", self.span.start, chain.span.start) < 0:
            return None
        before = [name for name in self.names if name.end <= chain.span.start]
        if not before or _ONCE.match(self.low, before[-1].end, chain.span.start) is None:
            return None
        return (before[-1],), "name-role", "former"

    def _by_verb(self, chain: Chain, at: int, verb: str | None) -> tuple[tuple[Span, ...], str, str | None] | None:
        """NAME, OLD ROLE, is appointed ROLE; elects ROLE for NAME."""
        if verb is None or _TO_BE_FILLED.search(
            self.low, max(self.span.start, chain.span.start - 48), chain.span.start
        ):
            return None
        mode = self._mode_before(chain, verb, after_name=True)
        following = self._next_name(chain.span.end)
        if following is not None:
            gap = self.low[chain.span.end : following.start]
            to = _TO.fullmatch(gap) if _REPLACED.search(gap) is None else None  # thay cho ông NAME
            if to is not None and not _strip_titles(to["rest"].rstrip(" :"), self.ontology):
                return self._group_from(following), "post-for-name", mode
        for index in range(at - 1, -1, -1):
            holders = self.holders.get(index)
            if any(self.chains[index].span.end <= name.start and name.end <= chain.span.start for name in self.names):
                break  # "..., thay ông NAME được điều động làm ROLE": the nearer one
            if (
                holders
                and chain.span.start - self.chains[index].span.end < _REACH
                and self._one_clause(self.chains[index].span.end, chain.span.start)
            ):
                return self._announced_up_to(holders), "name-verb-role", mode
            break
        before = [name for name in self.names if name.end <= chain.span.start]
        if before and _ANOTHER_DEED.search(self.low, before[-1].end, chain.span.start):
            return None  # cho thôi nhiệm vụ đối với ông NAME và bầu bổ sung ROLE
        if before and chain.span.start - before[-1].end < _REACH and self._one_clause(before[-1].end, chain.span.start):
            return self._chosen_together(before[-1]), "name-verb-role", mode
        return None

    def _chosen_together(self, last: Span) -> tuple[Span, ...]:
        """The row of names that ends with one, where all stand without posts: "Ông A và bà B được bầu giữ chức ROLE"."""
        row = self._row_before(last)
        held = {name for names in self.holders.values() for name in names}
        start = max(self.span.start, row[0].start - 24)
        if len(row) < 2 or held.intersection(row) or _REPLACED.search(self.low, start, row[0].start):
            return self._announced_up_to((last,))
        return row

    def _predecessor(self, chain: Chain) -> Span | None:
        """The person whose place is taken: "giữ chức Bí thư Huyện ủy, thay đồng chí NAME"."""
        match = _INSTEAD.match(self.low, chain.span.end)
        return next((name for name in self.names if match and name.start == match.end()), None)

    # --- groups

    def _group_from(self, first: Span) -> tuple[Span, ...]:
        """A name and those that follow it in a row."""
        group = [first]
        for name in self.names:
            if name.start <= first.start:
                continue
            gap = self.low[group[-1].end : name.start]
            if len(gap) > 120 or not re.fullmatch(
                r"\s?(?:\([^()]*\))?\s?(?:,|;|và|cùng|,\svà)\s.{0,30}", gap, re.DOTALL
            ):
                break
            if _strip_titles(re.sub(r"^\s?(?:\([^()]*\))?\s?(?:,|;)?\s?(?:và |cùng )?", "", gap), self.ontology):
                break
            group.append(name)
        return tuple(group)

    def _announced(self, first: Span) -> tuple[Span, ...]:
        """A name and those after it that belong to one announced row, each with positions of its own or without."""
        group = [first]
        marks: set[str] = set()  # a row told apart by commas ends at a semicolon
        for name in self.names:
            if name.start <= first.start:
                continue
            gap = self.low[group[-1].end : name.start]
            mark = ";" if ";" in gap else ","
            if marks and mark not in marks:
                break
            marks.add(mark)
            between = [c for c in self.chains if group[-1].end <= c.span.start and c.span.end <= name.start]
            if between and self.low[group[-1].end : between[-1].span.start].rstrip().endswith((";", "nguyên")):
                break  # A, ROLE; ROLE B: another row
            for chain in reversed(between):
                gap = gap[: chain.span.start - group[-1].end] + gap[chain.span.end - group[-1].end :]
            if re.search(r"[^\s,;()\-]", _strip_titles(re.sub(r"(?<!\w)(?:và|cùng)(?!\w)", " ", gap), self.ontology)):
                break
            group.append(name)
        return tuple(group)

    def _announced_up_to(self, last: tuple[Span, ...]) -> tuple[Span, ...]:
        """The row announced as several that ends with these names: "các đồng chí A, Chủ tịch UBND huyện và B, Trưởng ban ..."; else they alone."""
        for name in self.names:
            if name.start < last[-1].start and _PLURAL.search(
                self.low, max(self.span.start, name.start - 24), name.start
            ):
                row = tuple(one for one in self._announced(name) if one.end <= last[-1].end)
                if row[-1] == last[-1]:
                    return row
        return last

    def _sharing(self, last: Span, chain: Chain, said: str) -> tuple[Span, ...]:
        """The names that a position after the last of them is given to: all of a row that is announced as several ("các đồng chí A, B - Phó Chủ tịch")."""
        if not self._shares(last, chain) and said != "đều là":
            return (last,)
        return self._row_before(last)

    def _row_before(self, last: Span) -> tuple[Span, ...]:
        row = [last]
        for name in reversed(self.names):
            if name.start >= last.start:
                continue
            gap = self.low[name.end : row[0].start]
            if len(gap) > 40 or not re.match(r"\s?(?:,|và|cùng|,\svà)\s", gap):
                break
            if _strip_titles(re.sub(r"^\s?,?\s?(?:và |cùng )?", "", gap), self.ontology):
                break
            row.insert(0, name)
        return tuple(row)

    def _shares(self, last: Span, chain: Chain) -> bool:
        """True where a row of names is announced as several and the first of them has no position of its own."""
        row = self._row_before(last)
        if len(row) < 2 or any(name in names for names in self.holders.values() for name in row):
            return False
        if self._is_pair(row):
            return True
        return bool(_PLURAL.search(self.low, max(self.span.start, row[0].start - 24), row[0].start)) or self._is_plural(
            chain
        )

    def _is_pair(self, row: Sequence[Span]) -> bool:
        """True for two names after a mark, "...; bà A và ông B, Phó Chủ tịch": the post is that of both, where the first has no other."""
        left = _strip_titles(self.low[max(self.span.start, row[0].start - 24) : row[0].start], self.ontology)
        return len(row) == 2 and left.endswith((";", ":")) and "và" in self.low[row[0].end : row[1].start].split()

    def _is_plural(self, chain: Chain) -> bool:
        """True for "các Phó Chủ tịch", "hai đồng chí Phó Bí thư", "3 đồng chí giữ chức Phó Bí thư"."""
        start = self.span.start
        return (
            _PLURAL.search(self.low, max(start, chain.span.start - 24), chain.span.start) is not None
            or _SEVERAL_GIVEN.search(self.low, max(start, chain.span.start - 80), chain.span.start) is not None
        )

    # --- neighbours

    def _next_name(self, at: int) -> Span | None:
        """The first name after a place, before the next chain."""
        stop = next((chain.span.start for chain in self.chains if chain.span.start >= at), self.span.end)
        return next((name for name in self.names if at <= name.start < stop), None)

    def _is_after_name(self, chain: Chain, at: int) -> bool:
        """True where a name before the chain may be that of its holder; not in "ROLE - NAME; ROLE - NAME" and "ROLE - NAME, ROLE - NAME"."""
        previous = self._previous_name(chain, at)
        if previous is None or ";" in self.low[previous.end : chain.span.start]:
            return False
        before = self.chains[at - 1].span.end if at else None
        dashed = before is not None and self.low[before : previous.start].strip() == "-"
        return not (dashed and previous in self.holders.get(at - 1, ()))

    def _previous_name(self, chain: Chain, at: int) -> Span | None:
        """The last name before a chain with no other chain between them."""
        start = self.chains[at - 1].span.end if at else self.span.start
        return next(
            (name for name in reversed(self.names) if start <= name.start and name.end <= chain.span.start), None
        )

    def _one_clause(self, start: int, end: int) -> bool:
        return ";" not in self.low[start:end]

    # --- verbs

    def _verb(self, chain: Chain) -> str | None:
        """The kind of verb right before a chain that gives, ends or proposes a post: elected, appointed, ended, candidate."""
        window = self.low[max(self.span.start, chain.span.start - 60) : chain.span.start]
        left = window.rstrip()
        left = _LINKS_AT_END.sub("", left) or left
        found = {**endings(self.ontology, _VERBS, left), **endings(self.ontology, _VERBS, window)}
        best = min((name for name in _VERBS if name in found), key=lambda name: found[name], default=None)
        return best.removeprefix("positions.") if best else None

    def _mode_before(self, chain: Chain, verb: str | None, *, after_name: bool) -> str | None:
        if verb is None:
            return None
        before = self.low[self.span.start : chain.span.start]
        if verb in ("ended", "candidate"):
            return verb
        if verb == "elected" and _TO_BE_CHOSEN.search(before):
            return "candidate"  # giới thiệu ông NAME để HĐND huyện bầu giữ chức ROLE
        if re.search(r"(?<!\w)(?:thôi|miễn nhiệm|bãi nhiệm)(?!\w)[^.;]{0,40}$", before) and verb != "elected":
            return "ended"
        if not after_name and verb == "elected":
            # "bầu Bí thư Huyện ủy A làm Chủ tịch HĐND": the first post is the old one.
            return None
        return (
            "elected" if re.search(r"(?<!\w)(?:bầu|cử|trúng cử)(?!\w)", before) and "điều động" not in before else verb
        )

    def _mode_of_name(self, name: Span) -> str | None:
        """How the positions in apposition to a name are held: ended where the verb before the name ends them or moves the person."""
        before = self.low[max(self.span.start, name.start - 60) : name.start]
        plain = _strip_titles(before, self.ontology).rstrip()
        if re.search(r"(?:miễn nhiệm|bãi nhiệm|cách chức)(?:\s(?:đối với|chức danh|chức vụ))?$", plain):
            return "ended"
        after = self.low[name.end : self.span.end]
        moved = re.search(
            r"(?:điều động|luân chuyển|điều động, bổ nhiệm|bổ nhiệm|phân công|chỉ định)(?:\s(?:và|,)?\s?\w+){0,4}$",
            plain,
        )
        if moved and re.search(r"(?:giữ chức|nhận (?:công tác|nhiệm vụ)|làm |đảm nhiệm)", after):
            return "ended"
        return None


@lru_cache(maxsize=4)
def _titles(ontology: Ontology) -> tuple[str, ...]:
    tables = ("general", "party", "academic", "military", "religious", "community")
    found = {title.lower() for table in tables for title in ontology.names.words(f"titles.{table}")}
    return tuple(sorted(found, key=lambda title: (-len(title), title)))


def _ends_with_rank(text: str, ontology: Ontology) -> bool:
    return any(text.rstrip().endswith(rank.lower()) for rank in ontology.names.words("titles.military"))


def _strip_titles(text: str, ontology: Ontology) -> str:
    """The text without the honorifics, degrees and ranks that close it; a comma stays, unless it stands between two of them (Đại tá, TS)."""
    text, titles = text.rstrip(" .\n"), _titles(ontology)
    while True:
        bare = text.rstrip(" .,")
        size = _title_length(bare, ontology) if bare.endswith(titles) else 0
        if not size:
            return text.strip()
        text = bare[:-size].rstrip(" .\n")


@lru_cache(maxsize=4)
def _titles_by_end(ontology: Ontology) -> dict[str, list[str]]:
    """The titles by their last two letters, the longest first."""
    found: dict[str, list[str]] = {}
    for title in _titles(ontology):
        found.setdefault(title[-2:], []).append(title)
    return found


def _title_length(text: str, ontology: Ontology) -> int:
    """How long the title is that closes a text as words of their own, 0 where none does."""
    for title in _titles_by_end(ontology).get(text[-2:], ()):
        if text.endswith(title) and not text[: -len(title)][-1:].isalnum():
            return len(title)
    return 0


def _strip_clitics(text: str, ontology: Ontology) -> str:
    """The words between a name and a position without those that say how it is held (nguyên, quyền) or are titles."""
    for kind in ("former", "acting", "new"):
        found = ending(words(ontology, f"positions.{kind}"), text, longest=2)
        if found >= 0:
            text = text[:found].rstrip()
    return text


def _dates(report: Report, bond: _Bond, mode: str, context: Context) -> tuple[str | None, str | None]:
    """From when a post is held and until when, where the sentence says so ("từ ngày 1/4/2021")."""
    if mode not in ("appointed", "elected", "ended"):
        return None, None
    begin = bond.chain.span.end
    at = bisect_right(report.sentences, begin, key=_start) - 1
    stop = report.sentences[at].end if at >= 0 and begin <= report.sentences[at].end else begin
    for hit in find_dates(report.clean, begin, min(stop, begin + 120)):
        if _SINCE.search(report.lower, max(begin, hit.span.start - 16), hit.span.start):
            day = resolve(hit, context.published)
            return (None, day) if mode == "ended" else (day, None)
    return None, None
