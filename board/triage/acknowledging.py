"""Telling people that their ticket came: once per person and hour, and never to programs."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from board.core.changes import Change
from board.letters import house
from board.mail.models import OutgoingMail

from .answer_mails import mail_to
from .models import Ticket
from .own_addresses import is_own
from .reading.machine_marks import is_nobody
from .rules import may_acknowledge

KIND = "acknowledgement"
UNMANNED = "unmanned"
"""How it is worded while nobody has the desk."""
_is_manned: Callable[[Session, datetime], bool] = lambda *_: True  # noqa: E731


def judge_by(is_manned: Callable[[Session, datetime], bool]) -> None:
    """Who knows whether somebody has the desk at an instant: the rota, which stands above."""
    global _is_manned
    _is_manned = is_manned


def acknowledge(change: Change, ticket: Ticket) -> None:
    """In the commit that opens it. A person's ticket is meant: who calls has looked. While nobody
    has the desk it says so."""
    to = ticket.requester_email
    if not house.current().acknowledges or is_nobody(to) or is_own(to):
        return
    hour, day = change.at - timedelta(hours=1), change.at - timedelta(days=1)
    domain = col(OutgoingMail.to).endswith("@" + to.rpartition("@")[2], autoescape=True)
    if may_acknowledge(
        within_hour=_sent(change, OutgoingMail.to == to, hour),
        within_day=_sent(change, OutgoingMail.to == to, day),
        by_domain=_sent(change, domain, hour),
    ):
        words = KIND if _is_manned(change.session, change.at) else UNMANNED
        mail = mail_to(change.session, ticket, "", kind=KIND, at=change.at, worded_as=words)
        change.session.add(mail)


def _sent(change: Change, to_whom: object, since: object) -> int:
    query = select(func.count()).where(
        OutgoingMail.kind == KIND,
        OutgoingMail.answered_at > since,  # type: ignore[operator]
        to_whom,  # type: ignore[arg-type]
    )
    return change.session.exec(query).one()
