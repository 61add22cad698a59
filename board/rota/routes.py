"""The API of the rota."""

from board.web.answers import current_actor
from board.web.api_routes import Routes

from . import arranging, calendars, handing_over, standing, swapping
from .schemas import AskSwap, DutyCalendar, HandOver, OverrideDuty, RotaNow, SetRotation

routes = Routes("rota", "Who is on duty at the desk: rotation, overrides, swaps, handing over.")
command, query, action = routes.command, routes.query, routes.action

command("/rota/rotation", SetRotation, arranging.set_rotation)
command("/rota/overrides", OverrideDuty, arranging.override_duty)
command("/rota/overrides/<int:override_id>/remove", None, arranging.remove_override)
command("/rota/swaps", AskSwap, swapping.ask_swap)
command("/rota/swaps/<int:swap_id>/accept", None, swapping.accept_swap)
command("/rota/swaps/<int:swap_id>/withdraw", None, swapping.withdraw_swap)
command("/rota/hand-over", HandOver, handing_over.hand_over)
command("/rota/accept", None, handing_over.accept_duty)


@query("/rota", RotaNow)
def rota() -> dict[str, object]:
    """Who has the desk now and in the next nine weeks, and how many working days each has it. For
    members."""
    return standing.rota_now()


@action("/rota/calendar", DutyCalendar)
def new_calendar() -> dict[str, object]:
    """Make a link to one's own duties as a calendar (iCalendar). It is told only now; the one
    before ends."""
    return {"path": calendars.new_calendar_link(current_actor())}
