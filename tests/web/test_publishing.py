"""What is sent goes on from what was sent before, and no further than a right."""

import pytest

from board.web.publishing import Publisher
from tests.support.world import Persona, World


@pytest.fixture
def publisher(world: World) -> Publisher:
    found: Publisher = world.app.extensions["realtime"].publisher
    return found


def test_who_loses_a_right_gets_nothing_that_gathered_after_it(
    world: World, bo: Persona, publisher: Publisher
) -> None:
    board = world.a_board()
    bo.watches(f"board/{board}")
    world.close_board(board)
    world.add("Secret", to="Ready")
    publisher.publish_waiting()
    assert [event["kind"] for event in bo.heard()] == ["board.changed"]
    assert bo.was_told("lost")


def test_what_was_committed_here_and_lost_with_its_database_is_not_sent(
    world: World, ann: Persona, bo: Persona, publisher: Publisher
) -> None:
    """A backup was put back before it was sent, and another event has its number."""
    board = world.a_board()
    bo.watches(f"board/{board}")
    kept = [ann.adds(title, to="Ready").events[0] for title in ("Rent", "Bread")]
    publisher.hint([kept[0] | {"mark": kept[0]["mark"] + 1}])
    assert [event["mark"] for event in bo.heard()] == [event["mark"] for event in kept]
