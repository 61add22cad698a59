"""What is said and asked about an initiative."""

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.core.streams import stream_now

from .events import (
    InitiativeAnswered,
    InitiativeAsked,
    InitiativeCommented,
    InitiativeCommentRemoved,
)
from .models import Initiative, InitiativeComment
from .rules import check_author


def comment_on_initiative(
    actor: Actor, initiative_id: int, *, text: str, is_question: bool = False
) -> Change:
    """Say or ask something about an initiative; `result.comment` has the comment's id."""
    with changing(f"initiative/{initiative_id}", by=actor) as change:
        initiative = change.look_up(Initiative, initiative_id)
        comment = InitiativeComment(
            initiative_id=initiative.id,
            by_id=actor.member_id,
            text=text,
            at=change.at,
            is_question=is_question,
        )
        change.result["comment"] = change.add(comment).id
        kind = InitiativeAsked if is_question else InitiativeCommented
        change.record(kind(initiative=initiative, name=initiative.name))
    return change


def answer_about_initiative(actor: Actor, comment_id: int) -> Change:
    """Say that a question about an initiative is answered. Saying it again changes nothing."""
    with changing(stream_now(InitiativeComment, comment_id), by=actor) as change:
        question = change.find(InitiativeComment, comment_id)
        if not question.is_question:
            raise NotFound(kind="question", id=comment_id)
        if not question.answered_at:
            question.answered_at, question.answered_by = change.at, actor.member_id
        initiative = change.look_up(Initiative, question.initiative_id)
        change.record(InitiativeAnswered(initiative=initiative, name=initiative.name))
    return change


def remove_initiative_comment(actor: Actor, comment_id: int) -> Change:
    """Take back what you said about an initiative."""
    with changing(stream_now(InitiativeComment, comment_id), by=actor) as change:
        comment = change.find(InitiativeComment, comment_id)
        if not actor.is_admin:
            check_author(by_id=comment.by_id, actor_id=actor.member_id)
        initiative = change.look_up(Initiative, comment.initiative_id)
        change.remove(comment)
        change.record(InitiativeCommentRemoved(initiative=initiative, name=initiative.name))
    return change
