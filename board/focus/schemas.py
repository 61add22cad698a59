"""The shapes of what comes in and goes out about focus areas and initiatives."""

import re
from typing import Any

import marshmallow as ma

from board.people.models import HUES
from board.web.answer_schemas import Answer
from board.web.texts import Id, Line, Text

from .models import HEALTHS, ROLES, SIZES, STATES
from .rules import MOST_ACTIVE_EVER

MOST_PEOPLE = 60
MOST_PLACED = 500
QUARTER = re.compile(r"(20[0-9]{2}-Q[1-4])?\Z")


def _of(*names: str, **options: Any) -> ma.fields.String:
    return ma.fields.String(validate=ma.validate.OneOf(names), **options)


def _ids(most: int, *, least: int = 0, **options: Any) -> ma.fields.List:
    return ma.fields.List(Id(), validate=ma.validate.Length(min=least, max=most), **options)


def _coordinate() -> ma.fields.Float:
    return ma.fields.Float(
        required=True, allow_nan=False, validate=ma.validate.Range(min=0, max=1000)
    )


class ChangeDirection(ma.Schema):
    mission = Line(least=0)
    vision = Line(least=0)
    most_active = ma.fields.Integer(
        strict=True, validate=ma.validate.Range(min=1, max=MOST_ACTIVE_EVER)
    )


class ChangeArea(ma.Schema):
    name = Line(most=80)
    hue = _of(*HUES)
    current_state = Text(most=4000)
    vision = Text(most=4000)
    gap = Text(most=4000)
    owner_id = Id(allow_none=True)


class AddArea(ChangeArea):
    name = Line(required=True, most=80)
    hue = _of(*HUES, required=True)


class OrderAreas(ma.Schema):
    area_ids = _ids(100, least=1, required=True)


class MergeArea(ma.Schema):
    into_id = Id(required=True)


class ChangeInitiative(ma.Schema):
    name = Line(most=120)
    summary = Text(most=4000)
    why = Text(most=600)
    state = _of(*STATES)
    areas = _ids(4, least=1)
    owner_id = Id(allow_none=True)
    sponsor_id = Id(allow_none=True)
    core = _ids(MOST_PEOPLE)
    people = _ids(MOST_PEOPLE)
    superusers = _ids(MOST_PEOPLE)
    effort = _of(*SIZES)
    effect = _of(*SIZES)
    stage = Line(least=0, most=40)
    quarter = ma.fields.String(validate=ma.validate.Regexp(QUARTER))
    is_must = ma.fields.Boolean()
    part_of = Id(allow_none=True)
    rhythm_days = ma.fields.Integer(strict=True, validate=ma.validate.Range(min=1, max=90))


class AddInitiative(ChangeInitiative):
    name = Line(required=True, most=120)
    areas = _ids(4, least=1, required=True)


class Place(ma.Schema):
    id = Id(required=True)
    x = _coordinate()
    y = _coordinate()


class PlaceInitiatives(ma.Schema):
    places = ma.fields.List(
        ma.fields.Nested(Place),
        required=True,
        validate=ma.validate.Length(min=1, max=MOST_PLACED),
    )


class LinkInitiatives(ma.Schema):
    other_id = Id(required=True)
    role = _of(*ROLES, required=True)


class TellHealth(ma.Schema):
    health = _of(*(one for one in HEALTHS if one), required=True)
    text = Text(most=1000)


class CommentInitiative(ma.Schema):
    text = Text(required=True, least=1, most=2000)
    is_question = ma.fields.Boolean()


class LineOfHistory(Answer):
    """One thing that happened to an initiative."""

    seq = ma.fields.Integer()
    kind = ma.fields.String(metadata={"description": "As `initiative.changed` (docs/events.md)"})
    at = ma.fields.AwareDateTime()
    by = ma.fields.Integer(
        allow_none=True, metadata={"description": "Id of the member; null: the server"}
    )
    text = ma.fields.String(metadata={"description": "It as a sentence, in your language"})


PROGRESS = {
    "type": "object",
    "description": "By the initiative's id",
    "additionalProperties": {
        "type": "object",
        "required": ["cards", "finished"],
        "properties": {
            "cards": {"type": "integer", "description": "Cards tied to the initiative"},
            "finished": {"type": "integer", "description": "How many of them are finished"},
            "moved_at": {
                "type": ["string", "null"],
                "description": "When one of them moved last; null: it has none",
            },
            "started_at": {
                "type": ["string", "null"],
                "description": "When the first of them was begun; null: none was",
            },
            "is_begun": {
                "type": "boolean",
                "description": "Whether one is under way, or starts within seven days",
            },
        },
    },
}
