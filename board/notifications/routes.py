"""The API of notifications."""

from typing import Any

from flask import Response, g

from board.core.changes import Change
from board.web.answers import blueprint, command, current_actor, json_response

from . import choosing
from .rules import KINDS, way_of
from .schemas import Seen, Target, Ways

routes = blueprint("notices", "What a person wants to know, and how.")


@command(routes, "/me/watch", Target)
def watch(body: dict[str, Any]) -> Change:
    return choosing.watch(current_actor(), **body)


@command(routes, "/me/unwatch", Target)
def unwatch(body: dict[str, Any]) -> Change:
    return choosing.unwatch(current_actor(), **body)


@command(routes, "/me/notices/seen", Seen)
def mark_seen(body: dict[str, Any]) -> Change:
    return choosing.mark_seen(current_actor(), **body)


@routes.route("/me/notices/ways")
@routes.response(200, description="{kind: at_once | digest | never}")
def ways() -> Response:
    return json_response({kind: way_of(g.member.notices, kind) for kind in KINDS})


@routes.route("/me/notices/ways", methods=["POST"])
@routes.arguments(Ways)
@routes.response(200, description="{}")
def choose_ways(body: dict[str, Any]) -> Response:
    choosing.choose_ways(current_actor(), body["ways"])
    return json_response({})
