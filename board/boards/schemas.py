"""The shapes of what comes in and goes out about boards."""

import re

import marshmallow as ma

from board.people.models import HUES
from board.web.answer_schemas import Answer
from board.web.texts import Id, Line, Text

from .models import KINDS, LANES, LINK_KINDS

Limit = ma.validate.Range(min=1, max=999)
LANE_KEY = ma.validate.Regexp(
    re.compile(r"(team|assignee|area|customer|service):([0-9]{1,9}|none|[a-z_]{1,12})\Z")
)


class AddBoard(ma.Schema):
    """`template` is a file of config/boards or saved/<id> (GET /boards/templates)."""

    team_id = Id(required=True)
    name = Line(required=True, most=80)
    template = Line(load_default="kanban", most=40)


class ChangeBoard(ma.Schema):
    name = Line(most=80)
    is_open = ma.fields.Boolean()
    lanes = ma.fields.String(validate=ma.validate.OneOf(LANES))
    lane_limits = ma.fields.Dict(
        keys=ma.fields.String(validate=LANE_KEY),
        values=ma.fields.Integer(strict=True, validate=Limit),
        validate=ma.validate.Length(max=200),
    )
    expedite_limit = ma.fields.Integer(strict=True, allow_none=True, validate=Limit)
    is_expedite_limit_hard = ma.fields.Boolean()
    done_leaves_days = ma.fields.Integer(
        strict=True, allow_none=True, validate=ma.validate.Range(min=1, max=3650)
    )


class ColourLabel(ma.Schema):
    label = Line(required=True, most=40)
    hue = ma.fields.String(required=True, allow_none=True, validate=ma.validate.OneOf(HUES))


class AddColumn(ma.Schema):
    name = Line(required=True, most=80)
    after_column_id = Id(load_default=None, allow_none=True)


class ChangeColumn(ma.Schema):
    name = Line(most=80)
    wip_limit = ma.fields.Integer(strict=True, allow_none=True, validate=Limit)
    is_wip_limit_hard = ma.fields.Boolean()
    policy = Text(most=2000)


class MoveColumn(ma.Schema):
    after_column_id = Id(load_default=None, allow_none=True)


class ShareBoard(ma.Schema):
    kind = ma.fields.String(required=True, validate=ma.validate.OneOf(LINK_KINDS))


class Named(ma.Schema):
    name = Line(required=True, most=80)


class SaveFilter(ma.Schema):
    name = Line(required=True, most=60)
    query = ma.fields.String(
        required=True, validate=ma.validate.Regexp(re.compile(r"\?[^\x00-\x20#]{1,499}\Z"))
    )


class FoldBoard(ma.Schema):
    columns = ma.fields.List(Id(), required=True, validate=ma.validate.Length(max=200))
    lanes = ma.fields.List(Line(most=120), required=True, validate=ma.validate.Length(max=200))


class BoardInList(Answer):
    id = ma.fields.Integer()
    name = ma.fields.String()
    team_id = ma.fields.Integer()
    kind = ma.fields.String(validate=ma.validate.OneOf(KINDS))


class ColumnInList(Answer):
    id = ma.fields.Integer()
    name = ma.fields.String()


class Destination(Answer):
    """A board that a card can go to."""

    id = ma.fields.Integer()
    name = ma.fields.String()
    columns = ma.fields.List(
        ma.fields.Nested(ColumnInList), metadata={"description": "From left to right"}
    )


class TemplateInList(Answer):
    """What a new board can start from; `key` is what `add_board` takes as `template`."""

    key = ma.fields.String()
    name = ma.fields.String()
    kind = ma.fields.String(validate=ma.validate.OneOf(KINDS))
    columns = ma.fields.List(ma.fields.String(), metadata={"description": "Names, left to right"})
