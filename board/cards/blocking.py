"""Saying that a card cannot go on, and why; and that it can again."""

from board.core.actor import Actor
from board.core.changes import Change, changing

from .events import CardBlocked, CardUnblocked
from .lookups import card_on_board, streams_of_card


def block_card(
    actor: Actor, card_id: int, *, reason: str, waiting_for: str | None = None
) -> Change:
    """Mark a card blocked: it cannot go on. A new reason keeps the instant since when.
    `waiting_for` is whom it waits for (a supplier, a colleague); null leaves that."""
    stream, _ = streams_of_card(card_id)
    with changing(stream, by=actor) as change:
        card = card_on_board(change, card_id)
        card.blocked_reason = reason
        card.blocked_at = card.blocked_at or change.at
        card.waiting_for = card.waiting_for if waiting_for is None else waiting_for
        change.record(CardBlocked(card=card, title=card.title, reason=reason))
    return change


def unblock_card(actor: Actor, card_id: int) -> Change:
    """Say that a card can go on again. Of a card that is not blocked nothing changes."""
    stream, _ = streams_of_card(card_id)
    with changing(stream, by=actor) as change:
        card = card_on_board(change, card_id)
        card.blocked_reason = card.blocked_at = None
        card.waiting_for = ""
        change.record(CardUnblocked(card=card, title=card.title))
    return change
