"""Telling people at once that somebody has named them, where no board's log says so."""

from collections.abc import Iterable

from board.core.changes import Change
from board.people.models import Member

from .events import NoticeTold
from .models import Notification
from .rules import NO_CARD, way_of

KIND = "mention"


def heard_by(members: Iterable[Member], *, by_id: int | None) -> list[Member]:
    """Of those named: whoever has not chosen never to hear of it, and has not written it."""
    return [one for one in members if one.id != by_id and way_of(one.notices, KIND) != "never"]


def tell_of_ticket(
    change: Change, members: Iterable[Member], *, ticket_id: int, title: str, text: str
) -> None:
    """A notice for each, on their own stream, which the change must hold."""
    for member in members:
        change.add(
            Notification(
                member_id=member.id,
                kind=KIND,
                board_id=0,
                card_id=NO_CARD,
                ticket_id=ticket_id,
                by_id=change.actor.member_id,
                title=title,
                text=text[:300],
                at=change.at,
                mail=way_of(member.notices, KIND),
            )
        )
        change.record(NoticeTold(), on=f"me/{member.id}")
