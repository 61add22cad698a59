"""The shapes of what every slice answers are those of real answers: every field, and no other."""

import copy
from typing import Any

import marshmallow as ma
import pytest

from board.web.answer_schemas import (
    ChangeAnswer,
    EventSchema,
    MissedEvents,
    ProblemSchema,
    Snapshot,
)
from tests.support.world import Persona, World

DATABASES = ["sqlite"]


@pytest.fixture
def moved(world: World, ann: Persona) -> dict[str, Any]:
    world.a_board(cards={"Ready": ["A"]})
    return ann.moves("A", to="Doing").body


def wrong(schema: type[ma.Schema], body: Any) -> dict[str, Any]:
    """What a strict reader of the document complains of."""
    return schema(unknown=ma.RAISE).validate(body)


def test_a_commands_answer(moved: dict[str, Any]) -> None:
    assert wrong(ChangeAnswer, moved) == {}
    assert [wrong(EventSchema, event) for event in moved["events"]] == [{}]


def test_a_snapshot_and_what_was_missed_since(world: World, ann: Persona, moved: Any) -> None:
    stream = f"board/{world.board_id}"
    snapshot = ann.get(f"/streams/{stream}/snapshot").body
    assert wrong(Snapshot, snapshot) == {}
    epoch, mark = snapshot["epoch"], snapshot["mark"]
    missed = ann.get(f"/streams/{stream}/events?since={snapshot['seq']}&epoch={epoch}&mark={mark}")
    assert (wrong(MissedEvents, missed.body), missed.body["events"]) == ({}, [])
    other = ann.get(f"/streams/{stream}/events?since=9999&epoch={epoch}")
    assert (wrong(MissedEvents, other.body), other.body) == ({}, {"reset": True})


@pytest.mark.parametrize(
    ("path", "body"), [("/cards/4242/archive", {}), ("/cards", {"title": 7}), ("/cards", {})]
)
def test_a_refusal(ann: Persona, path: str, body: dict[str, Any]) -> None:
    refused = ann.post(path, body)
    assert refused.status in (404, 422)
    assert wrong(ProblemSchema, refused.body) == {}


def test_a_field_that_was_lost_or_came_too_is_noticed(moved: dict[str, Any]) -> None:
    for name in moved["events"][0]:
        broken = copy.deepcopy(moved)
        del broken["events"][0][name]
        assert list(wrong(ChangeAnswer, broken)["events"][0]) == [name]
    assert "secret" in wrong(Snapshot, {"secret": 1})
    assert "secret" not in Snapshot().validate({"secret": 1}), "clients let it pass"
