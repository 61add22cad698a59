"""All figures of the desk in a period: read in a few statements, whatever came."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from sqlmodel import Session

from board.core import clock
from board.core.actor import Actor
from board.core.thread_pool import run_in_thread
from board.people.queries import names_of
from board.rota.duty_load import duty_load
from board.triage.arrivals import Arrival, arrivals_in, by_week
from board.triage.capacities import today
from board.triage.customer_shares import customers_of
from board.triage.evenness import evenness
from board.triage.fairness import TeamShare, people_for, percent, teams_of
from board.triage.first_contact import FirstContact, first_contact, together
from board.triage.given_back import coordinators_for, returns_of
from board.triage.periods import Period
from board.triage.response_times import Times, Wait, answer_waits, times_of, triage_waits
from board.triage.targets import Targets, targets_in
from board.triage.waiting_longest import longest_waits

from .desk_cells import Table
from .first_contact_table import first_contact_table
from .person_tables import coordinators_table, duty_table, people_table
from .share_tables import customers_table, teams_table
from .times_tables import times_table, weekly_times_table
from .week_chart import Week, WeekChart, week_chart

Drawn = Callable[[int], WeekChart]
"""A chart of a width."""
WEEK_END = timedelta(days=6)


@dataclass(frozen=True)
class Figures:
    """Tables by name, in the order of the page; a chart for some of them; teams for trying
    weights."""

    tables: dict[str, Table]
    charts: dict[str, Drawn]
    teams: Sequence[TeamShare]


def figures_for(session: Session, actor: Actor, period: Period) -> Figures:
    returns = returns_of(session, period)
    teams = teams_of(session, period, returns)
    waiting, charts = _of_arrivals(session, period)
    tables = [
        *waiting,
        teams_table(teams, evenness([one.dealt for one in teams], [one.weight for one in teams])),
        customers_table(customers_of(session, period)),
        coordinators_table(coordinators_for(session, actor, period, returns)),
        duty_table(duty_load(session, actor, period, now=clock.now()), names_of()),
        people_table(people_for(session, actor)),
    ]
    return Figures({one.key: one for one in tables}, charts, teams)


def _of_arrivals(session: Session, period: Period) -> tuple[list[Table], dict[str, Drawn]]:
    """What was solved at once, and how long all waited. Ten thousand tickets take most of a second
    of counting: others are served meanwhile."""
    targets, arrivals = targets_in(session), arrivals_in(session, period)
    weeks = run_in_thread(_counted, arrivals, targets, period, today())
    contacts = {monday: contact for monday, (contact, _, _) in weeks.items()}
    triage = {monday: waits for monday, (_, waits, _) in weeks.items()}
    answer = {monday: waits for monday, (_, _, waits) in weeks.items()}
    times = {monday: (times_of(triage[monday]), times_of(answer[monday])) for monday in weeks}
    is_final = all(one.is_final for one in contacts.values())
    tables = [
        first_contact_table(contacts, together(list(contacts.values()), is_final=is_final)),
        times_table(_of_all(triage), _of_all(answer), longest_waits(session, targets)),
        weekly_times_table(times),
    ]
    return tables, {"first-contact": _shares(contacts), "times-by-week": _medians(times)}


def _counted(
    arrivals: Sequence[Arrival], targets: Targets, period: Period, now_on: date
) -> dict[date, tuple[FirstContact, list[Wait], list[Wait]]]:
    """By week. It knows neither database nor language."""
    return {
        monday: (
            first_contact(some, targets, last=min(monday + WEEK_END, period.last), today=now_on),
            triage_waits(some, targets),
            answer_waits(some, targets),
        )
        for monday, some in by_week(arrivals, period).items()
    }


def _of_all(weeks: dict[date, list[Wait]]) -> Times:
    return times_of([one for some in weeks.values() for one in some])


def _shares(contacts: dict[date, FirstContact]) -> Drawn:
    weeks = [
        Week(monday, (percent(one.solved, one.arrived),), one.is_final)
        for monday, one in contacts.items()
    ]
    return partial(week_chart, weeks, most=100)


def _medians(times: dict[date, tuple[Times, Times]]) -> Drawn:
    weeks = [Week(monday, tuple(one.median for one in both)) for monday, both in times.items()]
    return partial(week_chart, weeks)
