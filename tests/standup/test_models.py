"""What a standup says of itself, and what is not asked back."""

from typing import Any

import pytest

from board.core.synced import column_names
from board.standup.models import OPEN_STATES, STATES, MoodAsked, MoodCount, Standup, StandupPlan
from board.standup.rules import StandupGoesOn
from board.standup.values import StandupRecord


@pytest.mark.parametrize("state", STATES)
def test_one_is_open_until_it_was_held_or_skipped(state: str) -> None:
    assert Standup(team_id=1, state=state).is_open == (state in OPEN_STATES)


def test_its_stops_are_people_or_cards_by_its_style() -> None:
    standup = Standup(team_id=1, people=[7, 8], cards=[3])
    assert standup.stops == [7, 8]
    for standup.style in ("board", "focus"):
        assert standup.stops == [3]


def test_its_length_is_known_when_it_has_a_record() -> None:
    standup = Standup(team_id=1)
    assert standup.seconds == 0
    standup.record = StandupRecord(seconds=540, finished=(), blocked=(), parked=0, here=(), away=())
    assert standup.seconds == 540


@pytest.mark.parametrize("name", ["state", "turn", "paused_at", "ends_at", "is_newest"])
def test_clocks_and_states_are_not_taken_back(name: str) -> None:
    with pytest.raises(StandupGoesOn):
        Standup(team_id=1).restoring(None, {name: 1, "said": ()})  # type: ignore[arg-type]


def test_what_was_said_may_be_asked_back() -> None:
    values: dict[str, Any] = {"said": (), "parked": ()}
    assert Standup(team_id=1).restoring(None, values) == values  # type: ignore[arg-type]


def test_what_is_prepared_is_on_no_wall() -> None:
    row = dict.fromkeys(column_names(StandupPlan), "x") | {"lines": ["secret"]}
    assert StandupPlan.for_wall(row)["lines"] == []
    assert StandupPlan.for_guest(row) is None


def test_moods_are_on_no_stream_at_all() -> None:
    assert not any(hasattr(model, "LIVES") for model in (MoodAsked, MoodCount))
