"""When the card of a ticket is done, the ticket is resolved and every reporter hears it; reopened
likewise."""

from board.boards.models import Board
from board.cards.models import Card
from board.core.changes import Change

from .answering import answer_by_itself
from .events import TicketHandedOver, TicketReopened, TicketResolved
from .models import Ticket, take_back_answer
from .telling_cards import count_messages

DONE = (
    "Det här är klart nu. Om något fortfarande inte stämmer, svara bara, så tittar vi igen.\n\n"
    "This is done now. If something is still not right, just reply, and we look again."
)
"""In both languages: it is not known which one the requester reads."""


def resolve_ticket(change: Change, card: Card) -> None:
    ticket = change.get(Ticket, card.ticket_id)
    if ticket is None or ticket.state != "distributed":
        return
    ticket.state = "resolved"
    ticket.resolved_at = change.at
    answer_by_itself(change, ticket, DONE)
    count_messages(ticket, card)
    change.record(TicketResolved(ticket=ticket, card=card.id), on="desk")


def reopen_ticket(change: Change, card: Card) -> None:
    ticket = change.get(Ticket, card.ticket_id)
    if ticket is None or ticket.state != "resolved":
        return
    take_back_answer(change.session, ticket)
    ticket.state = "distributed"
    ticket.resolved_at = None
    count_messages(ticket, card)
    change.record(TicketReopened(ticket=ticket, card=card.id), on="desk")


def follow_card(change: Change, card: Card, board: Board) -> None:
    """The ticket goes with its card to another team."""
    ticket = change.get(Ticket, card.ticket_id)
    if ticket is not None and ticket.state == "distributed":
        ticket.board_id, ticket.team_id = board.id, board.team_id
        change.record(TicketHandedOver(ticket=ticket, card=card.id, team=board.team_id), on="desk")
