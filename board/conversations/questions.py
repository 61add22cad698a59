"""Questions on cards: answered by a comment or elsewhere, and open again; and those that wait for
somebody."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from board.cards.models import Card
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.core.holding import StreamOf

from .events import CardAnswered, CardAsked
from .models import Comment


def answer_question(actor: Actor, comment_id: int) -> Change:
    """Say that a question is answered, in a comment or elsewhere. It is no longer counted on its
    card."""
    with changing(StreamOf(Comment, comment_id), by=actor) as change:
        card = change.find(Card, change.find(Comment, comment_id).card_id)
        mark_answered(change, card, comment_id)
        change.record(CardAnswered(card=card, title=card.title))
    return change


def reopen_question(actor: Actor, comment_id: int) -> Change:
    """Say that a question still waits for an answer. It is counted on its card again."""
    with changing(StreamOf(Comment, comment_id), by=actor) as change:
        comment = change.find(Comment, comment_id)
        card = change.find(Card, comment.card_id)
        if comment.is_question and comment.answered_at:
            comment.answered_at = comment.answered_by = None
            card.question_count += 1
        change.record(CardAsked(card=card, title=card.title))
    return change


def mark_answered(change: Change, card: Card, comment_id: int) -> None:
    """Inside a running change. Raises NotFound for what is no question of this card."""
    question = change.find(Comment, comment_id)
    if question.card_id != card.id or not question.is_question:
        raise NotFound(kind="question", id=comment_id)
    if question.answered_at is None:
        question.answered_at, question.answered_by = change.at, change.actor.member_id
        card.question_count -= 1


def open_questions_to(session: Session, board_ids: list[int], member_id: int) -> Sequence[Comment]:
    """What others have asked and nobody has answered, on this person's cards or naming them."""
    asked = (
        select(Comment, Card)
        .join(Card, col(Card.id) == Comment.card_id)
        .where(
            col(Card.board_id).in_(board_ids),
            Card.question_count > 0,
            col(Card.archived_at).is_(None),
            Comment.is_question,
            col(Comment.answered_at).is_(None),
            Comment.by_id != member_id,
        )
    )
    return [
        comment
        for comment, card in session.exec(asked)
        if member_id in (*card.assignees, *comment.mentions)
    ]
