"""The table of what was solved at first contact, by week (docs/numbers.md)."""

from collections.abc import Mapping
from datetime import date

from flask_babel import gettext

from board.triage.fairness import percent
from board.triage.first_contact import FirstContact

from .desk_cells import Cell, Percent, Table


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
