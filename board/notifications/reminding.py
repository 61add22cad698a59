"""Cards that are due tomorrow, told to those who have them; and notifications that have had their
time."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from board.boards.models import Board
from board.boards.queries import may_be_seen_by
from board.cards.models import Card
from board.core import clock, database
from board.core.actor import system
from board.core.changes import changing
from board.people.models import Member

from .events import NoticeForgotten, NoticeTold
from .models import Notification
from .rules import way_of

LASTS = timedelta(days=30)
ONCE_IN = timedelta(days=3)
MOST_OF_ONE = 200


def remind_of_due(zone: ZoneInfo) -> int:
    """A timer's work: one reminder per person and card, the day before. Returns how many."""
    tomorrow = clock.now().astimezone(zone).date() + timedelta(days=1)
    with database.current().reading() as session:
        due = select(Card).where(
            Card.due_on == tomorrow,
            col(Card.finished_at).is_(None),
            col(Card.archived_at).is_(None),
        )
        cards = session.exec(due).all()
        members = {m.id: m for m in session.exec(select(Member).where(Member.is_active))}
        boards = {
            board.id: board
            for board in session.exec(select(Board).where(col(Board.archived_at).is_(None)))
        }
    count = 0
    for card in cards:
        for member_id in card.assignees:
            member, board = members.get(member_id), boards.get(card.board_id)
            may_see = member and board and may_be_seen_by(member, board)
            way = way_of(member.notices, "due") if member and may_see else "never"
            count += way != "never" and _remind(card, member_id, way)
    return count


def _remind(card: Card, member_id: int, way: str) -> bool:
    with database.current().reading() as session:
        if session.exec(_told_lately(card, member_id)).first():
            return False
    with changing(f"me/{member_id}", by=system("notices")) as change:
        is_new = not change.all(_told_lately(card, member_id))
        if is_new:
            where: dict[str, Any] = {"board_id": card.board_id, "card_id": card.id}
            change.add(
                Notification(
                    member_id=member_id,
                    kind="due",
                    text=card.title,
                    at=change.at,
                    mail=way,
                    **where,
                )
            )
            change.record(NoticeTold())
    return is_new


def _told_lately(card: Card, member_id: int) -> SelectOfScalar[int]:
    return select(Notification.id).where(
        Notification.member_id == member_id,
        Notification.kind == "due",
        Notification.card_id == card.id,
        Notification.at > clock.now() - ONCE_IN,
    )


def forget_old_notifications() -> int:
    """A timer's work: what is a month old leaves the tray, and of a busy person's notifications all
    but the newest."""
    old = select(Notification.member_id).where(Notification.at < clock.now() - LASTS).distinct()
    many = (
        select(Notification.member_id)
        .group_by(col(Notification.member_id))
        .having(func.count() > MOST_OF_ONE)
    )
    with database.current().reading() as session:
        members = {*session.exec(old), *session.exec(many)}
    for member_id in sorted(members):
        with changing(f"me/{member_id}", by=system("notices")) as change:
            own = (
                select(Notification)
                .where(Notification.member_id == member_id)
                .order_by(col(Notification.id).desc())
            )
            for place, notification in enumerate(change.all(own)):
                if place >= MOST_OF_ONE or notification.at < clock.now() - LASTS:
                    change.remove(notification)
            change.record(NoticeForgotten())
    return len(members)
