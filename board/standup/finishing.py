"""Finishing a standup: for twenty seconds it can go on as if nothing had been pressed; then it is
over, by the timer, and only then are its record and mood written."""

from datetime import datetime, timedelta

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.holding import StreamOf
from board.core.signals import Signal

from .events import StandupEnding, StandupFinished, StandupSkipped, StandupWentOn
from .gathering import skip
from .lookups import open_standup
from .models import Standup
from .plans import plan_of
from .recording import close_record
from .rules import StandupNotFinished

GOES_ON_WITHIN = timedelta(seconds=20)

standup_held: Signal[[Change, Standup]] = Signal()
"""It is over, and its record is written."""


def finish(actor: Actor, standup_id: int) -> Change:
    """Finish a standup, or call it off while people still gather. It is over after 20 seconds;
    until then it can go on. Finishing twice is once."""
    with changing(StreamOf(Standup, standup_id), by=actor) as change:
        standup = open_standup(change, standup_id)
        standup.ending_at = standup.ending_at or change.at + GOES_ON_WITHIN
        change.record(StandupEnding(standup=standup))
    return change


def go_on(actor: Actor, standup_id: int) -> Change:
    """Go on with a standup that has been finished less than 20 seconds ago: everything is where it
    was, and no clock stood still."""
    with changing(StreamOf(Standup, standup_id), by=actor) as change:
        standup = open_standup(change, standup_id)
        standup.ending_at = None
        change.record(StandupWentOn(standup=standup))
    return change


def end_now(actor: Actor, standup_id: int) -> Change:
    """End a standup that has been finished without waiting for the 20 seconds: its record is
    written. Raises StandupNotFinished before."""
    with changing(StreamOf(Standup, standup_id), by=actor) as change:
        standup = open_standup(change, standup_id)
        if standup.ending_at is None:
            raise StandupNotFinished()
        change.record(end_finished(change, standup))
    return change


def end_finished(change: Change, standup: Standup) -> StandupFinished | StandupSkipped:
    """It was over when somebody finished it, however late that is noticed."""
    assert standup.ending_at is not None
    finished_at = standup.ending_at - GOES_ON_WITHIN
    if standup.state == "gathering":
        skip(plan_of(change, standup.team_id, zone="UTC"), standup, at=finished_at)
        standup.ending_at = None
        return StandupSkipped(standup=standup)
    end_standup(change, standup, at=min(standup.paused_at or finished_at, finished_at))
    return StandupFinished(standup=standup)


def end_standup(change: Change, standup: Standup, *, at: datetime) -> None:
    """Held, with its record. What each person's turn took is forgotten."""
    standup.state = "held"
    standup.finished_at = max(at, standup.started_at)
    standup.paused_at = standup.ending_at = None
    close_record(change, standup)
    standup.spent = {}
    standup_held.send(change, standup)
