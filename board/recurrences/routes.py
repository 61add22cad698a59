"""The API of recurrences."""

from zoneinfo import ZoneInfo

from flask import current_app

from board.web.api_routes import Routes

from . import recurring
from .schemas import AddRecurrence, ChangeRecurrence

routes = Routes("recurrences", "Recurrences: cards that come again and again.")
command = routes.command


def home_zone() -> ZoneInfo:
    return current_app.extensions["settings"].zone


zone = {"zone": home_zone}

command("/boards/<int:board_id>/recurrences", AddRecurrence, recurring.add_recurrence, also=zone)
command(
    "/recurrences/<int:recurrence_id>/change",
    ChangeRecurrence,
    recurring.change_recurrence,
    also=zone,
)
command("/recurrences/<int:recurrence_id>/remove", None, recurring.remove_recurrence)
