"""What one socket and one sign-in may ask for, as web/connection_registry.py counts them."""

from collections import deque
from types import SimpleNamespace

import pytest

from board.core import snapshots
from board.core.errors import NotFound
from board.web import fanout, socket_limits
from board.web.socket_limits import Bucket, TooManyMessages, TooManySockets, TooManyWatches
from tests.support.sockets import counted_questions
from tests.support.world import Ear, Persona

ALIASES = [
    "board/0{}",
    "board/+{}",
    "board/{}/",
    "board/{}.0",
    "board/ {}",
    "Board/{}",
    "people/1",
    "people/",
    "desk/7",
]


NO_STREAMS = [
    "",
    "board",
    "board/",
    "me",
    "board/0",
    "board/2147483648",
    "board/99999999999999",
    "board/٣",
    "\ud800",
]


@pytest.mark.parametrize("name", ALIASES + NO_STREAMS)
def test_a_stream_has_one_name_and_answers_to_no_other(ann: Persona, name: str):
    board_id = ann.world.a_board()
    with pytest.raises(NotFound):
        ann.watches(name.format(board_id))
    assert ann.connection.watches == {}


def test_a_page_watches_as_many_streams_as_a_large_organisation_has_boards_and_no_more(
    ann: Persona, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(socket_limits, "MOST_WATCHES", 3)
    for _ in range(3):
        ann.watches(f"board/{ann.world.a_board()}")
    with pytest.raises(TooManyWatches):
        ann.watches("people")
    ann.watches(f"board/{ann.world.board_id}")
    ann.world.app.extensions["realtime"]._unwatch(
        ann.connection, {"stream": f"board/{ann.world.board_id}"}
    )
    ann.watches("people")
    assert "people" in ann.connection.watches


def test_a_sign_in_has_twenty_sockets_and_a_public_link_is_for_many():
    socket_limits.check_sockets(19, "member:a")
    with pytest.raises(TooManySockets):
        socket_limits.check_sockets(20, "member:a")
    socket_limits.check_sockets(299, "guest:a")


def test_a_socket_may_say_what_a_page_says_at_once_and_then_two_messages_a_second():
    bucket = Bucket(at=0)
    for _ in range(
        socket_limits.MOST_WATCHES + 30
    ):  # all streams, the clock, the version, where its person is
        bucket.take(0)
    for _ in range(30):
        bucket.take(0)
    with pytest.raises(TooManyMessages):
        bucket.take(0)
    for _ in range(2 * 60 - 1):
        bucket.take(60)
    with pytest.raises(TooManyMessages):
        bucket.take(60)
    assert not bucket.is_flooded


def test_who_goes_on_after_being_told_is_no_page_of_ours():
    bucket = Bucket(at=0)
    for _ in range(2 * socket_limits.MOST_AT_ONCE + 1):
        try:
            bucket.take(0)
        except TooManyMessages:
            continue
    assert bucket.is_flooded


@pytest.mark.parametrize("card", [2**70, 2**31, -1, 0, True, 1.5, "7", [7], None])
def test_what_is_no_id_is_never_told_to_others_and_presence_goes_on(
    ann: Persona, vera: Persona, card: object
):
    board = f"board/{ann.world.a_board()}"
    for one in (ann, vera):
        one.watches(board)
    realtime = ann.world.app.extensions["realtime"]
    realtime._share_presence(vera.connection, {"stream": board, "card": card, "typing": True})
    realtime.registry.presence.send()
    here = {one["member"]: one for one in ann.ear.messages[-1][1]["here"]}
    assert here[vera.actor.id] == {"member": vera.actor.id, "typing": True}


def test_who_missed_much_takes_a_snapshot_and_nothing_is_read_for_them(ann: Persona, bo: Persona):
    board = f"board/{ann.world.a_board(cards={'Ready': ['Refunds']})}"
    head = snapshots.snapshot(board, "team")
    card = ann.world.card("Refunds").id
    for number in range(14):
        version = ann.world.card("Refunds").version
        body = {"description": f"{number}" + "x" * 19_900, "based_on": version}
        assert ann.post(f"/cards/{card}/edit", body).status == 200
    since = f"/streams/{board}/events?since={head['seq']}&epoch={head['epoch']}"
    with counted_questions() as asked:
        assert bo.get(since).body == {"reset": True}
    assert not any("event.body" in one and "length" not in one for one in asked)
    realtime = ann.world.app.extensions["realtime"]
    realtime.registry.enter(bo.connection)
    body = {"stream": board, "epoch": head["epoch"], "seq": head["seq"]}
    assert realtime.watching.watch(bo.connection, body) == {"reset": True}
    nearly = {**body, "seq": head["seq"] + 12}
    assert len(realtime.watching.watch(bo.connection, nearly)["run"]["events"]) == 2


class Lazy(Ear):
    """A client that answers pings and reads nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.queue = SimpleNamespace(unfinished_tasks=0, queue=deque())

    def send(self, packet: object) -> None:
        self.queue.queue.append(packet)
        self.queue.unfinished_tasks += 1


def test_a_client_that_does_not_read_is_let_go_after_a_megabyte():
    lazy = Lazy()
    message = fanout.Message("events", "x" * 100_000)
    for _ in range(11):
        fanout.send(lazy, message)
    assert not lazy.closed
    fanout.send(lazy, message)
    assert lazy.closed
    assert len(lazy.queue.queue) == 11


def test_a_client_that_is_slow_but_reads_is_kept():
    slow = Lazy()
    message = fanout.Message("events", "x" * 100_000)
    for _ in range(100):
        fanout.send(slow, message)
        if len(slow.queue.queue) > 5:
            slow.queue.queue.popleft()
            slow.queue.unfinished_tasks -= 1
    assert not slow.closed
