"""Telling people that their ticket came: once per person and hour, and never to programs."""

from datetime import timedelta

from sqlmodel import col, func, select

from board.core.changes import Change
from board.letters import house
from board.mail.models import OutgoingMail

from .answer_mails import mail_to
from .models import Ticket
from .own_addresses import is_own
from .reading.machine_marks import is_nobody
from .rules import may_acknowledge

KIND = "acknowledgement"


def acknowledge(change: Change, ticket: Ticket) -> None:
    """In the commit that opens it. A person's ticket is meant: who calls has looked."""
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
        change.session.add(mail_to(change.session, ticket, "", kind=KIND, at=change.at))


def _sent(change: Change, to_whom: object, since: object) -> int:
    query = select(func.count()).where(
        OutgoingMail.kind == KIND,
        OutgoingMail.answered_at > since,  # type: ignore[operator]
        to_whom,  # type: ignore[arg-type]
    )
    return change.session.exec(query).one()
