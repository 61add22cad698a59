"""What one change touched: every synced row that became new, different or gone, collected from the
unit of work itself, with the values from before."""

from typing import Any

from sqlalchemy import event as sa_event
from sqlalchemy import inspect
from sqlalchemy.orm.base import NO_VALUE
from sqlmodel import Session

from .synced import Synced, json_value, row_of, whole_row_of

Collected = tuple[dict[str, Any], dict[str, Any]]
"""Of one stream: the body's put and gone, and the prior values."""


class TouchedRows:
    """Notes every synced row on its way into the database, with the columns' values from before
    this change."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._notes: dict[int, TouchedRow] = {}
        session.info[TouchedRows] = self

    def stream_before(self, row: Synced) -> str | None:
        note = self._notes.get(id(row))
        return note.stream if note else None

    def note(self, session: Session) -> None:
        """What is about to be flushed."""
        for row in (*session.new, *session.dirty, *session.deleted):
            if not isinstance(row, Synced):
                continue
            note = self._notes.get(id(row))
            if note is None:
                note = self._notes[id(row)] = TouchedRow(row, is_new=row in session.new)
            if not note.is_new:
                note.take_prior_values()

    def collect(self, *, elsewhere: str) -> dict[str, Collected]:
        """Per stream: the body's put and gone, and the prior values. A row that is on no stream
        (archived) leaves its prior values with the stream `elsewhere`, so that undo finds them."""
        out: dict[str, Collected] = {}
        for note in self._notes.values():
            row, came_from = note.row, note.stream
            is_deleted = inspect(row).deleted or inspect(row).was_deleted
            goes_to = None if is_deleted else row.stream()
            if not note.is_new and not note.before and not is_deleted:
                continue
            if came_from and came_from != goes_to:
                self._of(out, came_from)[0]["gone"].setdefault(row.__tablename__, []).append(row.id)
            if goes_to:
                is_whole = note.is_new or came_from != goes_to
                rows = self._of(out, goes_to)[0]["put"].setdefault(row.__tablename__, {})
                rows[str(row.id)] = row_of(row) if is_whole else note.changed()
            home = self._of(out, goes_to or came_from or elsewhere)[1]
            home.setdefault(str(row.__tablename__), {})[str(row.id)] = note.prior(is_deleted)
        return out

    @staticmethod
    def _of(out: dict[str, Collected], stream: str) -> Collected:
        return out.setdefault(stream, ({"put": {}, "gone": {}}, {}))


@sa_event.listens_for(Session, "before_flush")
def _note(session: Session, *_: Any) -> None:
    if touched := session.info.get(TouchedRows):
        touched.note(session)


class Before:
    """A row as it was: what has changed since, and the row itself for the rest."""

    def __init__(self, row: Synced, before: dict[str, Any]) -> None:
        self._row = row
        self._before = before

    def __getattr__(self, name: str) -> Any:
        return self._before[name] if name in self._before else getattr(self._row, name)


class TouchedRow:
    """One touched row: the old values of its changed columns, and the stream it was on."""

    def __init__(self, row: Synced, *, is_new: bool) -> None:
        self.row = row
        self.is_new = is_new
        self.before: dict[str, Any] = {}
        self.stream: str | None = None

    def take_prior_values(self) -> None:
        is_first = not self.before
        for name, value in inspect(self.row).committed_state.items():
            is_known = value is not NO_VALUE and name not in self.before
            if is_known and value != getattr(self.row, name):
                self.before[name] = value
        if is_first:
            self.stream = type(self.row).stream(Before(self.row, self.before))  # type: ignore[arg-type]

    def changed(self) -> dict[str, Any]:
        """The columns that changed, and those that say who sees them; the whole row with those
        (Synced.WHOLE_WITH)."""
        masks = self.row.MASKS
        if self.before.keys() & (masks | self.row.WHOLE_WITH):
            return row_of(self.row)
        shown = {"id", *masks, *self.before.keys() - self.row.HIDDEN}
        return {name: json_value(getattr(self.row, name)) for name in sorted(shown)}

    def prior(self, is_deleted: bool) -> list[dict[str, Any] | None]:
        """[before, after]: the changed columns; None where there was no row, or is none any
        more."""
        if self.is_new:
            return [None, None if is_deleted else row_of(self.row)]
        forgotten = self.row.HIDDEN - self.row.REMEMBERED
        before = {k: json_value(v) for k, v in self.before.items() if k not in forgotten}
        if is_deleted:
            return [whole_row_of(self.row) | before, None]
        return [before, {name: json_value(getattr(self.row, name)) for name in before}]
