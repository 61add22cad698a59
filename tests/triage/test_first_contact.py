"""First contact resolution, edge by edge (docs/numbers.md)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from board.triage.arrivals import Arrival
from board.triage.first_contact import FirstContact, first_contact
from board.triage.targets import Targets

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
MONDAY = date(2026, 11, 23)
ARRIVED = Arrival(
    customer_id=None,
    channel="mail",
    state="new",
    is_spam=False,
    is_from_machine=False,
    created_at=NINE,
    triaged_at=None,
    answered_at=None,
    first_resolved_at=None,
    first_contact_at=None,
    reopened_at=None,
)


def solved(after: timedelta, **more: object) -> Arrival:
    at = NINE + after
    one = replace(ARRIVED, state="resolved", first_resolved_at=at, first_contact_at=at)
    return replace(one, **more)  # type: ignore[arg-type]


MINUTES = timedelta(minutes=1)
SOON = solved(10 * MINUTES)


def counted(*arrivals: Arrival, today: date = MONDAY) -> FirstContact:
    return first_contact(arrivals, Targets({}), last=MONDAY, today=today)


def test_spam_machines_and_duplicates_are_no_requests() -> None:
    found = counted(
        SOON,
        replace(ARRIVED, is_spam=True),
        replace(ARRIVED, is_from_machine=True),
        replace(ARRIVED, state="duplicate"),
        ARRIVED,
    )
    assert (found.solved, found.arrived) == (1, 2)


def test_what_comes_back_within_a_week_was_not_solved_and_later_it_was() -> None:
    back = SOON.first_resolved_at + timedelta(days=7)  # type: ignore[operator]
    within = replace(SOON, reopened_at=back)
    after = replace(SOON, reopened_at=back + timedelta(milliseconds=1))
    found = counted(within, after)
    assert (found.solved, found.resolved, found.reopened) == (1, 2, 1)


def test_what_a_team_solved_or_was_asked_about_is_resolved_and_not_at_first_contact() -> None:
    found = counted(replace(SOON, first_contact_at=None))
    assert (found.solved, found.resolved) == (0, 1)


def test_an_hour_is_a_business_hour_of_what_was_written() -> None:
    friday_night = datetime(2026, 11, 20, 22, tzinfo=UTC)
    overnight = replace(solved(-110 * MINUTES), created_at=friday_night)
    found = counted(SOON, solved(timedelta(minutes=61)), overnight, replace(SOON, channel="phone"))
    assert (found.written, found.within_hour, found.solved) == (3, 2, 4)


def test_a_day_is_final_a_week_later() -> None:
    assert not counted(SOON, today=MONDAY + timedelta(days=7)).is_final
    assert counted(SOON, today=MONDAY + timedelta(days=8)).is_final


def test_nothing_came() -> None:
    found = counted()
    assert (found.arrived, found.solved, found.resolved, found.reopened) == (0, 0, 0, 0)
