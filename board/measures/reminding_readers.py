"""Reminding whoever reads a measure that it is time, by mail; once in each rhythm, whichever worker
comes first."""

import secrets
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, func, select

from board.core import clock, database
from board.core.actor import system
from board.core.changes import Change, changing
from board.core.errors import N_
from board.letters.house import House
from board.letters.house import current as house
from board.mail.models import OutgoingMail
from board.people.models import Member

from .events import MeasureReminded
from .models import Measure, Reading

SENTENCE = N_("“{name}” is to be read: what is it now?")
BY_DAY = range(7, 18)
Translate = Callable[[str, str], str]


def remind_readers(translate: Translate) -> int:
    """A timer's work, in the hours of the day; returns how many mails."""
    if clock.now().astimezone(house().zone).hour not in BY_DAY:
        return 0
    with database.current().reading() as session:
        due = [one.id for one in _followed(session) if _is_due(session, one, clock.now())]
    return sum(_remind(id_, translate) for id_ in due)


def _followed(session: Session) -> Sequence[Measure]:
    """What people read, and somebody is named for it."""
    return session.exec(
        select(Measure).where(
            Measure.source == "",
            col(Measure.reader_id).is_not(None),
            col(Measure.ended_at).is_(None),
        )
    ).all()


def _is_due(session: Session, measure: Measure, now: datetime) -> bool:
    """A rhythm has passed since it was read, and since somebody was reminded."""
    zone = house().zone
    newest = select(func.max(Reading.day)).where(Reading.measure_id == measure.id)
    read_on: date | None = session.exec(newest).one()
    moments = (measure.added_at, measure.reminded_at)
    days = [moment.astimezone(zone).date() for moment in moments if moment]
    since = max([*days, *([read_on] if read_on else [])])
    return now.astimezone(zone).date() >= since + timedelta(days=measure.rhythm_days)


def _remind(measure_id: int, translate: Translate) -> bool:
    with changing("focus", by=system("reminders")) as change:
        measure = change.find(Measure, measure_id)
        reader = change.get(Member, measure.reader_id)
        if not reader or not reader.is_active or not _is_due(change.session, measure, change.at):
            return False
        measure.reminded_at = change.at
        _mail(change, measure, reader, house(), translate)
        change.record(MeasureReminded(measure=measure, name=measure.name))
    return True


def _mail(
    change: Change, measure: Measure, reader: Member, house: House, translate: Translate
) -> None:
    text = translate(SENTENCE, reader.language or house.language).format(name=measure.name)
    change.session.add(
        OutgoingMail(
            to=reader.email,
            subject=text[:255],
            text=f"{text}\n\n{house.base}/measures/{measure.id}\n",
            message_id=f"<measure.{secrets.token_hex(8)}@tavla>",
            answered_at=change.at,
            not_before=change.at,
            is_automatic=True,
        )
    )
