"""The shapes of what comes in about incidents."""

import marshmallow as ma

from board.web.texts import Id, Line, Moment


class BeginIncident(ma.Schema):
    """`began_at` is now if it is not given."""

    title = Line(required=True, most=80)
    known = Line(least=0, most=200, load_default="")
    began_at = Moment(load_default=None, allow_none=True)
    ticket_id = Id(load_default=None, allow_none=True)


class ChangeIncident(ma.Schema):
    title = Line(most=80)
    known = Line(least=0, most=200)
    began_at = Moment()
