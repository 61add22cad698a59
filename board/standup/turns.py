"""Turns: beginning one, noting what it took, and a round that grows and shrinks while it runs."""

from board.core.changes import Change

from .models import Standup
from .rules import seconds_of_turn, without


def begin_turn(change: Change, standup: Standup, turn: int) -> None:
    """Within the round; past its end the finishing minute begins."""
    standup.turn = min(len(standup.stops), max(0, turn))
    standup.turn_started_at = standup.paused_at or change.at
    standup.state = "finishing" if standup.turn >= len(standup.stops) else "running"


def note_spent(change: Change, standup: Standup) -> None:
    """Adds this turn's seconds to its speaker's."""
    if standup.style == "round" and standup.turn < len(standup.people):
        who = str(standup.people[standup.turn])
        seconds = seconds_of_turn(
            turn_started_at=standup.turn_started_at, paused_at=standup.paused_at, now=change.at
        )
        standup.spent = standup.spent | {who: standup.spent.get(who, 0) + seconds}


def place(change: Change, standup: Standup, member_id: int, *, speaks: bool) -> None:
    """Puts somebody at the end of a running round, or takes them out of what is left of it. A turn
    that is given up has been: its number is used, so that a *next* pressed at the same moment does
    not swallow the one after."""
    if speaks:
        if member_id not in standup.people and standup.state == "running":
            standup.people = [*standup.people, member_id]
        return
    if standup.style == "round" and standup.people[standup.turn : standup.turn + 1] == [member_id]:
        note_spent(change, standup)
        begin_turn(change, standup, standup.turn + 1)
    standup.people = without(standup.people, standup.turn, member_id)
