"""Making a board, and changing it: name, swimlanes, limits, who may look."""

from collections.abc import Mapping, Sequence
from typing import Any

from board.core import rank
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.signals import Signal
from board.people.models import Team

from .events import BoardAdded, BoardChanged
from .models import Board, BoardColumn

board_added: Signal[[Change, Board, dict[str, Any]]] = Signal()
"""A new board stands, made from a template's body. Who adds more to it: board/wiring.py."""


def add_board(
    actor: Actor,
    *,
    team_id: int,
    name: str,
    columns: Sequence[Mapping[str, Any]],
    more: dict[str, Any] | None = None,
    **values: Any,
) -> Change:
    """A new board with its columns; `result["board"]` has its id. `more` is what other slices keep
    in a template. Administrators only."""
    with changing("people", by=actor) as change:
        change.look_up(Team, team_id)
        board = change.add(Board(team_id=team_id, name=name, **values))
        change.hold_newborn(board.home())
        for place, column in zip(rank.evenly(len(columns)), columns, strict=True):
            change.add(BoardColumn(board_id=board.id, rank=place, **column))
        board_added.send(change, board, more or {})
        change.record(BoardAdded(board=board, name=name), on=board.home())
        change.result["board"] = board.id
    return change


def change_board(actor: Actor, board_id: int, **values: Any) -> Change:
    """Change a board: its name, swimlanes with their limits, the expedite lane's limit, when
    finished cards leave, who may look. What is left out stays."""
    with changing(f"board/{board_id}", by=actor) as change:
        board = change.find(Board, board_id)
        opens = values.get("is_open") and not board.is_open
        for name, value in (values | (board.opening(change.session) if opens else {})).items():
            setattr(board, name, value)
        change.record(BoardChanged(board=board, name=board.name, fields=sorted(values)))
    return change
