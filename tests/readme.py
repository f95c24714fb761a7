"""The console blocks of README.md: each command with what it prints, run anew and compared, or written with --write.

A block begins with ```console; a line `$ kg ...` is a command, the lines up to the next one what it prints. A line `...` stands for lines that
are left out. Times, which differ from run to run, and the number of triples, which grows with the ontology, are not compared.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.readings import ROOT

README = ROOT / "README.md"
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_TIME = re.compile(r"^((?:seconds|triples)\s+)[\d.,]+", re.MULTILINE)
SHOWN = 14  # lines of an output that --write keeps before it leaves the rest out


@dataclass(frozen=True)
class Command:
    """A command of the README, and the lines that it is said to print."""

    line: str
    output: str


def commands(text: str) -> list[Command]:
    """The commands of all console blocks, in order."""
    found = []
    for block in _BLOCK.findall(text):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            line, _, output = part.partition("\n")
            found.append(Command(line.strip(), output.strip("\n")))
    return found


def run(line: str, folder: Path) -> str:
    """What a command prints in a folder that holds the example reports, messages included."""
    words = f'"{sys.executable}" -m kg ' + line.removeprefix("kg ")
    done = subprocess.run(words, shell=True, cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=120)
    return (done.stderr + done.stdout).strip("\n")


def matches(said: str, printed: str) -> bool:
    """True where the lines said are those printed, those left out aside."""
    pattern = re.escape(_TIME.sub(r"\g<1>0.00", said)).replace(re.escape("\n...\n"), r"\n(?:.*\n)*?")
    pattern = re.sub(r"\\\n\\\.\\\.\\\.$", r"\n(?:.*\n?)*", pattern)
    return re.fullmatch(pattern, _TIME.sub(r"\g<1>0.00", printed)) is not None


def workplace(folder: Path) -> Path:
    """A folder with the example reports, as a checkout has them."""
    (folder / "seeds").symlink_to(ROOT / "seeds")
    return folder


def _shortened(printed: str) -> str:
    lines = printed.split("\n")
    return printed if len(lines) <= SHOWN + 2 else "\n".join([*lines[:SHOWN], "..."])


def _written(text: str, folder: Path) -> Iterator[str]:
    at = 0
    for block in _BLOCK.finditer(text):
        yield text[at : block.start(1)]
        for command in commands(block[0]):
            yield f"$ {command.line}\n{_shortened(run(command.line, folder))}\n"
        at = block.end(1)
    yield text[at:]


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit("usage: python -m tests.readme --write")
    with tempfile.TemporaryDirectory() as name:
        README.write_text("".join(_written(README.read_text("utf-8"), workplace(Path(name)))), "utf-8")
