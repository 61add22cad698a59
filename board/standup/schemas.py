"""The shapes of what comes in about standups."""

import marshmallow as ma

from board.web.texts import Id, Line


class Turn(ma.Schema):
    """The turn that is left, so that two presses at one moment count once."""

    turn = ma.fields.Integer(required=True, strict=True, validate=ma.validate.Range(min=0, max=10_000))


class Park(ma.Schema):
    text = Line(required=True)


class Unpark(ma.Schema):
    topic_id = Id(required=True)
