"""Prepared statements give what SQLAlchemy gives, and fail as it does."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.exc import DBAPIError, IntegrityError

from board.core import database
from board.core.database import connection_of
from board.core.event_log import Command
from board.core.outages import DatabaseAway
from board.core.prepared import Prepared
from tests.support.statements import counting
from tests.support.world import World

AT = datetime(2026, 11, 25, 8, tzinfo=UTC)
ROW = {"actor": "member/1", "client": "c", "id": "1", "digest": "d", "at": AT, "answer": "{'a'}"}
TABLE = Command.__table__  # type: ignore[attr-defined]
write = Prepared(
    sa.insert(TABLE).values({c.name: sa.bindparam(c.name, type_=c.type) for c in TABLE.c})
)
ITS_OWN = (TABLE.c.id == sa.bindparam("id"), TABLE.c.client == "c")
find = Prepared(sa.select(TABLE.c.at, TABLE.c.answer).where(*ITS_OWN))


def test_values_are_written_as_their_columns_say_and_found_by_name(world: World) -> None:
    with database.current().writing() as session:
        assert write.rows(connection_of(session), ROW) == ()
        found = find.rows(connection_of(session), {"id": "1"})
        assert [tuple(one) for one in found] == [("2026-11-25T08:00:00.000Z", "{'a'}")]
        assert list(find.rows(connection_of(session), {"id": "2"})) == []
    with database.current().reading() as session:
        assert session.get_one(Command, ("member/1", "c", "1")).at == AT


def test_a_collision_is_raised_as_ever_and_names_no_value(world: World) -> None:
    with pytest.raises(IntegrityError) as refused, database.current().writing() as session:
        for _ in range(2):
            write.rows(connection_of(session), ROW)
    assert "member/1" not in str(refused.value)


def test_a_lost_connection_is_the_database_being_away(apps: Callable[[str], Flask]) -> None:
    database.use(apps("postgres").extensions["database"])
    with pytest.raises(DatabaseAway), database.current().writing() as session:
        _end(connection_of(session))
        find.rows(connection_of(session), {"id": "1"})
    with database.current().writing() as session:
        assert list(find.rows(connection_of(session), {"id": "1"})) == []


def test_nonsense_is_a_bug_and_loud(world: World) -> None:
    nonsense = Prepared(sa.text("SELECT nothing FROM nowhere"))
    with pytest.raises(DBAPIError), database.current().writing() as session:
        nonsense.rows(connection_of(session), {})


def test_it_is_counted_like_others(world: World) -> None:
    with counting() as counted, database.current().reading() as session:
        find.rows(connection_of(session), {"id": "1"})
    assert len(counted.statements) == 1


def _end(connection: sa.Connection) -> None:
    """By another connection, as when the server is restarted."""
    (own,) = connection.execute(sa.text("SELECT pg_backend_pid()")).one()
    with database.current().reader.connect() as other:
        other.execute(sa.text("SELECT pg_terminate_backend(:own)"), {"own": own})
