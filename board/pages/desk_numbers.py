"""The desk in numbers: charts, each with a table that says the same, and each table as a file."""

from urllib.parse import urlencode

from flask import Response, render_template
from flask_babel import gettext

from board.core import database
from board.core.actor import Actor
from board.core.errors import NotFound
from board.people.permissions import may_triage
from board.triage.fairness import deals_in
from board.triage.values import Deal
from board.triage.what_if import Tried, tried

from .desk_figures import figures_for
from .desk_questions import period_asked, weights_asked
from .screens import pages
from .shell import member, screen


@pages.get("/desk/numbers")
def desk_numbers() -> Response:
    """What the desk did in a period; a leader tries other weights on it."""
    actor, period = coordinator(), period_asked()
    with database.current().reading() as session:
        figures = figures_for(session, actor, period)
        weights = weights_asked([team.team_id for team in figures.teams])
        is_tried = actor.is_admin and weights
        drawn = render_template(
            "desk_numbers.html",
            period=period,
            asked=urlencode(period.asked()),
            tables=figures.tables,
            charts=figures.charts,
            teams=figures.teams,
            may_try=actor.is_admin,
            weights=weights,
            tried=_tried(deals_in(session, period), weights) if is_tried else {},
        )
    title = gettext("The desk in numbers")
    return screen("report", title=title, watching=["people"], page="desk", content=drawn)


@pages.get("/desk/numbers/<name>.csv")
def desk_table(name: str) -> Response:
    """One of its tables as a file; of persons as much as the page shows."""
    actor, period = coordinator(), period_asked()
    with database.current().reading() as session:
        table = figures_for(session, actor, period).tables.get(name)
    if table is None:
        raise NotFound()
    answer = Response(table.csv(), content_type="text/csv; charset=utf-8")
    file = f"{name}-{period.first}-{period.last}.csv"
    answer.headers.set("Content-Disposition", "attachment", filename=file)
    return answer


def coordinator() -> Actor:
    actor = member()
    if not may_triage(actor):
        raise NotFound()
    return actor


def _tried(deals: list[Deal], weights: dict[int, float]) -> dict[int, Tried]:
    return {one.team_id: one for one in tried(deals, weights)}
