"""The spotlight, and the timer by the server's clock."""

from datetime import timedelta

from board.core import clock
from board.retrospectives.models import Retrospective, RetrospectiveNote
from tests.support.retrospectives import revealed, step_to
from tests.support.world import Persona, World


def test_anyone_steers_and_the_time_begins_anew(
    world: World, ann: Persona, team: list[Persona]
) -> None:
    retrospective, (first, second) = revealed(world, ann)
    step_to(retrospective, "talking")
    address = f"/retrospectives/{retrospective}/spotlight"
    assert team[1].post(address, {"note_id": second.id}).status == 200
    row = world.row(Retrospective, retrospective)
    left = row.timer_ends_at - clock.now()
    assert row.spotlight_id == second.id
    assert timedelta(minutes=4) < left <= timedelta(minutes=5)
    assert world.row(RetrospectiveNote, second.id).is_talked_about
    assert team[1].post(address, {"note_id": None}).status == 200
    assert world.row(Retrospective, retrospective).timer_ends_at is None
    assert first.is_talked_about is False


def test_a_grouped_note_is_talked_about_with_its_group(
    world: World, ann: Persona, team: list[Persona]
) -> None:
    retrospective, (first, second) = revealed(world, ann)
    grouping = {"note_id": first.id, "under_id": second.id}
    ann.post(f"/retrospectives/{retrospective}/group", grouping)
    step_to(retrospective, "talking")
    ann.post(f"/retrospectives/{retrospective}/spotlight", {"note_id": first.id})
    assert world.row(Retrospective, retrospective).spotlight_id == second.id


def test_the_timer_is_set_and_stopped_while_it_is_open(team: list[Persona], signed: int) -> None:
    address = f"/retrospectives/{signed}/timer"
    assert team[0].post(address, {"minutes": 8}).status == 200
    assert team[0].post(address, {"minutes": 61}).status == 422
    assert team[0].post(address, {"minutes": 0}).status == 200
    closing = {"phase": "writing", "to": "closed"}
    team[0].post(f"/retrospectives/{signed}/step", closing)
    assert team[0].post(address, {"minutes": 8}).error == "retrospective_closed"
