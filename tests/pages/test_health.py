"""Ready is who can do the work: a disk that has just refused a write is not, until it takes one."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event

from board.core.database import Database
from board.core.event_log import Command
from tests.support.world import Persona, World

NO_SPACE = "DO $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = '53100'; END $$"
"""What PostgreSQL answers when its disk is full."""


@contextmanager
def full(opened: Database) -> Iterator[None]:
    """The disk takes no new row; what writes nothing goes through, as on a real one."""

    def refuse(_conn: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> Any:
        if not statement.startswith("INSERT"):
            return statement, parameters
        if opened.is_sqlite:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        return NO_SPACE, ()

    event.listen(opened.writer, "before_cursor_execute", refuse, retval=True)
    yield
    event.remove(opened.writer, "before_cursor_execute", refuse)


def is_writable(app: Flask) -> bool:
    """What /readyz says now, and not a second ago."""
    app.extensions.pop("readiness", None)
    answer = app.test_client().get("/readyz")
    says: bool = answer.get_json()["checks"]["writable"]
    assert says or answer.status_code == 503
    return says


@pytest.fixture
def full_disk(world: World) -> AbstractContextManager[None]:
    world.a_board()
    return full(world.app.extensions["database"])


def test_a_disk_that_refused_a_write_is_not_ready_until_it_takes_one(
    app: Flask, world: World, ann: Persona, full_disk: AbstractContextManager[None]
) -> None:
    assert is_writable(app)
    with full_disk:
        assert is_writable(app), "nobody has tried yet"
        assert ann.adds("Refunds", to="Ready").status == 507
        assert [is_writable(app), is_writable(app)] == [False, False]
    assert is_writable(app)
    assert ann.adds("Refunds", to="Ready").status == 200


def test_the_trial_leaves_nothing_behind(
    app: Flask, world: World, ann: Persona, full_disk: AbstractContextManager[None]
) -> None:
    with full_disk:
        ann.adds("Refunds", to="Ready")
    assert is_writable(app)
    assert world.row(Command, ("readiness", "trial", "trial")) is None
