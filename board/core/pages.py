"""Long lists in pages, the newest first: a page, and the mark from where the next one goes on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from sqlalchemy import tuple_
from sqlmodel import Session

from . import clock

Row = TypeVar("Row")
Shown = TypeVar("Shown")
Mark = tuple[datetime, int] | tuple[int]
"""Where a page ended: what its last row is sorted by. It holds also when that row has gone."""


@dataclass(frozen=True)
class Page(Generic[Row]):
    """`end` is the mark for what comes after these rows; None when nothing does."""

    rows: Sequence[Row]
    end: Mark | None = None

    def each(self, shown: Callable[[Row], Shown]) -> "Page[Shown]":
        return Page([shown(row) for row in self.rows], self.end)


def page_of(
    session: Session, query: Any, *, by: Sequence[Any], after: Mark | None, most: int
) -> Page[Any]:
    """The first `most` rows of a query after a mark, sorted downwards `by` columns that end in a
    unique one and are among what is selected."""
    if after is not None:
        query = query.where(tuple_(*by) < after)
    found = session.exec(query.order_by(*(one.desc() for one in by)).limit(most + 1)).all()
    if len(found) <= most:
        return Page(found)
    return Page(found[:most], tuple(getattr(found[most - 1], one.key) for one in by))


def mark_text(mark: Mark) -> str:
    """`2026-11-21T08:00:00.000Z_17`, or `17`: what `before` is in an address."""
    return "_".join(clock.text_of(one) if isinstance(one, datetime) else str(one) for one in mark)
