"""The shapes of reply templates, as they come in and go out."""

import marshmallow as ma

from board.web.answer_schemas import Answer
from board.web.texts import Line, Text

from .models import TEMPLATES


class AddTemplate(ma.Schema):
    kind = ma.fields.String(required=True, validate=ma.validate.OneOf(TEMPLATES))
    name = Line(required=True, most=60)
    text_sv = Text(load_default="", most=4000)
    text_en = Text(load_default="", most=4000)


class OfferedTemplate(Answer):
    """A text that the desk writes often."""

    id = ma.fields.Integer()
    name = ma.fields.String()
    text_sv = ma.fields.String()
    text_en = ma.fields.String()


class ChangeTemplate(ma.Schema):
    name = Line(most=60)
    text_sv = Text(most=4000)
    text_en = Text(most=4000)
