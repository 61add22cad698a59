"""The shapes of what comes in about files on cards."""

import marshmallow as ma

from board.web.texts import Line


class AttachFile(ma.Schema):
    receipt = ma.fields.String(required=True, validate=ma.validate.Length(max=1000))
    name = Line(required=True, most=300)
