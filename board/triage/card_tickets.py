"""The ticket behind a card, for the team that works on it: it is changed from the card's board, and
the desk hears of it."""

from board.cards.lookups import card_on_board
from board.cards.models import Card
from board.core.changes import Change

from .models import Ticket
from .rules import check_with_team


def ticket_of(change: Change, card_id: int) -> tuple[Card, Ticket]:
    """Raises NotFound for a card without one, NotWithThisTeam when it has gone elsewhere."""
    card = card_on_board(change, card_id)
    ticket = change.look_up(Ticket, card.ticket_id)
    check_with_team(ticket_board_id=ticket.board_id, board_id=card.board_id, state=ticket.state)
    return card, ticket
