"""The desk and what is around it: who is on duty, who is away."""

from flask import Response, current_app
from flask_babel import gettext

from board.rota.calendars import calendar_of
from board.web.rate_limits import limited_feeds

from .desk_numbers import coordinator
from .screens import pages
from .shell import member, screen


@pages.get("/desk")
def desk() -> Response:
    coordinator()
    watching = ["desk", "rota", "people"]
    return screen("desk", title=gettext("Desk"), watching=watching, page="desk")


@pages.get("/rota")
def rota() -> Response:
    member()
    return screen("rota", title=gettext("On duty"), watching=["rota", "people"], page="rota")


@pages.get("/duty/<token>.ics")
@limited_feeds
def duty_calendar(token: str) -> Response:
    """Somebody's duties, for whoever holds their calendar link."""
    address = f"{current_app.extensions['settings'].origins[0]}/rota"
    feed = calendar_of(token, summary=gettext("The desk"), address=address)
    return Response(feed, content_type="text/calendar; charset=utf-8")


@pages.get("/absences")
def absences() -> Response:
    member()
    return screen("absences", title=gettext("Away"), watching=["absences", "people"], page="away")
