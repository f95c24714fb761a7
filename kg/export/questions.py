"""The list of questions as text: for a terminal, one question in full, and as Markdown for a README."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from kg.question import GROUPS, TYPES, Parameter, Question

OPENING, CLOSING = "<!-- questions -->", "<!-- /questions -->"
"""The marks in a README between which the list stands."""


def listing(questions: Iterable[Question]) -> str:
    """Names and titles of the questions by group, with the parameters each takes."""
    lines = []
    for heading, group in _grouped(questions):
        lines += [heading]
        for question in group:
            options = "".join(f" {_usage(parameter)}" for parameter in question.parameters)
            lines += [f"  {question.name}{options}", f"      {question.title_vi} / {question.title_en}"]
        lines += [""]
    return "\n".join(lines)


def describe(question: Question) -> str:
    """All that the header of one question says."""
    lines = [question.name, f"  {question.title_vi}", f"  {question.title_en}", ""]
    lines += [f"  {about}" for about in (question.about_vi, question.about_en) if about]
    for parameter in question.parameters:
        kind = TYPES[parameter.type][0] if parameter.type in TYPES else parameter.type.replace("/", ", ")
        need = {"required": f"required, such as {parameter.example}", "default": f"default {parameter.example}"}
        lines += ["", f"  -p {parameter.name}=…  {kind}; {need.get(parameter.need, 'optional')}"]
        lines += [f"      {parameter.about_vi} / {parameter.about_en}"]
    return "\n".join(lines).rstrip() + "\n"


def markdown(questions: Iterable[Question]) -> str:
    """The questions as Markdown tables, one a group."""
    lines = []
    for heading, group in _grouped(questions):
        lines += [f"### {heading}", "", "| question | asks | hỏi | parameters |", "| --- | --- | --- | --- |"]
        for question in group:
            parameters = ", ".join(f"`{_usage(parameter)}`" for parameter in question.parameters)
            lines.append(f"| `{question.name}` | {question.title_en} | {question.title_vi} | {parameters} |")
        lines += [""]
    return "\n".join(lines)


def insert(text: str, questions: Iterable[Question]) -> str:
    """The text with the list of questions, as Markdown, between its two marks. Raises ValueError where the marks are not there once each."""
    if text.count(OPENING) != 1 or text.count(CLOSING) != 1 or text.index(OPENING) > text.index(CLOSING):
        raise ValueError(f"the marks {OPENING} and {CLOSING} have to stand in it once each, in this order")
    before, _, rest = text.partition(OPENING)
    _, _, after = rest.partition(CLOSING)
    return f"{before}{OPENING}\n\n{markdown(questions)}\n{CLOSING}{after}"


def _grouped(questions: Iterable[Question]) -> Iterator[tuple[str, Iterator[Question]]]:
    # Questions come in the order of their groups.
    for group, members in groupby(questions, key=lambda question: question.group):
        vietnamese, english = GROUPS.get(group, ("Khác", "Other"))
        yield f"{english} / {vietnamese}", members


def _usage(parameter: Parameter) -> str:
    return f"{parameter.name}=" if parameter.need == "required" else f"[{parameter.name}=]"
