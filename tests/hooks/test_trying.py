"""A test that is told at once, and the key that it is signed with."""

from datetime import timedelta

import pytest

from board.core import clock
from board.hooks.queueing import forget_old_deliveries
from board.hooks.tellers import Teller
from board.hooks.trying import send_test
from tests.support.channel import Channel
from tests.support.standups import begun
from tests.support.world import Persona, World

DATABASES = ["sqlite"]
"""What is tried here is the way to the channel."""


@pytest.fixture
def hook(world: World, ann: Persona, channel: Channel) -> int:
    world.a_board()
    body = {"kind": "mattermost", "address": channel.address}
    made: int = ann.post(f"/teams/{world.team_id}/hooks", body).result["hook"]
    return made


def test_a_test_is_told_now_and_seen_beside_the_hook(
    world: World, ann: Persona, channel: Channel, teller: Teller, hook: int
) -> None:
    channel.answer = 403
    assert send_test(ann.actor, hook, teller).problem == "refused"
    rows = ann.snapshot(f"team/{world.team_id}")["rows"]["hook"]
    assert (rows[str(hook)]["problem"], rows[str(hook)]["status"]) == ("refused", 403)
    channel.answer = 200
    assert send_test(ann.actor, hook, teller).problem == ""
    assert b"This is a test" in channel.heard[-1][1]


def test_over_the_api_it_says_why(ann: Persona, hook: int) -> None:
    """The settings of these tests name no host inside."""
    answer = ann.post(f"/hooks/{hook}/test")
    assert answer.body == {"why": "not_allowed", "status": None}
    for _ in range(10):
        answer = ann.post(f"/hooks/{hook}/test")
    assert answer.status == 429, "it is somebody else's server"


def test_its_key_is_told_to_whoever_keeps_it(ann: Persona, bo: Persona, hook: int) -> None:
    assert ann.get(f"/hooks/{hook}/key").body["key"].startswith("whsec_")
    assert bo.get(f"/hooks/{hook}/key").error == "not_found"
    assert bo.post(f"/hooks/{hook}/test").error == "not_found"
    assert bo.post(f"/hooks/{hook}/again").error == "not_found"


def test_old_deliveries_are_forgotten(world: World, ann: Persona, hook: int) -> None:
    begun(world, ann)
    assert forget_old_deliveries() == 0
    with clock.moved_to(clock.now() + timedelta(days=31)):
        assert forget_old_deliveries() == 1
