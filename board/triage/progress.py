"""How far a ticket is, as its requester is told: each step that is true, and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from .models import ANSWERED, Ticket


@dataclass(frozen=True, kw_only=True)
class Step:
    """`kind` is received, queue, asked, waiting, team, same, solved, works, declined or answer (the
    one that is still to come). `at` is when it began, of waiting until when; `team` is its name.
    `is_now`: that is where it is."""

    kind: str
    at: datetime | None = None
    team: str = ""
    is_now: bool = False

    @property
    def is_reached(self) -> bool:
        return self.kind != "answer"


def steps_of(ticket: Ticket, *, original: Ticket | None = None, team: str = "") -> list[Step]:
    """`original` is what it duplicates: that is what is being worked on. `team` has it, or had it
    last."""
    return [Step(kind="received", at=ticket.created_at), *_way(ticket, original or ticket, team)]


def is_over(ticket: Ticket, original: Ticket | None = None) -> bool:
    return (original or ticket).state in ANSWERED


def _way(ticket: Ticket, whole: Ticket, team: str) -> Iterator[Step]:
    if ticket is not whole:
        yield Step(kind="same", at=ticket.decided_at)
    if whole.team_id is not None and whole.state in ("distributed", "resolved"):
        is_now = whole.state == "distributed"
        yield Step(kind="team", at=whole.decided_at, team=team, is_now=is_now)
    if whole.state in ANSWERED:
        yield Step(kind=_end(whole), at=whole.resolved_at or whole.decided_at, is_now=True)
        return
    if whole.state == "new":
        yield _where_it_waits(ticket)
    yield Step(kind="answer")


def _end(whole: Ticket) -> str:
    if whole.state == "declined":
        return "declined"
    return "works" if whole.messages[-1].works else "solved"


def _where_it_waits(ticket: Ticket) -> Step:
    if ticket.asked_at:
        return Step(kind="asked", at=ticket.asked_at, is_now=True)
    if ticket.wake_at:
        return Step(kind="waiting", at=ticket.wake_at, is_now=True)
    return Step(kind="queue", is_now=True)
