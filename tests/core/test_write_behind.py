"""Reading needs no writing: who was seen, and how a TV is, is noted and written after the
answers."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest

from board.core import clock, write_behind
from board.core.database import Database
from board.core.outages import DatabaseBusy, StorageFailed
from board.people.models import SignIn
from board.walls.heartbeats import note_heartbeat
from board.walls.models import Wall
from tests.support.world import Persona, World


@pytest.fixture(params=[StorageFailed, DatabaseBusy])
def nobody_can_write(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Any]:
    """As on a full disk, or while another program holds the file. Gives back the monkeypatch that
    undoes it."""

    @contextmanager
    def writing(_: Database, **__: Any) -> Iterator[None]:
        raise request.param()
        yield

    with monkeypatch.context() as broken:
        broken.setattr(Database, "writing", writing)
        yield broken


def seen_at(world: World, ann: Persona) -> Any:
    return world.row(SignIn, ann.key.removeprefix("member:")).seen_at


def test_whoever_was_last_seen_long_ago_can_read_while_nobody_can_write(
    world: World, ann: Persona, tv: Persona, nobody_can_write: Any
) -> None:
    with clock.moved_to(clock.now() + timedelta(days=2)):
        for path in (
            "/focus",
            f"/boards/{world.board_id}",
            f"/api/v1/streams/board/{world.board_id}/snapshot",
        ):
            assert ann.client.get(path).status_code == 200, path
    with clock.moved_to(clock.now() + timedelta(days=8)):
        assert tv.client.get("/wall").status_code == 200, (
            "its token is a week old and cannot be renewed"
        )


def test_what_could_not_be_written_is_written_later_and_said_once(
    world: World, ann: Persona, nobody_can_write: Any, caplog: pytest.LogCaptureFixture
) -> None:
    write_behind._complained_at = float("-inf")
    later = clock.now() + timedelta(hours=1)
    before = seen_at(world, ann)
    with clock.moved_to(later):
        ann.get("/walls")
    with caplog.at_level(logging.WARNING):
        assert write_behind.flush() == 0
        assert write_behind.flush() == 0
    assert len([record for record in caplog.records if "wait" in record.message]) == 1
    assert seen_at(world, ann) == before
    nobody_can_write.undo()
    assert write_behind.flush() == 1
    assert seen_at(world, ann) == later


def test_a_day_of_requests_is_a_note_every_five_minutes(world: World, ann: Persona) -> None:
    for _ in range(3):
        ann.get("/walls")
    assert write_behind.flush() == 0, "just signed in"
    with clock.moved_to(clock.now() + timedelta(minutes=6)):
        for _ in range(3):
            ann.get("/walls")
        assert write_behind.flush() == 1
        ann.get("/walls")
        assert write_behind.flush() == 0


def test_the_newest_report_of_a_tv_counts(world: World, tv: Persona, nobody_can_write: Any) -> None:
    for version in ("old", "new"):
        note_heartbeat(tv.actor, {"version": version, "screen": "1920×1080", "problems": []})
    write_behind.flush()
    nobody_can_write.undo()
    assert write_behind.flush() == 1
    assert world.row(Wall, tv.actor.id or 0).version == "new"


def test_notes_do_not_grow_without_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write_behind, "MOST_NOTES", 3)
    notes = write_behind.Notes(lambda *_: None)
    for n in range(10):
        notes.note(n, n)
    notes.note(0, "newer")
    assert notes.take() == {0: "newer", 1: 1, 2: 2}
    write_behind._all.remove(notes)
