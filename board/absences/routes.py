"""The API of absences."""

from board.web.api_routes import Routes

from . import adding, following
from .schemas import AddAbsence, FollowCalendar

routes = Routes("absences", "When people are away.")
command = routes.command

command("/absences", AddAbsence, adding.add_absence)
command("/absences/<int:absence_id>/remove", None, adding.remove_absence)
command("/absences/calendars", FollowCalendar, following.follow_calendar)
command("/absences/calendars/<int:calendar_id>/remove", None, following.unfollow_calendar)
