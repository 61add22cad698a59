"""The tables of the desk's numbers: each figure of docs/numbers.md, by name. (Those about persons
are in desk_person_tables.py.)"""

from collections.abc import Mapping, Sequence
from datetime import date

from flask_babel import gettext

from board.triage.evenness import Evenness
from board.triage.fairness import CustomerShare, TeamShare, percent
from board.triage.first_contact import FirstContact
from board.triage.response_times import Times

from .desk_cells import Bar, Cell, Minutes, Percent, Table


def first_contact_table(weeks: Mapping[date, FirstContact], whole: FirstContact) -> Table:
    rows = [[monday, *_first_contact(one)] for monday, one in weeks.items()]
    return Table(
        "first-contact",
        gettext("Solved at first contact"),
        [
            gettext("Of the requests that came: solved by the desk at once, for good."),
            gettext("Spam, mail from machines and duplicates are no requests."),
            gettext(
                "What comes back within a week was not solved, so a week is final a week later."
            ),
        ],
        [
            gettext("Week from"),
            gettext("Arrived"),
            gettext("Solved at once"),
            gettext("Share"),
            gettext("Within an open hour"),
            gettext("Came back"),
            gettext("State"),
        ],
        [*rows, [gettext("The whole period"), *_first_contact(whole)]],
    )


def _first_contact(one: FirstContact) -> list[Cell]:
    return [
        one.arrived,
        one.solved,
        Percent(percent(one.solved, one.arrived)),
        Percent(percent(one.within_hour, one.written)),
        Percent(percent(one.reopened, one.resolved)),
        gettext("final") if one.is_final else gettext("provisional"),
    ]


def times_table(triage: Times, answer: Times, oldest: tuple[float | None, float | None]) -> Table:
    return Table(
        "times",
        gettext("Time to the decision and to the first answer"),
        [
            gettext("In minutes in which the customer’s desk is open, from when it came."),
            gettext("Kept: of what was promised, by the targets as they are now."),
        ],
        [
            "",
            gettext("Tickets"),
            gettext("Half take at most"),
            gettext("Nine of ten take at most"),
            gettext("The oldest now"),
            gettext("Kept"),
        ],
        [
            _times(gettext("Decided"), triage, oldest[0]),
            _times(gettext("First answered"), answer, oldest[1]),
        ],
    )


def _times(name: str, one: Times, oldest: float | None) -> list[Cell]:
    kept = Percent(percent(one.kept, one.promised))
    return [name, one.count, Minutes(one.median), Minutes(one.p90), Minutes(oldest), kept]


def weekly_times_table(weeks: Mapping[date, tuple[Times, Times]]) -> Table:
    return Table(
        "times-by-week",
        gettext("By week"),
        [],
        [
            gettext("Week from"),
            gettext("Decided"),
            gettext("Half take at most"),
            gettext("First answered"),
            gettext("Half take at most"),
        ],
        [
            [monday, triage.count, Minutes(triage.median), answer.count, Minutes(answer.median)]
            for monday, (triage, answer) in weeks.items()
        ],
    )


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
