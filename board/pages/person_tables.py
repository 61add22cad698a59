"""Tables about persons: whoever may see them, sees their own; administrators see all. They stand by
name or by time, and never by who has the most."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from flask_babel import gettext

from board.letters.house import current as house
from board.rota.duty_load import DutyLoad
from board.triage.fairness import PersonShare, percent
from board.triage.given_back import CoordinatorReturns

from .desk_cells import Bar, Percent, Table


def coordinators_table(found: Sequence[CoordinatorReturns]) -> Table:
    return Table(
        "coordinators",
        gettext("Given back, by who dealt it"),
        [gettext("Everybody sees their own; administrators see all.")],
        [
            gettext("Coordinator"),
            gettext("Dealt"),
            gettext("Given back"),
            gettext("Of those dealt"),
        ],
        [
            [one.name, one.dealt, one.returned, Percent(percent(one.returned, one.dealt))]
            for one in found
        ],
    )


def duty_table(found: Sequence[DutyLoad], names: Mapping[int, str]) -> Table:
    return Table(
        "duty",
        gettext("Duties"),
        [
            gettext("What came and what was decided while somebody had the desk, by anybody."),
            gettext("Everybody sees their own; administrators see all."),
        ],
        [
            gettext("Person"),
            gettext("From"),
            gettext("To"),
            gettext("Arrived"),
            gettext("Decided"),
        ],
        [
            [
                names.get(one.member_id, ""),
                _when(one.from_at),
                _when(one.until_at),
                one.arrived,
                one.decided,
            ]
            for one in found
        ],
    )


def _when(instant: datetime) -> str:
    return f"{instant.astimezone(house().zone):%Y-%m-%d %H:%M}"


def people_table(people: Sequence[PersonShare]) -> Table:
    return Table(
        "people",
        gettext("By person, in the last 28 days"),
        [
            gettext("Cards of tickets that each has, beside their part of the team’s time here."),
            gettext("Everybody sees their own; administrators see all."),
        ],
        [
            gettext("Person"),
            gettext("Team"),
            gettext("Tickets"),
            gettext("Days here"),
            gettext("Share"),
            gettext("Time here"),
        ],
        [
            [
                one.name,
                one.team,
                one.had,
                one.days,
                Percent(one.share),
                Percent(one.agreed),
                Bar(one.share, one.agreed),
            ]
            for one in people
        ],
    )
