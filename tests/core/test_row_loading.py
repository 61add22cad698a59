"""A row that is laid into a session is the one that the ORM would have read, whatever its table."""

from datetime import date

import pytest
from sqlalchemy import inspect
from sqlmodel import select

from board.boards.models import Board, BoardColumn
from board.cards.models import Card
from board.cards.values import ChecklistItem
from board.core import database
from board.core.row_loading import in_session, laid, read
from board.core.synced import Synced, whole_row_of
from board.people.models import Member, Team
from tests.support.world import Persona, World


@pytest.fixture
def card(world: World, ann: Persona) -> int:
    """One that has something in each kind of column."""
    world.a_board(cards={"Ready": ["A card"]})
    with database.current().writing() as session:
        found = session.exec(select(Card)).one()
        found.assignees, found.labels = [ann.actor.id or 0], ["x"]
        found.checklist = (ChecklistItem(id=1, text="one", is_done=True),)
        found.due_on, found.estimate, found.is_title_on_wall = date(2026, 12, 1), 1.5, False
    return found.id


@pytest.mark.parametrize("model", [Card, Board, BoardColumn, Member, Team])
def test_it_is_as_the_orm_reads_it(card: int, model: type[Synced]) -> None:
    with database.current().reading() as session:
        by_orm = session.exec(select(model)).first()
    with database.current().reading() as session:
        values = read(session, model, by_orm.id)
        row = laid(session, model, values or {})
        assert whole_row_of(row) == whole_row_of(by_orm)
        assert {n: type(v) for n, v in row.__dict__.items()} == {
            n: type(v) for n, v in by_orm.__dict__.items()
        }
        assert in_session(session, model, row.id) is row is session.get(model, row.id)


def test_what_changes_is_written_and_no_more(card: int) -> None:
    with database.current().writing() as session:
        row = laid(session, Card, read(session, Card, card) or {})
        assert not session.is_modified(row)
        row.title = "Another title"
        assert [one.key for one in inspect(row).attrs if one.history.has_changes()] == ["title"]
    with database.current().reading() as session:
        assert session.get_one(Card, card).title == "Another title"


def test_a_row_that_is_not_there_is_none(world: World) -> None:
    with database.current().reading() as session:
        assert read(session, Card, 1) is None
        assert in_session(session, Card, 1) is None
