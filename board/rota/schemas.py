"""The shapes of what comes in and goes out about duties."""

import marshmallow as ma

from board.web.answer_schemas import Answer
from board.web.texts import Id, Line, Text

from .rules import MOST_PEOPLE

CLOCK = r"^([01]\d|2[0-3]):[0-5]\d$"


class SetRotation(ma.Schema):
    people = ma.fields.List(Id(), required=True, validate=ma.validate.Length(max=MOST_PEOPLE))
    starts_on = ma.fields.Date(required=True)
    weeks = ma.fields.Integer(load_default=1, validate=ma.validate.Range(min=1, max=8))
    weekday = ma.fields.Integer(load_default=0, validate=ma.validate.Range(min=0, max=6))
    time = ma.fields.String(load_default="08:00", validate=ma.validate.Regexp(CLOCK))
    country = ma.fields.String(load_default="SE", validate=ma.validate.OneOf(["", "SE", "DK"]))


class OverrideDuty(ma.Schema):
    member_id = Id(required=True)
    from_at = ma.fields.AwareDateTime(required=True)
    until_at = ma.fields.AwareDateTime(required=True)
    reason = Line(least=0, most=120, load_default="")


class AskSwap(ma.Schema):
    from_at = ma.fields.AwareDateTime(required=True)
    until_at = ma.fields.AwareDateTime(required=True)
    note = Line(least=0, load_default="")


class HandOver(ma.Schema):
    note = Text(most=2000, load_default="")


class DutyShift(Answer):
    """A time of somebody's or nobody's duty."""

    from_at = ma.fields.AwareDateTime()
    until_at = ma.fields.AwareDateTime()
    member_id = ma.fields.Integer(allow_none=True)
    why = ma.fields.String(
        validate=ma.validate.OneOf(["rotation", "override", "holiday", "away", "none"]),
        metadata={"description": "What it follows from; of nobody's: why it is nobody's"},
    )
    instead_of = ma.fields.Integer(
        allow_none=True,
        metadata={"description": "Id of the member who is away and whom nobody stands in for"},
    )


class DaysOfDuty(Answer):
    """How many working days somebody has the desk."""

    member_id = ma.fields.Integer()
    behind = ma.fields.Integer(metadata={"description": "In the last 90 days"})
    ahead = ma.fields.Integer(metadata={"description": "In the next 90 days"})


class OpenAtDesk(Answer):
    """What whoever takes the desk over finds there."""

    new = ma.fields.Integer(metadata={"description": "Tickets that wait to be decided"})
    asked = ma.fields.Integer(metadata={"description": "Those that wait for an answer"})
    waiting = ma.fields.Integer(metadata={"description": "Those that were put off"})
    claimed = ma.fields.Integer(
        metadata={"description": "Those that whoever has the desk has in hand"}
    )


class RotaNow(Answer):
    """Who has the desk, who comes, and how even it is."""

    is_set = ma.fields.Boolean(metadata={"description": "Whether there is a rota at all"})
    now = ma.fields.Nested(DutyShift, allow_none=True)
    is_accepted = ma.fields.Boolean(
        metadata={"description": "Whether whoever has the desk has said so"}
    )
    is_late = ma.fields.Boolean(
        metadata={"description": "Whether half an hour has gone and nobody has accepted"}
    )
    coming = ma.fields.Nested(DutyShift, allow_none=True)
    shifts = ma.fields.List(ma.fields.Nested(DutyShift))
    days = ma.fields.List(ma.fields.Nested(DaysOfDuty))
    desk = ma.fields.Nested(OpenAtDesk)


class DutyCalendar(Answer):
    path = ma.fields.String(metadata={"description": "Path of the calendar; told only now"})
