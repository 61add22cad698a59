"""Running a standup: start the clock, turns, pause, resume, extend."""

from collections.abc import Callable
from datetime import timedelta
from zoneinfo import ZoneInfo

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.holding import StreamOf

from .events import (
    StandupEvent,
    StandupExtended,
    StandupPaused,
    StandupResumed,
    StandupStarted,
    StandupTurned,
)
from .lookups import boards_of, people_of, started_standup
from .models import Standup
from .rules import (
    AlreadyExtended,
    StandupAlreadyRunning,
    StandupNotRunning,
    check_is_not_finished,
    check_turn,
    speaking_order,
)
from .turns import begin_turn, note_spent
from .walking import cards_of_walk

EXTENSION = timedelta(minutes=5)


def start_clock(actor: Actor, standup_id: int, *, zone: str) -> Change:
    """Start the clock of a standup that gathers, also of one that was called off a moment ago: the
    order is drawn, the clock starts for everybody. A walk for which there is no card begins with
    the minute together. Raises NobodyPresent."""
    with changing(StreamOf(Standup, standup_id), by=actor) as change:
        standup = change.find(Standup, standup_id)
        _check_gathers(standup)
        standup.people = _drawn_order(change, standup, ZoneInfo(zone))
        if standup.style != "round":
            boards = boards_of(change.session, standup.teams)
            standup.cards = cards_of_walk(change, boards, standup.style)
        begin_turn(change, standup, 0)
        standup.ending_at = None
        standup.started_at = change.at
        standup.ends_at = change.at + timedelta(minutes=standup.minutes)
        change.record(StandupStarted(standup=standup))
    return change


def _check_gathers(standup: Standup) -> None:
    if standup.state != "gathering" and standup.is_open:
        raise StandupAlreadyRunning(standup=standup.id)
    if standup.state != "gathering":
        raise StandupNotRunning()


def _drawn_order(change: Change, standup: Standup, zone: ZoneInfo) -> list[int]:
    return speaking_order(
        people_of(change.session, standup.teams),
        order=standup.order,
        presence=standup.presence,
        team_id=standup.team_id,
        day=change.at.astimezone(zone).date(),
        wrote={line.member for line in standup.said},
    )


def turn_to(actor: Actor, standup_id: int, *, turn: int, to: int) -> Change:
    """Go from `turn` to another one; one past the last is the finishing minute. Raises
    TurnAlreadyMoved when it is another one's turn by now."""

    def turn_it(change: Change, standup: Standup) -> StandupEvent:
        check_turn(expected=turn, turn=standup.turn)
        note_spent(change, standup)
        _shift_by_pause(change, standup)
        begin_turn(change, standup, to)
        return StandupTurned(standup=standup)

    return _steered(actor, standup_id, turn_it)


def pause(actor: Actor, standup_id: int) -> Change:
    """Stop the clock of a standup, until it is resumed. Pausing twice is once."""

    def stop_clock(change: Change, standup: Standup) -> StandupEvent:
        standup.paused_at = standup.paused_at or change.at
        return StandupPaused(standup=standup)

    return _steered(actor, standup_id, stop_clock)


def resume(actor: Actor, standup_id: int) -> Change:
    """Let the clocks of a standup go on where they stood: every later instant moves by the length
    of the pause."""

    def start_again(change: Change, standup: Standup) -> StandupEvent:
        _shift_by_pause(change, standup)
        return StandupResumed(standup=standup)

    return _steered(actor, standup_id, start_again)


def extend(actor: Actor, standup_id: int) -> Change:
    """Give a standup five minutes more, once. Raises AlreadyExtended."""

    def add_time(change: Change, standup: Standup) -> StandupEvent:
        if standup.is_extended:
            raise AlreadyExtended()
        standup.is_extended = True
        standup.ends_at += EXTENSION
        standup.minutes += int(EXTENSION.total_seconds() // 60)
        return StandupExtended(standup=standup)

    return _steered(actor, standup_id, add_time)


def _steered(
    actor: Actor, standup_id: int, act: Callable[[Change, Standup], StandupEvent]
) -> Change:
    """Does `act` to a standup whose clock has started and records the event that it answers."""
    with changing(StreamOf(Standup, standup_id), by=actor) as change:
        standup = started_standup(change, standup_id)
        check_is_not_finished(standup.ending_at)
        change.record(act(change, standup))
    return change


def _shift_by_pause(change: Change, standup: Standup) -> None:
    if standup.paused_at:
        pause_length = change.at - standup.paused_at
        standup.ends_at += pause_length
        standup.turn_started_at += pause_length
        standup.paused_at = None
