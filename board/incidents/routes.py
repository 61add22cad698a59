"""The API of incidents."""

from board.web.api_routes import Routes

from . import telling
from .schemas import BeginIncident, ChangeIncident

routes = Routes("incidents", "What does not work just now.")
command = routes.command

command("/incidents", BeginIncident, telling.begin_incident)
command("/incidents/<int:incident_id>/change", ChangeIncident, telling.change_incident)
command("/incidents/<int:incident_id>/end", None, telling.end_incident)
