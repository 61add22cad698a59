"""Undo for every recorded change: write the prior values back where nobody has changed them
since."""

from collections.abc import Iterator
from typing import Any

import orjson
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, SQLModel, col, select

from . import database
from .actor import Actor
from .changes import Change, changing
from .errors import N_, NotFound, Refused
from .event_log import LoggedEvent
from .events import Event
from .synced import Synced, column_value, json_value, model_of


class ChangedSince(Refused):
    sentence = N_(
        "This was changed by someone since, so it was not undone. Open it to see how it is now."
    )


class NotYourDeed(Refused):
    status = 403
    sentence = N_("Only the person who did this can undo it.")


class CannotBeUndone(Refused):
    sentence = N_(
        "This cannot be undone: something else has come to depend on it. Nothing was changed."
    )


class DoneBeforeUpgrade(Refused):
    sentence = N_(
        "This was done before Tavla was updated, and cannot be undone any more. Nothing was "
        "changed."
    )


class Undone(Event, kind="undone"):
    """An event of the same person was taken back (or, undone again, redone); `deed`, `seq`."""

    deed: str
    seq: int
    sentence = N_("{who} undid something")


def undo(actor: Actor, *, stream: str, seq: int) -> Change:
    """Undo one of your own events, and what the same command did on other streams. It takes today's
    right to change each of them, but for those where it only had a consequence. Undoing an undo
    is redo. Raises ChangedSince, NotYourDeed, CannotBeUndone, DoneBeforeUpgrade, Forbidden or
    NotFound."""
    named, also = _streams_of_command(stream, seq)
    with changing(*named, by=actor, also=also) as change:
        records = [
            change.session.get_one(LoggedEvent, key) for key in _keys(change.session, stream, seq)
        ]
        if any(r.by_id != actor.member_id or actor.member_id is None for r in records):
            raise NotYourDeed()
        if any(record.seq <= change.floor_of(record.stream) for record in records):
            raise NotFound()
        try:
            _restore(change, records)
        except IntegrityError as error:
            raise CannotBeUndone() from error
        for record in records:
            change.record(Undone(deed=record.kind, seq=record.seq), on=record.stream)
    return change


def _streams_of_command(stream: str, seq: int) -> tuple[list[str], list[str]]:
    """(this stream and those that the command named, those where it only had a consequence)."""
    with database.current().reading() as session:
        records = [session.get_one(LoggedEvent, key) for key in _keys(session, stream, seq)]
    named = [one.stream for one in records if one.is_named or one.stream == stream]
    return named, [one.stream for one in records if one.stream not in named]


def _keys(session: Session, stream: str, seq: int) -> list[tuple[str, int]]:
    """This event first, then its siblings from the same command."""
    record = session.get(LoggedEvent, (stream, seq))
    if record is None:
        raise NotFound(stream=stream, seq=seq)
    keys = [(record.stream, record.seq)]
    same = select(LoggedEvent.stream, LoggedEvent.seq).where(
        LoggedEvent.client == record.client,
        LoggedEvent.command == record.command,
        LoggedEvent.by_id == record.by_id,
        LoggedEvent.by_kind == record.by_kind,
    )
    return keys + [
        key
        for row in session.exec(same.order_by(col(LoggedEvent.stream)))
        if (key := (row[0], row[1])) not in keys
    ]


def _restore(change: Change, records: list[LoggedEvent]) -> None:
    """Nothing may have been changed since. Rows that are to stand come back, tables that others
    refer to first; then values are written back; then new rows go, the ones that refer to others
    first."""
    order = [str(table.name) for table in SQLModel.metadata.sorted_tables]
    _check_shapes(records)
    edits = sorted(_prior_values(records), key=lambda edit: order.index(edit[0]))
    rows = {(table, id_): change.session.get(model_of(table), id_) for table, id_, _, _ in edits}
    if any((rows[table, id_] is None) != (after is None) for table, id_, _, after in edits):
        raise ChangedSince()
    for table, id_, before, after in edits:
        if (row := rows[table, id_]) is not None:
            _check_is_held(change, row)
            _check_unchanged(row, before, after)
    for table, id_, before, _ in edits:
        if rows[table, id_] is None:
            _bring_back(change, model_of(table), before)
    for table, id_, before, after in edits:
        if (row := rows[table, id_]) is not None and before is not None:
            _write_back(change, row, before, after)
    for table, id_, before, _ in reversed(edits):
        if (row := rows[table, id_]) is not None and before is None:
            _take_away(change, row)
    for table, id_, before, _ in edits:
        if before is not None:
            change.session.get_one(model_of(table), id_).restored(change.session)


def _check_shapes(records: list[LoggedEvent]) -> None:
    """An older version may have had tables and columns that are gone: what was in them cannot be
    written back."""
    tables = SQLModel.metadata.tables
    for table, _, before, _ in _prior_values(records):
        if table not in tables or set(before or ()) - set(tables[table].c.keys()):
            raise DoneBeforeUpgrade()


def _check_is_held(change: Change, row: Synced) -> None:
    """Somebody may have taken it to another stream since."""
    if row.home() not in change.held:
        raise ChangedSince()


def _prior_values(records: list[LoggedEvent]) -> Iterator[tuple[str, int, Any, Any]]:
    """(table, id, before, after) of every row that the records touched."""
    for record in records:
        for table, by_id in orjson.loads(record.prior).items():
            for id_, (before, after) in by_id.items():
                yield table, int(id_), before, after


def _take_away(change: Change, row: Synced) -> None:
    """The row was new: it goes, unless somebody has built on it since."""
    if any(True for _ in row.dependents(change.session)):
        raise CannotBeUndone()
    change.remove(row)
    change.session.flush()


def _bring_back(change: Change, model: type[Synced], before: dict[str, Any] | None) -> None:
    if before is None:
        return
    row = model(**{name: column_value(model, name, value) for name, value in before.items()})
    for name, value in row.restoring(change.session, _values_of(row)).items():
        setattr(row, name, value)
    change.add(row)


def _values_of(row: Synced) -> dict[str, object]:
    return {name: getattr(row, name) for name in type(row).model_fields}


def _write_back(change: Change, row: Synced, before: dict[str, Any], after: dict[str, Any]) -> None:
    values = {name: _value_before(row, name, before[name], after.get(name)) for name in before}
    for name, value in row.restoring(change.session, values).items():
        setattr(row, name, value)
    change.session.flush()


def _value_before(row: Synced, name: str, before: Any, after: Any) -> object:
    """Counters give back what was added, whatever has been added since; maps the entries that were
    changed; all else is as it was left."""
    if name in row.COUNTERS:
        return getattr(row, name) - (after - before)
    if name in row.MAPS:
        changed, now = _changed_keys(before, after), json_value(getattr(row, name))
        others = {key: now[key] for key in now if key not in changed}
        before = others | {key: before[key] for key in before if key in changed}
    return column_value(type(row), name, before)


def _check_unchanged(row: Synced, before: dict[str, Any] | None, after: dict[str, Any]) -> None:
    passing = row.COUNTERS | row.PASSING
    for name in (one for one in after if one in type(row).model_fields and one not in passing):
        now, then = json_value(getattr(row, name)), after[name]
        if before is not None and name in row.MAPS:
            is_same = _changed_keys(before[name], then).isdisjoint(_changed_keys(now, then))
        else:
            is_same = now == then
        if not is_same:
            raise ChangedSince()


def _changed_keys(one: dict[str, Any], other: dict[str, Any]) -> set[str]:
    return {key for key in one | other if one.get(key) != other.get(key)}
