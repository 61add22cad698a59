"""Which sprint a card may be promised for."""

from typing import Any

from board.cards.models import Card
from board.cards.rules import SprintClosed
from board.core.changes import Change
from board.core.errors import NotFound

from .models import Sprint


def check_sprint(change: Change, card: Card, values: dict[str, Any]) -> None:
    """A card is promised only to an open sprint of its own board."""
    if not values.get("sprint_id"):
        return
    sprint = change.find(Sprint, values["sprint_id"])
    if sprint.board_id != card.board_id:
        raise NotFound(kind="sprint", id=sprint.id)
    if sprint.state == "closed":
        raise SprintClosed()


def leave_closed_sprint(change: Change, card: Card) -> None:
    """A card that is opened again waits to be promised anew."""
    sprint = change.get(Sprint, card.sprint_id)
    if sprint is not None and sprint.state == "closed":
        card.sprint_id = None
