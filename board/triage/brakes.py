"""Brakes on what opens tickets by mail: a loop, or a machine gone wild, ends at a few; what comes
beyond is set aside and counted in the newest of them."""

from dataclasses import replace
from datetime import timedelta

from sqlmodel import Session, col, func, select

from board.core.changes import Change

from .creating_tickets import append_message
from .events import TicketReplied
from .models import ReceivedMail, Ticket
from .reading.mail import Mail
from .rules import is_too_much

WITHIN = timedelta(hours=1)


def is_braked(change: Change, mail: Mail) -> bool:
    """Whether this sender, or a domain's machines, have opened enough tickets within the hour."""
    if not mail.email:
        return False
    domain = "%@" + mail.email.rpartition("@")[2].replace("%", "").replace("_", r"\_")
    return is_too_much(
        by_sender=_opened(change, col(ReceivedMail.sender) == mail.email),
        by_domain=_opened(change, col(ReceivedMail.sender).like(domain, escape="\\")),
        is_machine=mail.is_machine,
    )


def count_aside(change: Change, mail: Mail) -> Ticket | None:
    """One note in the newest ticket that this sender, or else its domain, has opened."""
    ticket = _newest(change.session, mail.email)
    if ticket is None:
        return None
    last = ticket.messages[-1]
    if last.set_aside:
        more = replace(last, set_aside=last.set_aside + 1)
        ticket.messages = (*ticket.messages[:-1], more)
    else:
        append_message(ticket, "note", who="Tavla", text="", at=change.at, set_aside=1)
    change.record(TicketReplied(ticket=ticket))
    return ticket


def _opened(change: Change, of_whom: object) -> int:
    query = select(func.count()).where(
        ReceivedMail.outcome == "opened",
        ReceivedMail.at > change.at - WITHIN,
        of_whom,  # type: ignore[arg-type]
    )
    return change.session.exec(query).one()


def _newest(session: Session, sender: str) -> Ticket | None:
    domain = "@" + sender.rpartition("@")[2]
    opened = select(ReceivedMail.ticket_id).where(
        ReceivedMail.outcome == "opened", col(ReceivedMail.sender).endswith(domain, autoescape=True)
    )
    newest = opened.order_by(
        (col(ReceivedMail.sender) == sender).desc(), col(ReceivedMail.id).desc()
    )
    id_ = session.exec(newest.limit(1)).first()
    return session.get(Ticket, id_) if id_ else None
