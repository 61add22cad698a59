"""Looking an import through without making anything, making its tickets, and stopping in between.
The work itself is done in steps (steps.py)."""

from typing import Any

from sqlmodel import Session, select

from board.core import clock, database, trimming
from board.core.actor import Actor
from board.core.errors import NotFound
from board.people.permissions import check_administers

from .models import WORKING, ImportRow, QueueImport
from .rules import check_mapping, check_may_be_changed, check_may_run
from .taking import note_of


def look_through(
    actor: Actor,
    import_id: int,
    *,
    mapping: dict[str, int] | None = None,
    closed_words: str | None = None,
    otherwise: str | None = None,
) -> None:
    """Say for each row what would become of it; nothing is made. What is not named stays as it was.
    Raises QueueColumnUnknown, QueueWithoutSubject, ImportIsWorking, ImportIsDone."""
    check_administers(actor)
    said = {"mapping": mapping, "closed_words": closed_words, "otherwise": otherwise}
    with database.current().writing() as session:
        one = held(session, import_id)
        check_may_be_changed(state=one.state, is_real=one.is_real)
        for name, value in said.items():
            if value is not None:
                setattr(one, name, value)
        check_mapping(one.kind, one.mapping, len(one.headings))
        _begin(one, "looking")


def run_import(actor: Actor, import_id: int) -> None:
    """Make the tickets. Nobody is answered or told anything. One that was stopped goes on where it
    was. Raises QueueWithoutSubject, ImportIsWorking, ImportIsDone."""
    check_administers(actor)
    with database.current().writing() as session:
        one = held(session, import_id)
        check_may_run(state=one.state)
        check_mapping(one.kind, one.mapping, len(one.headings))
        if one.is_real:
            one.state = "running"
        else:
            _begin(one, "running")
        note_of(session, "begun", one, by=actor)


def stop_import(actor: Actor, import_id: int) -> None:
    """After the rows that are at work just now. What was made stays; it can go on later."""
    check_administers(actor)
    with database.current().writing() as session:
        one = held(session, import_id)
        if one.state in WORKING:
            one.state = "stopped"
            note_of(session, "stopped", one, by=actor)


def held(session: Session, import_id: int) -> QueueImport:
    """Locked until the commit. Raises NotFound."""
    one = session.get(QueueImport, import_id, with_for_update=True)
    if one is None:
        raise NotFound(kind="import", id=import_id)
    return one


def end(one: QueueImport, state: str, **problem: Any) -> None:
    one.state, one.ended_at = state, clock.now()
    for name, value in problem.items():
        setattr(one, name, value)


def forget_attempts() -> int:
    """A timer's work: rows of what was looked through again, or run, since. Returns how many."""
    is_older = (
        select(QueueImport.id)
        .where(QueueImport.id == ImportRow.import_id, QueueImport.attempt > ImportRow.attempt)
        .exists()
    )
    return trimming.forget(ImportRow, is_older)


def _begin(one: QueueImport, state: str) -> None:
    one.state, one.is_real, one.attempt = state, state == "running", one.attempt + 1
    one.done, one.position = 0, one.begins
    one.problem, one.ended_at = "", None
