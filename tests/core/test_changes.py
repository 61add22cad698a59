"""The one place of change: numbers without gaps, one effect per command, nothing half done; what a
change touched (core/touched_rows.py) is what it writes down (core/log_writing.py) and tells."""

import threading
from typing import Any

import pytest
from sqlmodel import select

from board.cards.models import Card
from board.core import catching_up, changes, clock, database, trimming
from board.core.changes import changing
from board.core.errors import NotFound
from board.core.event_log import LoggedEvent
from tests.support.world import SYSTEM, Persona, World


def test_numbers_have_no_gaps_with_many_writers_at_once(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": [f"Card {n}" for n in range(6)]})
    first = world.snapshot(f"board/{world.board_id}")["seq"]
    ids = [world.card(f"Card {n}").id for n in range(6)]
    refused: list[Any] = []

    def work(card_id: int) -> None:
        from board.cards.moving import move_card

        for n in range(8):
            try:
                move_card(
                    SYSTEM, card_id, to_column_id=world.columns["Doing" if n % 2 else "Review"]
                )
            except Exception as error:
                refused.append(error)

    threads = [threading.Thread(target=work, args=(id_,)) for id_ in ids]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert refused == []
    with database.current().reading() as session:
        numbers = session.exec(
            select(LoggedEvent.seq).where(
                LoggedEvent.stream == f"board/{world.board_id}", LoggedEvent.seq > first
            )
        )
        assert sorted(numbers) == list(range(first + 1, first + 49))


def test_a_retried_command_is_answered_again_and_not_done_again(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    first = ann.moves("Refunds", to="Review", key="tab1:1")
    again = ann.moves("Refunds", to="Review", key="tab1:1")
    assert again.body == first.body
    assert world.snapshot(f"board/{world.board_id}")["seq"] == first.events[0]["seq"]


def test_the_same_id_for_something_else_is_refused(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    ann.moves("Refunds", to="Review", key="tab1:1")
    assert ann.moves("Refunds", to="Done", key="tab1:1").error == "command_id_reused"
    assert world.titles_in("Done") == []


def test_a_refused_command_leaves_nothing(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    before = world.snapshot(f"board/{world.board_id}")
    answer = ann.post(
        f"/cards/{world.card('Refunds').id}/edit", {"title": "X", "assignees": [999_999]}, key="t:1"
    )
    assert answer.error == "not_found"
    assert world.snapshot(f"board/{world.board_id}") == before
    assert (
        ann.post(f"/cards/{world.card('Refunds').id}/edit", {"title": "X"}, key="t:2").status == 200
    )


def test_changing_rows_without_saying_so_is_a_loud_bug(world: World) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    with (
        pytest.raises(AssertionError, match="recorded"),
        changing(f"board/{world.board_id}", by=SYSTEM) as change,
    ):
        change.find(Card, world.card("Refunds").id).title = "Silent"
    assert world.card("Refunds").title == "Refunds"


def test_a_row_of_another_stream_is_not_found(world: World) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    elsewhere = world.card("Refunds").id
    world.a_board(team="system")
    with pytest.raises(NotFound), changing(f"board/{world.board_id}", by=SYSTEM) as change:
        change.find(Card, elsewhere)


def test_nothing_is_published_before_the_commit(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    seen: list[str] = []

    def look(messages: list[dict[str, Any]]) -> None:
        with database.current().reading() as session:
            seen.extend(
                session.exec(select(LoggedEvent.kind).where(LoggedEvent.seq == messages[0]["seq"]))
            )

    changes.committed.connect(look)
    ann.moves("Refunds", to="Review")
    assert "card.moved" in seen


def test_a_restored_backup_has_a_new_epoch_and_resets_everybody(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    name = f"board/{world.board_id}"
    snapshot = world.snapshot(name)
    assert (
        catching_up.events_after(
            name, epoch=snapshot["epoch"] + 1, seq=snapshot["seq"], audience="team"
        )
        is None
    )
    assert (
        catching_up.events_after(
            name, epoch=snapshot["epoch"], seq=snapshot["seq"] + 1, audience="team"
        )
        is None
    )


def test_a_trimmed_log_resets_those_who_are_behind(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    name = f"board/{world.board_id}"
    old = world.snapshot(name)
    for to in ("Review", "Doing", "Review"):
        ann.moves("Refunds", to=to)
    assert trimming.trim(name, keep=2) > 0
    assert (
        catching_up.events_after(name, epoch=old["epoch"], seq=old["seq"], audience="team") is None
    )
    assert (
        len(
            catching_up.events_after(name, epoch=old["epoch"], seq=old["seq"] + 1, audience="team")
            or []
        )
        == 2
    )


def test_the_clock_is_utc_in_whole_milliseconds() -> None:
    now = clock.now()
    assert clock.instant_of(clock.text_of(now)) == now
    assert len(clock.text_of(now)) == 24
