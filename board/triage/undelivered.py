"""Mails about tickets that were given up: a mail server refused them for good, or did not take them
for hours. The coordinator hears of each, once."""

import re

from sqlmodel import col, select

from board.core import clock, database
from board.core.actor import system
from board.core.changes import changing
from board.mail.models import OutgoingMail
from board.mail.sending import MOST_ATTEMPTS

from .bouncing import join_bounce
from .models import Ticket
from .reading.mail import Failure

OUTBOX = system("outbox")
MOST_AT_ONCE = 20
_STATUS = re.compile(r"\b([45]\.\d{1,3}\.\d{1,3})\b")


def raise_given_up() -> int:
    """A timer's work; returns how many it raised."""
    with database.current().reading() as session:
        given_up = select(OutgoingMail.id).where(
            col(OutgoingMail.sent_at).is_(None),
            col(OutgoingMail.failed_at).is_(None),
            col(OutgoingMail.ticket_id).is_not(None),
            OutgoingMail.attempts >= MOST_ATTEMPTS,
            OutgoingMail.not_before <= clock.now(),  # the last attempt is not under way
        )
        ids = session.exec(given_up.limit(MOST_AT_ONCE)).all()
    return sum(_raise(id_) for id_ in ids)


def _raise(mail_id: int) -> bool:
    with changing("desk", by=OUTBOX) as change:
        mail = change.session.get_one(OutgoingMail, mail_id, with_for_update=True)
        ticket = change.session.get(Ticket, mail.ticket_id)
        if ticket is None or mail.failed_at is not None or mail.sent_at is not None:
            return False
        status = _STATUS.search(mail.failure)
        failure = Failure(
            recipient=mail.to,
            status=status[1] if status else "",
            said=mail.failure,
            is_final=True,
        )
        join_bounce(change, ticket, failure, mail, mail_id=None)
    return True
