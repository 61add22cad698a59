"""What is old leaves the log in small steps; what happened, and what figures are made of, stays."""

from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import orjson
import pytest
from sqlalchemy import event, text
from sqlmodel import col, func, select

from board.core import catching_up, changes, clock, database, trimming
from board.core.database import Database
from board.core.event_log import Command, LoggedEvent, Stream
from board.people.forgetting import forget_ended
from board.people.models import SignIn
from tests.support.world import Persona, World


def edits(world: World, ann: Persona, count: int) -> str:
    """A board with one card that Ann has edited so often; its stream."""
    world.a_board(cards={"Ready": ["Secret plans"]})
    for n in range(count):
        ann.post(
            f"/cards/{world.card('Secret plans').id}/edit", {"labels": [f"n{n}"]}, key=f"tab:{n}"
        )
    return f"board/{world.board_id}"


def test_a_trimmed_event_says_what_happened_and_no_more(world: World, ann: Persona) -> None:
    stream = edits(world, ann, 3)
    card = world.card("Secret plans").id
    before = ann.get(f"/cards/{card}/activity").body
    assert trimming.trim(stream, keep=0) > 3
    assert ann.get(f"/cards/{card}/activity").body == before
    with database.current().reading() as session:
        for record in session.exec(select(LoggedEvent).where(LoggedEvent.stream == stream)):
            assert record.prior == "{}"
            for row in orjson.loads(record.body)["put"].get("card", {}).values():
                assert {"sprint_id", "estimate", "finished_at"}.issuperset(row)
    assert trimming.trim(stream, keep=0) == 0, "once is enough"


def test_it_cannot_be_undone_and_whoever_is_behind_takes_a_snapshot(
    world: World, ann: Persona
) -> None:
    stream = edits(world, ann, 1)
    old = ann.snapshot(stream)
    edited = ann.post(f"/cards/{world.card('Secret plans').id}/edit", {"labels": ["x"]})
    newest = ann.snapshot(stream)
    trimming.trim(stream, keep=0)
    assert ann.undoes(edited).status == 404
    asked = {"epoch": old["epoch"], "audience": "team"}
    assert catching_up.events_after(stream, seq=old["seq"], mark=old["mark"], **asked) is None
    assert catching_up.events_after(stream, seq=newest["seq"], mark=newest["mark"], **asked) == []


def test_a_worker_that_is_behind_what_was_trimmed_says_take_it_anew(
    world: World, ann: Persona
) -> None:
    """Its watchers would take rows of which most is gone for whole ones."""
    stream = edits(world, ann, 1)
    ann.watches(stream)
    changes.committed.connect()  # what comes now is told by another worker
    for n in range(2):
        ann.post(f"/cards/{world.card('Secret plans').id}/edit", {"labels": [f"later {n}"]})
    trimming.trim(stream, keep=1)
    world.app.extensions["realtime"].publisher.poll()
    assert ann.heard() == [] and ann.was_told("reset")


def test_writers_wait_for_one_small_step(
    world: World, ann: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trimming, "STEP", 4)
    monkeypatch.setattr(trimming, "PAUSE_SECONDS", 0)
    stream = edits(world, ann, 12)
    touched: list[int] = []
    writing = Database.writing

    @contextmanager
    def counted(self: Database, **options: Any):  # type: ignore[no-untyped-def]
        with writing(self, **options) as session:

            def note(_c: Any, _u: Any, statement: str, rows: Any, _x: Any, is_many: bool) -> None:
                if statement.startswith("UPDATE event"):
                    touched.append(len(rows) if is_many else 1)

            event.listen(self.writer, "before_cursor_execute", note)
            yield session
            event.remove(self.writer, "before_cursor_execute", note)

    monkeypatch.setattr(Database, "writing", counted)
    assert trimming.trim(stream, keep=2) == world.snapshot(stream)["seq"] - 2
    assert max(touched) <= 4
    assert len(touched) >= 3


def test_old_answers_of_commands_go(world: World, ann: Persona) -> None:
    with clock.moved_to(clock.now() - timedelta(days=8)):
        edits(world, ann, 3)
    ann.post(f"/cards/{world.card('Secret plans').id}/edit", {"labels": ["new"]}, key="tab:new")
    assert trimming.forget(Command, col(Command.at) < clock.now() - timedelta(days=7)) == 3
    with database.current().reading() as session:
        assert session.scalar(select(func.count()).select_from(Command)) == 1


def test_only_sign_ins_that_ended_long_ago_go(world: World, ann: Persona) -> None:
    settings = world.app.extensions["settings"]
    for days, gone in ((2, 0), (5, 0), (11, 1)):
        with clock.moved_to(clock.now() + timedelta(days=days)):
            assert forget_ended(settings) == gone
    with database.current().reading() as session:
        assert session.scalar(select(func.count()).select_from(SignIn)) == 0


def from_before_an_upgrade(stream: str, change: Any) -> None:
    """The newest event of the stream, as an older version would have written it."""
    with database.current().writing() as session:
        head = session.get_one(Stream, stream)
        record = session.get_one(LoggedEvent, (stream, head.seq))
        prior = orjson.loads(record.prior)
        change(prior)
        record.prior = orjson.dumps(prior).decode()


def test_undo_of_a_change_of_a_column_that_is_gone_is_refused_by_name(
    world: World, ann: Persona
) -> None:
    stream = edits(world, ann, 0)
    id_ = world.card("Secret plans").id
    edited = ann.post(f"/cards/{id_}/edit", {"labels": ["x"]})
    from_before_an_upgrade(
        stream, lambda prior: prior["card"][str(id_)][0].update(is_expedite=False)
    )
    assert ann.undoes(edited).error == "done_before_upgrade"
    assert world.card("Secret plans").labels == ["x"]


def test_undo_works_where_the_columns_that_are_gone_were_only_looked_at(
    world: World, ann: Persona
) -> None:
    stream = edits(world, ann, 0)
    added = ann.adds("New", to="Ready")
    id_ = str(world.card("New").id)

    def old(prior: Any) -> None:
        prior["card"][id_][1]["is_expedite"] = False
        del prior["card"][id_][1]["service"]

    from_before_an_upgrade(stream, old)
    assert ann.undoes(added).status == 200
    assert world.titles_in("Ready") == ["Secret plans"]


def test_undo_of_a_change_of_a_table_that_is_gone_is_refused_by_name(
    world: World, ann: Persona
) -> None:
    stream = edits(world, ann, 1)
    edited = ann.post(f"/cards/{world.card('Secret plans').id}/edit", {"labels": ["x"]})
    from_before_an_upgrade(stream, lambda prior: prior.update(swimlane={"1": [None, {"id": 1}]}))
    assert ann.undoes(edited).error == "done_before_upgrade"


def test_nothing_is_left_of_a_deleted_text(world: World, ann: Persona) -> None:
    stream = edits(world, ann, 1)
    id_ = world.card("Secret plans").id
    ann.post(f"/cards/{id_}/edit", {"description": "a word that must go"})
    ann.post(f"/cards/{id_}/edit", {"description": ""})
    trimming.trim(stream, keep=0)
    with database.current().reading() as session:
        found = text(
            "SELECT count(*) FROM event WHERE body LIKE '%must go%' OR prior LIKE '%must go%'"
        )
        assert session.execute(found).scalar() == 0
