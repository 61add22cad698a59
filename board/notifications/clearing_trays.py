"""Notifications that have had their time leave the tray."""

from datetime import timedelta

from sqlmodel import col, func, select

from board.core import clock, database
from board.core.actor import system
from board.core.changes import changing

from .events import NoticeForgotten
from .models import Notification

LASTS = timedelta(days=30)
MOST_OF_ONE = 200


def forget_old_notifications() -> int:
    """A timer's work: what is a month old leaves the tray, and of a busy person's notifications all
    but the newest. Returns how many people's."""
    old = select(Notification.member_id).where(Notification.at < clock.now() - LASTS).distinct()
    by_member = select(Notification.member_id).group_by(col(Notification.member_id))
    with database.current().reading() as session:
        many = session.exec(by_member.having(func.count() > MOST_OF_ONE))
        members = {*session.exec(old), *many}
    for member_id in sorted(members):
        _forget_old_of(member_id)
    return len(members)


def _forget_old_of(member_id: int) -> None:
    own = select(Notification).where(Notification.member_id == member_id)
    with changing(f"me/{member_id}", by=system("notices")) as change:
        newest_first = change.all(own.order_by(col(Notification.id).desc()))
        for place, notification in enumerate(newest_first):
            if place >= MOST_OF_ONE or notification.at < clock.now() - LASTS:
                change.remove(notification)
        change.record(NoticeForgotten())
