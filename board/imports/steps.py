"""The work of an import: a few rows at a time, each in one transaction with how far it is, so that
it goes on where it was after whatever happens, and colleagues wait for nothing."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager

from sqlmodel import Session, col, select

from board.core import database
from board.core.actor import system
from board.core.changes import changing
from board.core.errors import Refused
from board.core.outages import TRY_AGAIN
from board.triage.events import TicketsImported
from board.triage.own_addresses import know_mailboxes

from .models import WORKING, QueueImport
from .reading_files import REFUSALS, Batch, next_rows
from .rules import QueueFileUnreadable
from .running import end, forget_attempts, held
from .verdicts import row_of
from .works import Work, work_of

IMPORTER = system("queue import")
AT_A_TIME = {"csv": 10, "mbox": 5}
"""Rows in one transaction: whoever changes something meanwhile waits for no more."""
PAUSE_SECONDS = 0.03
SECONDS_AT_A_TIME = 5.0
"""Then other timers have their turn."""
OF_FILES: tuple[type[Refused], ...] = (QueueFileUnreadable, *REFUSALS.values())
logger = logging.getLogger(__name__)


def work_on_imports() -> int:
    """A timer's work: a few seconds of each import that is at work. Returns how many steps."""
    forget_attempts()
    with database.current().reading() as session:
        waiting = select(QueueImport.id).where(col(QueueImport.state).in_(WORKING))
        ids = session.exec(waiting.order_by(col(QueueImport.id))).all()
    return sum(_work(id_) for id_ in ids)


def step(import_id: int) -> bool:
    """The next few rows; whether there may be more. Whoever does the same rows at the same time
    finds them done."""
    with database.current().reading() as session:
        one = session.get_one(QueueImport, import_id)
    if one.state not in WORKING:
        return False
    try:
        batch = next_rows(one, most=AT_A_TIME[one.kind])
    except OF_FILES as refused:
        _fail(import_id, refused.code())
        return False
    works = [work_of(one, row) for row in batch.rows]
    if one.is_real:
        _make(one, batch, works)
    else:
        _judge(one, batch, works)
    return True


def _work(import_id: int) -> int:
    ends, count = time.monotonic() + SECONDS_AT_A_TIME, 0
    try:
        while time.monotonic() < ends and step(import_id):
            count += 1
            time.sleep(PAUSE_SECONDS)
    except (*TRY_AGAIN, OSError) as error:
        logger.warning("import %d goes on later: %s", import_id, type(error).__name__)
    except Exception:
        logger.exception("import %d is held up; somebody can let it go on", import_id)
        _fail(import_id, "unexpected")
    return count


def _judge(one: QueueImport, batch: Batch, works: list[Work]) -> None:
    with database.current().writing() as session, _at_its_place(session, one, batch) as now:
        if now is not None:
            know_mailboxes(session)
            for number, work in enumerate(works, start=now.done + 1):
                session.add(row_of(now, number, work.judge(session, now, number)))


def _make(one: QueueImport, batch: Batch, works: list[Work]) -> None:
    with (
        changing("desk", by=IMPORTER) as change,
        _at_its_place(change.session, one, batch) as now,
    ):
        if now is None:
            return
        know_mailboxes(change.session)
        made = []
        for number, work in enumerate(works, start=now.done + 1):
            verdict = work.judge(change.session, now, number)
            row = row_of(now, number, verdict)
            row.ticket_id = work.make(change, verdict)
            change.session.add(row)
            if verdict.outcome not in ("known", "refused"):
                made.append(row.ticket_id)
        if made:
            tickets = sorted({id_ for id_ in made if id_ is not None})
            change.record(TicketsImported(tickets=tickets))


@contextmanager
def _at_its_place(session: Session, one: QueueImport, batch: Batch) -> Iterator[QueueImport | None]:
    """The import as it is now; None where somebody has done these rows, or stopped it.
    Afterwards it is at the next ones."""
    now = held(session, one.id)
    if (now.state, now.attempt, now.position) != (one.state, one.attempt, one.position):
        yield None
        return
    yield now
    now.position, now.done = batch.position, now.done + len(batch.rows)
    if not batch.rows:
        end(now, "done" if now.is_real else "looked")


def _fail(import_id: int, problem: str) -> None:
    with database.current().writing() as session:
        end(held(session, import_id), "failed", problem=problem)
