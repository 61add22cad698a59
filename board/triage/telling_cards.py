"""The card of a ticket hears that its requester wrote."""

from board.cards.models import Card
from board.core.changes import Change

from .events import CardRequesterWrote
from .models import Ticket
from .requests import conversation_of


def tell_card(change: Change, ticket: Ticket) -> None:
    """The card of a ticket hears that its requester wrote, if it lies on a board that is held."""
    card = change.session.get(Card, ticket.card_id) if ticket.card_id else None
    if card is not None and card.stream() in change.held:
        count_messages(ticket, card)
        change.record(CardRequesterWrote(card=card, title=card.title), on=card.stream())


def count_messages(ticket: Ticket, card: Card) -> None:
    """Whoever has the card open hears by it that something was said; its board must be held."""
    card.message_count = len(conversation_of(ticket))
