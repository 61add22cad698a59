"""What is made from the code and kept beside it: `make types` writes it anew, and a test says when
it is not current."""

from collections.abc import Callable

from board import ASSETS, event_types
from board.row_types import row_defaults, row_types

FILES: tuple[tuple[str, Callable[[], str]], ...] = (
    (event_types.PAGE, event_types.page),
    ("static/src/model/events.ts", event_types.declarations),
    ("static/src/model/rows.ts", row_types),
    ("static/src/model/defaults.ts", row_defaults),
)
"""(path, what it says)."""


def write() -> None:
    for path, text in FILES:
        (ASSETS / path).write_text(text(), "utf-8")


if __name__ == "__main__":
    write()
