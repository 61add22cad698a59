"""Making a board and changing its columns' names, limits and policies."""

from typing import Any

from board.core import rank
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.people.models import Team

from .models import Board, BoardColumn


def add_board(actor: Actor, *, team_id: int, name: str, columns: list[dict[str, Any]]) -> Change:
    """A new board with its columns; `result["board"]` has its id. Administrators only."""
    with changing("people", by=actor) as change:
        change.look_up(Team, team_id)
        board = change.add(Board(team_id=team_id, name=name))
        change.hold_newborn(board.stream())
        for place, values in zip(rank.evenly(len(columns)), columns, strict=True):
            change.add(BoardColumn(board_id=board.id, rank=place, **values))
        change.record("board.added", on=board.stream(), board=board.id, name=name)
        change.result["board"] = board.id
    return change


def change_column(actor: Actor, column_id: int, *, board_id: int, **values: Any) -> Change:
    """Changes name, wip_limit, is_wip_limit_hard or policy. Lowering a limit below what is there is allowed."""
    with changing(f"board/{board_id}", by=actor) as change:
        column = change.find(BoardColumn, column_id)
        for name, value in values.items():
            setattr(column, name, value)
        change.record("board.column_changed", column=column.id, name=column.name)
    return change
