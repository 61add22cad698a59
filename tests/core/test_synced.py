"""How a row becomes JSON and is read back, and what the database writes itself."""

from datetime import UTC, date, datetime

import pytest

from board.cards.models import Card
from board.core import database
from board.core.synced import (
    column_names,
    column_value,
    free_rank,
    json_value,
    model_of,
    row_of,
    tables_on,
    whole_row_of,
)
from board.people.models import Member
from tests.support.stage import Stage, set_the_stage
from tests.support.world import Persona, World

AT = datetime(2026, 11, 21, 8, 0, 0, 250_000, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("created_at", AT, "2026-11-21T08:00:00.250Z"),
        ("finished_at", None, None),
        ("due_on", date(2028, 2, 29), "2028-02-29"),
        ("labels", ["a", "å"], ["a", "å"]),
        ("estimate", 0.5, 0.5),
        ("is_title_on_wall", False, False),
        ("checklist", (), []),
    ],
)
def test_what_is_said_of_a_column_is_read_back_as_it_was(
    name: str, value: object, said: object
) -> None:
    assert json_value(value) == said
    assert column_value(Card, name, said) == value


def test_the_log_keeps_hidden_columns_and_browsers_get_none() -> None:
    member = Member(id=7, name="Ann", email="ann@example.org", role="member")
    assert "email" not in row_of(member)
    assert whole_row_of(member)["email"] == "ann@example.org"
    assert column_names(Member)[0] == "id"


def test_a_table_is_known_by_its_name() -> None:
    assert model_of("card") is Card
    with pytest.raises(KeyError):
        model_of("sign_in")
    assert {model.__name__ for model, _ in tables_on("people")} >= {"Member", "Team", "Customer"}


@pytest.fixture
def stage(world: World, ann: Persona) -> Stage:
    return set_the_stage(world, ann)


def test_a_rank_that_was_taken_meanwhile_gives_one_right_before_it(world: World) -> None:
    world.a_board(cards={"Ready": ["A", "B"]})
    here = (Card.column_id == world.columns["Ready"],)
    first, second = world.card("A").rank, world.card("B").rank
    with database.current().reading() as session:
        assert free_rank(session, Card, here, "zz") == "zz"
        assert first < free_rank(session, Card, here, second) < second
        assert free_rank(session, Card, here, first) < first
        others = (*here, Card.id != world.card("B").id)
        assert free_rank(session, Card, others, second) == second, "one's own is not in the way"
