"""The API of walls."""

from typing import Any

from flask import Response, current_app

from board.core.changes import Change
from board.people.session import public
from board.settings import Settings
from board.web.answers import asking, blueprint, command, json_response
from board.web.limits import limited

from . import pairing
from .recognising import set_wall_cookie
from .schemas import ClaimPairing, ConfirmPairing

routes = blueprint("walls", "Paired TVs.")


@routes.route("/walls", methods=["GET"])
@routes.response(200, description="[{id, name, board_id}]")
def walls() -> Response:
    shown = [{"id": w.id, "name": w.name, "board_id": w.board_id} for w in pairing.walls_for(asking())]
    return json_response(shown)


@command(routes, "/walls", ConfirmPairing)
@limited
def confirm(body: dict[str, Any]) -> Change:
    return pairing.confirm_pairing(asking(), **body)


@command(routes, "/walls/<int:wall_id>/revoke")
def revoke(wall_id: int) -> Change:
    change = pairing.revoke_wall(asking(), wall_id)
    current_app.extensions["realtime"].end_key(change.result.pop("key"))
    return change


@routes.route("/pairing/claim", methods=["POST"])
@routes.arguments(ClaimPairing)
@routes.response(200, description="{paired}: true once a member has confirmed; the token comes as a cookie")
@public
def claim(body: dict[str, Any]) -> Response:
    token = pairing.claim_pairing(body["secret"])
    response = json_response({"paired": token is not None})
    settings: Settings = current_app.extensions["settings"]
    return set_wall_cookie(response, token, settings) if token else response
