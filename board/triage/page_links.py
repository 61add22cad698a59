"""A requester's private links: whose page one opens, until when, and a new one for who asks."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from board.core import clock, database
from board.core.errors import N_, NotFound, Refused
from board.letters import house
from board.letters.choosing import letter
from board.letters.writing import Facts
from board.mail.models import OutgoingMail

from .answer_mails import automatic_mail
from .letter_facts import link_to, mailbox_of
from .models import ANSWERED, Ticket
from .rules import may_send_links
from .tokens import Link, hash_of_link, link_in

LASTS = timedelta(days=90)
"""After the end of the ticket, and after the link was written."""
MOST_LINKS = 20
KIND = "links"


class LinkEnded(Refused):
    status = 410
    sentence = N_("This link has ended. Ask for a new one below; the ticket is still there.")


def ticket_by_link(token: str) -> Ticket:
    """The one that the form gave, or one that went by mail. Raises NotFound, LinkEnded."""
    link = link_in(token)
    with database.current().reading() as session:
        by_form = select(Ticket).where(Ticket.follow_hash == hash_of_link(token))
        ticket = session.exec(by_form).first() or _by_mail(session, link)
    if ticket is None:
        raise NotFound(kind="ticket")
    if _has_ended(ticket, link.written_at if link else None):
        raise LinkEnded()
    return ticket


def send_links(email: str) -> None:
    """To this address, if it has tickets whose pages can still be looked at; nobody is told whether
    it has. Once an hour, three times a day."""
    with database.current().writing() as session:
        tickets = _tickets_of(session, email.lower())
        if not tickets or not _may_send(session, email.lower()):
            return
        session.add(_mail_with_links(session, tickets))


def _by_mail(session: Session, link: Link | None) -> Ticket | None:
    ticket = session.get(Ticket, link.ticket_id) if link else None
    if link is None or ticket is None or not ticket.requester_email:
        return None
    return ticket if link.is_for(ticket.requester_email) else None


def _has_ended(ticket: Ticket, written_at: datetime | None) -> bool:
    closed_at = ticket.resolved_at or ticket.decided_at
    if ticket.state not in ANSWERED or closed_at is None:
        return False
    return max(closed_at, written_at or closed_at) < clock.now() - LASTS


def _tickets_of(session: Session, email: str) -> list[Ticket]:
    theirs = select(Ticket).where(Ticket.requester_email == email, col(Ticket.is_spam).is_(False))
    return list(session.exec(theirs.order_by(col(Ticket.id).desc()).limit(MOST_LINKS)))


def _may_send(session: Session, email: str) -> bool:
    def sent_since(since: datetime) -> int:
        of_it = (OutgoingMail.kind == KIND, OutgoingMail.to == email)
        query = select(func.count()).where(*of_it, OutgoingMail.answered_at > since)
        return session.exec(query).one()

    now = clock.now()
    hour, day = now - timedelta(hours=1), now - timedelta(days=1)
    return may_send_links(within_hour=sent_since(hour), within_day=sent_since(day))


def _mail_with_links(session: Session, tickets: list[Ticket]) -> OutgoingMail:
    newest = tickets[0]
    links = "\n".join(f"{one.id} · {one.subject}\n{link_to(one)}\n" for one in tickets)
    facts = Facts(name=newest.requester_name, text=links)
    text, sender = letter(
        session,
        KIND,
        facts,
        customer_id=newest.customer_id,
        mailbox=mailbox_of(session, newest),
    )
    subject = f"Dina ärenden / Your tickets · {house.current().organisation}"
    return automatic_mail(
        KIND, to=newest.requester_email, subject=subject, text=text, sender=sender
    )
