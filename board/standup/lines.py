"""Lines, what people say: prepared beforehand, or written up while they speak; the wall shows it as
it is typed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.core.holding import StreamOf
from board.people.models import Member

from .events import StandupSaid
from .lookups import open_standup
from .models import Standup
from .rules import MOST_LINES, TooManyLines
from .values import PreparedLine, SaidLine, Thanks, Topic

Line = TypeVar("Line", bound=PreparedLine)


def write_line(
    actor: Actor, standup_id: int, *, member_id: int, text: str, line_id: int | None = None
) -> Change:
    """Write a line under somebody's name, by whoever writes it up; an empty text takes it away.
    `result.line` has its id."""
    with changing(StreamOf(Standup, standup_id), by=actor) as change:
        standup = open_standup(change, standup_id)
        change.look_up(Member, member_id)
        check_exists(standup.said, line_id, member_id)
        id_ = line_id or next_id(standup.said)
        new = SaidLine(id=id_, member=member_id, text=text, by=actor.member_id)
        standup.said, change.result["line"] = written(standup.said, line_id, new), id_
        change.record(StandupSaid(standup=standup, member=member_id))
    return change


def next_id(rows: Sequence[PreparedLine | Topic | Thanks]) -> int:
    return max((row.id for row in rows), default=0) + 1


def check_exists(lines: Sequence[PreparedLine], line_id: int | None, member_id: int) -> None:
    """Raises NotFound for a line that is not (any more) that person's."""
    if line_id is not None and not any(
        one.id == line_id and one.member == member_id for one in lines
    ):
        raise NotFound(kind="line", id=line_id)


def written(lines: tuple[Line, ...], line_id: int | None, new: Line) -> tuple[Line, ...]:
    """The lines with one added, changed or (where it says nothing) taken away."""
    if line_id is None:
        if sum(line.member == new.member for line in lines) >= MOST_LINES:
            raise TooManyLines(most=MOST_LINES)
        return (*lines, new) if new.text else lines
    changed = (replace(line, text=new.text) if line.id == line_id else line for line in lines)
    return tuple(line for line in changed if line.text)
