"""Whoever confirms a code is told which screen shows it: since when, from where, and what it is."""

from datetime import datetime, timedelta

import pytest

from board.core import clock
from board.walls import asking_screens
from board.walls.asking_screens import MOST_KEPT, AskingScreens
from board.walls.codes import new_state
from tests.support import services
from tests.support.world import Persona, World

LG = "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 Chrome/94.0.4606.128 Safari/537.36 LGE"


def asks(world: World, state: str, *, address: str, agent: str) -> None:
    """A TV that has shown its code asks whether somebody has confirmed it."""
    claimed = world.app.test_client().post(
        "/api/v1/pairing/claim",
        json={"state": state},
        headers={"User-Agent": agent},
        environ_overrides={"REMOTE_ADDR": address},
    )
    assert claimed.get_json() == {"paired": False}


@pytest.fixture
def code(world: World) -> str:
    """Of a TV that waits in the corridor, since a minute ago."""
    world.a_board()
    code, state = new_state()
    with clock.moved_to(clock.now() + timedelta(minutes=1)):
        asks(world, state, address="10.1.2.3", agent=LG)
    return code


def test_who_may_pair_is_told_what_is_known_of_the_screen(
    world: World, ann: Persona, code: str
) -> None:
    before = clock.now()
    shown = ann.get(f"/pairing/{code[:4].lower()} {code[4:]}").body
    assert (shown["address"], shown["screen"]) == ("10.1.2.3", "Chrome · LG TV")
    assert abs(clock.instant_of(shown["since"]) - before) < timedelta(seconds=30)


def test_nobody_else_is_told(world: World, vera: Persona, tv: Persona, code: str) -> None:
    assert [who.get(f"/pairing/{code}").status for who in (vera, tv)] == [404, 404]
    assert world.app.test_client().get(f"/api/v1/pairing/{code}").status_code == 401


def test_a_code_that_no_screen_shows_is_not_found(
    world: World, ann: Persona, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for other in (new_state()[0], "made-up"):
        assert ann.get(f"/pairing/{other}").status == 404
    monkeypatch.setattr(asking_screens.time, "monotonic", lambda: float("inf"))
    assert ann.get(f"/pairing/{code}").status == 404, "it has been silent for half a minute"


def test_who_tries_out_codes_is_slowed_down(world: World, ann: Persona, code: str) -> None:
    assert {ann.get("/pairing/made-up").status for _ in range(61)} == {404, 429}


def note(screens: AskingScreens, code: str, *, since: datetime | None = None) -> None:
    screens.note(code, since=since or clock.now(), address="10.1.2.3", user_agent=LG)


def test_strangers_fill_no_memory() -> None:
    screens = AskingScreens("")
    for number in range(MOST_KEPT + 1):
        note(screens, str(number))
    assert screens.with_code("0") is None
    assert screens.with_code(str(MOST_KEPT))


def test_another_worker_knows_it_and_this_one_without_redis() -> None:
    one, other = AskingScreens(services.redis_url()), AskingScreens(services.redis_url())
    note(one, "ABCD2345")
    assert other.with_code("ABCD2345") == one.with_code("ABCD2345")
    alone = AskingScreens("redis://127.0.0.1:1/0")
    note(alone, "ABCD2345")
    assert alone.with_code("ABCD2345")
