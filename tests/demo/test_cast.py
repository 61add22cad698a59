"""Who and what the story begins with."""

import pytest
from sqlmodel import delete

from board.core import database
from board.demo.cast import gather
from board.people.models import Team
from tests.support.world import World

DATABASES = ["sqlite"]


@pytest.fixture(autouse=True)
def nobody_here_yet(world: World) -> None:
    with database.current().writing() as session:
        session.execute(delete(Team))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_everybody_has_a_team_and_every_team_a_board_with_its_columns(language: str) -> None:
    cast = gather(language)
    assert (len(cast.teams), len(cast.people), len(cast.customers)) == (2, 12, 4)
    assert {person.team_id for person in cast.people.values()} == set(cast.teams.values())
    assert set(cast.boards) == set(cast.columns) == set(cast.teams)
    assert [len(columns) for columns in cast.columns.values()] == [5, 5]


def test_those_who_only_look_are_given_no_work() -> None:
    cast = gather("en")
    working = {person.id for key in cast.teams for person in cast.of_team(key)}
    looking = {person.id for person in cast.people.values() if person.role == "viewer"}
    assert working.isdisjoint(looking)
    assert working | looking == {person.id for person in cast.people.values()}
    assert {person.role for person in cast.coordinators()} == {"coordinator"}
