"""What is raised where no report can be made of a file."""

from __future__ import annotations


class Unreadable(Exception):
    """A file that gives no report: its path, the reason in a few words, and what one can do about it.

    `reason` is one of a few categories, with particulars after a colon, so that a build can count them.
    """

    exit_status = 1

    def __init__(self, path: str, reason: str, remedy: str) -> None:
        super().__init__(f"{shown(path)}: {reason}; {remedy}")
        self.path, self.reason, self.remedy = path, reason, remedy


def shown(path: str) -> str:
    """A path as it can be printed: line ends, marks of direction and other characters that a terminal acts on are escaped.

    >>> shown("a\\nb.txt")
    'a\\\\nb.txt'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in path)
