"""Who may watch and change areas and initiatives."""

from board.core.actor import Actor
from tests.support.streams import audiences, those_who_may_change
from tests.support.world import Persona


def test_members_work_on_it_viewers_look_walls_and_guests_get_the_public_form(
    ann: Persona, bo: Persona, vera: Persona, tv: Persona
) -> None:
    who = {"ann": ann, "bo": bo, "vera": vera, "tv": tv, "guest": Actor("guest", 1)}
    assert audiences("focus", **who) == {
        "ann": "team",
        "bo": "team",
        "vera": "team",
        "tv": "wall",
        "guest": "guest",
    }
    assert those_who_may_change("focus", **who) == {"ann", "bo"}
