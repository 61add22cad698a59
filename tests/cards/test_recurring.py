"""Cards that come again and again: in local time, once per due time."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from board.cards.models import Recurrence
from board.cards.recurrence_rules import (
    RuleNeverFires,
    RuleNotUnderstood,
    RuleTooOften,
    check_rule,
    due_after,
)
from board.cards.recurring import add_due_cards
from board.core import clock
from tests.support.world import Persona, World, hard

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


def test_a_clock_time_that_does_not_exist_is_taken_an_hour_later_and_one_that_comes_twice_once() -> (
    None
):
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


def a_recurrence(world: World, who: Persona, *, column: str = "Ready") -> int:
    body = {
        "column_id": world.columns[column],
        "rule": "FREQ=DAILY",
        "starts_on": "2026-01-01",
        "body": {
            "title": "Look at the backups",
            "checklist": ["restore one file"],
            "labels": ["routine"],
        },
    }
    return who.post(f"/boards/{world.board_id}/recurrences", body).result["recurrence"]


def test_one_card_per_due_time_even_with_two_workers_and_after_a_pause(
    world: World, ann: Persona
) -> None:
    world.a_board()
    id_ = a_recurrence(world, ann)
    assert add_due_cards(STOCKHOLM) == 0
    with clock.moved_to(clock.now() + timedelta(days=5)):
        assert [add_due_cards(STOCKHOLM), add_due_cards(STOCKHOLM)] == [1, 0]
        card = world.card("Look at the backups")
        assert (card.recurrence_id, card.labels, card.checklist[0].text) == (
            id_,
            ["routine"],
            "restore one file",
        )
        assert world.row(Recurrence, id_).next_at > clock.now()


def test_a_paused_one_waits_and_a_full_column_gets_its_card_when_there_is_room(
    world: World, ann: Persona
) -> None:
    world.a_board(columns={"Ready": hard(1), "Doing": None}, cards={"Ready": ["A"]})
    id_ = a_recurrence(world, ann)
    with clock.moved_to(clock.now() + timedelta(days=2)):
        assert add_due_cards(STOCKHOLM) == 0
        ann.moves("A", to="Doing")
        ann.post(f"/recurrences/{id_}/change", {"is_paused": True})
        assert add_due_cards(STOCKHOLM) == 0
    ann.post(f"/recurrences/{id_}/change", {"is_paused": False})
    with clock.moved_to(clock.now() + timedelta(days=4)):
        assert add_due_cards(STOCKHOLM) == 1
