"""A row without its usual values, and filled in again."""

from board.boards.models import Board
from board.cards.models import Card
from board.core.sparse_rows import completed, defaults_of, sparse
from board.walls.models import Wall

DATABASES = ["sqlite"]


def test_what_nobody_said_is_left_out_and_filled_in() -> None:
    row = {"id": 7, "title": "Refunds", "labels": [], "due_on": None, "service": "expedite"}
    assert sparse("card", row) == {"id": 7, "title": "Refunds", "service": "expedite"}
    assert completed("card", sparse("card", row)) == completed("card", row)
    assert completed("card", {"id": 7})["labels"] == []


def test_an_empty_value_stays_where_something_else_is_usual() -> None:
    row = {"id": 1, "is_open": False, "expedite_limit": None, "done_leaves_days": 14}
    assert sparse("board", row) == {"id": 1, "is_open": False, "expedite_limit": None}


def test_what_somebody_must_say_has_no_default() -> None:
    assert not {"id", "title", "board_id", "rank", "created_at"} & set(defaults_of(Card))
    assert "opened_at" not in defaults_of(Board), "and what is hidden is not spoken of"


def test_a_list_that_begins_with_something_is_always_there() -> None:
    assert "playlist" not in defaults_of(Wall)
