"""Telling people of their duty: the day before, when it begins, and all of them when nobody has it
or nobody has accepted it. By mail, each once, whichever worker comes first."""

import secrets
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from board.core import clock, database
from board.core.errors import N_
from board.letters.house import House
from board.letters.house import current as house
from board.mail.models import OutgoingMail
from board.people.models import Member

from .duty import Rota, Shift
from .models import DutyNotice
from .queries import current_duty, duty_at, has_rota, members_on_rota, next_duty, rota_around
from .rules import is_late
from .standing import is_accepted, known_since

BEFORE = timedelta(days=1)
NOT_AT_NIGHT = range(7, 18)
"""Hours in which everybody is told that nobody has the desk; on working days."""
SENTENCES = {
    "before": N_("Tomorrow you have the desk, from {at}."),
    "now": N_("You have the desk now. Please accept it: what is open there is on its page."),
    "nobody": N_("Nobody has the desk now. Whoever can, please take it over."),
    "unaccepted": N_("{who} has had the desk for half an hour and has not accepted it."),
}
Translate = Callable[[str, str], str]
Told = tuple[str, datetime, Sequence[Member], str]
"""(which of SENTENCES, the duty's beginning, to whom, who is named in it)."""


def tell_of_duties(translate: Translate) -> int:
    """A timer's work; returns how many mails."""
    now = clock.now()
    with database.current().reading() as session:
        if not has_rota(session):
            return 0
        rota = rota_around(session, now)
        told = list(_due(session, rota, now))
    return sum(_tell(*one, translate) for one in told)


def _due(session: Session, rota: Rota, now: datetime) -> Iterable[Told]:
    duty, coming = current_duty(rota, now), next_duty(rota, now)
    if coming and coming.from_at - now <= BEFORE:
        yield "before", coming.from_at, _member(session, coming), ""
    if duty is None:
        if duty_at(rota, now).why != "holiday" and _is_working_time(now):
            yield "nobody", duty_at(rota, now).from_at, members_on_rota(session), ""
    elif not is_accepted(session, duty, now):
        yield "now", duty.from_at, _member(session, duty), ""
        if is_late(from_at=known_since(session, duty, now), accepted_at=None, now=now):
            who = _member(session, duty)
            yield "unaccepted", duty.from_at, members_on_rota(session), who[0].name if who else "–"


def _is_working_time(now: datetime) -> bool:
    local = now.astimezone(house().zone)
    return local.weekday() < 5 and local.hour in NOT_AT_NIGHT


def _member(session: Session, duty: Shift) -> list[Member]:
    found = session.get(Member, duty.member_id)
    return [found] if found and found.is_active else []


def _tell(
    kind: str, at: datetime, members: Sequence[Member], who: str, translate: Translate
) -> int:
    try:
        with database.current().writing() as session:
            key = f"{kind}:{clock.text_of(at)}"
            told = session.exec(select(DutyNotice.key).where(DutyNotice.key == key)).first()
            if not members or told:
                return 0
            session.add(DutyNotice(key=key, at=clock.now()))
            session.add_all(_mail(kind, at, who, member, house(), translate) for member in members)
    except IntegrityError:
        return 0
    return len(members)


def _mail(
    kind: str, at: datetime, who: str, member: Member, house: House, translate: Translate
) -> OutgoingMail:
    now, language = clock.now(), member.language or house.language
    when = at.astimezone(house.zone).strftime("%Y-%m-%d %H:%M")
    text = translate(SENTENCES[kind], language).format(at=when, who=who)
    return OutgoingMail(
        to=member.email,
        subject=text[:255],
        text=f"{text}\n\n{house.base}/rota\n",
        message_id=f"<duty.{secrets.token_hex(8)}@tavla>",
        answered_at=now,
        not_before=now,
        is_automatic=True,
    )
