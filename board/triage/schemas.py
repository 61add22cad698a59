"""The shapes of what comes in about tickets."""

import marshmallow as ma

from board.web.texts import Id, Line, Text


class AddressOrNone(ma.fields.Email):
    """A mail address, or "": somebody on the phone may have none, and is told by phone."""

    def _validate(self, value: str) -> None:
        if value:
            super()._validate(value)


class OpenTicket(ma.Schema):
    subject = Line(required=True)
    text = Text(required=True, least=1)
    name = Line(required=True, most=120)
    email = AddressOrNone(load_default="", validate=ma.validate.Length(max=254))
    customer_id = Id(allow_none=True)
    channel = ma.fields.String(load_default="phone", validate=ma.validate.OneOf(["phone", "api"]))


class Solve(ma.Schema):
    text = Text(required=True, least=1)


class Distribute(ma.Schema):
    team_id = Id(allow_none=True, load_default=None)
    reason = Line(least=0, load_default="")
    wall_title = Line(least=0, load_default="")


class Decline(ma.Schema):
    reason = Text(required=True, most=4000, least=1)


class Duplicate(ma.Schema):
    of = Id(required=True)
