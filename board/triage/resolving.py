"""When the card of a ticket is done, the ticket is resolved and every reporter hears it; reopened
likewise."""

from sqlmodel import col, select

from board.boards.models import Board
from board.cards.models import Card
from board.core.changes import Change

from .answering import answer, answer_by_itself
from .events import TicketHandedOver, TicketReopened, TicketResolved
from .models import Ticket, take_back_answer
from .queueing import note_reopened, note_resolved
from .telling_cards import count_messages

DONE = (
    "Det här är klart nu. Om något fortfarande inte stämmer, svara bara, så tittar vi igen.\n\n"
    "This is done now. If something is still not right, just reply, and we look again."
)
"""In both languages: it is not known which one the requester reads."""


def resolve_ticket(change: Change, card: Card) -> None:
    """With the words that the team has written for it. Of several cards, parts of one, the last to
    be done resolves it."""
    ticket = _ticket_of(change, card)
    if ticket is None or ticket.state != "distributed" or _others_are_open(change, card):
        return
    ticket.state = "resolved"
    ticket.resolved_at = change.at
    note_resolved(ticket, change.at)
    if ticket.closing:
        answer(change, ticket, ticket.closing)
    else:
        answer_by_itself(change, ticket, DONE)
    count_messages(ticket, card)
    change.record(TicketResolved(ticket=ticket, card=card.id), on="desk")


def reopen_ticket(change: Change, card: Card) -> None:
    ticket = _ticket_of(change, card)
    if ticket is None or ticket.state != "resolved":
        return
    take_back_answer(change.session, ticket)
    note_reopened(ticket, change.at)
    ticket.state = "distributed"
    ticket.resolved_at = None
    count_messages(ticket, card)
    change.record(TicketReopened(ticket=ticket, card=card.id), on="desk")


def follow_card(change: Change, card: Card, board: Board) -> None:
    """The ticket goes with its card to another team."""
    ticket = change.get(Ticket, card.ticket_id)
    if ticket is not None and ticket.card_id == card.id and ticket.state == "distributed":
        ticket.board_id, ticket.team_id = board.id, board.team_id
        change.record(TicketHandedOver(ticket=ticket, card=card.id, team=board.team_id), on="desk")


def _ticket_of(change: Change, card: Card) -> Ticket | None:
    """None also where the ticket was given back and is with another team now."""
    ticket = change.get(Ticket, card.ticket_id)
    return ticket if ticket is not None and ticket.board_id == card.board_id else None


def _others_are_open(change: Change, card: Card) -> bool:
    others = select(Card.id).where(
        Card.ticket_id == card.ticket_id,
        Card.board_id == card.board_id,
        Card.id != card.id,
        col(Card.finished_at).is_(None),
        col(Card.archived_at).is_(None),
        col(Card.deleted_at).is_(None),
    )
    return change.session.exec(others.limit(1)).first() is not None
