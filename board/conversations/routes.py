"""The API of comments and questions."""

from typing import Any

from board.core.changes import Change
from board.web.answers import blueprint, command, current_actor

from . import commenting
from . import schemas as shapes

routes = blueprint("conversations", "Conversations: comments, questions and who is mentioned.")


@command(routes, "/cards/<int:card_id>/comments", shapes.AddComment)
def add_comment(body: dict[str, Any], card_id: int) -> Change:
    return commenting.add_comment(current_actor(), card_id, **body)


@command(routes, "/comments/<int:comment_id>/change", shapes.ChangeComment)
def change_comment(body: dict[str, Any], comment_id: int) -> Change:
    return commenting.change_comment(current_actor(), comment_id, **body)


@command(routes, "/comments/<int:comment_id>/remove")
def remove_comment(comment_id: int) -> Change:
    return commenting.remove_comment(current_actor(), comment_id)


@command(routes, "/comments/<int:comment_id>/answer")
def answer_question(comment_id: int) -> Change:
    return commenting.answer_question(current_actor(), comment_id)


@command(routes, "/comments/<int:comment_id>/reopen")
def reopen_question(comment_id: int) -> Change:
    return commenting.reopen_question(current_actor(), comment_id)
