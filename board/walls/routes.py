"""The API of walls."""

from typing import Any

from flask import Response, current_app, request

from board.core.actor import Actor
from board.core.changes import Change
from board.core.errors import NotFound
from board.people.authentication import public
from board.settings import Settings
from board.web.answers import current_actor, json_response
from board.web.api_routes import Routes
from board.web.rate_limits import limited, limited_claims, limited_lookups

from . import codes, configuring, many, pairing, queries, steering
from .asking_screens import AskingScreens
from .authentication import set_wall_cookie
from .schemas import (
    AskingScreen,
    ChangeWall,
    ClaimPairing,
    ConfirmPairing,
    Paired,
    PutMessage,
    PutMessageOnMany,
    ShowScene,
    ShowSceneOnMany,
    ThemeOfMany,
    WallInList,
)

routes = Routes("walls", "Paired TVs.")
command, query, action = routes.command, routes.query, routes.action


def revoke_wall(actor: Actor, wall_id: int) -> Change:
    """Send a wall away: its token opens nothing from now on, and it shows a pairing code again. For
    those who may change every board that it shows."""
    change = pairing.revoke_wall(actor, wall_id)
    for key in change.result.pop("keys"):
        current_app.extensions["realtime"].end_key(key)
    return change


command("/walls", ConfirmPairing, pairing.confirm_pairing, endpoint="confirm", limit=limited)
command("/walls/<int:wall_id>/change", ChangeWall, configuring.change_wall)
command("/walls/<int:wall_id>/identify", None, steering.identify)
command("/walls/<int:wall_id>/scene", ShowScene, steering.show_scene)
command("/walls/<int:wall_id>/message", PutMessage, steering.put_message)
command("/walls/scene", ShowSceneOnMany, many.show_scene_on_many)
command("/walls/message", PutMessageOnMany, many.put_message_on_many)
command("/walls/theme", ThemeOfMany, many.change_theme_of_many)
command("/walls/<int:wall_id>/reload", None, steering.reload_wall)
command("/walls/<int:wall_id>/revoke", None, revoke_wall, endpoint="revoke")


@query("/walls", WallInList(many=True))
def walls() -> list[dict[str, Any]]:
    """The standing walls of boards that you may see, and how they are: when they were last seen,
    what they show, what went wrong."""
    return queries.walls_for(current_actor())


@action(
    "/pairing/claim", Paired, takes=ClaimPairing, callers=(), walls_may="yes", limit=limited_claims
)
@public
def claim(body: dict[str, Any]) -> Response:
    """Ask, as a TV that shows a pairing code, whether a member has confirmed it. Once one has, the
    wall's token comes with the answer, as a cookie. At most 600 times a minute from one address."""
    token = pairing.claim_pairing(body["state"])
    if token is None:
        _note_who_asks(body["state"])
    response = json_response({"paired": token is not None})
    settings: Settings = current_app.extensions["settings"]
    return set_wall_cookie(response, token, settings) if token else response


@query("/pairing/<code>", AskingScreen)
@limited_lookups
def asking_screen(code: str) -> dict[str, Any]:
    """Since when a screen that shows this code waits to be paired, from where, and what it is. For
    those who may pair it."""
    queries.check_may_pair(current_actor())
    shown = codes.read_code(code)
    found = _asking_screens().with_code(shown) if shown else None
    if found is None:
        raise NotFound()
    return found


def _note_who_asks(state: str) -> None:
    code, since = codes.waiting_with(state) or (None, None)
    if code and since:
        address, agent = request.remote_addr or "", request.user_agent.string
        _asking_screens().note(code, since=since, address=address, user_agent=agent)


def _asking_screens() -> AskingScreens:
    screens: AskingScreens = current_app.extensions["asking_screens"]
    return screens
