"""The API of boards."""

from typing import Any

from flask import current_app

from board.core.changes import Change
from board.web.answers import asking, blueprint, command, json_response

from . import arranging, queries
from .schemas import AddBoard, ChangeColumn
from .templates import columns_of_template

routes = blueprint("boards", "Boards and their columns.")


@routes.route("/boards", methods=["GET"])
@routes.response(200, description="[{id, name, team_id}]: the boards that you may see")
def boards():  # type: ignore[no-untyped-def]
    return json_response([{"id": b.id, "name": b.name, "team_id": b.team_id} for b in queries.boards_for(asking())])


@command(routes, "/boards", AddBoard)
def add_board(body: dict[str, Any]) -> Change:
    columns = columns_of_template("kanban", current_app.extensions["settings"].language)
    return arranging.add_board(asking(), columns=columns, **body)


@command(routes, "/boards/<int:board_id>/columns/<int:column_id>/change", ChangeColumn)
def change_column(body: dict[str, Any], board_id: int, column_id: int) -> Change:
    return arranging.change_column(asking(), column_id, board_id=board_id, **body)
