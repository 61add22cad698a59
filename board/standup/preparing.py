"""Lines that people prepare for the next standup."""

from board.core.actor import Actor
from board.core.changes import Change, changing

from .events import StandupPrepared
from .lines import check_exists, next_id, written
from .plans import plan_of
from .values import PreparedLine


def prepare_line(
    actor: Actor, team_id: int, *, zone: str, text: str, line_id: int | None = None
) -> Change:
    """Write a line of your own for the next standup; an empty text takes it away. `result.line` has
    its id."""
    with changing(f"team/{team_id}", by=actor) as change:
        plan = plan_of(change, team_id, zone=zone)
        member_id = actor.member_id or 0
        check_exists(plan.lines, line_id, member_id)
        new = PreparedLine(id=line_id or next_id(plan.lines), member=member_id, text=text)
        plan.lines, change.result["line"] = written(plan.lines, line_id, new), new.id
        change.record(StandupPrepared())
    return change
