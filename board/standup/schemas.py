"""The shapes of what comes in and goes out about standups."""

import re
from typing import Any
from zoneinfo import available_timezones

import marshmallow as ma

from board.web.answer_schemas import Answer
from board.web.outside import NotAllowed, host_of
from board.web.texts import Id, Line, Moment

from .models import ORDERS, OUTCOMES, PRESENCES, STYLES
from .mood import MOODS
from .rules import MOST_TEAMS

CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]\Z")
Turn = ma.validate.Range(min=0, max=10_000)


def check_zone(name: str) -> None:
    if name not in available_timezones():
        raise ma.ValidationError("no such time zone")


class VideoAddress(Line):
    """Of a meeting, by https; or empty."""

    def _deserialize(self, value: object, attr: Any, data: Any, **kwargs: Any) -> str:
        address = super()._deserialize(value, attr, data, **kwargs)
        try:
            return address and (host_of(address) and address)
        except NotAllowed as error:
            raise ma.ValidationError("it begins with https://") from error


class ChangePlan(ma.Schema):
    weekdays = ma.fields.List(
        ma.fields.Integer(strict=True, validate=ma.validate.Range(min=0, max=6)),
        validate=ma.validate.Length(max=7),
    )
    time = ma.fields.String(validate=ma.validate.Regexp(CLOCK))
    zone = ma.fields.String(validate=check_zone)
    minutes = ma.fields.Integer(strict=True, validate=ma.validate.Range(min=1, max=60))
    country = ma.fields.String(validate=ma.validate.OneOf(("SE", "DK", "")))
    style = ma.fields.String(validate=ma.validate.OneOf(STYLES))
    order = ma.fields.String(validate=ma.validate.OneOf(ORDERS))
    video_url = VideoAddress(least=0, most=500)
    stuck_after = ma.fields.Integer(strict=True, validate=ma.validate.Range(min=1, max=20))
    lead_id = Id(allow_none=True)
    joins = ma.fields.List(Id(), validate=ma.validate.Length(max=MOST_TEAMS))


class ChangeDay(ma.Schema):
    """`time` is HH:MM, "" for cancelled, null for as planned."""

    day = ma.fields.Date(required=True)
    time = ma.fields.String(
        required=True,
        allow_none=True,
        validate=ma.validate.Regexp(re.compile(f"({CLOCK.pattern})|\\Z")),
    )


class TurnTo(ma.Schema):
    """`turn` is the one that is left, so that two presses at one moment count once."""

    turn = ma.fields.Integer(required=True, strict=True, validate=Turn)
    to = ma.fields.Integer(required=True, strict=True, validate=Turn)


class SayPresence(ma.Schema):
    member_id = Id(required=True)
    state = ma.fields.String(required=True, validate=ma.validate.OneOf(PRESENCES))


class Prepare(ma.Schema):
    text = Line(required=True, least=0)
    line_id = Id(load_default=None, allow_none=True)


class Say(Prepare):
    member_id = Id(required=True)


class Thank(ma.Schema):
    text = Line(required=True)
    to = Id(load_default=None, allow_none=True)


class Park(ma.Schema):
    text = Line(required=True)
    people = ma.fields.List(Id(), load_default=list, validate=ma.validate.Length(max=20))


class Unpark(ma.Schema):
    topic_id = Id(required=True)


class Settle(ma.Schema):
    topic_id = Id(required=True)
    outcome = ma.fields.String(required=True, validate=ma.validate.OneOf(OUTCOMES))
    column_id = Id(load_default=None, allow_none=True)
    at = Moment(load_default=None, allow_none=True)


class AskHelp(ma.Schema):
    member_id = Id(required=True)
    text = Line(required=True, most=400)


class Escalate(ma.Schema):
    text = Line(required=True, most=400)


class ParkCard(ma.Schema):
    card_id = Id(required=True)
    text = Line(required=True)


class DropCard(ma.Schema):
    reason = Line(required=True)


class Mood(ma.Schema):
    mood = ma.fields.Integer(
        required=True, strict=True, validate=ma.validate.Range(min=0, max=MOODS - 1)
    )


class HeldStandup(Answer):
    """A standup that is over."""

    id = ma.fields.Integer()
    state = ma.fields.String(validate=ma.validate.OneOf(["held", "skipped"]))
    planned_at = ma.fields.AwareDateTime(allow_none=True)
    started_at = ma.fields.AwareDateTime()
    finished_at = ma.fields.AwareDateTime(allow_none=True)
    is_forgotten = ma.fields.Boolean()
    record = ma.fields.Dict()
