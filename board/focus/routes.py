"""The API of focus areas and initiatives."""

from board.web.api_routes import Routes

from . import areas, initiatives, queries
from .schemas import PROGRESS, AddArea, AddInitiative, ChangeArea, ChangeInitiative

routes = Routes("focus", "Focus areas and the initiatives tied to them.")
command, query = routes.command, routes.query

command("/focus-areas", AddArea, areas.add_area)
command("/focus-areas/<int:area_id>/change", ChangeArea, areas.change_area)
command("/initiatives", AddInitiative, initiatives.add_initiative)
command("/initiatives/<int:initiative_id>/change", ChangeInitiative, initiatives.change_initiative)


@query("/initiatives/progress", PROGRESS, endpoint="progress", is_kept=True)
def initiatives_progress() -> dict[str, object]:
    """How far the initiatives are, over all boards: by the initiative's id, its cards and how many
    of them are finished. Archived cards count when they were finished."""
    return {str(id_): counts for id_, counts in queries.progress().items()}
