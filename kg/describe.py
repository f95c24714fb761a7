"""Claims and entities -> N-Quads lines. Nothing else knows which terms say what.

Lines are made as text: that takes a third of the time of quad objects, and text is what the store loads fastest.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from kg import vocabulary as v
from kg.entities import (
    AreaEntity,
    Comparison,
    Document,
    Entities,
    Event,
    Hold,
    Links,
    Measure,
    Period,
    Person,
    PersonEntity,
    Post,
    Reason,
    Redirect,
    Ruling,
    Tenure,
)
from kg.iri import Iris, attendance_name
from kg.model import (
    NATION,
    Area,
    Claim,
    DocumentClaim,
    EventClaim,
    IndicatorClaim,
    Leftover,
    PlaceClaim,
    PositionClaim,
    Reading,
    Report,
    Span,
)
from kg.nquads import count_term, date_term, number_term, statements, text_term
from kg.text import clean, fold, lower

ConceptIri = Callable[[str, str], str | None]
"""The IRI of a concept, given the folder of its scheme (role, bodykind, indicator, unit, status) and its id; None where there is none."""


KEPT_LEFTOVERS = 100
"""Nodes a report at most; measured on 39 reports: none has more than 17. A text of nothing but loose numbers must not fill the graph."""


def lookup_keys(*labels: str) -> list[str]:
    """The spellings to look a thing up by: lower case with marks and without, each once, sorted.

    >>> lookup_keys("Hương Khê")
    ['huong khe', 'hương khê']
    """
    spelled = {" ".join(lower(clean(label)).split()) for label in labels} | {fold(label) for label in labels}
    return sorted(key for key in spelled if key)


class Describer:
    """Makes the lines of reports and entities, with IRIs under one base."""

    def __init__(self, iris: Iris, concept_iri: ConceptIri) -> None:
        self._iris = iris
        self._concept_iri = concept_iri
        self._area_terms: dict[Area, str] = {}
        self._posts: dict[Post, tuple[str, str]] = {}
        self._people: dict[Person, str] = {}

    def report(self, reading: Reading, links: Links) -> str:
        """The lines of a report's graph, but for who its people are: metadata, sentences with claims, claims."""
        report = reading.report
        iri = self._iris.report(report.id)
        end = f" <{iri}> .\n"
        lines = list(statements(iri, end, self._metadata(report, links.area)))
        quoted: dict[Span, str] = {}
        starts = [sentence.start for sentence in report.sentences]
        told = zip(links.names, reading.claims, links.claims, links.things, strict=True)
        for name, read, claim, thing in told:
            place = _sentence_of(report, starts, read.span)
            sentence = quoted.setdefault(place, self._iris.sentence(iri, place))
            subject = self._iris.fragment(iri, name)
            rulings = links.judged.get(name, ())
            lines += [f"<{subject}> <{v.JUDGED_BY}> <{self._iris.judgement(ruling)}>{end}" for ruling in rulings]
            evidence = (
                f" <{v.QUOTED_FROM}> <{sentence}>",
                f' <{v.START}> "{read.span.start}"^^<{v.INTEGER}>',
                f' <{v.END}> "{read.span.end}"^^<{v.INTEGER}>',
            )
            if claim is None:
                # What was rejected is no claim any more: questions about claims do not meet it.
                lines += [f"<{subject}>{pair}{end}" for pair in (f" <{v.TYPE}> <{v.REJECTED_CLAIM}>", *evidence)]
                continue
            common = (f" <{v.IN_REPORT}> <{iri}>", *evidence, f" <{v.RULE}> {text_term(claim.rule)}")
            lines += [f"<{subject}>{pair}{end}" for pair in common]
            lines += statements(subject, end, self._claim(iri, name, claim, thing))
            if isinstance(claim, EventClaim):
                for attendance in claim.people:
                    subject = self._iris.fragment(iri, attendance_name(name, attendance))
                    lines += statements(
                        subject, end, _attendance(attendance.person, attendance.manner, attendance.span)
                    )
        for span, sentence in quoted.items():
            lines += statements(sentence, end, _sentence(span))
        return "".join(dict.fromkeys(lines))

    def leftovers(self, report: Report, numbers: int, leftovers: Sequence[Leftover]) -> str:
        """The lines, in a report's graph, of what nothing was made of: how many of its numbers, and where the first of them and of names are."""
        iri = self._iris.report(report.id)
        end = f" <{iri}> .\n"
        unexplained = sum(left.kind == "number" and left.rule == "unexplained" for left in leftovers)
        lines = list(statements(iri, end, [(v.NUMBERS, count_term(numbers)), (v.UNEXPLAINED, count_term(unexplained))]))
        for left in leftovers[:KEPT_LEFTOVERS]:
            subject = self._iris.fragment(iri, f"left-{left.kind}-{left.span.start}-{left.span.end}")
            lines += statements(subject, end, _leftover(iri, left))
        return "".join(dict.fromkeys(lines))

    def witnesses(self, standing: Mapping[str, str]) -> Iterator[str]:
        """The lines, in the reports' graphs, that say which report stands for each; ids of reports."""
        for report_id, first in standing.items():
            report = self._iris.report(report_id)
            yield f"<{report}> <{v.WITNESS}> <{self._iris.report(first)}> <{report}> .\n"

    def entities(self, entities: Entities) -> Iterator[str]:
        """The lines of the entity graph, and those that say in the reports' graphs who their people are."""
        iris, end = self._iris, f" <{self._iris.entities}> .\n"
        for (report_id, name), who in entities.people_of.items():
            report = iris.report(report_id)
            yield f"<{iris.fragment(report, name)}> <{v.PERSON}> <{self._person_iri(who)}> <{report}> .\n"
        for area in entities.areas:
            yield from statements(iris.area(area.area), end, self._area_entity(area))
        for one in entities.people:
            yield from statements(self._person_iri(one.person), end, self._person_entity(one))
        for body, label in entities.bodies:
            if label:
                yield from statements(iris.body(body), end, self._body(body.kind, label, body.area))
        for post, label in entities.posts:
            yield from statements(iris.post(post), end, self._post(post, label))
        for tenure in entities.tenures:
            yield from statements(self._tenure_iri(tenure.hold), end, self._tenure(tenure))
        for comparison in entities.comparisons:
            yield from statements(iris.comparison(*comparison.key), end, self._comparison(comparison))
        for redirect in entities.redirects:
            yield from self._redirect(redirect, end)
        for document in entities.documents:
            yield from statements(iris.document(document), end, self._document(document))
        for event, about in entities.events:
            yield from statements(iris.event(event), end, self._event(event, about))
        yield from self._periods(entities.periods, end)
        for ruling in entities.rulings:
            yield from statements(iris.judgement(ruling.name), f" <{iris.judgements}> .\n", self._ruling(ruling))

    def _metadata(self, report: Report, area: Area | None) -> Iterator[tuple[str, str]]:
        page = report.metadata
        yield v.TYPE, f"<{v.REPORT}>"
        yield v.SOURCE, text_term(report.source)
        yield v.TEXT, text_term(report.text)
        if page.title:
            yield v.TITLE, text_term(page.title)
        if page.publisher:
            yield v.PUBLISHER, text_term(page.publisher)
        if page.byline:
            yield v.BYLINE, text_term(page.byline)
        if page.published:
            yield v.ISSUED, date_term(page.published)
        if page.url:
            yield v.URL, text_term(page.url)
        if area is not None:
            yield v.ABOUT_AREA, self._area_term(area)

    def _claim(
        self, report: str, name: str, claim: Claim, thing: Post | Document | Event | Measure | None
    ) -> Iterator[tuple[str, str]]:
        area: Area | None = getattr(claim, "area", None)
        if area is not None:
            yield v.AREA, self._area_term(area)
            if area.written is not None:
                yield v.AREA_LABEL, text_term(area.written_label)
        match claim:
            case PositionClaim():
                yield from self._position(claim, thing)
            case IndicatorClaim():
                yield from self._indicator(claim, thing)
            case DocumentClaim():
                yield from self._document_claim(claim, thing)
            case EventClaim():
                yield from self._event_claim(report, name, claim, thing)
            case PlaceClaim():
                yield v.TYPE, f"<{v.PLACE_CLAIM}>"

    def _position(self, claim: PositionClaim, post: object) -> Iterator[tuple[str, str]]:
        yield v.TYPE, f"<{v.POSITION_CLAIM}>"
        yield v.PERSON_LABEL, text_term(claim.person)
        yield v.ROLE_LABEL, text_term(claim.role)
        if claim.body:
            yield v.BODY_LABEL, text_term(claim.body)
        yield v.POSITION_LABEL, text_term(claim.position)
        yield v.MODE, text_term(claim.mode)
        yield from self._concept(v.ROLE, "role", claim.role_id)
        if isinstance(post, Post):
            post_iri, body_iri = self._post_iris(post)
            yield v.POST, f"<{post_iri}>"
            if claim.body:
                yield v.BODY, f"<{body_iri}>"
        if claim.since:
            yield v.SINCE, date_term(claim.since)
        if claim.until:
            yield v.UNTIL, date_term(claim.until)

    def _indicator(self, claim: IndicatorClaim, measure: object) -> Iterator[tuple[str, str]]:
        yield v.TYPE, f"<{v.INDICATOR_CLAIM}>"
        yield v.LABEL, text_term(claim.label)
        yield from self._concept(v.INDICATOR, "indicator", claim.indicator_id)
        yield from self._concept(v.STATUS, "status", claim.status)
        yield v.BOUND, text_term(claim.bound)
        if claim.unit:
            yield v.UNIT, text_term(claim.unit)
        if claim.written:
            yield v.WRITTEN_VALUE, text_term(claim.written)
        if isinstance(measure, Measure):
            yield from self._concept(v.UNIT_CONCEPT, "unit", measure.unit_id)
            if measure.base_value is not None:
                yield v.BASE_VALUE, number_term(measure.base_value)
        numbers = ((v.VALUE, claim.value), (v.UPPER, claim.upper), (v.OF, claim.of), (v.PLAN, claim.plan))
        for term, number in numbers:
            if number is not None:
                yield term, number_term(number)
        if claim.period:
            yield v.PERIOD, f"<{self._iris.period(claim.period)}>"
            yield v.PERIOD_LABEL, text_term(claim.period)
        if claim.change is not None:
            yield v.CHANGE, number_term(claim.change.value)
            yield v.CHANGE_UNIT, text_term(claim.change.unit)
            if claim.change.base:
                yield v.CHANGE_BASE, text_term(claim.change.base)

    def _document_claim(self, claim: DocumentClaim, document: object) -> Iterator[tuple[str, str]]:
        yield v.TYPE, f"<{v.DOCUMENT_CLAIM}>"
        if isinstance(document, Document):
            yield v.DOCUMENT, f"<{self._iris.document(document)}>"
        yield from _identified(claim.type, claim.number, claim.date, claim.issuer, claim.title)

    def _event_claim(self, report: str, name: str, claim: EventClaim, event: object) -> Iterator[tuple[str, str]]:
        yield v.TYPE, f"<{v.EVENT_CLAIM}>"
        if isinstance(event, Event):
            yield v.EVENT, f"<{self._iris.event(event)}>"
        yield v.TYPE_LABEL, text_term(claim.type)
        if claim.date:
            yield v.DATE, date_term(claim.date)
        if claim.until:
            yield v.UNTIL, date_term(claim.until)
        if claim.about:
            yield v.ABOUT, text_term(claim.about)
        if claim.ordinal is not None:
            yield v.ORDINAL, count_term(claim.ordinal)
        if claim.term:
            yield v.TERM, text_term(claim.term)
        for attendance in claim.people:
            yield v.ATTENDED_BY, f"<{self._iris.fragment(report, attendance_name(name, attendance))}>"

    def _area_entity(self, entity: AreaEntity) -> Iterator[tuple[str, str]]:
        area = entity.area
        yield v.TYPE, f"<{v.AREA_CLASS}>"
        yield v.LABEL, text_term(area.label)
        yield from _keys(area.label, area.name)
        if area.id == NATION.id:
            return
        yield v.NAME, text_term(area.name)
        yield v.TIER, text_term(area.tier)
        if area.code:
            yield v.IDENTIFIER, text_term(area.code)
        if area.within is not None:
            yield v.WITHIN, self._area_term(area.within)
        if area.id is None and area.why:
            yield v.UNRESOLVED, text_term(area.why)
        if entity.valid_from:
            yield v.VALID_FROM, date_term(entity.valid_from)
        if entity.valid_to:
            yield v.VALID_TO, date_term(entity.valid_to)
        for successor in entity.successors:
            yield v.REPLACED_BY, self._area_term(successor)
            if entity.continued:
                yield v.CONTINUED_BY, self._area_term(successor)

    def _person_entity(self, entity: PersonEntity) -> Iterator[tuple[str, str]]:
        yield v.TYPE, f"<{v.PERSON_CLASS}>"
        yield v.LABEL, text_term(entity.label)
        yield v.SORT_KEY, text_term(entity.sort_key)
        yield from _keys(*entity.spellings)
        for area in entity.areas:
            yield v.AREA, self._area_term(area)
        for person in entity.may_be:
            yield v.MAY_BE, f"<{self._person_iri(person)}>"
        yield from self._judged(entity.judged)

    def _body(self, kind: str | None, label: str, area: Area | None) -> Iterator[tuple[str, str]]:
        yield v.TYPE, f"<{v.BODY_CLASS}>"
        yield v.LABEL, text_term(label)
        yield from _keys(label)
        yield from self._concept(v.CLASSIFICATION, "bodykind", kind)
        if area is not None:
            yield v.AREA, self._area_term(area)

    def _post(self, post: Post, label: str) -> Iterator[tuple[str, str]]:
        yield v.TYPE, f"<{v.POST_CLASS}>"
        yield v.LABEL, text_term(label)
        # A post is looked up with its unit, and without: "bí thư huyện ủy".
        yield from _keys(label, _without_area(label, post.body.area))
        yield from self._concept(v.ORG_ROLE, "role", post.role_id)
        if post.body.kind or post.body.label:
            yield v.POST_IN, f"<{self._iris.body(post.body)}>"
        if post.body.area is not None:
            yield v.AREA, self._area_term(post.body.area)

    def _tenure(self, tenure: Tenure) -> Iterator[tuple[str, str]]:
        yield v.TYPE, f"<{v.TENURE}>"
        post, body_iri = self._post_iris(tenure.post)
        yield v.MEMBER, f"<{self._person_iri(tenure.person)}>"
        yield v.POST, f"<{post}>"
        yield v.POSITION_LABEL, text_term(tenure.position)
        body = tenure.post.body
        if body.kind or body.label:
            yield v.ORGANIZATION, f"<{body_iri}>"
        yield from self._concept(v.ORG_ROLE, "role", tenure.post.role_id)
        if body.area is not None:
            yield v.AREA, self._area_term(body.area)
        dates = (
            (v.FIRST_SEEN, tenure.first_seen),
            (v.LAST_SEEN, tenure.last_seen),
            (v.SINCE, tenure.since),
            (v.UNTIL, tenure.until),
            (v.OVER_BY, tenure.over_by),
            (v.PREDECESSOR_LAST_SEEN, tenure.predecessor_seen),
            (v.SUCCESSOR_FIRST_SEEN, tenure.successor_seen),
        )
        for term, iso in dates:
            if iso:
                yield term, date_term(iso)
        if tenure.predecessor is not None:
            yield v.PREDECESSOR, f"<{self._tenure_iri(tenure.predecessor)}>"
        if tenure.successor is not None:
            yield v.SUCCESSOR, f"<{self._tenure_iri(tenure.successor)}>"
        for hold in tenure.moved_to:
            yield v.MOVED_TO, f"<{self._tenure_iri(hold)}>"
        if tenure.score is not None:
            yield from _explained(tenure.score, tenure.reasons)
        for report_id, name in tenure.claims:
            yield v.DERIVED_FROM, f"<{self._iris.fragment(self._iris.report(report_id), name)}>"

    def _comparison(self, comparison: Comparison) -> Iterator[tuple[str, str]]:
        yield v.TYPE, f"<{v.COMPARISON}>"
        yield v.ONE, f"<{self._person_iri(comparison.one)}>"
        yield v.OTHER, f"<{self._person_iri(comparison.other)}>"
        yield v.VERDICT, text_term(comparison.verdict)
        yield from _explained(comparison.score, comparison.reasons)
        for hold in comparison.between:
            yield v.BETWEEN, f"<{self._tenure_iri(hold)}>"
        yield from self._judged(comparison.judged)

    def _redirect(self, redirect: Redirect, end: str) -> Iterator[str]:
        old = self._named_iri(redirect.old)
        yield f"<{old}> <{v.TYPE}> <{v.REDIRECT}>{end}"
        for new in redirect.new:
            yield f"<{old}> <{v.LEADS_TO}> <{self._named_iri(new)}>{end}"

    def _ruling(self, ruling: Ruling) -> Iterator[tuple[str, str]]:
        yield v.TYPE, f"<{v.JUDGEMENT}>"
        yield v.VERDICT, text_term(ruling.verdict)
        for target in ruling.about:
            yield v.JUDGES, f"<{self._iris.base}{target}>"
        if ruling.slot:
            yield v.SLOT, text_term(ruling.slot)
        for text in ruling.before:
            yield v.ORIGINAL_VALUE, text_term(text)
        if ruling.after is not None:
            yield v.CORRECTED_VALUE, text_term(ruling.after)
        yield v.AUTHOR, text_term(ruling.by)
        yield v.DATE, date_term(ruling.on)
        yield v.WHY, text_term(ruling.why)
        yield v.APPLIED, f'"{str(ruling.applied).lower()}"^^<{v.BOOLEAN}>'

    def _judged(self, rulings: Iterable[str]) -> Iterator[tuple[str, str]]:
        for ruling in rulings:
            yield v.JUDGED_BY, f"<{self._iris.judgement(ruling)}>"

    def _named_iri(self, named: Person | Hold) -> str:
        return self._person_iri(named) if isinstance(named, Person) else self._tenure_iri(named)

    def _tenure_iri(self, hold: Hold) -> str:
        return self._iris.tenure(self._person_iri(hold.person), self._post_iris(hold.post)[0])

    def _document(self, document: Document) -> Iterator[tuple[str, str]]:
        yield v.TYPE, f"<{v.DOCUMENT_CLASS}>"
        named = document.title or document.number or document.issuer or document.date or ""
        starts = named.lower().startswith(document.type.lower())
        label = named if starts else f"{document.type} {named}".strip()
        yield v.LABEL, text_term(label)
        yield from _keys(label, document.number or label)
        yield from _identified(document.type, document.number, document.date, document.issuer, document.title)
        if document.area is not None:
            yield v.AREA, self._area_term(document.area)

    def _event(self, event: Event, about: str) -> Iterator[tuple[str, str]]:
        yield v.TYPE, f"<{v.EVENT_CLASS}>"
        parts = (event.type, about, event.area.label if event.area else "", event.date or "")
        yield v.LABEL, text_term(" ".join(part for part in parts if part))
        yield v.TYPE_LABEL, text_term(event.type)
        if event.date:
            yield v.DATE, date_term(event.date)
        if event.area is not None:
            yield v.AREA, self._area_term(event.area)
        if event.ordinal is not None:
            yield v.ORDINAL, count_term(event.ordinal)
        if about:
            yield v.ABOUT, text_term(about)

    def _periods(self, periods: Iterable[Period], end: str) -> Iterator[str]:
        days: set[str] = set()
        for period in periods:
            yield from statements(self._iris.period(period.label), end, self._period(period))
            days.update(day for day in (period.begin, period.end) if day)
        for day in sorted(days):
            yield from statements(
                self._iris.instant(day), end, [(v.TYPE, f"<{v.INSTANT}>"), (v.IN_DATE, date_term(day))]
            )

    def _period(self, period: Period) -> Iterator[tuple[str, str]]:
        yield v.TYPE, f"<{v.INTERVAL}>"
        yield v.PERIOD_LABEL, text_term(period.label)
        if period.year is not None:
            yield v.YEAR, count_term(period.year)
        if period.begin and period.end:
            yield v.BEGINNING, f"<{self._iris.instant(period.begin)}>"
            yield v.ENDING, f"<{self._iris.instant(period.end)}>"

    def _concept(self, term: str, scheme: str, concept_id: str | None) -> Iterator[tuple[str, str]]:
        iri = self._concept_iri(scheme, concept_id) if concept_id else None
        if iri is not None:
            yield term, f"<{iri}>"

    def _post_iris(self, post: Post) -> tuple[str, str]:
        """The post and its body."""
        found = self._posts.get(post)
        if found is None:
            found = self._posts[post] = (self._iris.post(post), self._iris.body(post.body))
        return found

    def _person_iri(self, person: Person) -> str:
        found = self._people.get(person)
        if found is None:
            found = self._people[person] = self._iris.person(person)
        return found

    def _area_term(self, area: Area) -> str:
        term = self._area_terms.get(area)
        if term is None:
            term = self._area_terms[area] = f"<{self._iris.area(area)}>"
        return term


