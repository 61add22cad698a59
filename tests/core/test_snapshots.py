"""A stream as a whole: kept, brought up to date by events, never older than what is asked for."""

from typing import Any

import pytest
from sqlalchemy import event

from board.cards.models import Card
from board.cards.moving import move_card
from board.core import database, snapshots, streams
from board.core.sparse_rows import completed, sparse
from tests.support.world import SYSTEM, Persona, World


@pytest.fixture
def stream(world: World) -> str:
    return f"board/{world.a_board(cards={'Ready': ['Refunds', 'Printer']})}"


def fresh(stream: str, audience: Any = "team") -> dict[str, Any]:
    snapshots.forget()
    return snapshots.snapshot(stream, audience)


def statements_of(stream: str) -> int:
    found = []

    def asked(*of: Any) -> None:
        found.append(of[2])

    reader = database.current().reader
    event.listen(reader, "before_cursor_execute", asked)
    try:
        snapshots.snapshot_of(stream, "team")
    finally:
        event.remove(reader, "before_cursor_execute", asked)
    return len([one for one in found if not one.startswith("BEGIN")])


@pytest.mark.parametrize("audience", ["team", "wall", "guest"])
def test_it_follows_what_happens(world: World, ann: Persona, stream: str, audience: Any) -> None:
    before = snapshots.snapshot_of(stream, audience)
    ann.moves("Refunds", to="Doing")
    ann.adds("Licences", to="Ready")
    ann.undoes(ann.moves("Printer", to="Review"))
    after = snapshots.snapshot(stream, audience)
    assert after["seq"] > before.head.seq
    assert after == fresh(stream, audience)


@pytest.mark.parametrize("audience", ["wall", "guest", "dark"])
def test_what_the_database_writes_for_others_is_what_they_may_see_of_the_whole(
    world: World, ann: Persona, stream: str, audience: Any
) -> None:
    ann.post(f"/cards/{world.card('Refunds').id}/comments", {"text": "Eva called"})
    with database.current().writing() as session:
        card = session.get_one(Card, world.card("Refunds").id)
        card.is_title_on_wall, card.wall_title, card.labels = False, "Ticket 4", ["Eva"]
    tables = fresh(stream)["rows"].items()
    whole = {name: {i: completed(name, row) for i, row in rows.items()} for name, rows in tables}
    shown = streams.project_rows(whole, audience).items()
    sparse_rows = {name: {i: sparse(name, row) for i, row in rows.items()} for name, rows in shown}
    assert fresh(stream, audience)["rows"] == sparse_rows


def test_what_is_known_costs_one_statement_and_what_happened_two_more(
    world: World, stream: str
) -> None:
    snapshots.forget()
    anew = statements_of(stream)
    assert statements_of(stream) == 1
    move_card(SYSTEM, world.card("Refunds").id, to_column_id=world.columns["Doing"])
    assert statements_of(stream) == 4 < anew


def test_two_who_ask_at_once_get_one_and_the_same(world: World, stream: str) -> None:
    snapshots.forget()
    one, other = (snapshots.snapshot_of(stream, "team") for _ in range(2))
    assert one is other
    assert one.deflated is other.deflated


def test_a_database_that_was_turned_back_is_read_anew(
    world: World, ann: Persona, stream: str
) -> None:
    """The cached one is ahead, of another history: it is not followed."""
    ann.moves("Refunds", to="Doing")
    ahead = snapshots.snapshot_of(stream, "team")
    with database.current().writing() as session:
        row = session.get_one(snapshots.Stream, stream)
        row.seq, row.mark = row.seq - 1, row.mark + 1
    behind = snapshots.snapshot_of(stream, "team")
    assert (behind.head.seq, behind.head.mark) == (ahead.head.seq - 1, ahead.head.mark + 1)


def test_a_log_that_does_not_follow_is_not_followed(
    world: World, ann: Persona, stream: str
) -> None:
    known = snapshots.snapshot_of(stream, "team")
    ann.moves("Refunds", to="Doing")
    known.head = known.head._replace(mark=known.head.mark + 1)
    assert snapshots.snapshot(stream, "team") == fresh(stream)


def test_after_very_many_events_it_is_read_anew(
    world: World, ann: Persona, stream: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshots, "MOST_FOLLOWED", 1)
    snapshots.snapshot_of(stream, "team")
    ann.moves("Refunds", to="Doing")
    ann.moves("Refunds", to="Review")
    assert snapshots.snapshot(stream, "team") == fresh(stream)


def test_only_so_many_are_kept(world: World, stream: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshots, "MOST_CACHED", 2)
    first = snapshots.snapshot_of(stream, "team")
    for other in ("people", "focus"):
        snapshots.snapshot_of(other, "team")
    assert len(snapshots._cache) == 2
    assert snapshots.snapshot_of(stream, "team") is not first
