"""Saying something about a card."""

from board.core.actor import Actor
from board.core.changes import Change, changing

from .finding import streams_of_card
from .models import Card, Comment


def add_comment(actor: Actor, card_id: int, *, text: str) -> Change:
    """`result["comment"]` has the new comment's id."""
    stream, _ = streams_of_card(card_id)
    with changing(stream, by=actor) as change:
        card = change.find(Card, card_id)
        said = Comment(card_id=card.id, board_id=card.board_id, by_id=actor.member_id, text=text, at=change.at)
        comment = change.add(said)
        card.comment_count += 1
        change.record("card.commented", card=card.id, title=card.title)
        change.result["comment"] = comment.id
    return change
