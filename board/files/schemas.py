"""The shapes of what goes out about files."""

import marshmallow as ma

from board.web.answer_schemas import Answer


class Receipt(Answer):
    """What was sent; by its receipt it is attached to a card within a day."""

    receipt = ma.fields.String()
    size = ma.fields.Integer()
    width = ma.fields.Integer(allow_none=True)
    height = ma.fields.Integer(allow_none=True)
