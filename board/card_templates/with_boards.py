"""A board's template takes the card templates along."""

from typing import Any

from sqlmodel import select

from board.boards.models import Board
from board.core.changes import Change

from .models import CardTemplate


def keep_with_board(change: Change, board: Board, body: dict[str, Any]) -> None:
    """A board's template has its card templates too."""
    kept = change.all(select(CardTemplate).where(CardTemplate.board_id == board.id))
    body["card_templates"] = [{"name": one.name, "body": one.body} for one in kept]


def add_with_board(change: Change, board: Board, more: dict[str, Any]) -> None:
    """A new board begins with what its template kept."""
    for template in more.get("card_templates", []):
        change.add(CardTemplate(board_id=board.id, **template))
