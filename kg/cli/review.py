"""The command that shows pairs of namesakes and writes down what somebody decides."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import Messages, graph_command, judgements_option

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.review import Candidate, Side

_ASKED = "one person? same, different, unsure, next, back or quit; a reason may follow: "
_VERDICTS = {"s": "same", "d": "different", "u": "unsure"}


@click.command()
@judgements_option
@click.option("--by", metavar="NAME", help="Who decides.  [default: the user of this machine]")
@click.option("--unsure", is_flag=True, help="Show the pairs again on which somebody was unsure.")
@graph_command
def review(graph: Path, messages: Messages, judgements: Path | None, by: str | None, unsure: bool) -> None:
    """Go through people of one name who may be one person, and write what you decide into judgements.toml.

    Each pair is shown with the sentences of both sides and the reasons of the score. Answer with the first letter of same, different,
    unsure, next, back (take the last answer back) or quit, and why: "s both reports tell of her studies in Vinh".
    Every answer is written at once; start again to go on with the pairs that are left. The next kg build applies the answers.
    Answers may come from a pipe, one a line.

    \b
    Example:
      kg review --by "Trần Thị Khảo"
      printf 's the same portrait\\nd a generation apart\\n' | kg review --by "Trần Thị Khảo"
    """
    from kg.iri import BASE
    from kg.judgement_file import read_judgements
    from kg.judgements import NO_JUDGEMENTS, Judgements
    from kg.ontology import load_ontology
    from kg.review import candidates, judged_pairs
    from kg.store import open_store, read_record

    file = judgements or graph / "judgements.toml"
    store, base = open_store(graph), str(read_record(graph).get("base", BASE))
    decided = read_judgements(file, load_ontology(), base) if file.exists() else NO_JUDGEMENTS
    if unsure:
        decided = Judgements(tuple(entry for entry in decided.entries if entry.verdict != "unsure"))
    done = judged_pairs(store, decided, base)
    waiting = [one for one in candidates(store) if one.pair not in done]
    written = _Session(store, file, base, by or _user()).go_through(waiting, messages)
    left = len(waiting) - written
    messages.say(
        f"{written} decided, {left} left" + (f"; {file} holds the answers, kg build applies them" if written else "")
    )


class _Session:
    """One sitting: what is written, and how to take the last answer back."""

    def __init__(self, store: ox.Store, file: Path, base: str, by: str) -> None:
        self._store, self._file, self._base, self._by = store, file, base, by
        self._written: list[tuple[str | None, str]] = []

    def go_through(self, waiting: list[Candidate], messages: Messages) -> int:
        """How many pairs were decided. Ends with the last pair, the last answer or quit."""
        from kg.review import sides_of, told

        answers = _lines()
        number, places = 0, list[int]()
        while number < len(waiting):
            sides = sides_of(self._store, waiting[number])
            for line in told(waiting[number], sides, number + 1, len(waiting)):
                click.echo(line)
            click.echo()
            answer = self._answer(answers, messages, back=bool(places))
            if answer is None:
                break
            verdict, why = answer
            if verdict == "back":
                self._take_back()
                number = places.pop()
                continue
            if verdict != "next":
                self._write(sides, verdict, why)
                places.append(number)
            number += 1
        return len(places)

    def _answer(self, answers: Iterator[str], messages: Messages, *, back: bool) -> tuple[str, str] | None:
        """The next answer that can be used: a verdict with its reason, "next" or "back"; None where there is no more."""
        _ask(_ASKED)
        for line in answers:
            word, _, why = line.strip().partition(" ")
            letter = word[:1].lower()
            if letter == "q":
                return None
            if letter in ("n", ""):
                return "next", ""
            if letter == "b":
                if back:
                    return "back", ""
                messages.warn("there is no answer to take back")
            elif letter in _VERDICTS:
                reason = why.strip() or self._reason(answers)
                return None if reason is None else (_VERDICTS[letter], reason)
            else:
                messages.warn(f"{line.strip()[:40]!r}: answer s, d, u, n, b or q")
            _ask(_ASKED)
        return None

    @staticmethod
    def _reason(answers: Iterator[str]) -> str | None:
        """The reason, asked for until there is one; None where no more lines come."""
        _ask("why? ")
        for line in answers:
            if line.strip():
                return line.strip()
            _ask("why? ")
        return None

    def _write(self, people: tuple[Side, Side], verdict: str, why: str) -> None:
        from datetime import date

        from kg.judgement_file import pair_entry, write_entry

        before = self._file.read_text("utf-8") if self._file.exists() else None
        sides = [(side.ref.removeprefix(self._base), side.remark) for side in people]
        write_entry(self._file, pair_entry(verdict, sides, by=self._by, on=date.today().isoformat(), why=why))
        self._written.append((before, self._file.read_text("utf-8")))

    def _take_back(self) -> None:
        from kg.judgement_file import write_whole

        before, after = self._written.pop()
        if not self._file.exists() or self._file.read_text("utf-8") != after:
            raise click.ClickException(f"{self._file} was changed meanwhile: take the answer out by hand")
        if before is None:
            self._file.unlink(missing_ok=True)
        else:
            write_whole(self._file, before)


def _lines() -> Iterator[str]:
    """Yield the lines of standard input; they end where it does, or where the user breaks off."""
    try:
        yield from sys.stdin
    except KeyboardInterrupt:
        click.echo(err=True)


def _ask(text: str) -> None:
    """A question, to the terminal only: a pipe reads no questions."""
    if sys.stdin.isatty():
        click.echo(text, nl=False, err=True)


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise click.UsageError("who decides? give --by NAME") from None
