"""Where a table's rows live: on which stream, and while what holds. Said once, asked of rows and of
the database alike."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import col


@dataclass(frozen=True)
class On:
    """On the stream `kind/<what the column `by` says>`, or on `kind` itself when there is only one
    of it. Shown there while each column of `shown_while` has one of its values; `{"archived_at":
    (None,)}`: while it is not archived."""

    kind: str
    by: str | None = None
    shown_while: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)

    def home_of(self, row: Any) -> str | None:
        """The stream's name; None for a row that says of no stream that it is on it."""
        if self.by is None:
            return self.kind
        id_ = getattr(row, self.by)
        return None if id_ is None else f"{self.kind}/{id_}"

    def shows(self, row: Any) -> bool:
        return all(getattr(row, name) in values for name, values in self.shown_while.items())

    def conditions(self, model: Any, id_: object) -> list[Any]:
        """The same in SQL: which of the table's rows are shown on the stream with this id."""
        on_it = [] if self.by is None else [col(getattr(model, self.by)) == id_]
        shown = self.shown_while.items()
        return [*on_it, *(_is_among(col(getattr(model, name)), values) for name, values in shown)]


def _is_among(column: Any, values: tuple[Any, ...]) -> object:
    if values in ((None,), (True,)):
        return column.is_(values[0])
    return column.in_(values)
