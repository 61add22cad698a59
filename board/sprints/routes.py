"""The API of sprints."""

from typing import Any

from flask import Response, current_app

from board.core import database, streams
from board.core.changes import Change
from board.web.answers import blueprint, command, current_actor, json_response

from . import burndown, planning, running
from .schemas import AddSprint, ChangeSprint, CloseSprint

routes = blueprint("sprints", "Sprints of scrum boards.")


@command(routes, "/boards/<int:board_id>/sprints", AddSprint)
def add(body: dict[str, Any], board_id: int) -> Change:
    return planning.add_sprint(current_actor(), board_id, **body)


@command(routes, "/sprints/<int:sprint_id>/change", ChangeSprint)
def change(body: dict[str, Any], sprint_id: int) -> Change:
    return planning.change_sprint(current_actor(), sprint_id, **body)


@command(routes, "/sprints/<int:sprint_id>/remove")
def remove(sprint_id: int) -> Change:
    return planning.remove_sprint(current_actor(), sprint_id)


@command(routes, "/sprints/<int:sprint_id>/start")
def start(sprint_id: int) -> Change:
    return running.start_sprint(current_actor(), sprint_id)


@command(routes, "/sprints/<int:sprint_id>/close", CloseSprint)
def close(body: dict[str, Any], sprint_id: int) -> Change:
    return running.close_sprint(current_actor(), sprint_id, **body)


@routes.route("/sprints/<int:sprint_id>/burndown")
@routes.response(
    200, description="[{day, promised, left}]: the end of each day, in estimate points"
)
def burndown_of_sprint(sprint_id: int) -> Response:
    sprint, days = burndown.burndown(sprint_id, current_app.extensions["settings"].zone)
    with database.current().reading() as session:
        streams.audience_of(session, current_actor(), sprint.home())
    return json_response(
        [{"day": d.day.isoformat(), "promised": d.promised, "left": d.left} for d in days]
    )
