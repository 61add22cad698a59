"""Owners are asked how their initiative goes, by its rhythm."""

from datetime import datetime, timedelta, tzinfo

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from board.core import clock, database
from board.core.actor import system
from board.core.changes import changing
from board.notifications.events import NoticeTold
from board.notifications.models import Notification
from board.notifications.rules import way_of
from board.people.models import Member

from .models import Initiative


def remind_of_words(zone: tzinfo) -> int:
    """A timer's work: a reminder to the owner of each active initiative about which nobody has
    said for longer than its rhythm how it goes; again after another one. Returns how many."""
    owned = select(Initiative, Member).join(Member, col(Member.id) == Initiative.owner_id)
    with database.current().reading() as session:
        found = session.exec(owned.where(Initiative.state == "active", Member.is_active)).all()
    now = clock.now()
    due = [(one, owner) for one, owner in found if is_word_due(one, now, zone)]
    return sum(_remind(one, owner) for one, owner in due)


def is_word_due(initiative: Initiative, now: datetime, zone: tzinfo) -> bool:
    """In days of the calendar since the last word, or since it was chosen."""
    since = initiative.health_at or initiative.chosen_at
    if since is None:
        return False
    days = now.astimezone(zone).date() - since.astimezone(zone).date()
    return days > timedelta(days=initiative.rhythm_days)


def _remind(initiative: Initiative, owner: Member) -> bool:
    way = way_of(owner.notices, "word")
    if way == "never":
        return False
    with database.current().reading() as session:
        if session.exec(_told_lately(initiative, owner)).first():
            return False
    with changing(f"me/{owner.id}", by=system("notices")) as change:
        is_new = not change.all(_told_lately(initiative, owner))
        if is_new:
            change.add(_reminder(initiative, owner, way, at=change.at))
            change.record(NoticeTold())
    return is_new


def _reminder(initiative: Initiative, owner: Member, way: str, *, at: datetime) -> Notification:
    return Notification(
        member_id=owner.id,
        kind="word",
        board_id=0,
        card_id=0,
        initiative_id=initiative.id,
        title=initiative.name,
        text=initiative.name,
        at=at,
        mail=way,
    )


def _told_lately(initiative: Initiative, owner: Member) -> SelectOfScalar[int]:
    return select(Notification.id).where(
        Notification.member_id == owner.id,
        Notification.kind == "word",
        Notification.initiative_id == initiative.id,
        Notification.at > clock.now() - timedelta(days=initiative.rhythm_days),
    )
