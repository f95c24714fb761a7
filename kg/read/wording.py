"""The word lists of `ontology/` that tell what a line of a page is, made ready once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick_rs

from kg.ontology import load_ontology
from kg.text import clean, lower

_LOOSE = 6  # words beside phrases that any line may have
_WORD = re.compile(r"[^\W_]+")


def words_of(low: str) -> list[str]:
    """The words of a text in lower case: runs of letters and digits."""
    return _WORD.findall(low)


class Sought:
    """Wordings that a text may hold anywhere, looked for all at once."""

    def __init__(self, wordings: Iterable[str]) -> None:
        self._automaton = ahocorasick_rs.AhoCorasick(list(wordings), implementation=ahocorasick_rs.Implementation.DFA)

    def is_in(self, low: str) -> bool:
        """True where a text in lower case holds one of the wordings."""
        return bool(self._automaton.find_matches_as_indexes(low))


class Opening:
    """Wordings that a text may begin with."""

    def __init__(self, wordings: tuple[str, ...]) -> None:
        self._wordings = wordings
        self._heads = frozenset(wording[:2] for wording in wordings)  # of one letter where a wording has no more

    def begins(self, low: str) -> bool:
        """True where a text in lower case begins with one of the wordings; its first two letters nearly always tell."""
        return (low[:2] in self._heads or low[:1] in self._heads) and low.startswith(self._wordings)


class Book:
    """Phrases, looked up word by word."""

    def __init__(self, phrases: Iterable[str], beside: Iterable[str] = ()) -> None:
        self._rests: dict[str, list[tuple[list[str], int]]] = {}  # first word -> what may follow it, the longest first
        known: set[str] = set()
        for weight, group in ((1, phrases), (0, beside)):
            for phrase in group:
                words = words_of(phrase)
                if words:
                    known.update(words)
                    self._rests.setdefault(words[0], []).append((words[1:], weight * len(words)))
        for found in self._rests.values():
            found.sort(key=lambda rest: len(rest[0]), reverse=True)
        self._known = frozenset(known)

    def length_at(self, words: list[str], at: int) -> int:
        """How many words the longest phrase has that begins at a place; 0 where none does."""
        for rest, _ in self._rests.get(words[at], ()):
            if words[at + 1 : at + 1 + len(rest)] == rest:
                return 1 + len(rest)
        return 0

    def cover(self, words: list[str], *, whole: bool = False) -> tuple[int, int]:
        """How many of the words belong to phrases and how many do not; what may stand beside phrases, numbers and single letters count
        for neither. Unless the `whole` is asked for, counting ends where more than a third are known to belong to none."""
        covered = loose = at = 0
        most = len(words) if whole else max(_LOOSE, len(words) // 3)
        if len(words) > most:
            known = self._known
            strange = [word for word in words if word not in known]
            if len(strange) > most:  # most lines of prose; only those that no phrase holds are looked at
                loose = len([word for word in strange if len(word) > 1 and not word[0].isdigit()])
                if loose > most:
                    return 0, loose
                loose = 0
        rests = self._rests
        while at < len(words):
            word = words[at]
            at += 1
            for rest, weight in rests.get(word, ()):
                if not rest or words[at : at + len(rest)] == rest:
                    covered += weight
                    at += len(rest)
                    break
            else:
                if len(word) > 1 and not word[0].isdigit():
                    loose += 1
                    if loose > most:
                        break
        return covered, loose


@dataclass(frozen=True, slots=True)
class Wording:
    """What lines of a page are recognised by; all in lower case and the spelling of `kg.text.clean`."""

    furniture: Book
    sections: Book
    page: Book  # both
    starts: tuple[str, ...]
    opening: Opening  # starts
    contains: Sought
    contacts: Sought
    topics: tuple[str, ...]
    mastheads: tuple[str, ...]
    masthead_starts: tuple[str, ...]
    masthead_never: tuple[str, ...]
    mottos: tuple[str, ...]
    teasers: tuple[str, ...]
    teaser: re.Pattern[str]
    teaser_prefixes: frozenset[str]
    teaser_signs: tuple[str, ...]
    openers: frozenset[str]
    in_names: frozenset[str]
    needs_number: frozenset[str]
    unfinished: tuple[str, ...]
    half: tuple[str, ...]
    organs: frozenset[str]
    middle: frozenset[str]
    families: frozenset[str]
    byline_starts: tuple[str, ...]
    byline_opening: Opening  # byline_starts
    byline_groups: tuple[str, ...]
    byline_ends: tuple[str, ...]
    signature_starts: tuple[str, ...]
    signature_roles: tuple[str, ...]
    question: re.Pattern[str]
    answer: re.Pattern[str]
    speaks: tuple[str, ...]
    address: tuple[str, ...]
    thanks: tuple[str, ...]
    caption_starts: tuple[str, ...]
    caption_contains: Sought
    caption_deeds: re.Pattern[str]
    shown: tuple[str, ...]
    event: re.Pattern[str]
    credits: tuple[str, ...]
    stamps: tuple[str, ...]
    before_date: re.Pattern[str]
    opens: re.Pattern[str]
    aims: re.Pattern[str]
    rights: re.Pattern[str]
    picture_number: re.Pattern[str]
    decimals: re.Pattern[str]
    new_year: dict[str, str]
    spring: re.Pattern[str]
    markup: dict[str, frozenset[str]]


@lru_cache(maxsize=1)
def wording() -> Wording:
    """The word lists of the ontology that travels with the package."""
    ontology = load_ontology()

    def words(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(lower(clean(word)) for word in ontology.phrases.words(name)))

    new_year = {lower(clean(name)): str(day) for name, day in ontology.phrases.table("date.new_year").items()}
    return Wording(
        furniture=Book(words("page.furniture"), words("page.beside")),
        sections=Book(words("page.sections")),
        page=Book((*words("page.furniture"), *words("page.sections")), words("page.beside")),
        starts=words("page.starts"),
        opening=Opening(words("page.starts")),
        contains=Sought(words("page.contains")),
        contacts=Sought(words("page.contacts")),
        topics=words("page.topics"),
        mastheads=words("page.mastheads"),
        masthead_starts=words("page.masthead_starts"),
        masthead_never=words("page.masthead_never"),
        mottos=words("page.mottos"),
        teasers=words("page.teasers"),
        teaser=re.compile(rf"[^\w>]*(?:{_any(words('page.teasers'))})(?!\w)(?P<more>[^:]{{0,40}}:)?"),
        teaser_prefixes=frozenset(word[:3] for word in words("page.teasers")),
        teaser_signs=ontology.phrases.words("page.teaser_signs"),
        openers=frozenset(words("line.openers")),
        in_names=frozenset(words("line.in_names")),
        needs_number=frozenset(words("line.needs_number")),
        unfinished=tuple(f" {word}" for word in words("line.unfinished")),
        half=tuple(f" {word}" for word in words("line.half")),
        organs=frozenset(ontology.phrases.words("line.organs")),
        middle=frozenset(words("line.middle")),
        families=frozenset(lower(clean(name)) for name in ontology.names.words("family") if " " not in name),
        byline_starts=words("byline.starts"),
        byline_opening=Opening(words("byline.starts")),
        byline_groups=words("byline.groups"),
        byline_ends=words("byline.ends"),
        signature_starts=words("signature.starts"),
        signature_roles=words("signature.roles"),
        question=re.compile(rf"[-*+\s]*(?:{_any(words('interview.question'))})(?:\s[^:?.]{{0,30}})?\s?:"),
        answer=re.compile(
            rf"[-*+\s]*(?:(?P<reply>{_any(words('interview.reply'))})"
            rf"|(?:{_any(words('interview.answer'))})(?P<name>\s[^:;,.?]{{2,40}})"
            rf"|(?P<role>(?:{_any(words('interview.roles'))})\s[^:;,.?]{{2,70}}))\s?:"
        ),
        speaks=tuple(f" {word}" for word in words("attendance.speak")),
        address=words("interview.address"),
        thanks=words("interview.thanks"),
        caption_starts=words("caption.starts"),
        caption_contains=Sought(words("caption.contains")),
        caption_deeds=re.compile(rf"(?<!\w)(?:{_any(words('caption.deeds'))})(?!\w)"),
        shown=words("caption.shown"),
        event=re.compile(rf"(?<!\w)(?:{_any(words('caption.events'))})(?!\w)"),
        credits=words("byline.credits"),
        stamps=words("date.stamps"),
        before_date=re.compile(
            rf"(?<!\w)(?:(?:{_any((*words('date.stamps'), *words('date.weekdays')))}"
            r"|\d{1,2}:\d\d(?::\d\d)?|[-,|:(\[•])\s*)+$"
        ),
        opens=re.compile(rf"(?<!\w)(?:{_any(words('date.opens'))})(?!\w)"),
        aims=re.compile(rf"(?<!\w)(?:{_any(words('date.aims'))})(?!\w)"),
        rights=re.compile(rf"(?:{_any(words('page.rights'))})\s*(?P<name>[^.,|]{{4,70}})"),
        picture_number=re.compile(rf"[\W_]*(?:(?:{_any(words('caption.numbered'))})[\W_]*)?\d{{0,3}}[\W_]*"),
        decimals=re.compile(rf"\d{{1,2}}(?![\d.,/])\s?(?:{_any(words('line.decimals'))})(?!\w)"),
        new_year=new_year,
        spring=re.compile(
            rf"(?<!\w)(?:{_any(words('date.spring'))})(?:\s\w+)?\s(?P<name>{_any(tuple(new_year))})(?!\w)"
        ),
        markup={kind: frozenset(ontology.phrases.words(f"markup.{kind}")) for kind in ontology.phrases.table("markup")},
    )


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
