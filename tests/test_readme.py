"""What the README shows is what the commands print."""

from __future__ import annotations

from pathlib import Path

from tests.readme import README, commands, matches, run, workplace


def test_the_tour_prints_what_the_readme_shows(tmp_path: Path) -> None:
    """Every command of the tour, in order, in one folder."""
    folder = workplace(tmp_path)
    wrong = []
    for command in commands(README.read_text("utf-8")):
        printed = run(command.line, folder)
        if not matches(command.output, printed):
            wrong.append(f"$ {command.line}\nsaid:\n{command.output}\nprinted:\n{printed}")
    assert not wrong, "\n\n".join(wrong)


def test_lines_left_out_are_told_from_lines_that_differ() -> None:
    assert matches("a\n...", "a\nb\nc")
    assert matches("a\n...\nc", "a\nb\nc")
    assert matches("seconds 1.25\ntriples 1,234", "seconds 0.00\ntriples 1,250")
    assert not matches("a\nx", "a\nb")
    assert not matches("a\n...\nd", "a\nb\nc")
