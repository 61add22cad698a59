"""How long tickets waited, in open minutes."""

from dataclasses import replace
from datetime import timedelta

from board.triage.arrivals import Arrival
from board.triage.response_times import Times, answer_waits, times_of, triage_waits
from board.triage.targets import DeskTarget, Targets

from .test_first_contact import ARRIVED, NINE

OPEN = ["00:00-24:00"] * 7
PROMISED = Targets({None: DeskTarget(hours=OPEN, country="", triage_minutes=30)})


def triage_times(arrivals: list[Arrival], targets: Targets) -> Times:
    return times_of(triage_waits(arrivals, targets))


def answer_times(arrivals: list[Arrival], targets: Targets) -> Times:
    return times_of(answer_waits(arrivals, targets))


def after(minutes: int, **more: object):  # type: ignore[no-untyped-def]
    return replace(ARRIVED, triaged_at=NINE + timedelta(minutes=minutes), **more)  # type: ignore[arg-type]


def test_median_and_ninetieth_are_by_nearest_rank() -> None:
    found = triage_times([after(n) for n in range(1, 11)], PROMISED)
    assert (found.count, found.median, found.p90) == (10, 5, 9)


def test_what_was_promised_was_kept_or_not() -> None:
    found = triage_times([after(30), after(31), after(10)], PROMISED)
    assert (found.kept, found.promised) == (2, 3)
    assert triage_times([after(30)], Targets({})).promised == 0


def test_what_waits_still_and_spam_have_no_time() -> None:
    found = triage_times([ARRIVED, after(5, is_spam=True)], PROMISED)
    assert (found.count, found.median, found.p90) == (0, None, None)


def test_a_machine_waits_for_no_answer() -> None:
    answered = replace(ARRIVED, answered_at=NINE + timedelta(minutes=20))
    assert answer_times([answered, replace(answered, is_from_machine=True)], PROMISED).count == 1
    assert triage_times([after(5, is_from_machine=True)], PROMISED).count == 1


def test_nights_do_not_count() -> None:
    overnight = replace(
        ARRIVED, created_at=NINE + timedelta(hours=6), triaged_at=NINE + timedelta(days=1)
    )
    office = Targets({None: DeskTarget(hours=["08:00-17:00"] * 7, country="")})
    median = triage_times([overnight], office).median
    assert median is not None
    assert median < 9 * 60
