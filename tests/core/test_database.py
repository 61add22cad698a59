"""What the columns' own kinds keep, on both databases. (tests/core/test_faults.py has what happens
when a database is away, full or held.)"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from flask import Flask
from sqlalchemy import Column, Integer, MetaData, Row, Table, insert, select, text
from sqlalchemy.exc import SQLAlchemyError

from board.core import database
from board.core.database import Day, Instant, RankText
from board.core.errors import Refused
from board.core.outages import DatabaseAway
from tests.support import services

NOTES = Table(
    "kinds_of_columns",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("at", Instant),
    Column("day", Day),
    Column("rank", RankText),
)
SUMMER = timezone(timedelta(hours=2))


@pytest.fixture
def opened(app: Flask) -> Iterator[database.Database]:
    opened = app.extensions["database"]
    NOTES.drop(opened.writer, checkfirst=True)
    NOTES.create(opened.writer)
    yield opened
    NOTES.drop(opened.writer)


def kept(opened: database.Database, **values: object) -> Row:
    with opened.writing() as session:
        session.execute(insert(NOTES).values(**values))
    with opened.reading() as session:
        return session.execute(select(NOTES).order_by(NOTES.c.id.desc())).first()  # type: ignore[return-value]


def test_an_instant_comes_back_as_the_same_instant_in_utc(opened: database.Database) -> None:
    row = kept(opened, at=datetime(2026, 7, 1, 9, 30, 0, 125_000, tzinfo=SUMMER))
    assert row.at == datetime(2026, 7, 1, 7, 30, 0, 125_000, tzinfo=UTC)
    assert row.at.utcoffset() == timedelta(0)


def test_a_day_is_a_day_and_nothing_is_nothing(opened: database.Database) -> None:
    row = kept(opened, day=date(2028, 2, 29))
    assert (row.day, row.at, row.rank) == (date(2028, 2, 29), None, None)


def test_instants_are_compared_and_ordered_as_time_goes(opened: database.Database) -> None:
    noon = datetime(2026, 12, 31, 23, 59, 59, 999_000, tzinfo=UTC)
    instants = [noon, noon + timedelta(milliseconds=1), noon - timedelta(days=400)]
    for at in instants:
        kept(opened, at=at)
    with opened.reading() as session:
        found = session.scalars(select(NOTES.c.at).order_by(NOTES.c.at)).all()
        later = session.scalars(select(NOTES.c.at).where(NOTES.c.at > noon)).all()
    assert (list(found), list(later)) == (sorted(instants), instants[1:2])


def test_ranks_are_compared_byte_by_byte_on_every_database(opened: database.Database) -> None:
    ranks = ["a", "B", "Z", "z", "aB", "ab", "0", "~1"]
    for rank in ranks:
        kept(opened, rank=rank)
    with opened.reading() as session:
        found = session.scalars(select(NOTES.c.rank).order_by(NOTES.c.rank)).all()
    assert list(found) == sorted(ranks)


def test_who_only_reads_writes_nothing(opened: database.Database) -> None:
    with suppress(SQLAlchemyError, Refused), opened.reading() as session:
        session.execute(insert(NOTES).values(rank="a"))
    with opened.reading() as session:
        assert session.execute(select(NOTES)).all() == []


def test_what_fails_leaves_nothing_behind(opened: database.Database) -> None:
    with pytest.raises(ZeroDivisionError), opened.writing() as session:
        session.execute(insert(NOTES).values(rank="a"))
        1 / 0  # noqa: B018
    with opened.reading() as session:
        assert session.execute(select(NOTES)).all() == []


@pytest.fixture
def postgres() -> Iterator[database.Database]:
    opened = database.Database(services.postgres_database(), pool_size=1)
    yield opened
    opened.close()


def answers(opened: database.Database) -> int:
    with opened.reading() as session:
        return session.execute(text("SELECT 1")).scalar_one()


def end_connections(opened: database.Database) -> None:
    """As a restart of PostgreSQL does."""
    others = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = "
    with opened.writer.connect() as connection:
        connection.execute(text(f"{others}current_database() AND pid <> pg_backend_pid()"))


def test_a_connection_that_was_lost_while_it_rested_is_replaced_unseen(
    postgres: database.Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "RESTED_SECONDS", 0.0)
    assert answers(postgres) == 1
    end_connections(postgres)
    assert answers(postgres) == 1


def test_one_that_was_just_used_is_not_asked_and_costs_one_refusal(
    postgres: database.Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "RESTED_SECONDS", 3600.0)
    assert answers(postgres) == 1
    end_connections(postgres)
    with pytest.raises(DatabaseAway):
        answers(postgres)
    assert answers(postgres) == 1
