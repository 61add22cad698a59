"""The API of walls."""

from typing import Any

from flask import Response, current_app, request

from board.core.changes import Change
from board.core.errors import NotFound
from board.people.authentication import public
from board.settings import Settings
from board.web.answers import blueprint, command, current_actor, json_response
from board.web.rate_limits import limited, limited_claims, limited_lookups

from . import codes, pairing, queries, steering
from .asking_screens import AskingScreens
from .authentication import set_wall_cookie
from .schemas import ChangeWall, ClaimPairing, ConfirmPairing, PutMessage, ShowScene

routes = blueprint("walls", "Paired TVs.")


@routes.route("/walls", methods=["GET"])
@routes.response(
    200,
    description=(
        "[{id, name, board_ids, may_change, …}]: the standing walls of boards that you "
        "may see, and how they are"
    ),
)
def walls() -> Response:
    return json_response(queries.walls_for(current_actor()))


@command(routes, "/walls", ConfirmPairing)
@limited
def confirm(body: dict[str, Any]) -> Change:
    return pairing.confirm_pairing(current_actor(), **body)


@command(routes, "/walls/<int:wall_id>/change", ChangeWall)
def change_wall(body: dict[str, Any], wall_id: int) -> Change:
    return steering.change_wall(current_actor(), wall_id, **body)


@command(routes, "/walls/<int:wall_id>/identify")
def identify(wall_id: int) -> Change:
    return steering.identify(current_actor(), wall_id)


@command(routes, "/walls/<int:wall_id>/scene", ShowScene)
def show_scene(body: dict[str, Any], wall_id: int) -> Change:
    return steering.show_scene(current_actor(), wall_id, **body)


@command(routes, "/walls/<int:wall_id>/message", PutMessage)
def put_message(body: dict[str, Any], wall_id: int) -> Change:
    return steering.put_message(current_actor(), wall_id, **body)


@command(routes, "/walls/<int:wall_id>/reload")
def reload_wall(wall_id: int) -> Change:
    return steering.reload_wall(current_actor(), wall_id)


@command(routes, "/walls/<int:wall_id>/revoke")
def revoke(wall_id: int) -> Change:
    change = pairing.revoke_wall(current_actor(), wall_id)
    for key in change.result.pop("keys"):
        current_app.extensions["realtime"].end_key(key)
    return change


@routes.route("/pairing/claim", methods=["POST"])
@limited_claims
@routes.arguments(ClaimPairing)
@routes.response(
    200, description="{paired}: true once a member has confirmed; the token comes as a cookie"
)
@public
def claim(body: dict[str, Any]) -> Response:
    token = pairing.claim_pairing(body["state"])
    if token is None:
        _note_who_asks(body["state"])
    response = json_response({"paired": token is not None})
    settings: Settings = current_app.extensions["settings"]
    return set_wall_cookie(response, token, settings) if token else response


@routes.route("/pairing/<code>")
@limited_lookups
@routes.response(
    200,
    description=(
        "{since, address, screen} of the screen that shows this code; for those who may pair it"
    ),
)
def asking_screen(code: str) -> Response:
    queries.check_may_pair(current_actor())
    shown = codes.read_code(code)
    found = _asking_screens().with_code(shown) if shown else None
    if found is None:
        raise NotFound()
    return json_response(found)


def _note_who_asks(state: str) -> None:
    code, since = codes.waiting_with(state) or (None, None)
    if code and since:
        address, agent = request.remote_addr or "", request.user_agent.string
        _asking_screens().note(code, since=since, address=address, user_agent=agent)


def _asking_screens() -> AskingScreens:
    screens: AskingScreens = current_app.extensions["asking_screens"]
    return screens
