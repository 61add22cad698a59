"""The API of sprints."""

from flask import current_app

from board.core import database, streams
from board.web.answers import current_actor
from board.web.api_routes import Routes

from . import burndown, planning, running
from .schemas import AddSprint, BurndownDay, ChangeSprint, CloseSprint

routes = Routes("sprints", "Sprints of scrum boards.")
command, query = routes.command, routes.query

command("/boards/<int:board_id>/sprints", AddSprint, planning.add_sprint, endpoint="add")
command("/sprints/<int:sprint_id>/change", ChangeSprint, planning.change_sprint, endpoint="change")
command("/sprints/<int:sprint_id>/remove", None, planning.remove_sprint, endpoint="remove")
command("/sprints/<int:sprint_id>/start", None, running.start_sprint, endpoint="start")
command("/sprints/<int:sprint_id>/close", CloseSprint, running.close_sprint, endpoint="close")


@query("/sprints/<int:sprint_id>/burndown", BurndownDay(many=True), is_kept=True)
def burndown_of_sprint(sprint_id: int) -> list[dict[str, object]]:
    """The burndown of a sprint: how it stood at the end of each of its days, in estimate points, in
    the server's time zone."""
    sprint, days = burndown.burndown(sprint_id, current_app.extensions["settings"].zone)
    with database.current().reading() as session:
        streams.audience_of(session, current_actor(), sprint.home())
    return [{"day": d.day.isoformat(), "promised": d.promised, "left": d.left} for d in days]
