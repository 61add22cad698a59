"""Phases: one step at a time, once for two presses, and nothing is shown by closing early. The
order of topics is that of retrospectives/lookups.py."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlmodel import select

from board.core import database
from board.core.actor import Actor
from board.core.errors import Refused
from board.retrospectives.models import HiddenNote, Retrospective
from board.retrospectives.stepping import step
from tests.support.retrospectives import begun, notes_in, revealed, step_to, write
from tests.support.world import Answer, Persona, World


def steps(who: Persona, retrospective: int, phase: str, to: str) -> Answer:
    return who.post(f"/retrospectives/{retrospective}/step", {"phase": phase, "to": to})


def test_anonymous_notes_of_two_people_are_not_shown(
    world: World, team: list[Persona], anonymous: int
) -> None:
    for n, one in enumerate(team):
        if n < 2:
            write(one.actor, anonymous, "Said")
    assert steps(team[0], anonymous, "writing", "grouping").error == "too_few_to_hide"
    write(team[2].actor, anonymous, "Said")
    assert steps(team[0], anonymous, "writing", "grouping").status == 200
    assert len(notes_in(anonymous)) == 3


def test_there_must_be_something_to_reveal(team: list[Persona], signed: int) -> None:
    assert steps(team[0], signed, "writing", "grouping").error == "nothing_written"


def test_two_presses_are_one_step(team: list[Persona], signed: int) -> None:
    write(team[0].actor, signed, "Said")
    assert steps(team[0], signed, "writing", "grouping").status == 200
    assert steps(team[1], signed, "writing", "grouping").error == "retrospective_moved_on"
    assert steps(team[1], signed, "grouping", "agreeing").error == "no_such_step"


def test_closed_twice_at_once_is_closed_once(team: list[Persona], signed: int) -> None:
    def closes(actor: Actor) -> str:
        try:
            step(actor, signed, phase="writing", to="closed")
        except Refused as refused:
            return refused.code()
        return "closed"

    with ThreadPoolExecutor(4) as pool:
        answers = sorted(pool.map(closes, [one.actor for one in team] * 2))
    assert answers == ["closed"] + ["retrospective_closed"] * 5


def test_closed_while_people_write_it_shows_nothing(
    world: World, team: list[Persona], signed: int
) -> None:
    write(team[0].actor, signed, "Never mind")
    assert steps(team[0], signed, "writing", "closed").status == 200
    with database.current().reading() as session:
        assert session.exec(select(HiddenNote)).all() == []
    assert notes_in(signed) == []


def test_talking_begins_with_what_has_the_most_dots(
    world: World, ann: Persona, team: list[Persona]
) -> None:
    retrospective, (_, second) = revealed(world, ann)
    step_to(retrospective, "dots")
    ann.post(f"/retrospectives/{retrospective}/dots", {"note_id": second.id, "dots": 1})
    steps(ann, retrospective, "dots", "talking")
    row = world.row(Retrospective, retrospective)
    assert row.spotlight_id == second.id
    assert row.timer_ends_at > row.begun_at
    assert steps(ann, retrospective, "talking", "agreeing").status == 200
    assert steps(ann, retrospective, "agreeing", "talking").status == 200


def test_a_step_is_not_undone(world: World, team: list[Persona], signed: int) -> None:
    write(team[0].actor, signed, "Said")
    answer = steps(team[0], signed, "writing", "grouping")
    assert team[0].undoes(answer).error == "retrospective_goes_on"


@pytest.mark.parametrize("phase", ["grouping", "dots", "talking", "agreeing"])
def test_it_can_be_closed_at_any_time(
    phase: str, world: World, ann: Persona, team: list[Persona]
) -> None:
    retrospective, _ = revealed(world, ann)
    step_to(retrospective, phase)
    assert steps(ann, retrospective, phase, "closed").status == 200
    row = world.row(Retrospective, retrospective)
    assert (row.phase, row.spotlight_id, row.timer_ends_at) == ("closed", None, None)
    assert begun(world) != retrospective
