"""What may matter later is written down once, and the database itself keeps it."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from board.core import database
from board.core.actor import Actor
from board.people.audit_log import note
from tests.support.world import SYSTEM, Persona, World, audit_lines


def test_a_line_says_who_what_to_whom_and_from_where(
    world: World, siv: Persona, ann: Persona
) -> None:
    with database.current().writing() as session:
        note(
            session,
            "role.changed",
            by=siv.actor,
            subject=("member", ann.actor.id),
            role=["member", "admin"],
        )
        note(session, "link.made", by=SYSTEM, address="192.0.2.1")
    by_siv, by_system = [line for line in audit_lines() if line.kind != "signed_in"]
    assert (by_siv.by_kind, by_siv.by_id) == ("member", siv.actor.id)
    assert (by_siv.subject_kind, by_siv.subject_id) == ("member", ann.actor.id)
    assert by_siv.facts == {"role": ["member", "admin"]}
    assert (by_system.by_id, by_system.facts, by_system.address) == (
        None,
        {"as": "test"},
        "192.0.2.1",
    )


def test_a_deed_that_fails_leaves_no_line(world: World) -> None:
    with pytest.raises(ZeroDivisionError), database.current().writing() as session:
        note(session, "link.made", by=Actor("member", 1))
        raise ZeroDivisionError
    assert audit_lines() == []


@pytest.mark.parametrize("deed", ["UPDATE audit SET kind = 'x'", "DELETE FROM audit"])
def test_nobody_changes_or_removes_a_line_later(world: World, deed: str) -> None:
    with database.current().writing() as session:
        note(session, "link.made")
    with (
        pytest.raises(DBAPIError, match="never changed or removed"),
        database.current().writing() as session,
    ):
        session.execute(text(deed))
    assert len(audit_lines()) == 1


def test_a_failing_statement_says_nothing_of_what_was_in_it(world: World) -> None:
    """Tracebacks go to the log; mail addresses and texts do not."""
    statement = text("INSERT INTO nowhere (name) VALUES (:name)")
    with pytest.raises(DBAPIError) as failure, database.current().writing() as session:
        session.execute(statement, {"name": "eva.lind@almvik.example"})
    assert "eva.lind" not in str(failure.value)


def test_public_links_and_walls_are_written_down(world: World, ann: Persona) -> None:
    board = world.a_board()
    shared = ann.post(f"/boards/{board}/links", {"kind": "board"}).result
    ann.post(f"/boards/{board}/links/{shared['link']}/revoke")
    wall = world.wall("Stairs", team="user").actor.id
    ann.post(f"/walls/{wall}/revoke")
    told = [(line.kind, line.by_id, line.subject_kind, line.subject_id) for line in audit_lines()]
    assert told[-4:] == [
        ("board_link.made", ann.actor.id, "board", board),
        ("board_link.revoked", ann.actor.id, "board", board),
        ("wall.paired", None, "wall", wall),
        ("wall.revoked", ann.actor.id, "wall", wall),
    ]
    assert shared["token"] not in str([line.facts for line in audit_lines()])
