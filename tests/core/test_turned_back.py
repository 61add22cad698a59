"""A database that was turned back is noticed by itself: by the marks of its events, not by their
numbers alone."""

from board.core import catching_up
from tests.support.backup import Copy
from tests.support.replica import Replica
from tests.support.world import Persona, World


def turned_back(world: World, ann: Persona, *, then: list[str]) -> tuple[str, Replica]:
    """Ann's copy has seen "Lost", which the database then has not; `then` are cards that came
    after."""
    world.a_board(cards={"Ready": ["Kept"]})
    stream = f"board/{world.board_id}"
    copy = Copy(world.app.extensions["database"])
    assert ann.adds("Lost", to="Ready").status == 200
    replica = Replica(ann.snapshot(stream))
    copy.put_back()
    for title in then:
        world.add(title, to="Doing")
    return stream, replica


def asks(replica: Replica, *, with_mark: bool = True) -> list | None:
    mark = replica.mark if with_mark else None
    return catching_up.events_after(
        replica.stream, epoch=replica.epoch, seq=replica.seq, mark=mark, audience="team"
    )


def test_a_number_that_never_was_asks_for_a_snapshot(world: World, ann: Persona) -> None:
    _, replica = turned_back(world, ann, then=[])
    assert asks(replica) is None


def test_another_event_under_the_same_number_asks_for_a_snapshot(
    world: World, ann: Persona
) -> None:
    _, replica = turned_back(world, ann, then=["Other"])
    assert asks(replica) is None
    assert asks(replica, with_mark=False) == [], (
        "numbers alone do not tell; programs that send no mark are not told"
    )


def test_a_history_that_has_overtaken_asks_for_a_snapshot(world: World, ann: Persona) -> None:
    stream, replica = turned_back(world, ann, then=["Other", "Another"])
    assert asks(replica) is None
    [newest] = catching_up.messages_after(stream, replica.seq)
    assert replica.receive(newest) == "reset", (
        "a push that does not follow is not built upon either"
    )


def test_whoever_is_on_the_same_history_goes_on(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Kept"]})
    replica = Replica(ann.snapshot(f"board/{world.board_id}"))
    world.add("New", to="Doing")
    [event] = asks(replica) or []
    assert replica.receive(event) == "applied"
    assert asks(replica) == []


def test_over_http_too(world: World, ann: Persona) -> None:
    stream, replica = turned_back(world, ann, then=["Other"])
    path = f"/streams/{stream}/events?since={replica.seq}&epoch={replica.epoch}"
    assert ann.get(f"{path}&mark={replica.mark}").body == {"reset": True}
    snapshot = ann.snapshot(stream)
    assert {card["title"] for card in snapshot["rows"]["card"].values()} == {"Kept", "Other"}, (
        "and not the kept one"
    )


def test_those_who_watch_are_told(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Kept"]})
    copy = Copy(world.app.extensions["database"])
    ann.watches(f"board/{world.board_id}")
    publisher = world.app.extensions["realtime"].publisher
    publisher.poll()
    for _ in range(2):
        world.add("Lost", to="Ready")
    assert len(ann.heard()) == 2
    copy.put_back()
    publisher.poll()
    assert ann.was_told("reset")


def test_those_who_watch_are_told_when_it_has_overtaken_by_then(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Kept"]})
    copy = Copy(world.app.extensions["database"])
    ann.watches(f"board/{world.board_id}")
    world.add("Lost", to="Ready")
    assert len(ann.heard()) == 1
    copy.put_back()
    for title in ("Other", "Another"):
        world.add(title, to="Ready")
    assert len(ann.heard()) == 1, "nothing is sent that does not follow"
    assert ann.was_told("reset")
    world.add("Next", to="Ready")
    assert [event["put"]["card"] for event in ann.heard()[1:]], "and on from there"


def test_a_stream_that_was_not_there_yet(world: World, ann: Persona) -> None:
    copy = Copy(world.app.extensions["database"])
    world.a_board(cards={"Ready": ["A"]})
    stream = f"board/{world.board_id}"
    replica = Replica(ann.snapshot(stream))
    copy.put_back()
    assert asks(replica) is None
