"""The API of comments and questions."""

from board.web.api_routes import Routes

from . import commenting, questions
from .schemas import AddComment, ChangeComment

routes = Routes("conversations", "Conversations: comments, questions and who is mentioned.")
command = routes.command

command("/cards/<int:card_id>/comments", AddComment, commenting.add_comment)
command("/comments/<int:comment_id>/change", ChangeComment, commenting.change_comment)
command("/comments/<int:comment_id>/remove", None, commenting.remove_comment)
command("/comments/<int:comment_id>/answer", None, questions.answer_question)
command("/comments/<int:comment_id>/reopen", None, questions.reopen_question)
