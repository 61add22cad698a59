"""Turns: who leaves, who comes late, back and past the end."""

from datetime import timedelta

from board.standup.models import Standup
from tests.support.standups import MORNING, at, begun, presence
from tests.support.world import Persona, World

BEGINS_AT = MORNING


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


def test_next_while_paused_goes_on(world: World, running: int, ann: Persona) -> None:
    with at(1):
        ann.post(f"/standups/{running}/pause")
    with at(3):
        ann.post(f"/standups/{running}/turn", {"turn": 0, "to": 1})
    row = world.row(Standup, running)
    assert row.paused_at is None
    assert row.ends_at == MORNING + timedelta(minutes=17)


def test_back_and_forth_adds_up_the_time(world: World, running: int, ann: Persona) -> None:
    for minute, turn, to in ((1, 0, 1), (2, 1, 0), (4, 0, 1)):
        with at(minute):
            assert ann.post(f"/standups/{running}/turn", {"turn": turn, "to": to}).status == 200
    row = world.row(Standup, running)
    assert row.spent == {str(row.people[0]): 180, str(row.people[1]): 60}


def test_after_the_last_turn_the_round_is_over_and_stays_there(
    world: World, running: int, ann: Persona
) -> None:
    for turn in range(3):
        ann.post(f"/standups/{running}/turn", {"turn": turn, "to": turn + 1})
    assert world.row(Standup, running).turn == 2
