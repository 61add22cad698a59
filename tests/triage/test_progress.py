"""How far a ticket is, in the steps that its requester reads."""

from datetime import UTC, datetime
from typing import Any

import pytest

from board.triage.models import Ticket
from board.triage.progress import is_over, steps_of
from board.triage.values import Message

CAME, THEN = datetime(2026, 11, 23, 8, tzinfo=UTC), datetime(2026, 11, 24, 9, tzinfo=UTC)


def a_ticket(**values: Any) -> Ticket:
    said = Message(id=1, way="in", who="Eva", text="It jams.", at="2026-11-23T08:00:00+00:00")
    usual = {"id": 1, "state": "new", "created_at": CAME, "messages": (said,)}
    return Ticket(**usual | values)


WITH_A_TEAM = {"state": "distributed", "team_id": 1, "decided_at": THEN}


@pytest.mark.parametrize(
    ("values", "steps"),
    [
        ({}, ["queue", "answer"]),
        ({"asked_at": THEN}, ["asked", "answer"]),
        ({"wake_at": THEN}, ["waiting", "answer"]),
        (WITH_A_TEAM, ["team", "answer"]),
        ({**WITH_A_TEAM, "state": "resolved", "resolved_at": THEN}, ["team", "solved"]),
        ({"state": "resolved", "decided_at": THEN, "resolved_at": THEN}, ["solved"]),
        ({"state": "declined", "decided_at": THEN}, ["declined"]),
    ],
)
def test_each_state_has_its_steps_and_one_of_them_is_now(
    values: dict[str, Any], steps: list[str]
) -> None:
    found = steps_of(a_ticket(**values), team="Network")
    assert [step.kind for step in found] == ["received", *steps]
    assert [step.is_now for step in found].count(True) == 1
    assert found[-1].is_reached == is_over(a_ticket(**values))


def test_a_duplicate_goes_the_way_of_its_original() -> None:
    twin = a_ticket(id=2, state="duplicate", duplicate_of=1, decided_at=THEN)
    original = a_ticket(**WITH_A_TEAM)
    found = steps_of(twin, original=original, team="Network")
    assert [(step.kind, step.team) for step in found][1:3] == [("same", ""), ("team", "Network")]
    assert not is_over(twin, original)
