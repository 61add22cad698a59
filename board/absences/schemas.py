"""The shapes of what comes in about absences."""

import marshmallow as ma

from board.web.texts import Id, Line


class AddAbsence(ma.Schema):
    member_id = Id(required=True)
    from_on = ma.fields.Date(required=True)
    until_on = ma.fields.Date(required=True)
    reason = Line(least=0, most=120, load_default="")


class FollowCalendar(ma.Schema):
    member_id = Id(required=True)
    address = Line(required=True, most=2000)
