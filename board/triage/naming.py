"""What walls call the card of a ticket until somebody writes it: its kind or number, and its
customer; never a requester's words."""

from sqlmodel import Session

from board.cards.models import Card
from board.core.changes import Change
from board.core.errors import N_
from board.people.models import Customer
from board.web.i18n import LANGUAGES, translated

from .kinds import kind_of
from .models import Ticket

OF_A_CUSTOMER = N_("Ticket {n} · {customer}")
OF_NOBODY_KNOWN = N_("Ticket {n}")
_language = "en"


def name_in(language: str) -> None:
    """A wall hangs in a room, not before a person: its cards are named in the server's language."""
    global _language
    _language = language


def name_for_walls(session: Session, ticket_id: int | None, customer_id: int | None) -> str:
    return _name(session, ticket_id, customer_id, _language)


def follow_customer(change: Change, card: Card, values: dict[str, object]) -> None:
    """A name that nobody wrote follows the card's customer, and comes back where somebody wipes
    theirs out."""
    if not card.ticket_id or not {"customer_id", "wall_title"} & values.keys():
        return
    written = values.get("wall_title", card.wall_title)
    if not written or written in _names_nobody_wrote(change.session, card):
        customer = values.get("customer_id", card.customer_id)
        values["wall_title"] = name_for_walls(change.session, card.ticket_id, customer)  # type: ignore[arg-type]


def _names_nobody_wrote(session: Session, card: Card) -> set[str]:
    """In every language: the server's may have been another one when the card was dealt."""
    return {_name(session, card.ticket_id, card.customer_id, language) for language in LANGUAGES}


def _name(session: Session, ticket_id: int | None, customer_id: int | None, language: str) -> str:
    customer = session.get(Customer, customer_id) if customer_id else None
    kind = _kind(session, ticket_id)
    name = customer.name if customer else ""
    if kind:
        return " · ".join(filter(None, [translated(kind, language), name]))[:200]
    sentence = OF_A_CUSTOMER if customer else OF_NOBODY_KNOWN
    return translated(sentence, language).format(n=ticket_id, customer=name)[:200]


def _kind(session: Session, ticket_id: int | None) -> str:
    ticket = session.get(Ticket, ticket_id) if ticket_id else None
    return kind_of(ticket.subject, ticket.messages[0].text) if ticket and ticket.messages else ""
