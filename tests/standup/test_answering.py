"""Whoever is away says beforehand by a link what they want to say (standup/answer_links.py,
pages/standup_answer.py)."""

from datetime import datetime, timedelta

import pytest

from board.core import clock
from board.standup.answer_links import answer_token
from tests.support.standups import MONDAY, ends, kept_at, plan, plans, standups
from tests.support.world import Persona, World

STANDS_AT = MONDAY + timedelta(hours=1, minutes=30)
BEGINS_AT = MONDAY


@pytest.fixture(autouse=True)
def planned(world: World, ann: Persona) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        plans(world, ann)


def link(world: World, who: Persona, at: datetime = STANDS_AT) -> str:
    return f"/say/{answer_token(world.team_id, who.actor.id or 0, at)}"


def says(world: World, path: str, text: str = "", **more: str) -> int:
    """Without a sign-in."""
    sent = world.app.test_client().post(path, data={"text": text, **more})
    return sent.status_code


def page(world: World, path: str) -> str:
    return world.app.test_client().get(path).text


def test_a_line_is_theirs_in_the_next_standup_and_can_be_taken_away(
    world: World, ann: Persona
) -> None:
    path = link(world, ann)
    with clock.moved_to(MONDAY):
        assert says(world, path, "  The lift\nworks ") == 302
        assert says(world, path, "Nothing holds me up") == 302
        assert "The lift works" in page(world, path)
        sent = world.app.test_client().get(path).headers
        assert sent["Referrer-Policy"] == "same-origin", "with none, a form's origin is null"
        assert says(world, path, line="1") == 302
        assert "The lift works" not in page(world, path)
    (line,) = plan(world).lines
    assert (line.member, line.text) == (ann.actor.id, "Nothing holds me up")


def test_once_it_is_open_it_is_said_in_it_and_after_it_the_link_has_ended(
    world: World, ann: Persona, cy: Persona
) -> None:
    path = link(world, cy)
    kept_at(minutes=-1)
    with clock.moved_to(STANDS_AT):
        assert says(world, path, "I am on the train") == 302
        (standup,) = standups(world)
        assert [(line.member, line.text) for line in standup.said] == [
            (cy.actor.id, "I am on the train")
        ]
        ann.post(f"/standups/{standup.id}/start")
        ends(ann, standup.id)
        assert says(world, path, "Too late") == 410
        assert "over" in page(world, path)


def test_what_nobody_has_signed_is_not_found(world: World, ann: Persona) -> None:
    good = link(world, ann)
    with clock.moved_to(MONDAY):
        for path in (
            "/say/x",
            f"{good}x",
            good[:-1],
            "/say/W10.x",
            "/say/%00",
            f"/say/{'a' * 9999}",
        ):
            assert says(world, path, "Hello") == 404
            assert world.app.test_client().get(path).status_code == 404


def test_who_has_left_the_team_says_nothing_any_more(
    world: World, ann: Persona, siv: Persona
) -> None:
    path = link(world, ann)
    with clock.moved_to(MONDAY):
        assert says(world, path, "Hello") == 302
        other = {"team_id": world.teams["system"]}
        assert siv.post(f"/members/{ann.actor.id}/change", other).status == 200
        assert says(world, path, "Hello again") == 404


def test_too_much_and_nothing_are_refused_and_what_was_written_is_still_there(
    world: World, ann: Persona
) -> None:
    path = link(world, ann)
    with clock.moved_to(MONDAY):
        assert says(world, path, " ") == 422
        sent = world.app.test_client().post(path, data={"text": "x" * 201})
        assert sent.status_code == 422 and "x" * 201 in sent.text
        for n in range(8):
            assert says(world, path, f"line {n}") == 302
        assert says(world, path, "one more") == 422
        assert says(world, path, "x", line="99") == 200, "that line has gone: the page as it is"


def test_a_time_that_is_not_planned_any_more_has_ended(world: World, ann: Persona) -> None:
    path = link(world, ann)
    with clock.moved_to(MONDAY):
        ann.post(f"/teams/{world.team_id}/standup/days", {"day": "2026-11-23", "time": ""})
        assert says(world, path, "Hello") == 410
