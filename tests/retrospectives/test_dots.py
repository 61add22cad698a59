"""Dots: never more than were given out, also when two hands press at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from board.core.actor import Actor
from board.core.errors import Refused
from board.retrospectives.dots import give_dots
from board.retrospectives.models import Retrospective
from tests.support.retrospectives import begun, notes_in, revealed, step_to, write
from tests.support.world import Answer, Persona, World


def gives(who: Persona, retrospective: int, note: int, dots: int) -> Answer:
    body = {"note_id": note, "dots": dots}
    return who.post(f"/retrospectives/{retrospective}/dots", body)


@pytest.fixture
def voting(world: World, team: list[Persona]) -> int:
    retrospective = begun(world)
    write(team[0].actor, retrospective, *(f"Note {n}" for n in range(6)))
    return step_to(retrospective, "dots")


def test_nobody_gives_more_than_three(world: World, team: list[Persona], voting: int) -> None:
    ann, first, second = team[0], *notes_in(voting)[:2]
    assert gives(ann, voting, first.id, 2).status == 200
    assert gives(ann, voting, second.id, 2).error == "dots_used_up"
    assert gives(ann, voting, first.id, 4).error == "dots_used_up"
    assert gives(ann, voting, first.id, 1).status == 200
    assert gives(ann, voting, second.id, 2).status == 200
    assert world.row(Retrospective, voting).dots_given == 3
    assert gives(ann, voting, first.id, 0).status == 200
    assert gives(ann, voting, first.id, 0).events == []
    assert world.row(Retrospective, voting).dots_given == 2
    step_to(voting, "talking")
    assert [note.dots for note in notes_in(voting)] == [0, 2, 0, 0, 0, 0]


def test_six_presses_at_once_give_three_dots(
    world: World, team: list[Persona], voting: int
) -> None:
    ann = team[0].actor

    def gives_one(note: int, actor: Actor = ann) -> str:
        try:
            give_dots(actor, voting, note_id=note, dots=1)
        except Refused as refused:
            return refused.code()
        return "given"

    with ThreadPoolExecutor(6) as pool:
        answers = sorted(pool.map(gives_one, [note.id for note in notes_in(voting)]))
    assert answers == ["dots_used_up"] * 3 + ["given"] * 3
    assert world.row(Retrospective, voting).dots_given == 3
    step_to(voting, "talking")
    assert sum(note.dots for note in notes_in(voting)) == 3


def test_dots_of_a_grouped_note_are_its_groups(
    world: World, ann: Persona, team: list[Persona]
) -> None:
    retrospective, (first, second) = revealed(world, ann)
    body = {"note_id": first.id, "under_id": second.id}
    assert ann.post(f"/retrospectives/{retrospective}/group", body).status == 200
    step_to(retrospective, "dots")
    assert gives(ann, retrospective, first.id, 2).status == 200
    assert gives(ann, retrospective, second.id, 3).status == 200
    step_to(retrospective, "talking")
    assert [note.dots for note in notes_in(retrospective)] == [0, 3]


def test_there_are_no_dots_after_they_are_counted(team: list[Persona], voting: int) -> None:
    note = notes_in(voting)[0].id
    step_to(voting, "talking")
    assert gives(team[0], voting, note, 1).error == "retrospective_moved_on"
    step_to(voting, "closed")
    assert gives(team[0], voting, note, 1).error == "retrospective_closed"


def test_a_note_of_another_retrospective_gets_none(
    world: World, team: list[Persona], voting: int
) -> None:
    old = notes_in(voting)[0].id
    step_to(voting, "closed")
    now = begun(world)
    write(team[0].actor, now, "Said")
    step_to(now, "dots")
    assert gives(team[0], now, old, 1).error == "not_found"
