"""The shapes of what comes in and goes out about notifications."""

import marshmallow as ma

from board.web.texts import Id

from .rules import KINDS, WAYS


class Target(ma.Schema):
    kind = ma.fields.String(required=True, validate=ma.validate.OneOf(["card", "column", "board"]))
    target_id = Id(required=True)


class Seen(ma.Schema):
    """`ids` of notices; null for all."""

    ids = ma.fields.List(
        Id(), load_default=None, allow_none=True, validate=ma.validate.Length(max=500)
    )


class Ways(ma.Schema):
    ways = ma.fields.Dict(
        keys=ma.fields.String(validate=ma.validate.OneOf(KINDS)),
        values=ma.fields.String(validate=ma.validate.OneOf(WAYS)),
        required=True,
    )


WAYS_BY_KIND = {
    "type": "object",
    "required": list(KINDS),
    "properties": {kind: {"type": "string", "enum": list(WAYS)} for kind in KINDS},
}
