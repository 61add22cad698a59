"""Before the clock and beside it: who is here, who comes late, who is away, what they say."""

from datetime import timedelta

from board.standup.models import Standup, StandupPlan
from board.standup.values import SaidLine
from tests.support.standups import MORNING, at, begun, ends
from tests.support.world import Persona, World

BEGINS_AT = MORNING


def test_the_clock_starts_once(world: World, gathering: int, ann: Persona, cy: Persona) -> None:
    with at(1):
        assert ann.post(f"/standups/{gathering}/start").status == 200
        assert cy.post(f"/standups/{gathering}/start").error == "standup_already_running"
    row = world.row(Standup, gathering)
    assert (row.started_at, row.ends_at) == (
        MORNING + timedelta(minutes=1),
        MORNING + timedelta(minutes=16),
    )


def test_five_minutes_more_once(world: World, ann: Persona) -> None:
    world.a_board()
    with at(0):
        standup = begun(world, ann)
    assert ann.post(f"/standups/{standup}/extend").status == 200
    row = world.row(Standup, standup)
    assert (row.minutes, row.ends_at) == (20, MORNING + timedelta(minutes=20))
    assert ann.post(f"/standups/{standup}/extend").error == "already_extended"


def test_what_was_prepared_is_on_the_wall_only_when_they_stand(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board()
    tv = world.wall("Stairs", team="user")
    path = f"/teams/{world.team_id}/standup/lines"
    line = ann.post(path, {"text": "The lift is ill"}).result["line"]
    assert "The lift is ill" not in str(tv.get(f"/streams/team/{world.team_id}/snapshot").body)
    assert cy.post(path, {"text": "mine now", "line_id": line}).error == "not_found"
    ann.post(path, {"text": "The lift is back", "line_id": line})
    ann.post(path, {"text": "", "line_id": ann.post(path, {"text": "gone"}).result["line"]})
    standup = ann.post(f"/teams/{world.team_id}/standup").result["standup"]
    said = world.row(Standup, standup).said
    assert [(one.member, one.text) for one in said] == [(ann.actor.id, "The lift is back")]
    assert "The lift is back" in str(tv.get(f"/streams/team/{world.team_id}/snapshot").body)


def test_lines_are_written_up_while_somebody_speaks(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board()
    standup = begun(world, ann)
    path, who = f"/standups/{standup}/say", {"member_id": cy.actor.id}
    line = ann.post(path, {"text": "Two do", **who}).result["line"]
    ann.post(path, {"text": "Two doors left", "line_id": line, **who})
    assert world.row(Standup, standup).said == (
        SaidLine(id=line, member=cy.actor.id or 0, text="Two doors left", by=ann.actor.id),
    )
    for n in range(7):
        assert ann.post(path, {"text": f"{n}", **who}).status == 200
    assert ann.post(path, {"text": "too much", **who}).error == "too_many_lines"


def test_tickets_solved_are_counted_per_person(world: World, ann: Persona, cy: Persona) -> None:
    world.a_board()
    ticket = world.a_ticket()
    assert cy.post(f"/tickets/{ticket}/solve", {"text": "Try again now."}).status == 200
    standup = ann.post(f"/teams/{world.team_id}/standup").result["standup"]
    assert world.row(Standup, standup).solved == {str(cy.actor.id): 1}


def test_one_that_was_opened_by_mistake_is_called_off(
    world: World, gathering: int, ann: Persona
) -> None:
    assert ends(ann, gathering).status == 200
    assert world.row(Standup, gathering).state == "skipped"
    assert ann.post(f"/standups/{gathering}/start").error == "standup_not_running"
    assert ann.get(f"/teams/{world.team_id}/standups").body == []


def test_a_board_that_never_planned_can_stand(world: World, ann: Persona) -> None:
    world.a_board()
    begun(world, ann)
    with world.app.app_context():
        plan = world.snapshot(f"team/{world.team_id}")["rows"]["standup_plan"]
    assert next(iter(plan.values()))["next_at"] is None
    assert StandupPlan(team_id=1, zone="UTC").minutes == 15


def test_clocks_and_ends_are_not_undone(world: World, ann: Persona) -> None:
    world.a_board()
    standup = begun(world, ann)
    ended = ends(ann, standup).events[0]
    answer = ann.post(f"/streams/{ended['stream']}/events/{ended['seq']}/undo")
    assert answer.error == "standup_goes_on"
    assert world.row(Standup, standup).state == "held"
