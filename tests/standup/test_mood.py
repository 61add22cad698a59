"""The mood is anonymous: in no event, with no person, and shown only from five answers up."""

import pytest
from sqlmodel import select

from board.core import database
from board.core.event_log import Command, LoggedEvent
from board.standup.models import MoodAsked, MoodCount, Standup
from tests.support.standups import begun, ends
from tests.support.world import Persona, World


@pytest.fixture
def team(world: World, ann: Persona) -> list[Persona]:
    world.a_board()
    return [ann, *(world.person(f"Person {n}", team="user") for n in range(5))]


def answers(team: list[Persona], standup: int, count: int, mood: int = 4) -> None:
    for person in team[:count]:
        assert (
            person.post(
                f"/standups/{standup}/mood", {"mood": mood}, key=f"{person.actor.id}:1"
            ).status
            == 200
        )


def test_nothing_is_shown_from_four_answers(
    world: World, ann: Persona, team: list[Persona]
) -> None:
    standup = begun(world, ann)
    answers(team, standup, 4)
    ends(ann, standup)
    row = world.row(Standup, standup)
    assert (row.mood, row.mood_answers) == (None, 4)


def test_five_answers_are_shown_as_counts_when_it_is_held(
    world: World, ann: Persona, team: list[Persona]
) -> None:
    standup = begun(world, ann)
    answers(team, standup, 5)
    assert world.row(Standup, standup).mood is None
    ends(ann, standup)
    assert world.row(Standup, standup).mood == [0, 0, 0, 0, 5]


def test_no_row_event_or_command_ties_a_mood_to_a_person(
    world: World, ann: Persona, team: list[Persona]
) -> None:
    standup = begun(world, ann)
    answers(team, standup, 5)
    with database.current().reading() as session:
        events = session.exec(
            select(LoggedEvent).where(LoggedEvent.kind == "standup.mood_given")
        ).all()
        assert {(one.by_id, one.by_kind) for one in events} == {(None, "system")}
        assert not any('"mood":4' in one.body or "feeling" in one.prior for one in events)
        assert not any(
            "mood" in one.answer
            for one in session.exec(select(Command))
            if "mood_given" in one.answer
        )
        assert {one.member_id for one in session.exec(select(MoodAsked))} == {
            person.actor.id for person in team[:5]
        }
        assert [(one.mood, one.count) for one in session.exec(select(MoodCount))] == [(4, 5)]
    ends(ann, standup)
    with database.current().reading() as session:
        assert session.exec(select(MoodAsked)).all() == []


def test_everybody_answers_once(
    world: World, ann: Persona, team: list[Persona], bo: Persona
) -> None:
    standup = begun(world, ann)
    answers(team, standup, 1)
    assert ann.post(f"/standups/{standup}/mood", {"mood": 0}).error == "mood_already_given"
    assert bo.post(f"/standups/{standup}/mood", {"mood": 0}).error in ("forbidden", "not_found")
    assert ann.post(f"/standups/{standup}/mood", {"mood": 5}).status == 422
