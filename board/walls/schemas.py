"""The shapes of what comes in about walls."""

import marshmallow as ma

from board.web.texts import Id, Line


class ConfirmPairing(ma.Schema):
    code = Line(required=True, most=20)
    name = Line(required=True, most=80)
    board_id = Id(required=True)


class ClaimPairing(ma.Schema):
    secret = ma.fields.String(required=True, validate=ma.validate.Length(min=10, max=100))
