"""What a person has seen, and wants to be told how."""

from sqlmodel import col, select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.people.preferences import choose_preferences

from .events import NoticeSeen
from .models import Notification


def mark_seen(actor: Actor, *, ids: list[int] | None = None) -> Change:
    """Say that these notices, or all, have been seen. What is seen is not mailed."""
    with changing(f"me/{actor.member_id}", by=actor) as change:
        unseen = select(Notification).where(
            Notification.member_id == actor.member_id, col(Notification.seen_at).is_(None)
        )
        for notification in change.all(
            unseen if ids is None else unseen.where(col(Notification.id).in_(ids))
        ):
            notification.seen_at = change.at
        change.record(NoticeSeen())
    return change


def choose_ways(actor: Actor, ways: dict[str, str]) -> None:
    """`{kind: at_once | digest | never}`; kinds that are not given stay as they were."""
    choose_preferences(actor, notices=ways)
