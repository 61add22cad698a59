"""Notifications by mail: at once when nobody has seen them in the page within two minutes, the rest
in a morning digest."""

import secrets
from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from board.boards.access import may_be_seen_by
from board.boards.models import Board
from board.core import clock, database
from board.core.errors import N_
from board.mail.models import OutgoingMail
from board.people.models import Member
from board.people.permissions import may_triage

from .models import Notification
from .rules import path_of

PATIENCE = timedelta(minutes=2)
DIGEST_AT = time(7, 0)
LINES = {
    "mention": N_("{who} mentioned you: {text}"),
    "question": N_("{who} asks: {text}"),
    "answer": N_("{who} answered your question: {text}"),
    "assigned": N_("{who} gave you: {text}"),
    "comment": N_("{who} wrote: {text}"),
    "due": N_("Due tomorrow: {text}"),
    "word": N_("How does it go with {text}?"),
    "standup": N_("The standup was held without you. Finished: {text}"),
    "change": N_("{who} changed: {text}"),
}
ONE = N_("Tavla: {line}")
MANY = N_("Tavla: {n} notices")
FOOT = N_("You decide what is mailed, under Notices: {address}")
Translate = Callable[[str, str], str]
"""(sentence, language) → the sentence in that language."""


def mail_notifications(zone: ZoneInfo, *, base: str, translate: Translate, language: str) -> int:
    """A timer's work: puts what is due into the outbox, one mail per person; returns how many
    mails. What was seen in the page meanwhile is not mailed."""
    due = {"at_once": clock.now() - PATIENCE, "digest": last_digest_time(clock.now(), zone)}
    return sum(_mail(way, until, base, translate, language) for way, until in due.items())


def last_digest_time(now: datetime, zone: ZoneInfo) -> datetime:
    """The newest 07:00 of the local clock that has passed."""
    today = datetime.combine(now.astimezone(zone).date(), DIGEST_AT, zone)
    return (
        today
        if today <= now
        else datetime.combine(today.date() - timedelta(days=1), DIGEST_AT, zone)
    )


def next_digest_time(now: datetime, zone: ZoneInfo) -> datetime:
    """The 07:00 after it."""
    return last_digest_time(now + timedelta(days=1), zone)


def _mail(way: str, until: datetime, base: str, translate: Translate, language: str) -> int:
    count = 0
    with database.current().writing() as session:
        for member_id, notifications in _take_waiting(session, way, until).items():
            member = session.get_one(Member, member_id)
            if seen := [one for one in notifications if _may_see(session, member, one)]:
                in_language = partial(_in_language, translate, member.language or language)
                session.add(_mail_to(session, member, seen, base, in_language))
                count += 1
    return count


def _take_waiting(session: Session, way: str, until: datetime) -> dict[int, list[Notification]]:
    """{member: what is mailed now}; whatever waited, waits no longer."""
    due = (
        select(Notification)
        .where(Notification.mail == way, Notification.at <= until)
        .order_by(col(Notification.id))
    )
    by_member: dict[int, list[Notification]] = {}
    for notification in session.exec(due.with_for_update()).all():
        if notification.seen_at is None:
            by_member.setdefault(notification.member_id, []).append(notification)
        notification.mail = "none" if notification.seen_at else "sent"
    return by_member


def _may_see(session: Session, member: Member, one: Notification) -> bool:
    """Rights are asked again: they may have changed since the notification."""
    if one.ticket_id is not None:
        return may_triage(member.actor())
    if one.initiative_id is not None:
        return member.is_active
    return member.is_active and may_be_seen_by(member, session.get_one(Board, one.board_id))


def _in_language(translate: Translate, language: str, sentence: str, **words: Any) -> str:
    return translate(sentence, language).format(**words)


def _mail_to(
    session: Session,
    member: Member,
    notifications: Sequence[Notification],
    base: str,
    say: Callable[..., str],
) -> OutgoingMail:
    """`say(sentence, **words)` is in the member's language."""
    lines = [_line(session, one, say) for one in notifications]
    subject = say(ONE, line=lines[0]) if len(lines) == 1 else say(MANY, n=len(lines))
    body = "\n\n".join(
        "\n".join([line, *_titled(one), base + _path_of(one)])
        for line, one in zip(lines, notifications, strict=True)
    )
    now = clock.now()
    return OutgoingMail(
        to=member.email,
        subject=subject[:255],
        text=f"{body}\n\n-- \n{say(FOOT, address=f'{base}/notices')}\n",
        message_id=f"<notice.{secrets.token_hex(8)}@tavla>",
        answered_at=now,
        not_before=now,
        is_automatic=True,
    )


def _path_of(one: Notification) -> str:
    return path_of(one.board_id, one.card_id, one.ticket_id, one.initiative_id)


def _titled(one: Notification) -> list[str]:
    """What it is about, unless its line has just said so."""
    return [f"“{one.title}”"] if one.title and not one.text.startswith(one.title) else []


def _line(session: Session, notification: Notification, say: Callable[..., str]) -> str:
    by = session.get(Member, notification.by_id) if notification.by_id else None
    text = " ".join(notification.text.split())
    return say(LINES[notification.kind], who=by.name if by else "Tavla", text=text)
