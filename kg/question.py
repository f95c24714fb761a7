"""Questions to the graph: `queries/*.rq`, each with a header of its own, and the terms that its parameters are bound to.

A question is a SPARQL file that any client runs as it stands. Its header are the comment lines that begin with `#+`:

    #+ title.vi: Cán bộ của một huyện
    #+ title.en: Officials of a district
    #+ group: people
    #+ about.vi: …
    #+ about.en: … (a line may go on
    #+   in the next, indented)
    #+ param: district | name | required | huyện, có dấu hoặc không | a district, with or without marks

A parameter is a variable with a line `VALUES ?district { "hương khê" }`, that is: its default, or for a required one an example.
It is `required`, has a `default`, or is `optional`: then its line says UNDEF, and without a value it restricts nothing.
A value that is given is bound as a term; no text of a user becomes part of a query. Parameters are no columns of the answer.
A bound parameter is not BOUND() to the store, and is free inside EXISTS: an optional one goes into COALESCE(?year = ?then, true).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

import pyoxigraph as ox

from kg.ontology import data_folder
from kg.text import clean, lower
from kg.vocabulary import DECIMAL, INTEGER

GROUPS: Mapping[str, tuple[str, str]] = {
    "people": ("Con người", "People"),
    "bodies": ("Cơ quan, tổ chức", "Bodies"),
    "places": ("Địa bàn", "Places"),
    "indicators": ("Chỉ tiêu", "Indicators"),
    "targets": ("Mục tiêu", "Targets"),
    "documents": ("Văn bản", "Documents"),
    "meetings": ("Hội nghị, sự kiện", "Meetings"),
    "evidence": ("Bằng chứng", "Evidence"),
    "quality": ("Chất lượng", "Quality"),
}
"""The groups of questions in the order of the list, each with its Vietnamese and English name."""

Node: TypeAlias = ox.NamedNode | ox.Literal


class QueryError(Exception):
    """A question, or a parameter of one, is not as it should be; the message is one line that says what was expected."""

    exit_status = 2


def questions(folder: Path | None = None) -> tuple[Question, ...]:
    """All questions of a folder (without one, those that travel with the package), by group and name."""
    found = [_read(path) for path in (folder or data_folder("queries")).glob("*.rq")]
    order = list(GROUPS)
    return tuple(
        sorted(
            found,
            key=lambda q: (
                order.index(q.group) if q.group in order else len(order),
                q.name,
            ),
        )
    )


def find_question(name: str, folder: Path | None = None) -> Question:
    """The question of that name, or of that file where the name ends in .rq.

    Raises QueryError, with the nearest name, where there is none.
    """
    if name.endswith(".rq"):
        return _read(Path(name))
    home = folder or data_folder("queries")
    names = sorted(path.stem for path in home.glob("*.rq"))
    if name not in names:
        from difflib import get_close_matches  # only a wrong name needs it

        near = get_close_matches(name.lower().replace("_", "-").replace(" ", "-"), names, 1, 0.5)
        hint = f"did you mean {near[0]}?" if near else "kg query lists them"
        raise QueryError(f"no question is called {name!r}; {hint}")
    return _read(home / f"{name}.rq")


def parse_question(text: str, name: str) -> Question:
    """The question in the text of a SPARQL file; `name` is what messages call it. A file without a header is a question too.

    >>> parse_question("ASK { ?s ?p ?o }", "anything").name
    'anything'
    """
    fields: dict[str, str] = {}
    parameters = []
    for key, content in _header(text, name):
        if key == "param":
            parameters.append(_parameter(content, text, name))
        else:
            fields[key.replace(".", "_")] = content
    return Question(name=name, text=text, parameters=tuple(parameters), **fields)


def bind(question: Question, given: Mapping[str, str]) -> dict[str, Node]:
    """The terms for the values that were given, by the name of the parameter.

    Raises QueryError for a parameter the question does not have, one that is missing, and a value of the wrong type.
    """
    known = {parameter.name: parameter for parameter in question.parameters}
    for name in given:
        if name not in known:
            has = f"it has {', '.join(known)}" if known else "it has none"
            raise QueryError(f"{question.name} has no parameter {name!r}; {has}")
    for parameter in question.parameters:
        if parameter.need == "required" and not given.get(parameter.name, "").strip():
            raise QueryError(
                f"{question.name} needs {parameter.name} ({parameter.about_en}): -p {parameter.name}={parameter.example}"
            )
    return {name: _term(question, known[name], text) for name, text in given.items() if text.strip()}


def values_line(name: str) -> re.Pattern[str]:
    """The pattern of the line that holds a parameter's default or example; group 1 is what stands between the braces."""
    return re.compile(rf"VALUES \?{re.escape(name)} \{{ (.*?) \}}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable of a question that its reader sets. `type` is one of TYPES or a choice a/b/c; `need` is required, default or
    optional; `example` is the default, or a value that shows the form, as text."""

    name: str
    type: str
    need: str
    about_vi: str
    about_en: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A SPARQL query with what its header says; the fields of a header that is not there are empty."""

    name: str
    text: str
    title_vi: str = ""
    title_en: str = ""
    group: str = ""
    about_vi: str = ""
    about_en: str = ""
    parameters: tuple[Parameter, ...] = ()


def _name(text: str) -> Node:
    # Keys in the graph are lower case with marks, and without: whichever is typed is found.
    return ox.Literal(lower(clean(unicodedata.normalize("NFC", " ".join(text.split())))))


def _text(text: str) -> Node:
    return ox.Literal(unicodedata.normalize("NFC", text.strip()))


def _matching(pattern: re.Pattern[str], datatype: str | None, text: str) -> Node:
    if not pattern.fullmatch(text := text.strip()):
        raise ValueError
    return ox.Literal(text, datatype=ox.NamedNode(datatype)) if datatype else ox.Literal(text)


def _iri(text: str) -> Node:
    if not re.match(r"[a-z][a-z0-9+.-]*:", text.strip(), re.IGNORECASE):
        raise ValueError
    return ox.NamedNode(text.strip().strip("<>"))


_MONTH_DAY = r"(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?"

TYPES: Mapping[str, tuple[str, Callable[[str], Node]]] = {
    "name": ("a name, with or without marks", _name),
    "text": ("a text, letter by letter", _text),
    "year": ("a year such as 2021", partial(_matching, re.compile(r"\d{4}"), INTEGER)),
    "date": (
        "a date such as 2021-12-22, 2021-12 or 2021",
        partial(_matching, re.compile(rf"\d{{4}}(-{_MONTH_DAY})?"), None),
    ),
    "count": ("a whole number", partial(_matching, re.compile(r"\d+"), INTEGER)),
    "number": (
        "a number with a decimal point",
        partial(_matching, re.compile(r"-?\d+(\.\d+)?"), DECIMAL),
    ),
    "iri": ("an IRI", _iri),
}
"""The types of parameters: what a value looks like, and the function from its text to a term (ValueError where it does not fit)."""


def _term(question: Question, parameter: Parameter, text: str) -> Node:
    choices = parameter.type.split("/")
    try:
        if parameter.type in TYPES:
            return TYPES[parameter.type][1](text)
        if text.strip() in choices:
            return ox.Literal(text.strip())
    except ValueError:
        pass
    expected = TYPES[parameter.type][0] if parameter.type in TYPES else f"one of {', '.join(choices)}"
    raise QueryError(f"{question.name}: {parameter.name} is {expected}, not {text!r}")


def _read(path: Path) -> Question:
    try:
        return parse_question(path.read_text(encoding="utf-8"), path.stem)
    except OSError as error:
        raise QueryError(f"{path}: {(error.strerror or 'cannot be read').lower()}; a .rq file was expected") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"{path}: not UTF-8 text; a SPARQL query was expected") from error


