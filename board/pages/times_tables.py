"""The tables of how long tickets waited for a decision and an answer (docs/numbers.md)."""

from collections.abc import Mapping
from datetime import date

from flask_babel import gettext

from board.triage.fairness import percent
from board.triage.response_times import Times

from .desk_cells import Cell, Minutes, Percent, Table


def times_table(triage: Times, answer: Times, oldest: tuple[float | None, float | None]) -> Table:
    return Table(
        "times",
        gettext("Time to the decision and to the first answer"),
        [
            gettext("In minutes in which the customer’s desk is open, from when it came."),
            gettext("Kept: of what was promised, by the targets as they are now."),
        ],
        [
            gettext("What"),
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
