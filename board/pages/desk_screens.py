"""The desk and what is around it: its numbers, who is on duty, who is away."""

from flask import Response, current_app, render_template, request
from flask_babel import gettext

from board.core import database
from board.core.actor import Actor
from board.core.errors import NotFound
from board.people.permissions import may_triage
from board.rota.calendars import calendar_of
from board.triage.fairness import customers_of, deals_since, people_for, teams_of
from board.triage.values import Deal
from board.triage.what_if import Tried, tried

from .screens import pages
from .shell import member, screen

LEAST_WEIGHT, MOST_WEIGHT = 0.1, 100.0


@pages.get("/desk")
def desk() -> Response:
    _coordinator()
    watching = ["desk", "rota", "people"]
    return screen("desk", title=gettext("Desk"), watching=watching, page="desk")


@pages.get("/desk/numbers")
def desk_numbers() -> Response:
    """What the desk did in the last 28 days; a leader tries other weights on them."""
    actor = _coordinator()
    with database.current().reading() as session:
        teams = teams_of(session)
        asked = _asked_weights([team.team_id for team in teams])
        drawn = render_template(
            "desk_numbers.html",
            teams=teams,
            people=people_for(session, actor),
            customers=customers_of(session),
            may_try=actor.is_admin,
            weights=asked,
            tried=_tried(deals_since(session), asked) if actor.is_admin and asked else {},
        )
    title = gettext("The desk in numbers")
    return screen("report", title=title, watching=["people"], page="desk", content=drawn)


@pages.get("/rota")
def rota() -> Response:
    member()
    return screen("rota", title=gettext("On duty"), watching=["rota", "people"], page="rota")


@pages.get("/duty/<token>.ics")
def duty_calendar(token: str) -> Response:
    """Somebody's duties, for whoever holds their calendar link."""
    address = f"{current_app.extensions['settings'].origins[0]}/rota"
    feed = calendar_of(token, summary=gettext("The desk"), address=address)
    return Response(feed, content_type="text/calendar; charset=utf-8")


@pages.get("/absences")
def absences() -> Response:
    member()
    return screen("absences", title=gettext("Away"), watching=["absences", "people"], page="away")


def _coordinator() -> Actor:
    actor = member()
    if not may_triage(actor):
        raise NotFound()
    return actor


def _asked_weights(teams: list[int]) -> dict[int, float]:
    """By team, from the address; what is no weight is left out."""
    asked = {id_: request.args.get(f"weight_{id_}", type=float) for id_ in teams}
    return {
        id_: weight
        for id_, weight in asked.items()
        if weight is not None and LEAST_WEIGHT <= weight <= MOST_WEIGHT
    }


def _tried(deals: list[Deal], weights: dict[int, float]) -> dict[int, Tried]:
    return {one.team_id: one for one in tried(deals, weights)}
