"""The shapes of what comes in and goes out about people."""

import marshmallow as ma

from board.web.answer_schemas import Answer
from board.web.i18n import LANGUAGES
from board.web.texts import Id, Line

from .models import ROLES


class ChangeMember(ma.Schema):
    name = Line(most=80)
    email = ma.fields.Email(validate=ma.validate.Length(max=254))
    role = ma.fields.String(validate=ma.validate.OneOf(ROLES))
    team_id = Id(allow_none=True)
    is_active = ma.fields.Boolean()
    capacity = ma.fields.Float(allow_nan=False, validate=ma.validate.Range(min=0, max=2))


class Invite(ma.Schema):
    email = ma.fields.Email(required=True, validate=ma.validate.Length(max=254))
    role = ma.fields.String(required=True, validate=ma.validate.OneOf(ROLES))
    team_id = Id(allow_none=True, load_default=None)


class AddTeam(ma.Schema):
    name = Line(required=True, most=80)
    weight = ma.fields.Float(
        load_default=1.0, allow_nan=False, validate=ma.validate.Range(min=0.1, max=100)
    )


class ChangeTeam(ma.Schema):
    name = Line(most=80)
    weight = ma.fields.Float(allow_nan=False, validate=ma.validate.Range(min=0.1, max=100))
    is_dealt_to = ma.fields.Boolean()


class AddCustomer(ma.Schema):
    name = Line(required=True, most=80)
    domain = Line(load_default="", least=0, most=120)


class ChangeCustomer(ma.Schema):
    name = Line(most=80)
    domain = Line(least=0, most=120)
    agreed_percent = ma.fields.Float(allow_nan=False, validate=ma.validate.Range(min=0, max=100))


class OwnName(ma.Schema):
    name = Line(required=True, most=80)


class Preferences(ma.Schema):
    language = ma.fields.String(validate=ma.validate.OneOf(list(LANGUAGES)))
    theme = ma.fields.String(validate=ma.validate.OneOf(["system", "light", "dark"]))
    density = ma.fields.String(validate=ma.validate.OneOf(["comfortable", "compact"]))
    has_single_keys = ma.fields.Boolean()


class MemberInList(Answer):
    """A member, as administrators see them."""

    id = ma.fields.Integer()
    name = ma.fields.String()
    email = ma.fields.String()
    role = ma.fields.String(validate=ma.validate.OneOf(ROLES))
    team_id = ma.fields.Integer(allow_none=True)
    is_active = ma.fields.Boolean()


class Myself(Answer):
    id = ma.fields.Integer()
    name = ma.fields.String()
    email = ma.fields.String()
    role = ma.fields.String(validate=ma.validate.OneOf(ROLES))
    team_id = ma.fields.Integer(allow_none=True)
    language = ma.fields.String(allow_none=True)
    theme = ma.fields.String()
    density = ma.fields.String()
    has_single_keys = ma.fields.Boolean()


class Session(Answer):
    """Who has signed in with the cookie that came along."""

    member_id = ma.fields.Integer()
    name = ma.fields.String(metadata={"description": "Name of the member"})
    role = ma.fields.String(
        validate=ma.validate.OneOf(ROLES), metadata={"description": "What the member may"}
    )
    team_id = ma.fields.Integer(allow_none=True, metadata={"description": "Id of their team"})
    language = ma.fields.String(
        validate=ma.validate.OneOf(list(LANGUAGES)),
        metadata={"description": "In which language refusals and sentences are answered"},
    )
    csrf_token = ma.fields.String(
        metadata={
            "description": "For the header `X-CSRF-Token`, as long as the session lasts, "
            "though it looks different each time"
        }
    )


class OneTimeLink(Answer):
    id = ma.fields.Integer()
    purpose = ma.fields.String()
    email = ma.fields.String()
    role = ma.fields.String(allow_none=True)
    team_id = ma.fields.Integer(allow_none=True)
    member_id = ma.fields.Integer(allow_none=True)
    made_by = ma.fields.Integer(allow_none=True)
    created_at = ma.fields.AwareDateTime()
    expires_at = ma.fields.AwareDateTime()


class PathOfLink(Answer):
    path = ma.fields.String()
