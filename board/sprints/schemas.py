"""The shapes of what comes in and goes out about sprints."""

import marshmallow as ma

from board.web.answer_schemas import Answer
from board.web.texts import Id, Line


class AddSprint(ma.Schema):
    name = Line(required=True, most=80)
    goal = Line(load_default="", least=0, most=300)
    starts_on = ma.fields.Date(required=True)
    ends_on = ma.fields.Date(required=True)


class ChangeSprint(ma.Schema):
    name = Line(most=80)
    goal = Line(least=0, most=300)
    starts_on = ma.fields.Date()
    ends_on = ma.fields.Date()


class CloseSprint(ma.Schema):
    """`rest_to` is a planned sprint for what is not finished; null is the backlog."""

    rest_to = Id(load_default=None, allow_none=True)


class BurndownDay(Answer):
    day = ma.fields.Date(metadata={"description": "The day at whose end it was so"})
    promised = ma.fields.Float(metadata={"description": "Estimate points in the sprint"})
    left = ma.fields.Float(metadata={"description": "Estimate points not yet finished"})
