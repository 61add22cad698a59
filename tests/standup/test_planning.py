"""When the team stands: weekdays, holidays, single days, nights of clock change, and what happens
without a hand."""

from datetime import timedelta

import pytest

from board.core import clock
from tests.support.standups import MONDAY, plan, plans
from tests.support.world import Persona, World

BEGINS_AT = MONDAY


def test_another_time_zone_is_another_instant(world: World, ann: Persona) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        plans(world, ann)
        assert plan(world).next_at == MONDAY + timedelta(hours=1, minutes=30)
        plans(world, ann, zone="Europe/Helsinki")
        assert plan(world).next_at == MONDAY + timedelta(minutes=30)
    assert ann.post(f"/teams/{world.team_id}/standup/plan", {"zone": "Mars/Olympus"}).status == 422


def test_a_day_is_moved_cancelled_and_put_back(world: World, ann: Persona) -> None:
    world.a_board()
    path = f"/teams/{world.team_id}/standup/days"
    with clock.moved_to(MONDAY):
        plans(world, ann)
        ann.post(path, {"day": "2026-11-23", "time": "13:00"})
        assert plan(world).next_at == MONDAY + timedelta(hours=6)
        ann.post(path, {"day": "2026-11-23", "time": ""})
        assert plan(world).next_at == MONDAY + timedelta(days=2, hours=1, minutes=30)
        ann.post(path, {"day": "2026-11-23", "time": None})
        assert plan(world).next_at == MONDAY + timedelta(hours=1, minutes=30)
        assert ann.post(path, {"day": "2026-11-24", "time": ""}).error == "no_standup_that_day"
        assert ann.post(path, {"day": "2026-11-24", "time": "25:00"}).status == 422


@pytest.mark.parametrize("address", ["http://video.example/a", "javascript:alert(1)", "video"])
def test_a_video_meeting_is_at_an_https_address(
    world: World, ann: Persona, tv: Persona, address: str
) -> None:
    world.a_board()
    path = f"/teams/{world.team_id}/standup/plan"
    refused = ann.post(path, {"video_url": address})
    assert refused.status == 422
    assert ann.post(path, {"video_url": "https://video.example/room?a=1"}).status == 200
    assert plan(world).video_url == "https://video.example/room?a=1"
    assert "video.example" not in str(tv.snapshot(f"team/{world.team_id}")), "nobody joins there"
    assert ann.post(path, {"video_url": ""}).status == 200