_FIELDS = frozenset({"title.vi", "title.en", "group", "about.vi", "about.en", "param"})


def _header(text: str, name: str) -> Iterator[tuple[str, str]]:
    key, parts = "", list[str]()
    for line in text.splitlines():
        if not line.startswith("#+"):
            continue
        if line.startswith("#+   "):
            parts.append(line[2:].strip())
            continue
        if key:
            yield key, " ".join(parts)
        key, colon, content = line[2:].partition(":")
        key, parts = key.strip(), [content.strip()]
        if not colon or key not in _FIELDS:
            raise QueryError(f"{name}: header line {line!r}; expected one of {', '.join(sorted(_FIELDS))}")
    if key:
        yield key, " ".join(parts)


def _parameter(content: str, text: str, question: str) -> Parameter:
    cells = [cell.strip() for cell in content.split("|")]
    if len(cells) != 5 or cells[2] not in ("required", "default", "optional"):
        raise QueryError(
            f"{question}: 'param: {content}'; expected name | type | required, default or optional | vi | en"
        )
    if cells[1] not in TYPES and "/" not in cells[1]:
        raise QueryError(f"{question}: no type {cells[1]!r}; expected {', '.join(TYPES)} or a choice a/b/c")
    line = values_line(cells[0]).search(text)
    if line is None:
        raise QueryError(f"{question}: parameter {cells[0]} has no line 'VALUES ?{cells[0]} {{ … }}' in the query")
    if re.search(rf"\bBOUND\s*\(\s*\?{re.escape(cells[0])}\s*\)", text, re.IGNORECASE):
        raise QueryError(
            f"{question}: BOUND(?{cells[0]}) is false for a parameter; expected COALESCE(… ?{cells[0]} …, true)"
        )
    quoted = re.match(r'"(.*)"|<(.*)>|(\S+)$', line[1])
    shown = next((part for part in quoted.groups() if part is not None), "") if quoted else line[1]
    return replace(Parameter(*cells), example="" if shown == "UNDEF" else shown)