def _without_area(label: str, area: Area | None) -> str:
    """The label of a body or post without the name of its unit at the end; the tier word stays where it is part of the title."""
    return label if area is None else label.removesuffix(area.name).rstrip() or label


def concept_keys(labels: Iterable[tuple[str, Iterable[str]]], graph: str) -> Iterator[str]:
    """The lines that make concepts findable: pairs of IRI and labels, each label with and without marks."""
    end = f" <{graph}> .\n"
    for iri, names in labels:
        yield from statements(iri, end, _keys(*names))


def usual_units(units: Iterable[tuple[str, str]], graph: str) -> Iterator[str]:
    """The lines that say in which unit the limits of an indicator are: pairs of the IRIs of indicator and unit."""
    end = f" <{graph}> .\n"
    for indicator, unit in units:
        yield from statements(indicator, end, [(v.USUAL_UNIT, f"<{unit}>")])


def _keys(*labels: str) -> Iterator[tuple[str, str]]:
    for key in lookup_keys(*labels):
        yield v.KEY, text_term(key)


def _explained(score: Decimal, reasons: Iterable[Reason]) -> Iterator[tuple[str, str]]:
    yield v.SCORE, number_term(score)
    for reason in reasons:
        yield v.REASON, text_term(str(reason))


def _identified(
    kind: str, number: str | None, date: str | None, issuer: str | None, title: str | None
) -> Iterator[tuple[str, str]]:
    yield v.TYPE_LABEL, text_term(kind)
    if number:
        yield v.IDENTIFIER, text_term(number)
    if date:
        yield v.DATE, date_term(date)
    if issuer:
        yield v.ISSUER, text_term(issuer)
    if title:
        yield v.TITLE, text_term(title)


