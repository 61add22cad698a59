"""The card of a ticket hears that its requester wrote."""

from board.cards.models import Card
from board.core.changes import Change

from .events import CardRequesterWrote, CardWorksAgain
from .models import Ticket
from .requests import conversation_of


def tell_card(
    change: Change,
    ticket: Ticket,
    heard: type[CardRequesterWrote | CardWorksAgain] = CardRequesterWrote,
) -> None:
    """The card of a ticket hears that its requester wrote, if it lies on a board that is held."""
    card = card_within(change, ticket)
    if card is not None:
        count_messages(ticket, card)
        change.record(heard(card=card, title=card.title), on=card.stream())


def card_within(change: Change, ticket: Ticket) -> Card | None:
    """None for one that lies on no board that is held."""
    card = change.session.get(Card, ticket.card_id) if ticket.card_id else None
    return card if card is not None and card.stream() in change.held else None


def count_messages(ticket: Ticket, card: Card) -> None:
    """Whoever has the card open hears by it that something was said; its board must be held."""
    card.message_count = len(conversation_of(ticket))
