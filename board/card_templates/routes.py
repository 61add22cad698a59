"""The API of card templates."""

from flask import current_app

from board.web.api_routes import Routes

from . import templates
from .schemas import AddFromTemplate, GivenTemplate, SaveAsTemplate

routes = Routes("card_templates", "Card templates: cards to start others from.")
command, query = routes.command, routes.query

command("/cards/<int:card_id>/template", SaveAsTemplate, templates.save_as_template)
command("/cards/from-template", AddFromTemplate, templates.add_from_template)
command("/card-templates/<int:template_id>/remove", None, templates.remove_template)


@query("/card-templates", GivenTemplate(many=True), is_kept=True)
def card_templates() -> list[dict[str, object]]:
    """The templates that every board has, in the server's language. Those that a board has saved
    are rows of its stream."""
    return templates.card_templates_in_config(current_app.extensions["settings"].language)
