"""Undo for every recorded change: write the prior values back where nobody has changed them since."""

from typing import Any

import orjson
from sqlmodel import Session, col, select

from . import database
from .actor import Actor
from .changes import Change, changing
from .errors import N_, NotFound, Refused
from .events import Event
from .synced import Synced, column_value, json_value, model_of


class ChangedSince(Refused):
    sentence = N_("This was changed by someone since, so it was not undone. Open it to see how it is now.")


class NotYourDeed(Refused):
    status = 403
    sentence = N_("Only the person who did this can undo it.")


class CannotBeUndone(Refused):
    sentence = N_("This cannot be undone: something else has come to depend on it. Nothing was changed.")


def undo(actor: Actor, *, stream: str, seq: int) -> Change:
    """Undoes one of the actor's own events, and what the same command did on other streams. Undoing an undo is redo.
    Raises ChangedSince, NotYourDeed, CannotBeUndone or NotFound."""
    names = _streams_of_command(stream, seq)
    with changing(stream, by=actor, also=names[1:]) as change:
        records = [change.session.get_one(Event, key) for key in _keys(change.session, stream, seq)]
        if any(r.by_id != actor.member_id or actor.member_id is None for r in records):
            raise NotYourDeed()
        for record in records:
            _restore(change, record)
            change.record("undone", on=record.stream, deed=record.kind, seq=record.seq)
    return change


def _streams_of_command(stream: str, seq: int) -> list[str]:
    with database.current().reading() as session:
        return [name for name, _ in _keys(session, stream, seq)]


def _keys(session: Session, stream: str, seq: int) -> list[tuple[str, int]]:
    """This event first, then its siblings from the same command."""
    record = session.get(Event, (stream, seq))
    if record is None:
        raise NotFound(stream=stream, seq=seq)
    keys = [(record.stream, record.seq)]
    same = select(Event.stream, Event.seq).where(Event.client == record.client, Event.command == record.command)
    return keys + [
        key for row in session.exec(same.order_by(col(Event.stream))) if (key := (row[0], row[1])) not in keys
    ]


def _restore(change: Change, record: Event) -> None:
    for table, by_id in orjson.loads(record.prior).items():
        model = model_of(table)
        for id_, (before, after) in by_id.items():
            row = change.session.get(model, int(id_))
            if (row is None) != (after is None):
                raise ChangedSince()
            if row is None:
                _bring_back(change, model, before)
            elif before is None:
                _take_away(change, row, after)
            else:
                _write_back(change, row, before, after)


def _take_away(change: Change, row: Synced, after: dict[str, Any]) -> None:
    """The row was new: it goes, unless somebody has worked on it since."""
    _check_unchanged(row, after)
    if any(True for _ in row.dependents(change.session)):
        raise CannotBeUndone()
    change.remove(row)


def _bring_back(change: Change, model: type[Synced], before: dict[str, Any] | None) -> None:
    if before is None:
        return
    row = model(**{name: column_value(model, name, value) for name, value in before.items()})
    for name, value in row.restoring(change.session, row.model_dump()).items():
        setattr(row, name, value)
    change.add(row)


def _write_back(change: Change, row: Synced, before: dict[str, Any], after: dict[str, Any]) -> None:
    """Counters give back what was added, whatever has been added since; all else must be as it was left."""
    _check_unchanged(row, after)
    added = {name: after[name] - before[name] for name in before if name in row.COUNTERS}
    values = {
        name: getattr(row, name) - added[name] if name in added else column_value(type(row), name, value)
        for name, value in before.items()
    }
    for name, value in row.restoring(change.session, values).items():
        setattr(row, name, value)
    change.session.flush()


def _check_unchanged(row: Synced, after: dict[str, Any]) -> None:
    fixed = (name for name in after if name not in row.COUNTERS | row.PASSING)
    if any(json_value(getattr(row, name)) != after[name] for name in fixed):
        raise ChangedSince()
