"""The shapes of what comes in and goes out about search."""

import marshmallow as ma

from board.web.answer_schemas import Answer
from board.web.texts import Line


class Query(ma.Schema):
    q = Line(
        required=True, least=0, most=200, metadata={"description": "Words, of which eight count"}
    )


class FoundThing(Answer):
    """A card, comment or ticket that was found, and where it opens."""

    kind = ma.fields.String(validate=ma.validate.OneOf(["card", "comment", "ticket"]))
    id = ma.fields.Integer()
    title = ma.fields.String()
    excerpt = ma.fields.String(
        metadata={"description": "Plain text around what was found, where it is not in the title"}
    )
    card_id = ma.fields.Integer(allow_none=True)
    board_id = ma.fields.Integer(allow_none=True)
    is_archived = ma.fields.Boolean()


class FindTickets(ma.Schema):
    q = Line(
        least=0,
        most=200,
        load_default="",
        metadata={"description": "A number, words, or a part of a name, address or subject"},
    )
    view = ma.fields.String(
        load_default="",
        validate=ma.validate.OneOf(["", "done"]),
        metadata={"description": "`done`: only those that were decided"},
    )
    before = ma.fields.Integer(
        load_default=None,
        validate=ma.validate.Range(1, 2**31 - 1),
        metadata={"description": "The id of the last one that you have, to go on from"},
    )
