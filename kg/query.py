"""Answers to questions: the store is asked over all its graphs, parameters are bound as terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pyoxigraph as ox

from kg.question import QueryError, Question, bind, find_question, values_line

Value: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None


def run(store: ox.Store, question: Question, parameters: Mapping[str, str] | None = None) -> Answer:
    """The answer to a question over all graphs of the store: Rows, Verdict or Triples.

    Raises QueryError where parameters do not fit or the query is not SPARQL, or asks another server.
    """
    terms = bind(question, parameters or {})
    text = question.text
    if _asks_elsewhere(text):
        raise QueryError(f"{question.name}: SERVICE is switched off, a question stays in this graph")
    for name in terms:
        # The file's own default or example makes way for the term that is bound below.
        text = values_line(name).sub(f"VALUES ?{name} {{ UNDEF }}", text)
    substitutions: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]
    substitutions = {ox.Variable(name): term for name, term in terms.items()}
    try:
        result = store.query(text, use_default_graph_as_union=True, substitutions=substitutions or None)
        return _answer(result, {parameter.name for parameter in question.parameters})
    except SyntaxError as error:
        raise QueryError(f"{question.name}: {_where(str(error), question.text)}") from error
    except (RuntimeError, ValueError) as error:
        raise QueryError(f"{question.name}: {' '.join(str(error).split())}") from error


def fact_rows(store: ox.Store, names: tuple[str, ...], folder: Path | None = None) -> dict[str, list[dict[str, str]]]:
    """The answers of several questions without parameters, each row a mapping of column to text, empty cells left out."""
    answers = {}
    for name in names:
        answer = run(store, find_question(name, folder))
        assert isinstance(answer, Rows)
        answers[name] = list(answer.texts())
    return answers


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a SELECT: columns in order, and rows with a term or None in each."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def texts(self) -> Iterator[dict[str, str]]:
        """Yield each row as a mapping of column to text; a cell without a value is left out."""
        for row in self.rows:
            yield {name: lexical(term) for name, term in zip(self.columns, row, strict=True) if term is not None}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to an ASK."""

    true: bool


@dataclass(frozen=True, slots=True)
class Triples:
    """The answer to a CONSTRUCT or DESCRIBE, each triple once."""

    triples: tuple[ox.Triple, ...]


Answer: TypeAlias = Rows | Verdict | Triples


def lexical(term: Value) -> str:
    """The text of a term without its type: the value of a literal, the IRI of a node."""
    if term is None:
        return ""
    return str(term) if isinstance(term, ox.Triple) else term.value


# What may hold the letters of a keyword without being one: IRIs, strings long and short, comments, variables, prefixed names.
_NO_KEYWORD = re.compile(
    r"""<[^<>"{}|^`\\\s]*>|\"{3}(?:[^\\]|\\.)*?\"{3}|'{3}(?:[^\\]|\\.)*?'{3}|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'"""
    r"""|\#[^\n]*|[?$]\w+|[\w.-]*:[\w.:%\\-]*|@[\w-]+""",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def _asks_elsewhere(text: str) -> bool:
    # SPARQL lets any character be written as \uXXXX, keywords too: both readings are looked at.
    plain = _ESCAPE.sub(lambda m: chr(min(int(m[1] or m[2], 16), 0x10FFFF)), text)
    return any(re.search(r"\bservice\b", _NO_KEYWORD.sub(" ", t), re.IGNORECASE) for t in (text, plain))


def _where(message: str, text: str) -> str:
    # "error at 7:12: expected one of A, B, C" is told with the line itself and the first few of what would have fitted.
    place = re.match(r"error at (\d+):(\d+): (.*)", message, re.DOTALL)
    if place is None:
        return f"not a SPARQL query: {' '.join(message.split())}"
    line = [*text.splitlines(), ""][int(place[1]) - 1].strip()
    expected = place[3].split(", ")
    shown = ", ".join(expected[:4]) + (" …" if len(expected) > 4 else "")
    return f"not a SPARQL query: line {place[1]}, column {place[2]} ({line[:60]!r}): {' '.join(shown.split())}"


def _answer(result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, hidden: set[str]) -> Answer:
    if isinstance(result, ox.QueryBoolean):
        return Verdict(bool(result))
    if isinstance(result, ox.QueryTriples):
        return Triples(tuple(dict.fromkeys(result)))
    names = [variable.value for variable in result.variables]
    shown = [i for i, name in enumerate(names) if name not in hidden]
    rows = tuple(tuple(solution[i] for i in shown) for solution in result)
    return Rows(tuple(names[i] for i in shown), rows)
