"""The API of people. Signing in is a form (board/pages), because it happens before there is a
session."""

from typing import Any

from flask import Response, current_app, g

from board.core.changes import Change
from board.web.answers import blueprint, command, current_actor, json_response

from . import correcting, inviting, managing, one_time_links, password_reset, permissions
from .schemas import (
    AddCustomer,
    AddTeam,
    ChangeCustomer,
    ChangeMember,
    Invite,
    OwnName,
    Preferences,
)

routes = blueprint("people", "Members, teams, roles and invitations.")


@routes.route("/members")
@routes.response(
    200, description="[{id, name, email, role, team_id, is_active}], for administrators"
)
def members() -> Response:
    permissions.check_administers(current_actor())
    shown = ("id", "name", "email", "role", "team_id", "is_active")
    return json_response(
        [{name: getattr(member, name) for name in shown} for member in managing.members()]
    )


@command(routes, "/members/<int:member_id>/change", ChangeMember)
def change_member(body: dict[str, Any], member_id: int) -> Change:
    change = managing.change_member(current_actor(), member_id, **body)
    for key in change.result.pop("ended"):
        current_app.extensions["realtime"].end_key(f"member:{key}")
    return change


@command(routes, "/teams", AddTeam)
def add_team(body: dict[str, Any]) -> Change:
    return managing.add_team(current_actor(), **body)


@command(routes, "/customers", AddCustomer)
def add_customer(body: dict[str, Any]) -> Change:
    return managing.add_customer(current_actor(), **body)


@command(routes, "/customers/<int:customer_id>/change", ChangeCustomer)
def change_customer(body: dict[str, Any], customer_id: int) -> Change:
    return correcting.change_customer(current_actor(), customer_id, **body)


@command(routes, "/me/name", OwnName)
def rename_self(body: dict[str, Any]) -> Change:
    return correcting.rename_self(current_actor(), **body)


@routes.route("/invitations", methods=["GET"])
@routes.response(
    200, description="The one-time links that stand, for administrators: [{id, purpose, email, …}]"
)
def standing_links() -> Response:
    return json_response(one_time_links.links_for(current_actor()))


@routes.route("/invitations/<int:link_id>/revoke", methods=["POST"])
@routes.response(200, description="{}")
def revoke_one_time_link(link_id: int) -> Response:
    one_time_links.revoke_link(current_actor(), link_id)
    return json_response({})


@routes.route("/invitations", methods=["POST"])
@routes.arguments(Invite)
@routes.response(200, description="{path}: the one-time link, shown only now")
def invite(body: dict[str, Any]) -> Response:
    token = inviting.invite(current_actor(), **body)
    return json_response({"path": f"/invitation/{token}"})


@routes.route("/members/<int:member_id>/password-link", methods=["POST"])
@routes.response(
    200, description="{path}: a one-time link to choose a new password, shown only now"
)
def password_link(member_id: int) -> Response:
    token = password_reset.password_link(current_actor(), member_id)
    return json_response({"path": f"/invitation/{token}"})


@routes.route("/me", methods=["GET"])
@routes.response(200, description="{id, name, role, team_id, language, theme, has_single_keys}")
def me() -> Response:
    shown = ("id", "name", "email", "role", "team_id", "language", "theme", "has_single_keys")
    return json_response({name: getattr(g.member, name) for name in shown})


@routes.route("/me/preferences", methods=["POST"])
@routes.arguments(Preferences)
@routes.response(200, description="{}")
def choose_preferences(body: dict[str, Any]) -> Response:
    if body:
        managing.choose_preferences(current_actor(), **body)
    return json_response({})
