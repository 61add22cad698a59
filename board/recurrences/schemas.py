"""The shapes of what comes in about recurrences."""

import re

import marshmallow as ma

from board.card_templates.schemas import NewCardBody
from board.web.texts import Id, Line


class ChangeRecurrence(ma.Schema):
    column_id = Id()
    rule = Line()
    starts_on = ma.fields.Date()
    at_time = ma.fields.String(
        validate=ma.validate.Regexp(re.compile(r"([01]\d|2[0-3]):[0-5]\d\Z"))
    )
    body = ma.fields.Nested(NewCardBody)
    is_paused = ma.fields.Boolean()


class AddRecurrence(ma.Schema):
    column_id = Id(required=True)
    rule = Line(required=True)
    starts_on = ma.fields.Date(required=True)
    at_time = ma.fields.String(
        load_default="07:00", validate=ChangeRecurrence().fields["at_time"].validate
    )
    body = ma.fields.Nested(NewCardBody, required=True)