def _attendance(person: str, manner: str, span: Span) -> Iterator[tuple[str, str]]:
    yield v.TYPE, f"<{v.ATTENDANCE}>"
    yield v.PERSON_LABEL, text_term(person)
    yield v.MANNER, text_term(manner)
    yield v.START, count_term(span.start)
    yield v.END, count_term(span.end)


def _leftover(report: str, left: Leftover) -> Iterator[tuple[str, str]]:
    yield v.TYPE, f"<{v.LEFTOVER}>"
    yield v.IN_REPORT, f"<{report}>"
    yield v.TYPE_LABEL, text_term(left.kind)
    yield v.RULE, text_term(left.rule)
    yield v.START, count_term(left.span.start)
    yield v.END, count_term(left.span.end)


def _sentence(span: Span) -> Iterator[tuple[str, str]]:
    yield v.TYPE, f"<{v.SENTENCE}>"
    yield v.START, count_term(span.start)
    yield v.END, count_term(span.end)


def _sentence_of(report: Report, starts: list[int], span: Span) -> Span:
    """The sentence around a quote; where it runs over several, the stretch from the first to the last of them."""
    first = max(bisect_right(starts, span.start) - 1, 0)
    last = max(bisect_right(starts, span.end - 1) - 1, first)
    if not report.sentences:
        return span
    start, end = report.sentences[first].start, report.sentences[last].end
    return Span(min(start, span.start), max(end, span.end))
