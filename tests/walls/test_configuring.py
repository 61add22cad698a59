"""Walls furnished from a browser."""

import pytest

from board.walls.models import Wall
from tests.support.world import Persona, World


def test_for_another_board_the_tv_loads_its_page_anew(
    world: World, ann: Persona, tv: Persona
) -> None:
    world.a_second_board(team="user")
    change = f"/walls/{tv.actor.id}/change"
    ann.post(change, {"board_ids": [world.second_board_id]})
    assert world.row(Wall, tv.actor.id or 0).reload_at
    assert ann.post(change, {"board_ids": [999_999]}).error == "not_found"
    assert ann.post(change, {"board_ids": []}).status == 422


def test_a_wall_speaks_the_servers_language_or_its_own(
    world: World, ann: Persona, tv: Persona
) -> None:
    for chosen, language in (("", "en"), ("sv", "sv"), ("en", "en")):
        ann.post(f"/walls/{tv.actor.id}/change", {"language": chosen})
        page = tv.client.get("/wall", headers={"Accept-Language": "sv"}).text
        assert f'<html lang="{language}"' in page
    assert world.row(Wall, tv.actor.id or 0).reload_at
    assert ann.post(f"/walls/{tv.actor.id}/change", {"language": "xx"}).status == 422


@pytest.mark.parametrize(
    "values",
    [
        {"inches": 3},
        {"distance_cm": 10},
        {"playlist": []},
        {"playlist": [{"scene": "secrets", "seconds": 10}]},
        {"playlist": [{"scene": "brief", "seconds": 1}]},
        {"playlist": [{"scene": "brief", "seconds": 10, "from": "25:00"}]},
        {"bright_from": "noon"},
    ],
)
def test_settings_that_cannot_be_are_refused(ann: Persona, tv: Persona, values: dict) -> None:
    assert ann.post(f"/walls/{tv.actor.id}/change", values).status == 422
