"""The API of card templates."""

from typing import Any

from flask import Response, current_app

from board.core.changes import Change
from board.web.answers import blueprint, command, current_actor, json_response

from . import schemas as shapes
from . import templates

routes = blueprint("card_templates", "Card templates: cards to start others from.")


@command(routes, "/cards/<int:card_id>/template", shapes.SaveAsTemplate)
def save_as_template(body: dict[str, Any], card_id: int) -> Change:
    return templates.save_as_template(current_actor(), card_id, **body)


@command(routes, "/cards/from-template", shapes.AddFromTemplate)
def add_from_template(body: dict[str, Any]) -> Change:
    return templates.add_from_template(current_actor(), **body)


@command(routes, "/card-templates/<int:template_id>/remove")
def remove_template(template_id: int) -> Change:
    return templates.remove_template(current_actor(), template_id)


@routes.route("/card-templates")
@routes.response(200, description="[{name, body}]: the templates that every board has")
def card_templates() -> Response:
    return json_response(
        templates.card_templates_in_config(current_app.extensions["settings"].language)
    )
