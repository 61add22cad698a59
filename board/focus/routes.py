"""The API of focus areas and initiatives."""

from typing import Any

from flask import Response

from board.core.changes import Change
from board.web.answers import blueprint, command, current_actor, json_response

from . import queries, shaping
from .schemas import AddArea, AddInitiative, ChangeArea, ChangeInitiative

routes = blueprint("focus", "Focus areas and the initiatives tied to them.")


@command(routes, "/focus-areas", AddArea)
def add_area(body: dict[str, Any]) -> Change:
    return shaping.add_area(current_actor(), **body)


@command(routes, "/focus-areas/<int:area_id>/change", ChangeArea)
def change_area(body: dict[str, Any], area_id: int) -> Change:
    return shaping.change_area(current_actor(), area_id, **body)


@command(routes, "/initiatives", AddInitiative)
def add_initiative(body: dict[str, Any]) -> Change:
    return shaping.add_initiative(current_actor(), **body)


@command(routes, "/initiatives/<int:initiative_id>/change", ChangeInitiative)
def change_initiative(body: dict[str, Any], initiative_id: int) -> Change:
    return shaping.change_initiative(current_actor(), initiative_id, **body)


@routes.route("/initiatives/progress")
@routes.response(200, description="{initiative id: {cards, finished}}")
def progress() -> Response:
    return json_response({str(id_): counts for id_, counts in queries.progress().items()})
