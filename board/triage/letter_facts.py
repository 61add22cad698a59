"""What a ticket says to the letters about it: whose mailbox it came to, what was asked, which
messages they answer."""

from typing import TYPE_CHECKING, Any

from sqlmodel import Session, col, select

from board.core import clock
from board.letters import house
from board.letters.writing import Facts
from board.mail.models import Mailbox, OutgoingMail

from .tokens import link_token

if TYPE_CHECKING:
    from .models import Ticket

MOST_REFERENCES = 20


def facts_of(ticket: "Ticket", text: str, *, team: str = "") -> Facts:
    common = house.current()
    asked = next((one for one in reversed(ticket.messages) if one.way == "in"), None)
    local = clock.instant_of(asked.at).astimezone(common.zone) if asked else None
    return Facts(
        name=ticket.requester_name,
        text=text,
        number=str(ticket.id),
        subject=ticket.subject,
        team=team,
        link=link_to(ticket),
        asked=asked.text if asked else "",
        day=f"{local:%Y-%m-%d %H:%M}" if local else "",
    )


def link_to(ticket: "Ticket") -> str:
    """Their page, for a mail to its requester."""
    token = link_token(ticket.id, ticket.requester_email, clock.now())
    return f"{house.current().base}/t/{token}"


def mailbox_of(session: Session, ticket: "Ticket") -> Mailbox | None:
    """Where its newest mail was fetched; else its customer's."""
    from .models import ReceivedMail

    came = select(ReceivedMail.mailbox_id).where(
        ReceivedMail.ticket_id == ticket.id, col(ReceivedMail.mailbox_id).is_not(None)
    )
    id_ = session.exec(came.order_by(col(ReceivedMail.id).desc()).limit(1)).first()
    if id_ is None and ticket.customer_id:
        of_customer = select(Mailbox.id).where(Mailbox.customer_id == ticket.customer_id)
        id_ = session.exec(of_customer.order_by(col(Mailbox.id)).limit(1)).first()
    return session.get(Mailbox, id_) if id_ else None


def answering_to(session: Session, ticket: "Ticket") -> dict[str, Any]:
    """`in_reply_to` and `refers_to` of a mail about it: their mail programs go by these."""
    from .models import ReceivedMail

    came = select(ReceivedMail.message_id).where(
        ReceivedMail.ticket_id == ticket.id, ReceivedMail.message_id != ""
    )
    theirs = session.exec(came.order_by(col(ReceivedMail.id))).all()
    to_them = (OutgoingMail.ticket_id == ticket.id, OutgoingMail.to == ticket.requester_email)
    ours = session.exec(
        select(OutgoingMail.message_id).where(*to_them).order_by(col(OutgoingMail.id))
    ).all()
    known = [*theirs, *ours]
    newest = theirs[-1] if theirs else (ours[-1] if ours else "")
    others = [one for one in known if one != newest][-MOST_REFERENCES:]
    return {"in_reply_to": newest, "refers_to": " ".join([*others, newest]).strip()}
