"""The shapes of what comes in and goes out about focus areas and initiatives."""

import marshmallow as ma

from board.people.models import HUES
from board.web.texts import Id, Line, Text

from .models import STATES


class ChangeArea(ma.Schema):
    name = Line(most=80)
    hue = ma.fields.String(validate=ma.validate.OneOf(HUES))
    current_state = Text(most=4000)
    vision = Text(most=4000)
    gap = Text(most=4000)


class AddArea(ChangeArea):
    name = Line(required=True, most=80)
    hue = ma.fields.String(required=True, validate=ma.validate.OneOf(HUES))


class ChangeInitiative(ma.Schema):
    name = Line(most=120)
    summary = Text(most=4000)
    state = ma.fields.String(validate=ma.validate.OneOf(STATES))
    areas = ma.fields.List(Id(), validate=ma.validate.Length(min=1, max=4))
    owner_id = Id(allow_none=True)


class AddInitiative(ChangeInitiative):
    name = Line(required=True, most=120)
    areas = ma.fields.List(Id(), required=True, validate=ma.validate.Length(min=1, max=4))


PROGRESS = {
    "type": "object",
    "description": "By the initiative's id",
    "additionalProperties": {
        "type": "object",
        "required": ["cards", "finished"],
        "properties": {
            "cards": {"type": "integer", "description": "Cards tied to the initiative"},
            "finished": {"type": "integer", "description": "How many of them are finished"},
        },
    },
}
