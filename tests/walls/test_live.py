"""Who may watch and change a wall, and who gets the numbers for all walls."""

from board.core.actor import Actor
from tests.support.streams import audiences, those_who_may_change
from tests.support.world import Persona, World


def test_a_wall_is_its_own_and_of_those_who_see_all_its_boards(
    world: World, ann: Persona, bo: Persona, vera: Persona, tv: Persona
) -> None:
    stream = f"wall/{tv.actor.id}"
    other = Actor("wall", (tv.actor.id or 0) + 1, boards=tv.actor.boards)
    guest = Actor("guest", world.board_id)
    who = {"ann": ann, "bo": bo, "vera": vera, "tv": tv, "other": other, "guest": guest}
    assert audiences(stream, **who) == {
        "ann": "team",
        "bo": "team",
        "vera": "team",
        "tv": "wall",
        "other": None,
        "guest": None,
    }
    assert those_who_may_change(stream, **who) == {"ann"}
    world.close_board(world.board_id)
    assert audiences(stream, ann=ann, bo=bo, tv=tv) == {"ann": "team", "bo": None, "tv": "wall"}


def test_a_wall_that_was_sent_away_is_nobodys(
    world: World, ann: Persona, siv: Persona, tv: Persona
) -> None:
    assert ann.post(f"/walls/{tv.actor.id}/revoke").status == 200
    who = {"ann": ann, "siv": siv, "tv": tv}
    assert audiences(f"wall/{tv.actor.id}", **who) == dict.fromkeys(who, None)
    assert those_who_may_change(f"wall/{tv.actor.id}", **who) == set()


def test_the_summaries_are_for_walls_and_members_and_nobody_writes_them(
    world: World, ann: Persona, siv: Persona, tv: Persona
) -> None:
    who = {"ann": ann, "siv": siv, "tv": tv, "guest": Actor("guest", world.board_id)}
    assert audiences("brief", **who) == {"ann": "team", "siv": "team", "tv": "wall", "guest": None}
    assert those_who_may_change("brief", **who) == set()
