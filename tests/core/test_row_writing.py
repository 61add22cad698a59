"""A row that has only changed is written by a statement of its own, as the ORM would write it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import inspect
from sqlmodel import Session, SQLModel, select

from board.cards.events import CardEdited
from board.cards.models import Card, CardAssignee
from board.cards.values import ChecklistItem
from board.core import database
from board.core.changes import changing
from board.core.database import connection_of
from board.core.row_writing import take_changes
from board.core.synced import whole_row_of
from tests.support.world import SYSTEM, Persona, World


@pytest.fixture
def card(world: World, ann: Persona) -> int:
    world.a_board(cards={"Ready": ["A card", "Another"]})
    return world.card("A card").id


CHANGES: list[dict[str, Any]] = [
    {"title": "Another title", "labels": ["x", "y"], "estimate": 1.5},
    {"due_on": date(2026, 12, 1), "is_title_on_wall": False},
    {"checklist": (ChecklistItem(id=1, text="one", is_done=True),)},
    {"description": "", "estimate": None, "labels": []},
]


def written(session: Session) -> list[dict[str, Any]]:
    writes = take_changes(session)
    for one in writes:
        one.run(connection_of(session))
    return [one.values for one in writes]


@pytest.mark.parametrize("changes", CHANGES)
def test_it_is_read_back_as_the_orm_would_have_written_it(
    world: World, card: int, changes: dict[str, Any]
) -> None:
    seen = []
    for title, write in (("A card", written), ("Another", Session.flush)):
        with database.current().writing() as session:
            row = session.get_one(Card, world.card(title).id)
            for name, value in changes.items():
                setattr(row, name, value)
            write(session)
        with database.current().reading() as session:
            seen.append({n: getattr(session.get_one(Card, row.id), n) for n in changes})
    assert seen[0] == seen[1] == changes


def test_only_what_is_different_is_written_and_only_once(card: int) -> None:
    with database.current().writing() as session:
        row = session.get_one(Card, card)
        row.title, row.estimate = "A card", 3.0
        assert written(session) == [{"id": card, "estimate": 3.0}]
        assert not session.dirty and written(session) == []
        row.title = "Another title"
        assert written(session) == [{"id": card, "title": "Another title"}]


def test_what_is_put_back_before_it_is_written_is_not_written(card: int) -> None:
    with database.current().writing() as session:
        row = session.get_one(Card, card)
        row.title = "Another title"
        row.title = "A card"
        assert written(session) == []


def test_where_rows_are_new_or_gone_the_orm_writes_all_of_it(card: int) -> None:
    with database.current().writing() as session:
        one, other = session.exec(select(Card).order_by(Card.id)).all()
        one.title = "Another title"
        session.delete(other)
        assert written(session) == []
        assert inspect(other).deleted and not session.dirty
    with database.current().reading() as session:
        assert [row.title for row in session.exec(select(Card))] == ["Another title"]


def test_where_a_table_follows_the_column_the_orm_writes_and_the_table_follows(
    ann: Persona, card: int
) -> None:
    with database.current().writing() as session:
        row = session.get_one(Card, card)
        row.title, row.assignees = "Another title", [ann.actor.id or 0]
        assert written(session) == [] and not session.dirty
    with database.current().reading() as session:
        assert session.get_one(Card, card).title == "Another title"
        followers = session.exec(select(CardAssignee)).all()
        assert [(one.card_id, one.member_id) for one in followers] == [(card, ann.actor.id)]


def test_a_table_that_others_follow_says_by_which_columns() -> None:
    followed = [one for one in SQLModel._sa_registry.mappers if one.dispatch.after_update]
    assert followed
    assert [one.class_ for one in followed if not one.class_.FOLLOWED] == []


def test_what_is_written_and_what_is_told_of_it_agree(world: World, card: int) -> None:
    with changing(f"board/{world.board_id}", by=SYSTEM) as change:
        row = change.find(Card, card)
        row.checklist = (*row.checklist, ChecklistItem(id=1, text="one", is_done=False))
        row.checklist = (replace(row.checklist[0], is_done=True),)
        change.record(CardEdited(card=row, title=row.title, fields=["checklist"]))
    with database.current().reading() as session:
        found = whole_row_of(session.get_one(Card, card))
    assert change.messages[0]["put"]["card"][str(card)]["checklist"] == found["checklist"]
