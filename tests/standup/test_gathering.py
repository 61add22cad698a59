"""Before the clock and beside it: who is here, who comes late, who is away, what they say."""

from datetime import timedelta

import pytest

from board.standup.models import Standup, StandupPlan
from board.standup.values import SaidLine
from tests.standup.test_running import MORNING, at, begun
from tests.support.world import Persona, World

BEGINS_AT = MORNING


@pytest.fixture
def gathering(world: World, ann: Persona, cy: Persona) -> int:
    world.a_board(cards={"Doing": ["A"]})
    with at(0):
        return ann.post(f"/boards/{world.board_id}/standup").result["standup"]


def presence(who: Persona, standup: int, of: Persona, state: str) -> None:
    body = {"member_id": of.actor.id, "state": state}
    assert who.post(f"/standups/{standup}/presence", body).status == 200


def test_nothing_is_steered_before_the_clock_starts(
    world: World, gathering: int, ann: Persona
) -> None:
    answer = ann.post(f"/standups/{gathering}/turn", {"turn": 0, "to": 1})
    assert answer.error == "standup_not_started"
    assert world.row(Standup, gathering).state == "gathering"


def test_the_clock_starts_once(world: World, gathering: int, ann: Persona, cy: Persona) -> None:
    with at(1):
        assert ann.post(f"/standups/{gathering}/start").status == 200
        assert cy.post(f"/standups/{gathering}/start").error == "standup_already_running"
    row = world.row(Standup, gathering)
    assert (row.started_at, row.ends_at) == (
        MORNING + timedelta(minutes=1),
        MORNING + timedelta(minutes=16),
    )


def test_who_is_away_is_skipped_and_who_comes_late_speaks_last(
    world: World, gathering: int, ann: Persona, cy: Persona
) -> None:
    presence(ann, gathering, cy, "away")
    with at(1):
        ann.post(f"/standups/{gathering}/start")
    assert world.row(Standup, gathering).people == [ann.actor.id]
    presence(ann, gathering, cy, "here")
    assert world.row(Standup, gathering).people == [ann.actor.id, cy.actor.id]
    presence(ann, gathering, cy, "here")
    assert world.row(Standup, gathering).people == [ann.actor.id, cy.actor.id]


