"""What people say in a standup, written up while they speak."""

from typing import Any

import pytest

from board.standup.rules import MOST_LINES
from tests.support.world import Answer, Persona, World


@pytest.fixture
def running(world: World, ann: Persona, cy: Persona) -> int:
    world.a_board(cards={"Doing": ["A"]})
    standup = ann.post(f"/teams/{world.team_id}/standup").result["standup"]
    assert ann.post(f"/standups/{standup}/start").status == 200
    return standup


def says(who: Persona, standup: int, text: str, **more: object) -> Answer:
    return who.post(f"/standups/{standup}/say", {"member_id": who.actor.id, "text": text, **more})


def test_anybody_writes_up_under_the_name_of_who_speaks(
    world: World, running: int, ann: Persona, cy: Persona
) -> None:
    body = {"member_id": ann.actor.id, "text": "Two doors left"}
    line = cy.post(f"/standups/{running}/say", body).result["line"]
    [said] = shown(world, running)["said"]
    assert (said["id"], said["member"], said["text"]) == (line, ann.actor.id, "Two doors left")
    assert said["by"] == cy.actor.id


def test_a_line_is_reworded_in_its_place_and_an_empty_one_goes(
    world: World, running: int, ann: Persona
) -> None:
    first = says(ann, running, "one").result["line"]
    says(ann, running, "two")
    says(ann, running, "one, better", line_id=first)
    assert texts(world, running) == ["one, better", "two"]
    says(ann, running, "", line_id=first)
    assert texts(world, running) == ["two"]
    assert says(ann, running, "again", line_id=first).error == "not_found"


def test_nobody_rewords_a_line_under_another_name(
    world: World, running: int, ann: Persona, cy: Persona
) -> None:
    line = says(ann, running, "mine").result["line"]
    assert says(cy, running, "his", line_id=line).error == "not_found"
    assert texts(world, running) == ["mine"]


def test_eight_lines_are_what_anybody_can_listen_to(
    world: World, running: int, ann: Persona, cy: Persona
) -> None:
    for n in range(MOST_LINES):
        says(ann, running, f"{n}")
    assert says(ann, running, "and").error == "too_many_lines"
    assert says(cy, running, "mine").status == 200


def texts(world: World, standup: int) -> list[str]:
    return [line["text"] for line in shown(world, standup)["said"]]


def shown(world: World, standup: int) -> dict[str, Any]:
    """The standup as its team sees it."""
    return world.snapshot(f"team/{world.team_id}")["rows"]["standup"][str(standup)]
