"""Floors, the numbers from which somebody may read a stream: what happened on a stream before they
gained the right is not theirs to catch up on."""

from sqlmodel import Session, col, select

from board.core.actor import Actor
from board.core.event_log import Stream
from board.core.streams import audience_or_none, preload


def floors_gained(session: Session, *, before: Actor, now: Actor) -> dict[str, int]:
    """`{stream: its newest number}` of all that `now` may watch and `before` might not."""
    numbers = dict(session.exec(select(Stream.name, Stream.seq).where(col(Stream.seq) > 0)).all())
    preloaded = preload(session, numbers)
    gained = {
        name: seq
        for name, seq in numbers.items()
        if audience_or_none(session, before, name) is None and audience_or_none(session, now, name)
    }
    del preloaded
    return gained
