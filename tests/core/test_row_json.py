"""What the database writes of a row is what Python would write, for every table."""

import orjson
import pytest
from sqlmodel import select

from board.boards.models import Board
from board.cards.models import Card
from board.core import database
from board.core.row_json import SEPARATOR, members_of
from board.core.sparse_rows import completed, defaults_of, sparse
from board.core.synced import Synced, row_of
from tests.support.stage import Stage, set_the_stage
from tests.support.world import Persona, World

SYNCED = sorted(Synced.__subclasses__(), key=lambda model: model.__name__)
HOSTILE = 'å "quoted" \\ back\nline \u2028 </script> \x1f 😀'


@pytest.fixture
def stage(world: World, ann: Persona) -> Stage:
    world.a_board(team="system")
    return set_the_stage(world, ann)


def rows_of(model: type[Synced]) -> dict[str, dict]:
    with database.current().read_connection() as connection:
        text = connection.scalar(members_of(model, [], connection.dialect.name)) or ""
    return orjson.loads("{" + text.replace(SEPARATOR, ",") + "}")


def records_of(model: type[Synced]) -> list[Synced]:
    with database.current().reading() as session:
        return list(session.exec(select(model)))


def test_every_row_is_written_as_python_would(stage: Stage) -> None:
    for model in SYNCED:
        table = str(model.__tablename__)
        rows = rows_of(model)
        assert rows == {str(one.id): sparse(table, row_of(one)) for one in records_of(model)}
        assert all(completed(table, rows[str(one.id)]) == row_of(one) for one in records_of(model))


def test_what_people_wrote_comes_out_as_it_went_in(stage: Stage) -> None:
    with database.current().writing() as session:
        card = session.exec(select(Card)).first()
        assert card is not None
        card.title, card.description, card.blocked_reason = HOSTILE, HOSTILE, HOSTILE
        card.labels, card.estimate, card.is_title_on_wall = [HOSTILE], 0.1, False
    row = rows_of(Card)[str(card.id)]
    assert (row["title"], row["description"], row["blocked_reason"]) == (HOSTILE,) * 3
    assert (row["labels"], row["estimate"], row["is_title_on_wall"]) == ([HOSTILE], 0.1, False)


def test_null_is_said_where_something_else_is_usual(stage: Stage) -> None:
    with database.current().writing() as session:
        board = session.exec(select(Board)).first()
        assert board is not None
        board.expedite_limit, board.done_leaves_days = None, None
    row = rows_of(Board)[str(board.id)]
    assert (row["expedite_limit"], row["done_leaves_days"]) == (None, None)
    assert defaults_of(Board)["expedite_limit"] == 1
