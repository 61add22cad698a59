"""The shapes of what comes in about comments."""

import marshmallow as ma

from board.web.texts import Id, Text


class AddComment(ma.Schema):
    text = Text(required=True, least=1, most=10_000)
    is_question = ma.fields.Boolean()
    answers = Id(allow_none=True)


class ChangeComment(ma.Schema):
    text = Text(required=True, least=1, most=10_000)
