"""Preloading: the rows that a change is about to be asked for, remembered or read in as few
statements as can be. A session forgets what nobody holds, so they are held here."""

from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

from sqlmodel import Session, bindparam, col, select

from . import streams
from .holding import Held, StreamOf, Wanted
from .remembered_rows import Rows, recall, remember
from .row_loading import in_session, laid, read
from .synced import Synced

Model = TypeVar("Model")


class RowsAtHand:
    """What one change has found, and what is remembered of the streams that it holds."""

    def __init__(self, session: Session, held: Held) -> None:
        self._session = session
        self._held = held
        self._remembered = recall(held.values())
        self._steady: Rows = {}
        self._kept: list[Any] = []

    def preload(self, wanted: Iterable[Wanted]) -> None:
        """The rows that streams were named by, and those that decide who may change the streams."""
        for one in wanted:
            kind, id_ = streams.parse(self._held.name_of(one))
            if kind.decided_by is not None:
                self.get(kind.decided_by, id_)
            if isinstance(one, StreamOf):
                for of_row in one.ids:
                    self.get(one.model, of_row)

    def get(self, model: type[Model], id_: int | None) -> Model | None:
        """The row, remembered or read."""
        if id_ is None:
            return None
        if not issubclass(model, Synced):
            return self._session.get(model, id_)
        row: Model | None = in_session(self._session, model, id_) or self._brought(model, id_)
        return row

    def read_ahead(self, model: type[Synced], ids: Iterable[int | None]) -> None:
        """Rows that will be asked for one by one, in one statement."""
        self._kept += rows_with(self._session, model, ids)

    def remember(self) -> None:
        """To be said after the commit."""
        remember(self._held.values(), self._remembered | self._steady)

    def _brought(self, model: type[Synced], id_: int) -> Any:
        """Into the session. What is remembered is so once: afterwards it may have been deleted."""
        _, values = self._remembered.pop((model, id_), ("", None))
        values = values or read(self._session, model, id_)
        if values is None:
            return None
        row = laid(self._session, model, values)
        self._kept.append(row)
        if model.IS_STEADY:
            self._steady[model, id_] = row.home(), values
        return row


def rows_with(session: Session, model: type[Synced], ids: Iterable[int | None]) -> list[Any]:
    """Rows by their ids, in one statement; those that are not there are missing."""
    return list(session.execute(_by_ids(model), {"ids": [*{*ids} - {None}]}).scalars())


@cache
def _by_ids(model: type[Synced]) -> Any:
    return select(model).where(col(model.id).in_(bindparam("ids", expanding=True)))
