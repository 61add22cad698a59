"""A ticket for those who triage; what its requester asked for those who work on its card."""

from sqlmodel import func, select

from board.boards.access import check_works_on
from board.boards.models import Board
from board.cards.models import Card
from board.core import clock, database, streams
from board.core.actor import Actor
from board.core.errors import NotFound
from board.core.values import plain

from .models import Ticket
from .values import Message


def ticket_for(actor: Actor, ticket_id: int) -> Ticket:
    """Also one that has been decided and has left the desk."""
    with database.current().reading() as session:
        streams.audience_of(session, actor, "desk")
        ticket = session.get(Ticket, ticket_id)
    if ticket is None:
        raise NotFound()
    return ticket


def request_of_card(actor: Actor, card_id: int) -> dict[str, object]:
    """What was asked, by whom, and what was said since. For those who may change the card's board,
    or might if it were not in the archive: they answer for the work, and need no more of the desk
    for it. Notes between coordinators stay there."""
    ticket = ticket_of_card(actor, card_id)
    return {
        "ticket": ticket.id,
        "subject": ticket.subject,
        "state": ticket.state,
        "channel": ticket.channel,
        "created_at": clock.text_of(ticket.created_at),
        "requester": {
            "name": ticket.requester_name,
            "email": ticket.requester_email,
            "customer_id": ticket.customer_id,
        },
        "messages": plain(conversation_of(ticket)),
        "closing": ticket.closing,
        "rating": ticket.rating,
        "others": _others(ticket),
    }


def _others(ticket: Ticket) -> int:
    with database.current().reading() as session:
        followers = select(func.count()).where(Ticket.duplicate_of == ticket.id)
        return session.exec(followers).one()


def conversation_of(ticket: Ticket) -> list[Message]:
    """What was said between the requester and us."""
    return [message for message in ticket.messages if message.way != "note"]


def ticket_of_card(actor: Actor, card_id: int) -> Ticket:
    """For those who may change the card's board, while the ticket is with its team. Raises NotFound
    or Forbidden."""
    with database.current().reading() as session:
        card = session.get(Card, card_id)
        if card is None or card.deleted_at:
            raise NotFound()
        check_works_on(session, actor, session.get_one(Board, card.board_id))
        ticket = session.get(Ticket, card.ticket_id) if card.ticket_id else None
    if ticket is None or ticket.board_id != card.board_id:
        raise NotFound()
    return ticket
