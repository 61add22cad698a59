"""The API of boards."""

from typing import Any

from flask import Response, current_app

from board.core.changes import Change
from board.web.answers import blueprint, command, current_actor, json_response

from . import archiving, arranging, colouring, filtering, queries, sharing, templates
from .schemas import (
    AddBoard,
    AddColumn,
    ChangeBoard,
    ChangeColumn,
    ColourLabel,
    MoveColumn,
    Named,
    SaveFilter,
    ShareBoard,
)

routes = blueprint("boards", "Boards and their columns.")


@routes.route("/boards", methods=["GET"])
@routes.response(200, description="[{id, name, team_id, kind}]: the boards that you may see")
def boards() -> Response:
    shown = ("id", "name", "team_id", "kind")
    return json_response(
        [{name: getattr(b, name) for name in shown} for b in queries.boards_for(current_actor())]
    )


@routes.route("/boards/templates")
@routes.response(
    200, description="[{key, name, kind, columns: [name]}]: what a new board can start from"
)
def board_templates() -> Response:
    given = [
        (key, body["name"], body)
        for key, body in templates.templates_in_config(_language()).items()
    ]
    saved = [
        (f"saved/{one.id}", one.name, one.body)
        for one in templates.saved_templates(current_actor())
    ]
    return json_response(
        [
            {
                "key": key,
                "name": name,
                "kind": body.get("kind", "kanban"),
                "columns": [column["name"] for column in body["columns"]],
            }
            for key, name, body in (*given, *saved)
        ]
    )


@command(routes, "/boards", AddBoard)
def add_board(body: dict[str, Any]) -> Change:
    given: dict[str, Any] = dict(
        templates.template_body(current_actor(), body.pop("template"), _language())
    )
    more = {"card_templates": given.pop("card_templates", [])}
    return arranging.add_board(
        current_actor(), columns=given.pop("columns"), more=more, **given, **body
    )


@command(routes, "/boards/<int:board_id>/change", ChangeBoard)
def change_board(body: dict[str, Any], board_id: int) -> Change:
    return arranging.change_board(current_actor(), board_id, **body)


@command(routes, "/boards/<int:board_id>/labels/colour", ColourLabel)
def colour_label(body: dict[str, Any], board_id: int) -> Change:
    return colouring.colour_label(current_actor(), board_id, **body)


@command(routes, "/boards/<int:board_id>/archive")
def archive_board(board_id: int) -> Change:
    return archiving.archive_board(current_actor(), board_id)


@command(routes, "/boards/<int:board_id>/restore")
def restore_board(board_id: int) -> Change:
    return archiving.restore_board(current_actor(), board_id)


@command(routes, "/boards/<int:board_id>/template", Named)
def save_board_as_template(body: dict[str, Any], board_id: int) -> Change:
    return templates.save_board_as_template(current_actor(), board_id, **body)


@command(routes, "/boards/templates/<int:template_id>/remove")
def remove_board_template(template_id: int) -> Change:
    return templates.remove_board_template(current_actor(), template_id)


@command(routes, "/boards/<int:board_id>/columns", AddColumn)
def add_column(body: dict[str, Any], board_id: int) -> Change:
    return arranging.add_column(current_actor(), board_id, **body)


@command(routes, "/boards/<int:board_id>/columns/<int:column_id>/change", ChangeColumn)
def change_column(body: dict[str, Any], board_id: int, column_id: int) -> Change:
    return arranging.change_column(current_actor(), column_id, board_id=board_id, **body)


@command(routes, "/boards/<int:board_id>/columns/<int:column_id>/move", MoveColumn)
def move_column(body: dict[str, Any], board_id: int, column_id: int) -> Change:
    return arranging.move_column(current_actor(), column_id, board_id=board_id, **body)


@command(routes, "/boards/<int:board_id>/links", ShareBoard)
def share_board(body: dict[str, Any], board_id: int) -> Change:
    """`result.token` is told this once: the address is /shared/<token>, or
    /calendar/<token>.ics."""
    return sharing.share_board(current_actor(), board_id, **body)


@command(routes, "/boards/<int:board_id>/links/<int:link_id>/revoke")
def revoke_link(board_id: int, link_id: int) -> Change:
    change = sharing.revoke_link(current_actor(), link_id, board_id=board_id)
    current_app.extensions["realtime"].end_key(change.result.pop("key"))
    return change


@command(routes, "/boards/<int:board_id>/filters", SaveFilter)
def save_filter(body: dict[str, Any], board_id: int) -> Change:
    return filtering.save_filter(current_actor(), board_id, **body)


@command(routes, "/boards/<int:board_id>/filters/shared", SaveFilter)
def save_filter_for_board(body: dict[str, Any], board_id: int) -> Change:
    return filtering.save_filter_for_board(current_actor(), board_id, **body)


@command(routes, "/filters/<int:filter_id>/remove")
def remove_filter(filter_id: int) -> Change:
    return filtering.remove_filter(current_actor(), filter_id)


def _language() -> str:
    return current_app.extensions["settings"].language
