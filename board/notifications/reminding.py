"""Cards that are due tomorrow, told to those who have them."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from board.boards.access import may_be_seen_by
from board.boards.models import Board
from board.cards.models import Card
from board.core import clock, database
from board.core.actor import system
from board.core.changes import changing
from board.people.models import Member

from .events import NoticeTold
from .models import Notification
from .rules import way_of

ONCE_IN = timedelta(days=3)


def remind_of_due(zone: ZoneInfo) -> int:
    """A timer's work: one reminder per person and card, the day before. Returns how many."""
    tomorrow = clock.now().astimezone(zone).date() + timedelta(days=1)
    live = col(Card.board_id).in_(select(Board.id).where(col(Board.archived_at).is_(None)))
    open_ones = (col(Card.finished_at).is_(None), col(Card.archived_at).is_(None), live)
    with database.current().reading() as session:
        cards = session.exec(select(Card).where(Card.due_on == tomorrow, *open_ones)).all()
        members = {m.id: m for m in session.exec(select(Member).where(Member.is_active))}
        boards = {card.board_id: session.get_one(Board, card.board_id) for card in cards}
    those = ((card, members[id_]) for card in cards for id_ in card.assignees if id_ in members)
    return sum(_remind(card, member, boards[card.board_id]) for card, member in those)


def _remind(card: Card, member: Member, board: Board) -> bool:
    way = way_of(member.notices, "due") if may_be_seen_by(member, board) else "never"
    if way == "never":
        return False
    with database.current().reading() as session:
        if session.exec(_told_lately(card, member.id)).first():
            return False
    with changing(f"me/{member.id}", by=system("notices")) as change:
        is_new = not change.all(_told_lately(card, member.id))
        if is_new:
            change.add(_reminder(card, member, way, at=change.at))
            change.record(NoticeTold())
    return is_new


def _reminder(card: Card, member: Member, way: str, *, at: datetime) -> Notification:
    return Notification(
        member_id=member.id,
        kind="due",
        title=card.title,
        text=card.title,
        at=at,
        mail=way,
        board_id=card.board_id,
        card_id=card.id,
    )


def _told_lately(card: Card, member_id: int) -> SelectOfScalar[int]:
    return select(Notification.id).where(
        Notification.member_id == member_id,
        Notification.kind == "due",
        Notification.card_id == card.id,
        Notification.at > clock.now() - ONCE_IN,
    )
