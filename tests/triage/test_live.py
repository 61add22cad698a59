"""Who may watch and change the desk."""

from board.core.actor import Actor
from tests.support.streams import audiences, those_who_may_change
from tests.support.world import Persona


def test_the_desk_is_for_those_who_triage_and_on_no_wall(
    ann: Persona, cy: Persona, siv: Persona, vera: Persona, tv: Persona
) -> None:
    who = {
        "ann": ann,
        "cy": cy,
        "siv": siv,
        "vera": vera,
        "tv": tv,
        "guest": Actor("guest", 1),
    }
    assert audiences("desk", **who) == dict.fromkeys(who, None) | {"cy": "team", "siv": "team"}
    assert those_who_may_change("desk", **who) == {"cy", "siv"}
