"""From which numbers on somebody who gains a right may read."""

from dataclasses import replace

from board.core import database
from board.core.actor import NOBODY, Actor
from board.people.floors import floors_gained
from tests.support.world import Persona, World


def gained(before: Actor, now: Actor) -> dict[str, int]:
    with database.current().reading() as session:
        return floors_gained(session, before=before, now=now)


def newest(world: World, stream: str) -> int:
    return world.snapshot(stream)["seq"]


def test_who_joins_a_team_begins_at_its_closed_boards_newest_number(
    world: World, bo: Persona
) -> None:
    closed = f"board/{world.a_board(is_open=False, cards={'Doing': ['A', 'B']})}"
    world.a_board(cards={"Doing": ["C"]})
    now = replace(bo.actor, team_id=world.teams["user"])
    assert gained(bo.actor, now) == {closed: newest(world, closed)}


def test_who_gains_nothing_has_no_floor(world: World, ann: Persona) -> None:
    world.a_board(is_open=False)
    assert gained(ann.actor, ann.actor) == {}
    assert gained(ann.actor, NOBODY) == {}
    assert gained(ann.actor, replace(ann.actor, role="viewer")) == {}


def test_who_becomes_a_coordinator_begins_with_the_desk_as_it_is(
    world: World, ann: Persona
) -> None:
    coordinator = replace(ann.actor, role="coordinator")
    assert gained(ann.actor, coordinator) == {}, "nothing ever happened there"
    world.a_ticket()
    assert gained(ann.actor, coordinator) == {"desk": newest(world, "desk")}


def test_who_is_new_begins_everywhere_with_today(world: World, ann: Persona) -> None:
    board = f"board/{world.a_board()}"
    own = f"me/{ann.actor.id}"
    ann.post("/me/watch", {"kind": "board", "target_id": world.board_id})
    begun = gained(NOBODY, ann.actor)
    assert {board, "people", own} <= set(begun)
    assert begun[board] == newest(world, board)
