"""A TV whose browser cannot run the wall is known by what it says of itself; the walls page says
so."""

import pytest

from board.core import write_behind
from board.walls.old_browsers import is_too_old
from tests.support.world import Persona, World

LG_2016 = "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 Chrome/38.0.2125.122 Safari/537.36"
LG_2018 = "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 Chrome/53.0.2785.34 Safari/537.36"
SAMSUNG_2015 = "Mozilla/5.0 (SMART-TV; Linux; Tizen 2.3) AppleWebKit/538.1 (KHTML) TV Safari/538.1"
SAMSUNG_2019 = "Mozilla/5.0 (SMART-TV; Tizen 5.0) SamsungBrowser/2.2 Chrome/63.0.3239.84 Safari/537"
STICK = "Mozilla/5.0 (Linux; Android 9; AFTKA) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36"
DESKTOP = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.mark.parametrize("agent", [LG_2016, LG_2018, SAMSUNG_2015])
def test_these_are_too_old(agent: str) -> None:
    assert is_too_old(agent)


@pytest.mark.parametrize("agent", [SAMSUNG_2019, STICK, DESKTOP, "", "curl/8"])
def test_these_are_not_or_nobody_knows(agent: str) -> None:
    assert not is_too_old(agent)


def test_the_walls_page_says_so_of_a_paired_one(world: World, ann: Persona, tv: Persona) -> None:
    world.a_board()
    ann.post(f"/walls/{tv.actor.id}/change", {"language": "sv"})
    tv.client.get("/wall", headers={"User-Agent": LG_2018})
    write_behind.flush()
    [wall] = ann.get("/walls").body
    assert wall["screen"] == "Chrome · LG TV"
    assert wall["problems"] == [
        "Den här tv:ns webbläsare är för gammal (Chromium 53). Det går med en tv-sticka eller "
        "minidator som har en nyare webbläsare."
    ]
    assert wall["seen_at"]


def test_nothing_is_said_of_others(world: World, ann: Persona, tv: Persona) -> None:
    world.a_board()
    for agent in (SAMSUNG_2019, STICK):
        tv.client.get("/wall", headers={"User-Agent": agent})
    write_behind.flush()
    [wall] = ann.get("/walls").body
    assert wall["problems"] == []
