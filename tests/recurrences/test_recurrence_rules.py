"""When a calendar rule is due: in local days, at one clock time."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from board.recurrences.recurrence_rules import (
    RuleNeverFires,
    RuleNotUnderstood,
    RuleTooOften,
    check_rule,
    due_after,
)

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def due(after: str, rule: str, at_time: str = "07:00", starts_on: str = "2026-01-01") -> str | None:
    begin = date.fromisoformat(starts_on)
    found = due_after(
        datetime.fromisoformat(after), rule, starts_on=begin, at_time=at_time, zone=STOCKHOLM
    )
    return found.astimezone(STOCKHOLM).isoformat() if found else None


def test_a_rule_keeps_its_clock_time_over_summer_time() -> None:
    assert due("2026-03-27T12:00:00+00:00", "FREQ=DAILY") == "2026-03-28T07:00:00+01:00"
    assert due("2026-03-28T12:00:00+00:00", "FREQ=DAILY") == "2026-03-29T07:00:00+02:00"


def test_a_clock_time_that_is_left_out_comes_an_hour_later_and_one_that_comes_twice_once() -> None:
    assert due("2026-03-28T12:00:00+00:00", "FREQ=DAILY", "02:30") == "2026-03-29T03:30:00+02:00"
    assert due("2026-10-24T12:00:00+00:00", "FREQ=DAILY", "02:30") == "2026-10-25T02:30:00+02:00"
    assert due("2026-10-25T00:30:00+00:00", "FREQ=DAILY", "02:30") == "2026-10-26T02:30:00+01:00"


@pytest.mark.parametrize(
    ("rule", "first"),
    [
        ("FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-23"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30"),
        ("FREQ=MONTHLY;BYDAY=2TU", "2026-12-08"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2028-02-29"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-11-23"),
    ],
)
def test_rules_of_the_calendar(rule: str, first: str) -> None:
    assert (due("2026-11-22T12:00:00+00:00", rule, starts_on="2026-11-09") or "")[:10] == first


@pytest.mark.parametrize(
    ("rule", "refusal"),
    [
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", RuleNeverFires),
        ("FREQ=DAILY;UNTIL=20200101", RuleNeverFires),
        ("FREQ=SECONDLY", RuleTooOften),
        ("FREQ=HOURLY;INTERVAL=2", RuleTooOften),
        ("FREQ=DAILY;BYHOUR=1,2,3", RuleTooOften),
        ("every monday", RuleNotUnderstood),
        ("FREQ=WEEKLY;BYDAY=XX", RuleNotUnderstood),
        ("FREQ=DAILY;INTERVAL=0", RuleNotUnderstood),
        ("FREQ=DAILY;BYEASTER=1", RuleNotUnderstood),
        ("FREQ=DAILY;INTERVAL=²", RuleNotUnderstood),
        ("FREQ=MONTHLY;BYMONTHDAY=0", RuleNotUnderstood),
        ("FREQ=MONTHLY;BYDAY=1MO,52MO", RuleNotUnderstood),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", RuleNotUnderstood),
        ("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=-40", RuleNotUnderstood),
    ],
)
def test_rules_that_never_or_always_fire_are_refused(rule: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        check_rule(rule, starts_on=date(2026, 1, 1), at_time="07:00", zone=STOCKHOLM)
