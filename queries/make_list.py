"""Write the list of questions into README.md, between its two marks.

    python queries/make_list.py [README.md]

Each heading, title and parameter comes from the headers of the `.rq` files here; what stands outside the marks is left alone.
"""

from __future__ import annotations

import sys
from pathlib import Path

from kg.export.questions import insert
from kg.question import questions

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Rewrite the file that is named, or the project's README.md."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "README.md"
    text = path.read_text("utf-8")
    try:
        path.write_text(insert(text, questions(HERE)), "utf-8")
    except ValueError as error:
        sys.exit(f"{path}: {error}")


if __name__ == "__main__":
    main()
