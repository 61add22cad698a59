"""What stands still for several standups, and since when that counts."""

from datetime import timedelta

import pytest

from board.cards.models import Card
from board.core import clock
from board.standup.stuck import is_stuck
from tests.support.standups import begun, ends, standups
from tests.support.world import Persona, World


def hold(world: World, ann: Persona, days: int) -> None:
    """One standup a day, so many days from now on."""
    for day in range(days):
        with clock.moved_to(clock.now() + timedelta(days=day, minutes=day)):
            ends(ann, begun(world, ann))


@pytest.fixture(autouse=True)
def board(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Later"], "Doing": ["Invoices"]})
    ann.post(f"/teams/{world.team_id}/standup/plan", {"stuck_after": 2})


def newest_before(world: World, ann: Persona, days: int) -> object:
    with clock.moved_to(clock.now() + timedelta(days=days)):
        ann.post(f"/teams/{world.team_id}/standup")
    return standups(world)[-1].stuck_before


def test_it_counts_from_the_standup_that_is_as_many_back_as_the_team_bears(
    world: World, ann: Persona
) -> None:
    hold(world, ann, 1)
    assert standups(world)[0].stuck_before is None
    assert newest_before(world, ann, 1) is None, "one was held, two are borne"


def test_after_so_many_a_card_in_the_same_column_is_stuck_and_one_that_waits_is_not(
    world: World, ann: Persona
) -> None:
    with clock.moved_to(clock.now() + timedelta(minutes=5)):
        hold(world, ann, 2)
        before = newest_before(world, ann, 2)
    assert before == standups(world)[0].started_at
    assert is_stuck(world.card("Invoices"), standups(world)[-1].stuck_before)
    assert not is_stuck(world.card("Later"), standups(world)[-1].stuck_before)


def test_a_team_bears_one_to_twenty_standups(world: World, ann: Persona) -> None:
    path = f"/teams/{world.team_id}/standup/plan"
    for n in (0, 21, "3", None):
        assert ann.post(path, {"stuck_after": n}).status == 422
    assert ann.post(path, {"lead_id": 999_999}).error == "not_found"


def test_it_is_not_asked_again_once_it_was_answered_or_is_done(world: World, ann: Persona) -> None:
    before = clock.now() + timedelta(days=1)
    card: Card = world.card("Invoices")
    assert is_stuck(card, before)
    ann.post(f"/cards/{card.id}/escalate", {"text": "What do we do?"})
    with clock.moved_to(before + timedelta(minutes=1)):
        siv = world.person("Sivan", role="admin")
        siv.post(f"/cards/{card.id}/help", {"member_id": ann.actor.id, "text": "@Ann?"})
    assert not is_stuck(world.card("Invoices"), before)
    assert not is_stuck(world.card("Invoices"), None)
