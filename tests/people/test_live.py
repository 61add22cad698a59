"""Who may watch and change people, and a person's own stream."""

from board.core.actor import Actor
from tests.support.streams import audiences, those_who_may_change
from tests.support.world import Persona


def test_people_are_everybodys_to_know_and_the_administrators_to_change(
    ann: Persona, vera: Persona, siv: Persona, tv: Persona
) -> None:
    who = {"ann": ann, "vera": vera, "siv": siv, "tv": tv, "guest": Actor("guest", 1)}
    assert audiences("people", **who) == {
        "ann": "team",
        "vera": "team",
        "siv": "team",
        "tv": "wall",
        "guest": None,
    }
    assert those_who_may_change("people", **who) == {"siv"}


def test_ones_own_stream_is_nobody_elses_not_even_the_administrators(
    ann: Persona, bo: Persona, siv: Persona
) -> None:
    id_ = ann.actor.id or 0
    wall, guest = Actor("wall", id_), Actor("guest", id_)
    who = {"ann": ann, "bo": bo, "siv": siv, "wall": wall, "guest": guest}
    assert audiences(f"me/{id_}", **who) == dict.fromkeys(who, None) | {"ann": "team"}
    assert those_who_may_change(f"me/{id_}", **who) == {"ann"}