def test_who_leaves_on_their_turn_gives_it_to_the_next(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board()
    with at(0):
        standup = begun(world, ann)
    first, second = world.row(Standup, standup).people
    speaker = ann if first == ann.actor.id else cy
    with at(2):
        presence(ann, standup, speaker, "passes")
    row = world.row(Standup, standup)
    assert (row.people, row.turn, row.turn_started_at) == (
        [first, second],
        1,
        MORNING + timedelta(minutes=2),
    )
    assert ann.post(f"/standups/{standup}/turn", {"turn": 0, "to": 1}).error == "turn_already_moved"
    presence(ann, standup, cy if speaker is ann else ann, "away")
    assert world.row(Standup, standup).state == "finishing"


def test_who_has_spoken_stays_in_the_round(world: World, ann: Persona, cy: Persona) -> None:
    world.a_board()
    with at(0):
        standup = begun(world, ann)
    people = world.row(Standup, standup).people
    ann.post(f"/standups/{standup}/turn", {"turn": 0, "to": 1})
    presence(ann, standup, ann if people[0] == ann.actor.id else cy, "away")
    assert world.row(Standup, standup).people == people


def test_back_to_somebody_and_past_the_end(world: World, ann: Persona, cy: Persona) -> None:
    world.a_board()
    standup = begun(world, ann)
    ann.post(f"/standups/{standup}/turn", {"turn": 0, "to": 2})
    assert (world.row(Standup, standup).state, world.row(Standup, standup).turn) == ("finishing", 2)
    ann.post(f"/standups/{standup}/turn", {"turn": 2, "to": 0})
    assert (world.row(Standup, standup).state, world.row(Standup, standup).turn) == ("running", 0)
    ann.post(f"/standups/{standup}/turn", {"turn": 0, "to": 9999})
    assert world.row(Standup, standup).turn == 2


def test_five_minutes_more_once(world: World, ann: Persona) -> None:
    world.a_board()
    with at(0):
        standup = begun(world, ann)
    assert ann.post(f"/standups/{standup}/extend").status == 200
    row = world.row(Standup, standup)
    assert (row.minutes, row.ends_at) == (20, MORNING + timedelta(minutes=20))
    assert ann.post(f"/standups/{standup}/extend").error == "already_extended"


def test_a_walk_of_the_board_goes_from_right_to_left(world: World, ann: Persona) -> None:
    started = {"is_started": True}
    columns = {
        "Ready": {},
        "Doing": started,
        "Review": started,
        "Done": {**started, "is_finished": True},
    }
    world.a_board(columns=columns)
    ann.post(f"/boards/{world.board_id}/standup/plan", {"style": "board"})
    standup = begun(world, ann)
    row = world.row(Standup, standup)
    assert row.stops == [world.columns["Review"], world.columns["Doing"]]
    ann.post(f"/standups/{standup}/turn", {"turn": 0, "to": 2})
    assert world.row(Standup, standup).state == "finishing"


def test_what_was_prepared_is_on_the_wall_only_when_they_stand(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board()
    tv = world.wall("Stairs", team="user")
    path = f"/boards/{world.board_id}/standup/lines"
    line = ann.post(path, {"text": "The lift is ill"}).result["line"]
    assert "The lift is ill" not in str(tv.get(f"/streams/board/{world.board_id}/snapshot").body)
    assert cy.post(path, {"text": "mine now", "line_id": line}).error == "not_found"
    ann.post(path, {"text": "The lift is back", "line_id": line})
    ann.post(path, {"text": "", "line_id": ann.post(path, {"text": "gone"}).result["line"]})
    standup = ann.post(f"/boards/{world.board_id}/standup").result["standup"]
    said = world.row(Standup, standup).said
    assert [(one.member, one.text) for one in said] == [(ann.actor.id, "The lift is back")]
    assert "The lift is back" in str(tv.get(f"/streams/board/{world.board_id}/snapshot").body)


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


def test_a_topic_becomes_a_card_of_those_concerned_once(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board()
    standup = begun(world, ann)
    topics = [
        ann.post(f"/standups/{standup}/park", {"text": text, "people": [cy.actor.id]}).result[
            "topic"
        ]
        for text in ("The server hall", "Who has keys", "Nothing much")
    ]
    ann.post(f"/standups/{standup}/finish")
    settle = f"/standups/{standup}/settle"
    body = {"topic_id": topics[0], "outcome": "card", "column_id": world.columns["Ready"]}
    assert ann.post(settle, body).status == 200
    assert ann.post(settle, body).error == "topic_settled"
    assert world.card("The server hall").assignees == [cy.actor.id]
    later = {"topic_id": topics[1], "outcome": "follow_up", "at": "2026-11-20T13:00:00+01:00"}
    assert ann.post(settle, later).status == 200
    assert ann.post(settle, {"topic_id": topics[2], "outcome": "dropped"}).status == 200
    assert [topic.outcome for topic in world.row(Standup, standup).parked] == [
        "card",
        "follow_up",
        "dropped",
    ]
    assert ann.post(settle, {"topic_id": 99, "outcome": "dropped"}).error == "not_found"


def test_todays_open_topics_come_along_to_a_second_standup(world: World, ann: Persona) -> None:
    world.a_board()
    with at(0):
        standup = begun(world, ann)
        ann.post(f"/standups/{standup}/park", {"text": "The lift"})
        ann.post(f"/standups/{standup}/finish")
    with at(60):
        second = ann.post(f"/boards/{world.board_id}/standup").result["standup"]
    assert [topic.text for topic in world.row(Standup, second).parked] == ["The lift"]


def test_tickets_solved_are_counted_per_person(world: World, ann: Persona, cy: Persona) -> None:
    world.a_board()
    ticket = world.a_ticket()
    assert cy.post(f"/tickets/{ticket}/solve", {"text": "Try again now."}).status == 200
    standup = ann.post(f"/boards/{world.board_id}/standup").result["standup"]
    assert world.row(Standup, standup).solved == {str(cy.actor.id): 1}


def test_one_that_was_opened_by_mistake_is_called_off(
    world: World, gathering: int, ann: Persona
) -> None:
    assert ann.post(f"/standups/{gathering}/finish").status == 200
    assert world.row(Standup, gathering).state == "skipped"
    assert ann.post(f"/standups/{gathering}/start").error == "standup_not_running"
    assert ann.get(f"/boards/{world.board_id}/standups").body == []


def test_a_board_that_never_planned_can_stand(world: World, ann: Persona) -> None:
    world.a_board()
    begun(world, ann)
    with world.app.app_context():
        plan = world.snapshot(f"board/{world.board_id}")["rows"]["standup_plan"]
    assert next(iter(plan.values()))["next_at"] is None
    assert StandupPlan(board_id=1, zone="UTC").minutes == 15


def test_a_turn_given_up_while_paused_begins_where_the_clock_stands(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board()
    with at(0):
        standup = begun(world, ann)
    first = world.row(Standup, standup).people[0]
    with at(2):
        ann.post(f"/standups/{standup}/pause")
    with at(5):
        presence(ann, standup, ann if first == ann.actor.id else cy, "passes")
        ann.post(f"/standups/{standup}/resume")
    assert world.row(Standup, standup).turn_started_at == MORNING + timedelta(minutes=5)


def test_somebody_of_another_team_is_not_in_the_round(
    world: World, ann: Persona, bo: Persona
) -> None:
    world.a_board()
    standup = begun(world, ann)
    body = {"member_id": bo.actor.id, "state": "here"}
    assert ann.post(f"/standups/{standup}/presence", body).error == "not_found"


def test_clocks_and_ends_are_not_undone(world: World, ann: Persona) -> None:
    world.a_board()
    standup = begun(world, ann)
    ended = ann.post(f"/standups/{standup}/finish").events[0]
    answer = ann.post(f"/streams/{ended['stream']}/events/{ended['seq']}/undo")
    assert answer.error == "standup_goes_on"
    assert world.row(Standup, standup).state == "held"
