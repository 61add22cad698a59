"""What is asked and done about one row: told first, made afterwards by what was told."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlmodel import Session

from board.core import clock
from board.core.changes import Change

from . import letters, mails, rows
from .models import QueueImport
from .verdicts import Verdict
from .wanted import Wanted


@dataclass(frozen=True)
class Work:
    """`judge` says what is to become of a row with this number; `make` does it, and answers the
    ticket."""

    judge: Callable[[Session, QueueImport, int], Verdict]
    make: Callable[[Change, Verdict], int | None]


def work_of(one: QueueImport, row: list[str] | list[int]) -> Work:
    """A mail is read by now. Raises PoolExhausted."""
    if one.kind == "mbox":
        return _of_mail(one, *row)  # type: ignore[arg-type]
    return _of_cells(one, row)  # type: ignore[arg-type]


def _of_cells(one: QueueImport, cells: list[str]) -> Work:
    wanted: list[Wanted | None] = []

    def judge(session: Session, now: QueueImport, number: int) -> Verdict:
        verdict, found = rows.judged(session, now, number, cells, clock.now())
        wanted.append(found)
        return verdict

    def make(change: Change, verdict: Verdict) -> int | None:
        found = wanted[-1] if verdict.outcome in ("opened", "closed") else None
        return rows.open_for(change, one, found) if found else verdict.ticket_id

    return Work(judge, make)


def _of_mail(one: QueueImport, begins: int, ends: int) -> Work:
    letter = letters.letter_at(one, begins, ends)
    kept = letters.keep(letter) if one.is_real else letters.Kept([], {})
    return Work(
        lambda session, now, number: mails.judged(session, now, number, letter),
        lambda change, verdict: mails.take_in(change, verdict, letter, kept),
    )
