"""What a person has done since some instant, as the log has it: so that they can undo it."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from typing import Any

import orjson
from sqlalchemy import and_
from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from . import database, streams
from .actor import Actor
from .event_log import Command, LoggedEvent

MOST = 200
"""Events that are looked at, the newest."""


def own_changes(actor: Actor, *, since: datetime) -> list[dict[str, object]]:
    """`[{stream, seq, kind, facts}]`: one for each of the actor's own commands, oldest first, with
    the event by which it is undone. Only on streams that they may still see, and nothing from
    before they had that right."""
    with database.current().reading() as session:
        events = [
            event
            for event in _events_of(session, actor, since)
            if _is_theirs(session, actor, event)
        ]
    return [_in_short(event) for event in _one_for_each(events)]


def _events_of(session: Session, actor: Actor, since: datetime) -> list[LoggedEvent]:
    """Oldest first, those of one command together."""
    by_command = (
        col(LoggedEvent.client) == Command.client,
        col(LoggedEvent.command) == Command.id,
        col(LoggedEvent.by_id) == actor.member_id,
        col(LoggedEvent.is_named),
    )
    own = select(LoggedEvent).join(Command, and_(*by_command))
    today = own.where(Command.actor == actor.owner, Command.at >= since)
    order = ("client", "command", "stream")
    newest = today.order_by(col(LoggedEvent.at).desc(), *(_column(name) for name in order))
    unread = defer(_column("prior"))
    return list(reversed(session.exec(newest.limit(MOST).options(unread)).all()))


def _column(name: str) -> Any:
    return getattr(LoggedEvent, name)


def _is_theirs(session: Session, actor: Actor, event: LoggedEvent) -> bool:
    if streams.audience_or_none(session, actor, event.stream) != "team":
        return False
    return event.seq > streams.floor_of(session, actor, event.stream)


def _one_for_each(events: Iterable[LoggedEvent]) -> list[LoggedEvent]:
    """Of a decision at the desk what happened there, and not on the team's board: the streams of a
    command come from the end of the alphabet."""
    commands = groupby(events, lambda event: (event.client, event.command))
    return [next(of_one) for _, of_one in commands]


def _in_short(event: LoggedEvent) -> dict[str, object]:
    facts = orjson.loads(event.body)["facts"]
    return {"stream": event.stream, "seq": event.seq, "kind": event.kind, "facts": facts}
