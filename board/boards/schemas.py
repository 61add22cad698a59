"""The shapes of what comes in about boards."""

import marshmallow as ma

from board.web.texts import Id, Line, Text


class AddBoard(ma.Schema):
    team_id = Id(required=True)
    name = Line(required=True, most=80)


class ChangeColumn(ma.Schema):
    name = Line(most=80)
    wip_limit = ma.fields.Integer(strict=True, allow_none=True, validate=ma.validate.Range(min=1, max=999))
    is_wip_limit_hard = ma.fields.Boolean()
    policy = Text(most=2000)
