"""The shapes of what comes in and goes out about card templates."""

import marshmallow as ma

from board.cards.rules import MOST_CHECKLIST_ITEMS
from board.cards.schemas import estimate_field, is_service, labels_field
from board.web.answer_schemas import Answer
from board.web.texts import Id, Line, Text


class SaveAsTemplate(ma.Schema):
    name = Line(required=True, most=80)


class NewCardBody(ma.Schema):
    """What a template says about a new card."""

    title = Line(required=True)
    description = Text()
    labels = labels_field()
    service = ma.fields.String(validate=is_service)
    estimate = estimate_field()
    checklist = ma.fields.List(Line(), validate=ma.validate.Length(max=MOST_CHECKLIST_ITEMS))
    is_title_on_wall = ma.fields.Boolean()


class AddFromTemplate(ma.Schema):
    board_id = Id(required=True)
    column_id = Id(required=True)
    body = ma.fields.Nested(NewCardBody, required=True)


class GivenTemplate(Answer):
    """A template that every board has."""

    name = ma.fields.String()
    body = ma.fields.Nested(NewCardBody)
