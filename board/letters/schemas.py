"""The shapes of what comes in and goes out about letters."""

import marshmallow as ma

from board.web.answer_schemas import Answer
from board.web.texts import Id, Line, Text

from .models import KINDS, LANGUAGES


class WordLetter(ma.Schema):
    kind = ma.fields.String(required=True, validate=ma.validate.OneOf(KINDS))
    language = ma.fields.String(required=True, validate=ma.validate.OneOf(LANGUAGES))
    text = Text(required=True, most=8000)


class SetLetterhead(ma.Schema):
    customer_id = Id(required=True, allow_none=True)
    language = ma.fields.String(validate=ma.validate.OneOf(["", *LANGUAGES]))
    sender_name = Line(least=0, most=80)
    greeting = Line(least=0, most=120)
    signature = Text(most=1000)


class PreviewLetter(ma.Schema):
    kind = ma.fields.String(required=True, validate=ma.validate.OneOf(KINDS))
    language = ma.fields.String(load_default="", validate=ma.validate.OneOf(["", *LANGUAGES]))
    customer_id = Id(load_default=None, allow_none=True)
    text = Text(load_default="", most=8000)


class LetterTextInList(Answer):
    kind = ma.fields.String(validate=ma.validate.OneOf(KINDS))
    language = ma.fields.String(validate=ma.validate.OneOf(LANGUAGES))
    text = ma.fields.String()
    is_usual = ma.fields.Boolean()


class LetterheadInList(Answer):
    customer_id = ma.fields.Integer(allow_none=True)
    language = ma.fields.String()
    sender_name = ma.fields.String()
    greeting = ma.fields.String()
    signature = ma.fields.String()


class Letters(Answer):
    texts = ma.fields.List(ma.fields.Nested(LetterTextInList))
    letterheads = ma.fields.List(ma.fields.Nested(LetterheadInList))


class DrawnLetter(Answer):
    sender = ma.fields.String()
    language = ma.fields.String(validate=ma.validate.OneOf(LANGUAGES))
    text = ma.fields.String()
    html = ma.fields.String()
