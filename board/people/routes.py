"""The API of people. Signing in is a form (board/pages), because it happens before there is a
session."""

from typing import Any

from flask import current_app, g
from flask_babel import get_locale

from board.core.actor import Actor
from board.core.changes import Change
from board.core.pages import Page
from board.web.answers import current_actor
from board.web.api_routes import NOTHING, Routes
from board.web.list_marks import BeforeNumber
from board.web.security import forgery_token

from . import (
    adding,
    correcting,
    inviting,
    managing,
    one_time_links,
    password_reset,
    permissions,
    preferences,
    queries,
)
from .schemas import (
    AddCustomer,
    AddTeam,
    ChangeCustomer,
    ChangeMember,
    ChangeTeam,
    Invite,
    MemberInList,
    Myself,
    OneTimeLink,
    OwnName,
    PathOfLink,
    Preferences,
    Session,
)

routes = Routes("people", "Members, teams, roles and invitations.")
command, query, action = routes.command, routes.query, routes.action


def change_member(actor: Actor, member_id: int, **values: object) -> Change:
    """Change somebody's name, mail address, role, team, capacity for tickets, or whether they may
    sign in. Whoever may no longer sign in loses every session at once. Administrators only; the
    last administrator stays one."""
    change = managing.change_member(actor, member_id, **values)
    for key in change.result.pop("ended"):
        current_app.extensions["realtime"].end_key(f"member:{key}")
    return change


command("/members/<int:member_id>/change", ChangeMember, change_member)
command("/teams", AddTeam, adding.add_team)
command("/teams/<int:team_id>/change", ChangeTeam, managing.change_team)
command("/customers", AddCustomer, adding.add_customer)
command("/customers/<int:customer_id>/change", ChangeCustomer, correcting.change_customer)
command("/me/name", OwnName, correcting.rename_self)


@query("/members", MemberInList(many=True), takes=BeforeNumber)
def members(asked: dict[str, Any]) -> Page[dict[str, object]]:
    """All members, with those who may not sign in any more: newest first, 200 at a time.
    Administrators only."""
    permissions.check_administers(current_actor())
    names = MemberInList().fields
    return queries.page_of_members(**asked).each(
        lambda member: {name: getattr(member, name) for name in names}
    )


@query("/invitations", OneTimeLink(many=True))
def standing_links() -> list[dict[str, object]]:
    """The one-time links that stand: invitations and links to choose a password, newest first.
    Nothing in the answer opens anything. Administrators only."""
    return one_time_links.links_for(current_actor())


@action("/invitations/<int:link_id>/revoke", NOTHING)
def revoke_one_time_link(link_id: int) -> dict[str, object]:
    """Take back a one-time link; it opens nothing from now on. Administrators only."""
    one_time_links.revoke_link(current_actor(), link_id)
    return {}


@action("/invitations", PathOfLink, takes=Invite)
def invite(body: dict[str, Any]) -> dict[str, object]:
    """Invite somebody by a one-time link, which is told only now and is not sent by itself. Refused
    for a mail address that a member has already. Administrators only."""
    return {"path": f"/invitation/{inviting.invite(current_actor(), **body)}"}


@action("/members/<int:member_id>/password-link", PathOfLink)
def password_link(member_id: int) -> dict[str, object]:
    """Make a one-time link with which somebody chooses a new password. It is told only now.
    Administrators only."""
    return {"path": f"/invitation/{password_reset.password_link(current_actor(), member_id)}"}


@query("/session", Session)
def session() -> dict[str, object]:
    """Who has signed in, in which language they are answered, and the token that whatever changes
    something needs in the header `X-CSRF-Token`. Members only: walls and guests have no token."""
    actor = current_actor()
    return {
        "member_id": actor.member_id,
        "name": actor.name,
        "role": actor.role,
        "team_id": actor.team_id,
        "language": str(get_locale()),
        "csrf_token": forgery_token(),
    }


@query("/me", Myself)
def me() -> dict[str, object]:
    """Who you are, and what you have chosen for yourself."""
    return {name: getattr(g.member, name) for name in Myself().fields}


@action("/me/preferences", NOTHING, takes=Preferences)
def choose_preferences(body: dict[str, Any]) -> dict[str, object]:
    """Choose your language, your theme, how dense boards are, and whether single keys do things.
    What is not named stays as it is."""
    if body:
        preferences.choose_preferences(current_actor(), **body)
    return {}
