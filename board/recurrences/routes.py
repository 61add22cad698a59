"""The API of recurrences."""

from typing import Any
from zoneinfo import ZoneInfo

from flask import current_app

from board.core.changes import Change
from board.web.answers import blueprint, command, current_actor

from . import recurring
from . import schemas as shapes

routes = blueprint("recurrences", "Recurrences: cards that come again and again.")


@command(routes, "/boards/<int:board_id>/recurrences", shapes.AddRecurrence)
def add_recurrence(body: dict[str, Any], board_id: int) -> Change:
    return recurring.add_recurrence(current_actor(), board_id=board_id, zone=_zone(), **body)


@command(routes, "/recurrences/<int:recurrence_id>/change", shapes.ChangeRecurrence)
def change_recurrence(body: dict[str, Any], recurrence_id: int) -> Change:
    return recurring.change_recurrence(current_actor(), recurrence_id, zone=_zone(), **body)


@command(routes, "/recurrences/<int:recurrence_id>/remove")
def remove_recurrence(recurrence_id: int) -> Change:
    return recurring.remove_recurrence(current_actor(), recurrence_id)


def _zone() -> ZoneInfo:
    return current_app.extensions["settings"].zone
