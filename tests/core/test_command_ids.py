"""A command is carried out once per id (web/carrying_out.py), and the id belongs to its author:
others can neither use it up nor learn it."""

from board.core import snapshots
from tests.support.world import Persona, World


def test_what_one_person_calls_a_command_is_nothing_to_another(ann: Persona, siv: Persona):
    ann.world.a_board(cards={"Ready": ["Refunds", "Invoices"]})
    taken = siv.moves("Invoices", to="Doing", key="browser:1")
    moved = ann.moves("Refunds", to="Doing", key="browser:1")
    assert (taken.status, moved.status) == (200, 200)
    assert ann.moves("Refunds", to="Doing", key="browser:1").body == moved.body
    assert ann.moves("Refunds", to="Review", key="browser:1").error == "command_id_reused"


def test_an_undo_takes_back_ones_own_command_not_a_namesake(ann: Persona, siv: Persona):
    ann.world.a_board(cards={"Ready": ["Refunds", "Invoices"]})
    siv.moves("Invoices", to="Doing", key="browser:1")
    moved = ann.moves("Refunds", to="Doing", key="browser:1")
    assert ann.undoes(moved).status == 200
    assert ann.world.titles_in("Ready") == ["Refunds"]
    assert ann.world.titles_in("Doing") == ["Invoices"]


def test_over_the_socket_only_the_author_learns_the_id(ann: Persona, bo: Persona):
    board = f"board/{ann.world.a_board(cards={'Ready': ['Refunds']})}"
    for one in (ann, bo):
        one.watches(board)
    ann.moves("Refunds", to="Doing", key="browser:1")
    assert [event["command"] for event in ann.heard()] == ["browser:1"]
    assert [event["command"] for event in bo.heard()] == [None]


def test_who_catches_up_learns_only_their_own_ids(ann: Persona, bo: Persona):
    board = f"board/{ann.world.a_board(cards={'Ready': ['Refunds']})}"
    head = snapshots.snapshot(board, "team")
    ann.moves("Refunds", to="Doing", key="browser:1")
    over_http = f"/streams/{board}/events?since={head['seq']}&epoch={head['epoch']}"
    assert [event["command"] for event in ann.get(over_http).events] == ["browser:1"]
    assert [event["command"] for event in bo.get(over_http).events] == [None]
    over_the_socket = {"epoch": head["epoch"], "seq": head["seq"]}
    for one, learns in ((ann, "browser:1"), (bo, None)):
        missed = one.watches(board, **over_the_socket)["events"]
        assert [event["command"] for event in missed] == [learns]


def test_the_answer_itself_names_the_command(ann: Persona):
    ann.world.a_board(cards={"Ready": ["Refunds"]})
    assert [
        event["command"] for event in ann.moves("Refunds", to="Doing", key="browser:1").events
    ] == ["browser:1"]


def test_a_pairing_that_is_sent_again_is_answered_again(ann: Persona, world: World):
    from board.walls.codes import new_state

    board = world.a_board()
    code, _ = new_state()
    body = {"code": code, "name": "Stairs", "board_id": board}
    first = ann.post("/walls", body, key="browser:1")
    again = ann.post("/walls", body, key="browser:1")
    assert (first.status, again.status) == (200, 200)
    assert again.result == first.result
