"""What the federation measures."""

import tomllib
from zoneinfo import ZoneInfo

from board import ASSETS
from board.core import clock
from board.demo.cast import Cast
from board.demo.measures import measure
from board.measures.queries import progress
from tests.support.world import Persona, World


def test_one_of_four_is_in_its_dip_and_none_is_unread(world: World, ann: Persona) -> None:
    story = (ASSETS / "config" / "demo" / "federation.sv.toml").read_text("utf-8")
    cast = Cast(tomllib.loads(story))
    cast.people = dict.fromkeys(("cy", "tuomas", "bo", "siv"), ann.actor)
    measure(cast, clock.now(), ZoneInfo("Europe/Stockholm"))
    assert sorted(one.standing for one in progress().values()) == [
        "ahead",
        "behind",
        "in_the_dip",
        "on_the_line",
    ]
