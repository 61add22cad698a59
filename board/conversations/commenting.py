"""Saying something about a card, naming people, asking a question that stays open until it is
answered."""

from sqlmodel import select

from board.boards.access import may_be_seen_by
from board.boards.models import Board
from board.cards.lookups import card_on_board, streams_of_card
from board.cards.models import Card
from board.core import database
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.holding import StreamOf
from board.people.models import Member

from .events import CardAsked, CardCommentChanged, CardCommented, CardCommentRemoved
from .mentions import named_in
from .models import Comment
from .questions import mark_answered
from .rules import check_author


def add_comment(
    actor: Actor, card_id: int, *, text: str, is_question: bool = False, answers: int | None = None
) -> Change:
    """Comment on a card, or ask a question there; `result.comment` has its id. Who is named with @
    is told. `answers` is the id of an open question of the same card."""
    stream, _ = streams_of_card(card_id)
    named = named_people(text)
    with changing(stream, by=actor) as change:
        card = card_on_board(change, card_id)
        comment = place_comment(change, card, text, named, is_question=is_question)
        if answers is not None:
            mark_answered(change, card, answers)
        said = CardAsked if is_question else CardCommented
        change.record(said(card=card, title=card.title))
        change.result["comment"] = comment.id
    return change


def place_comment(
    change: Change, card: Card, text: str, named: list[int], *, is_question: bool
) -> Comment:
    """A comment inside a running change; `named` are the ids of those who are named in it."""
    comment = change.add(_comment(change, card, text, named, is_question=is_question))
    card.comment_count += 1
    card.question_count += is_question
    return comment


def _comment(
    change: Change, card: Card, text: str, named: list[int], *, is_question: bool
) -> Comment:
    return Comment(
        card_id=card.id,
        board_id=card.board_id,
        by_id=change.actor.member_id,
        text=text,
        at=change.at,
        mentions=_mentions(change, card, named),
        is_question=is_question,
    )


def change_comment(actor: Actor, comment_id: int, *, text: str) -> Change:
    """Reword a comment. Only its author may (NotYourComment)."""
    named = named_people(text)
    with changing(StreamOf(Comment, comment_id), by=actor) as change:
        comment = change.find(Comment, comment_id)
        check_author(by_id=comment.by_id, actor_id=actor.member_id)
        card = change.find(Card, comment.card_id)
        comment.text, comment.edited_at, comment.mentions = (
            text,
            change.at,
            _mentions(change, card, named),
        )
        change.record(CardCommentChanged(card=card, title=card.title))
    return change


def remove_comment(actor: Actor, comment_id: int) -> Change:
    """Take a comment back. Its author may, and an administrator."""
    with changing(StreamOf(Comment, comment_id), by=actor) as change:
        comment = change.find(Comment, comment_id)
        if not actor.is_admin:
            check_author(by_id=comment.by_id, actor_id=actor.member_id)
        card = change.find(Card, comment.card_id)
        card.comment_count -= 1
        card.question_count -= comment.is_question and comment.answered_at is None
        change.remove(comment)
        change.record(CardCommentRemoved(card=card, title=card.title))
    return change


def named_people(text: str) -> list[int]:
    """Ids of those who are named in a text; looked for before anything is held."""
    if "@" not in text:
        return []
    with database.current().reading() as session:
        people = session.exec(select(Member.id, Member.name).where(Member.is_active)).all()
    return [one.id for one in named_in(text, people)]


def _mentions(change: Change, card: Card, named: list[int]) -> list[int]:
    """Those who may see the board; somebody without that right is only a word."""
    if not named:
        return []
    board = change.look_up(Board, card.board_id)
    members = [change.look_up(Member, id_) for id_ in named]
    return [one.id for one in members if may_be_seen_by(one, board)]
