"""The shapes of what comes in and goes out about hooks."""

import marshmallow as ma

from board.web.answer_schemas import Answer
from board.web.texts import Line

from .models import KINDS


class AddHook(ma.Schema):
    kind = ma.fields.String(required=True, validate=ma.validate.OneOf(KINDS))
    address = Line(required=True, most=2000)
    tells_opened = ma.fields.Boolean(load_default=True)
    tells_held = ma.fields.Boolean(load_default=True)


class ChangeHook(AddHook):
    address = Line(load_default=None, allow_none=True, most=2000)


class TriedHook(Answer):
    why = ma.fields.String()
    status = ma.fields.Integer(allow_none=True)


class WaitingForHook(Answer):
    count = ma.fields.Integer()


class HookKey(Answer):
    key = ma.fields.String()
