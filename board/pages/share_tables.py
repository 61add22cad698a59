"""The tables of what teams were dealt and of what customers got, beside what was agreed
(docs/numbers.md). Those about persons are in person_tables.py."""

from collections.abc import Sequence

from flask_babel import gettext

from board.triage.customer_shares import CustomerShare
from board.triage.evenness import Evenness
from board.triage.fairness import TeamShare, percent

from .desk_cells import Bar, Cell, Percent, Table


def teams_table(teams: Sequence[TeamShare], found: Evenness | None) -> Table:
    headings = [
        gettext("Team"),
        gettext("Dealt"),
        gettext("By hand"),
        gettext("Given back"),
        gettext("Of those dealt"),
        gettext("Share"),
        gettext("Agreed"),
    ]
    said = [
        gettext("Filled: each team’s share. The mark: the share that was agreed."),
        gettext(
            "The rule keeps teams within a ticket; the rest is dealt by hand, returned, or away."
        ),
        *_evenness(found),
    ]
    rows = [_team(one) for one in teams]
    return Table("teams", gettext("How even it was"), said, headings, rows)


def _team(one: TeamShare) -> list[Cell]:
    rate = Percent(percent(one.returned, one.dealt + one.returned))
    counts: list[Cell] = [one.name, one.dealt, one.by_hand, one.returned, rate]
    return [*counts, Percent(one.share), Percent(one.agreed), Bar(one.share, one.agreed)]


def _evenness(found: Evenness | None) -> list[str]:
    if found is None or found.ratio is None:
        return []
    return [
        gettext(
            "Between the most and the least: %(gap).1f tickets for a full time, ratio %(ratio).2f "
            "(0 is even). A coin would stay below %(chance).0f.",
            gap=found.gap,
            ratio=found.ratio,
            chance=found.chance,
        )
    ]


def customers_table(customers: Sequence[CustomerShare]) -> Table:
    return Table(
        "customers",
        gettext("By customer"),
        [
            gettext("Arrived: requests without spam and duplicates."),
            gettext(
                "Finished: cards, and tickets that were solved without one; the share is of those."
            ),
        ],
        [
            gettext("Customer"),
            gettext("Arrived"),
            gettext("Finished"),
            gettext("Share"),
            gettext("Agreed"),
        ],
        [
            [
                one.name or gettext("No customer"),
                one.arrived,
                one.finished,
                Percent(one.share),
                Percent(one.agreed),
                Bar(one.share, one.agreed),
            ]
            for one in customers
        ],
    )
