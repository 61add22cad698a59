"""The API of boards."""

from collections.abc import Mapping
from typing import Any

from flask import current_app

from board.core.actor import Actor
from board.core.changes import Change
from board.web.answers import current_actor
from board.web.api_routes import NOTHING, Routes

from . import (
    archiving,
    arranging,
    colouring,
    columns,
    filtering,
    folding,
    queries,
    sharing,
    templates,
)
from .schemas import (
    AddBoard,
    AddColumn,
    BoardInList,
    ChangeBoard,
    ChangeColumn,
    ColourLabel,
    Destination,
    FoldBoard,
    MoveColumn,
    Named,
    SaveFilter,
    ShareBoard,
    TemplateInList,
)

routes = Routes("boards", "Boards and their columns.")
command, query, action = routes.command, routes.query, routes.action


def add_board(actor: Actor, *, template: str, **values: Any) -> Change:
    """Make a board for a team, with the columns of a template; `result.board` has its id.
    Administrators only."""
    given: dict[str, Any] = dict(templates.template_body(actor, template, _language()))
    more = {"card_templates": given.pop("card_templates", [])}
    columns = given.pop("columns")
    return arranging.add_board(actor, columns=columns, more=more, **given, **values)


def revoke_link(actor: Actor, board_id: int, link_id: int) -> Change:
    """Take back a public link of a board: its address shows nothing from now on, and whoever has it
    open loses it at once."""
    change = sharing.revoke_link(actor, link_id, board_id=board_id)
    current_app.extensions["realtime"].end_key(change.result.pop("key"))
    return change


command("/boards", AddBoard, add_board)
command("/boards/<int:board_id>/change", ChangeBoard, arranging.change_board)
command("/boards/<int:board_id>/labels/colour", ColourLabel, colouring.colour_label)
command("/boards/<int:board_id>/archive", None, archiving.archive_board)
command("/boards/<int:board_id>/restore", None, archiving.restore_board)
command("/boards/<int:board_id>/template", Named, templates.save_board_as_template)
command("/boards/templates/<int:template_id>/remove", None, templates.remove_board_template)
command("/boards/<int:board_id>/columns", AddColumn, columns.add_column)
command(
    "/boards/<int:board_id>/columns/<int:column_id>/change", ChangeColumn, columns.change_column
)
command("/boards/<int:board_id>/columns/<int:column_id>/move", MoveColumn, columns.move_column)
command("/boards/<int:board_id>/links", ShareBoard, sharing.share_board)
command("/boards/<int:board_id>/links/<int:link_id>/revoke", None, revoke_link)
command("/boards/<int:board_id>/filters", SaveFilter, filtering.save_filter)
command("/boards/<int:board_id>/filters/shared", SaveFilter, filtering.save_filter_for_board)
command("/filters/<int:filter_id>/remove", None, filtering.remove_filter)


@action("/boards/<int:board_id>/folded", NOTHING, takes=FoldBoard)
def fold(body: dict[str, Any], board_id: int) -> dict[str, object]:
    """Fold columns and swimlanes of a board for yourself, on every machine; what is not named is
    unfolded."""
    folding.fold(current_actor(), board_id, **body)
    return {}


@query("/boards", BoardInList(many=True), is_kept=True)
def boards() -> list[dict[str, object]]:
    """The boards that you may see, without those in the archive."""
    return [
        {name: getattr(board, name) for name in BoardInList().fields}
        for board in queries.boards_for(current_actor())
    ]


@query("/boards/destinations", Destination(many=True), is_kept=True)
def destinations() -> list[dict[str, object]]:
    """Where a card can go: the boards that you may change, with their columns."""
    return [
        {"id": board.id, "name": board.name, "columns": [_named(column) for column in columns]}
        for board, columns in queries.destinations_for(current_actor())
    ]


@query("/boards/templates", TemplateInList(many=True), is_kept=True)
def board_templates() -> list[dict[str, object]]:
    """What a new board can start from: the templates that come with Tavla, in the server's
    language, and those that were saved from boards."""
    given = templates.templates_in_config(_language())
    saved = templates.saved_templates(current_actor())
    return [
        *(_in_list(key, body["name"], body) for key, body in given.items()),
        *(_in_list(f"saved/{one.id}", one.name, one.body) for one in saved),
    ]


def _in_list(key: str, name: str, body: Mapping[str, Any]) -> dict[str, object]:
    columns = [column["name"] for column in body["columns"]]
    return {"key": key, "name": name, "kind": body.get("kind", "kanban"), "columns": columns}


def _named(row: Any) -> dict[str, object]:
    return {"id": row.id, "name": row.name}


def _language() -> str:
    return current_app.extensions["settings"].language
