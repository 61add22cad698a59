"""A database that is away, full, held or read-only is said by name, for reads and writes, and
passes by itself."""

import shutil
import sqlite3
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from board.core import database
from board.core.database import Database
from board.core.outages import DatabaseAway, DatabaseBusy, StorageFailed
from tests.support.forwarder import Forwarder
from tests.support.world import Persona, World

COUNT = text("SELECT count(*) FROM note")
NOTE = text("INSERT INTO note VALUES (:words)")
ADDRESS = "ann@example.org"


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Database]:
    """A SQLite file with one small table."""
    opened = Database(f"sqlite:///{tmp_path / 'inside' / 'small.sqlite'}")
    with opened.writing() as session:
        session.execute(text("CREATE TABLE note (words TEXT)"))
    yield opened
    opened.close()


def note(opened: Database, words: str = "x") -> None:
    with opened.writing() as session:
        session.execute(NOTE, {"words": words})


def count(opened: Database) -> int:
    with opened.reading() as session:
        return session.execute(COUNT).scalar_one()


def test_a_full_disk_refuses_the_write_and_reading_goes_on(small: Database) -> None:
    @event.listens_for(small.writer, "begin")
    def no_more_pages(connection) -> None:  # type: ignore[no-untyped-def]
        connection.exec_driver_sql("PRAGMA max_page_count = 1")

    with pytest.raises(StorageFailed):
        note(small, "x" * 100_000)
    assert count(small) == 0


def test_a_read_only_disk_refuses_the_write_and_reading_goes_on(small: Database) -> None:
    small.writer.dispose()

    @event.listens_for(small.writer, "connect")
    def read_only(connection, _) -> None:  # type: ignore[no-untyped-def]
        connection.execute("PRAGMA query_only = 1")

    with pytest.raises(DatabaseAway):
        note(small)
    assert count(small) == 0


def test_a_file_that_cannot_be_opened_is_away_for_readers_too(small: Database) -> None:
    small.close()
    shutil.rmtree(Path(small.url.database or "").parent)
    with pytest.raises(DatabaseAway):
        count(small)
    with pytest.raises(DatabaseAway):
        note(small)


def test_whoever_waits_behind_a_slow_writer_is_refused_in_time(
    small: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each gives up by a deadline counted from when it came, not from its turn; readers wait for
    nobody."""
    monkeypatch.setattr(database, "PATIENCE_SECONDS", 0.2)
    refused: list[Exception] = []

    def write() -> None:
        try:
            note(small)
        except DatabaseBusy as error:
            refused.append(error)

    writers = [threading.Thread(target=write, daemon=True) for _ in range(6)]
    with small.writing():
        for writer in writers:
            writer.start()
        assert count(small) == 0
        for writer in writers:
            writer.join(timeout=30)
        assert len(refused) == 6
    note(small)
    assert count(small) == 1


def test_a_foreign_lock_is_waited_for_and_then_said(
    small: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE_SECONDS", 0.2)
    foreign = sqlite3.connect(small.url.database or "", isolation_level=None)
    foreign.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseBusy):
        note(small)
    assert count(small) == 0
    foreign.execute("ROLLBACK")
    foreign.close()
    note(small)
    assert count(small) == 1


def test_a_mistake_in_our_own_sql_stays_loud(small: Database) -> None:
    with pytest.raises(OperationalError), small.reading() as session:
        session.execute(text("SELECT * FROM nothing_of_the_kind"))


def test_an_errors_text_never_carries_what_people_wrote(small: Database) -> None:
    with pytest.raises(OperationalError) as error, small.writing() as session:
        session.execute(
            text("INSERT INTO nowhere VALUES (:words)"), {"words": "secret@example.org"}
        )
    assert "secret" not in str(error.value)


@pytest.fixture
def take_away(
    world: World, tmp_path: Path
) -> Iterator[tuple[Callable[[], None], Callable[[], None]]]:
    """(the database goes, the database is back): a cut line to PostgreSQL, a folder that is gone
    for SQLite."""
    own = world.app.extensions["database"]
    if own.is_sqlite:
        away = Database(f"sqlite:///{tmp_path / 'gone' / 'x.sqlite'}")
        shutil.rmtree(tmp_path / "gone")
        yield lambda: database.use(away), lambda: database.use(own)
    else:
        line = Forwarder((own.url.host or "127.0.0.1", own.url.port or 5432))
        far = Database(
            own.url.set(host="127.0.0.1", port=line.port).render_as_string(hide_password=False)
        )
        database.use(far)
        yield line.cut, line.mend
        far.close()
        line.cut()
    database.use(own)


def test_pages_and_the_api_say_503_and_when_to_ask_again(
    world: World, ann: Persona, take_away: tuple[Callable[[], None], Callable[[], None]]
) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    path = f"/api/v1/streams/board/{world.board_id}/snapshot"
    moves = f"/api/v1/cards/{world.card('Refunds').id}/move"
    headers = {"X-CSRF-Token": ann.csrf or "", "Idempotency-Key": "tab:1"}
    body = {"to_column_id": world.columns["Review"]}
    assert ann.client.get(path).status_code == 200
    goes, comes_back = take_away
    goes()
    for answer in (ann.client.get(path), ann.client.post(moves, json=body, headers=headers)):
        assert (answer.status_code, answer.json["code"]) == (503, "database_away")
        assert answer.headers["Retry-After"] == "5"
    page = ann.client.get(f"/boards/{world.board_id}", headers={"Accept": "text/html"})
    assert page.status_code == 503
    assert 'http-equiv="refresh"' in page.text
    assert world.app.test_client().get("/healthz").status_code == 200, "the process lives"
    comes_back()
    assert ann.client.get(path).status_code == 200
    assert ann.client.post(moves, json=body, headers=headers).status_code == 200
    assert world.titles_in("Review") == ["Refunds"]


@pytest.fixture
def at_home(world: World) -> Database:
    """The database of the application, where people have names and addresses."""
    opened: Database = world.app.extensions["database"]
    return opened


def log_of(error: BaseException) -> str:
    """What `logger.exception` writes: the error, and what it came from."""
    return "".join(traceback.format_exception(error))


def test_two_with_one_address_leave_the_address_out_of_the_log(
    at_home: Database,
) -> None:
    with pytest.raises(IntegrityError) as refused, at_home.writing() as session:
        session.execute(text("CREATE TEMPORARY TABLE note (words TEXT UNIQUE)"))
        for _ in range(2):
            session.execute(NOTE, {"words": ADDRESS})
    assert ADDRESS not in log_of(refused.value)
    assert "unique" in log_of(refused.value).lower(), "what kind of mistake it was stays"


def test_what_could_not_be_read_is_left_out_of_the_log(at_home: Database) -> None:
    cast = "SELECT CAST(:words AS INTEGER)" + (" FROM nowhere" if at_home.is_sqlite else "")
    with pytest.raises(DBAPIError) as refused, at_home.reading() as session:
        session.execute(text(cast), {"words": ADDRESS})
    assert ADDRESS not in log_of(refused.value)
