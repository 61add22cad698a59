"""The shapes of what comes in and goes out about retrospectives."""

from typing import Any

import marshmallow as ma

from board.web.answer_schemas import Answer
from board.web.texts import Id, Line

from .models import KINDS
from .rules import MOST_COLUMNS, MOST_DOTS_EACH, OUTCOMES, PHASES

NAME = r"[A-Za-z0-9_-]{16,40}\Z"
LONGEST_MINUTES = 60


class WantedColumn(ma.Schema):
    """`name` is that of an `own` column; the other kinds have theirs in every language."""

    kind = ma.fields.String(required=True, validate=ma.validate.OneOf((*KINDS, "own")))
    name = Line(least=0, most=40, load_default="")

    @ma.validates_schema
    def own_ones_are_named(self, data: dict[str, Any], **_: Any) -> None:
        if (data["kind"] == "own") != bool(data["name"]):
            raise ma.ValidationError("An own column has a name, the others have none.", "name")


def usual_columns() -> list[dict[str, str]]:
    return [{"kind": kind, "name": ""} for kind in KINDS]


class BeginRetrospective(ma.Schema):
    """`dots_each` is what everybody can give, `minutes` what each topic gets (0: no timer)."""

    title = Line(least=0, most=80, load_default="")
    is_anonymous = ma.fields.Boolean(required=True)
    columns = ma.fields.List(
        ma.fields.Nested(WantedColumn),
        load_default=usual_columns,
        validate=ma.validate.Length(min=1, max=MOST_COLUMNS),
    )
    dots_each = ma.fields.Integer(
        strict=True, load_default=3, validate=ma.validate.Range(min=1, max=MOST_DOTS_EACH)
    )
    minutes = ma.fields.Integer(
        strict=True, load_default=5, validate=ma.validate.Range(min=0, max=LONGEST_MINUTES)
    )


class WriteNote(ma.Schema):
    name = ma.fields.String(required=True, validate=ma.validate.Regexp(NAME))
    column_id = Id(required=True)
    text = Line(required=True, least=0, most=300)


class Step(ma.Schema):
    """`phase` is the one that is left, so that two presses at one moment count once."""

    phase = ma.fields.String(required=True, validate=ma.validate.OneOf(PHASES))
    to = ma.fields.String(required=True, validate=ma.validate.OneOf(PHASES[1:]))


class GroupNote(ma.Schema):
    note_id = Id(required=True)
    under_id = Id(required=True, allow_none=True)


class GiveDots(ma.Schema):
    note_id = Id(required=True)
    dots = ma.fields.Integer(
        required=True, strict=True, validate=ma.validate.Range(min=0, max=MOST_DOTS_EACH)
    )


class Spotlight(ma.Schema):
    note_id = Id(required=True, allow_none=True)


class SetTimer(ma.Schema):
    minutes = ma.fields.Integer(
        required=True, strict=True, validate=ma.validate.Range(min=0, max=LONGEST_MINUTES)
    )


class WriteAgreement(ma.Schema):
    text = Line(required=True)
    owner_id = Id(load_default=None, allow_none=True)


class MakeCard(ma.Schema):
    column_id = Id(required=True)


class AnswerAgreement(ma.Schema):
    outcome = ma.fields.String(required=True, validate=ma.validate.OneOf(("", *OUTCOMES)))


class ListedRetrospective(Answer):
    """One of a team's retrospectives."""

    id = ma.fields.Integer()
    title = ma.fields.String()
    phase = ma.fields.String(validate=ma.validate.OneOf(PHASES))
    is_anonymous = ma.fields.Boolean()
    begun_at = ma.fields.AwareDateTime()
    closed_at = ma.fields.AwareDateTime(allow_none=True)


class OwnNote(Answer):
    name = ma.fields.String()
    column_id = ma.fields.Integer()
    text = ma.fields.String()


class OwnDots(Answer):
    note_id = ma.fields.Integer()
    dots = ma.fields.Integer()


class OwnPart(Answer):
    """What only you may see."""

    notes = ma.fields.List(ma.fields.Nested(OwnNote))
    dots = ma.fields.List(ma.fields.Nested(OwnDots))
