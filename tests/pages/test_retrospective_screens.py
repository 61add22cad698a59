"""The pages of retrospectives: what they start with, and for whom there are none."""

import re

import orjson

from board.retrospectives.agreeing import add_agreement
from tests.support.retrospectives import begun, revealed, step_to
from tests.support.world import SYSTEM, Persona, World

DATABASES = ["sqlite"]


def boot_of(who: Persona, address: str) -> dict:
    page = who.client.get(address)
    assert page.status_code == 200, page.status
    found = re.search(r'id="boot">(.*?)</script>', page.text, re.DOTALL)
    assert found
    return orjson.loads(found[1])


def streams_of(boot: dict) -> set[str]:
    return {one["stream"] for one in boot["streams"]}


def test_a_new_one_asks_about_what_was_agreed_and_its_record_does_not(
    world: World, ann: Persona
) -> None:
    board = world.a_board()
    old, _ = revealed(world, ann)
    add_agreement(SYSTEM, old, text="Fewer meetings", owner_id=None)
    step_to(old, "closed")
    now = begun(world)
    both = {f"retrospective/{old}", f"retrospective/{now}"}
    boot = boot_of(ann, f"/retrospectives/{now}")
    assert both < streams_of(boot)
    assert (boot["retrospective"], boot["team"]) == (now, world.team_id)
    assert [one["id"] for one in boot["boards"]] == [board]
    assert streams_of(boot_of(ann, f"/retrospectives/{old}")) & both == {f"retrospective/{old}"}


def test_the_list_has_the_newest_first(world: World, ann: Persona) -> None:
    world.a_board()
    old, _ = revealed(world, ann)
    step_to(old, "closed")
    now = begun(world, title="Spring")
    listed = boot_of(ann, f"/teams/{world.team_id}/retrospectives")["retrospectives"]
    assert [(one["id"], one["phase"]) for one in listed] == [(now, "writing"), (old, "closed")]


def test_the_link_stands_where_the_teams_morning_is(
    world: World, ann: Persona, bo: Persona
) -> None:
    board = world.a_board()
    link = f'href="/teams/{world.team_id}/retrospectives"'
    assert link in ann.client.get(f"/boards/{board}/standups").text
    assert link not in bo.client.get(f"/boards/{board}").text
    assert bo.client.get(f"/teams/{world.team_id}/retrospectives").status_code == 404
