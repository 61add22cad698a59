"""The API of focus areas and initiatives."""

from typing import Any

from flask import current_app
from flask_babel import gettext

from board.core.pages import Page
from board.web.api_routes import Routes
from board.web.list_marks import BeforeNumber

from . import (
    areas,
    commenting,
    directing,
    history,
    initiatives,
    linking,
    placing,
    queries,
    retiring_areas,
    telling,
)
from .schemas import (
    PROGRESS,
    AddArea,
    AddInitiative,
    ChangeArea,
    ChangeDirection,
    ChangeInitiative,
    CommentInitiative,
    LineOfHistory,
    LinkInitiatives,
    MergeArea,
    OrderAreas,
    PlaceInitiatives,
    TellHealth,
)

routes = Routes("focus", "Focus areas and the initiatives tied to them.")
command, query = routes.command, routes.query
zone = {"zone": lambda: current_app.extensions["settings"].zone}

command("/direction/change", ChangeDirection, directing.change_direction)
command("/focus-areas", AddArea, areas.add_area)
command("/focus-areas/<int:area_id>/change", ChangeArea, areas.change_area)
command("/focus-areas/order", OrderAreas, areas.order_areas)
command("/focus-areas/<int:area_id>/retire", None, retiring_areas.retire_area)
command("/focus-areas/<int:area_id>/reopen", None, retiring_areas.reopen_area)
command("/focus-areas/<int:area_id>/merge", MergeArea, retiring_areas.merge_area)
command("/initiatives", AddInitiative, initiatives.add_initiative)
command(
    "/initiatives/<int:initiative_id>/change",
    ChangeInitiative,
    initiatives.change_initiative,
    also=zone,
)
command("/initiatives/place", PlaceInitiatives, placing.place_initiatives)
command("/initiatives/<int:initiative_id>/links", LinkInitiatives, linking.link_initiatives)
command("/initiative-links/<int:link_id>/remove", None, linking.unlink_initiatives)
command("/initiatives/<int:initiative_id>/updates", TellHealth, telling.tell_health)
command(
    "/initiatives/<int:initiative_id>/comments", CommentInitiative, commenting.comment_on_initiative
)
command("/initiative-comments/<int:comment_id>/answer", None, commenting.answer_about_initiative)
command("/initiative-comments/<int:comment_id>/remove", None, commenting.remove_initiative_comment)


@query("/initiatives/progress", PROGRESS, endpoint="progress", is_kept=True)
def initiatives_progress() -> dict[str, object]:
    """How far the initiatives are, over all boards: by the initiative's id, its cards and how many
    of them are finished. Archived cards count when they were finished."""
    return {str(id_): counts for id_, counts in queries.progress(zone["zone"]()).items()}


@query("/initiatives/<int:initiative_id>/history", LineOfHistory(many=True), takes=BeforeNumber)
def initiative_history(asked: dict[str, Any], initiative_id: int) -> Page[dict[str, object]]:
    """What happened to an initiative, newest first, 50 lines at a time."""
    return history.history_of(initiative_id, gettext, **asked)
