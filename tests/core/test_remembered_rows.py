"""A board and its columns are remembered from command to command; a change of theirs, by whichever
worker, counts at once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from board.boards.models import Board, BoardColumn
from board.core import remembered_rows
from board.core.changes import Change, changing
from tests.support.statements import counting
from tests.support.world import SYSTEM, Persona, World, hard


@pytest.fixture
def board(world: World, ann: Persona) -> World:
    """A board on which Ann has moved a card back and forth: its rows are remembered."""
    world.a_board(cards={"Ready": ["Moves", "Stays"], "Doing": ["There"]})
    for column in ("Doing", "Ready"):
        assert ann.moves("Moves", to=column).status == 200
    return world


@contextmanager
def another_worker() -> Iterator[None]:
    """What is done meanwhile is done by a process that remembers nothing, and tells this one
    nothing."""
    here = remembered_rows._remembered.copy()
    remembered_rows._remembered.clear()
    yield
    remembered_rows._remembered.clear()
    remembered_rows._remembered.update(here)


def tables_read(do: Callable[[], object]) -> set[str]:
    with counting() as counted:
        do()
    said = [one.replace('"', "").replace("\n", "") for one in counted.statements]
    return {table for table in ("board", "column") if any(f"FROM {table} W" in one for one in said)}


def column(board: World, what: str) -> str:
    return f"/boards/{board.board_id}/columns/{board.columns['Doing']}/{what}"


def test_a_move_reads_neither_board_nor_columns(board: World, ann: Persona) -> None:
    assert tables_read(lambda: ann.moves("Moves", to="Doing")) == set()


def test_a_process_that_has_just_begun_reads_them(board: World, ann: Persona) -> None:
    with another_worker():
        assert tables_read(lambda: ann.moves("Moves", to="Doing")) == {"board", "column"}


def test_a_limit_that_another_worker_sets_refuses_the_next_card(
    board: World, ann: Persona, siv: Persona
) -> None:
    with another_worker():
        answer = siv.post(column(board, "change"), hard(1))
        assert answer.status == 200, answer
    assert ann.moves("Moves", to="Doing").error == "wip_limit_reached"


def test_a_board_that_another_worker_archives_is_closed_at_once(
    board: World, ann: Persona, siv: Persona
) -> None:
    with another_worker():
        assert siv.post(f"/boards/{board.board_id}/archive").status == 200
    assert ann.moves("Moves", to="Doing").error == "board_archived"


def test_a_removed_column_is_gone(board: World, ann: Persona, siv: Persona) -> None:
    body = {"cards_to": board.columns["Ready"]}
    assert siv.post(column(board, "remove"), body).status == 200
    assert ann.moves("Moves", to="Doing").error == "column_gone"


def test_what_a_refused_change_wrote_is_not_remembered(board: World, ann: Persona) -> None:
    def rename(change: Change) -> None:
        change.find(BoardColumn, board.columns["Doing"]).name = "Never"
        change.find(Board, board.board_id).name = "Never"
        change.session.flush()
        raise RuntimeError("refused")

    with pytest.raises(RuntimeError), changing(f"board/{board.board_id}", by=SYSTEM) as change:
        rename(change)
    moved = ann.moves("Moves", to="Doing")
    assert moved.events[0]["facts"]["to"] == "Doing"


def test_what_undo_brings_back_counts(board: World, ann: Persona, siv: Persona) -> None:
    limited = siv.post(column(board, "change"), hard(1))
    assert ann.moves("Moves", to="Doing").error == "wip_limit_reached"
    assert siv.undoes(limited).status == 200
    assert ann.moves("Moves", to="Doing").status == 200


def test_only_so_many_boards_are_remembered(
    board: World, ann: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered_rows, "MOST_STREAMS", 1)
    board.a_board(cards={"Ready": ["Elsewhere"]})
    assert ann.moves("Elsewhere", to="Doing").status == 200
    assert list(remembered_rows._remembered) == [f"board/{board.board_id}"]
