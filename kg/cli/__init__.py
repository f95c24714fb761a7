"""The command kg: each command parses its options, calls one function and prints.

The rooms behind the commands are imported inside them, so that `kg --help` and a small question start at once.
"""

from kg.cli.main import main

__all__ = ["main"]
