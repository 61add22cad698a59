"""Running a standup: start, next, previous, pause, resume, finish."""

from collections.abc import Callable
from datetime import timedelta

from sqlmodel import col, select

from board.boards.models import Board
from board.core import database
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.people.models import Member

from .models import Standup
from .recording import record_of
from .rules import StandupAlreadyRunning, StandupNotRunning, check_turn, seconds_of_turn, speaking_order

FIRST_LOOK_BACK = timedelta(days=7)


def start_standup(actor: Actor, *, board_id: int) -> Change:
    """Starts the clock for everybody in the team; `result["standup"]` has its id."""
    with changing(f"board/{board_id}", by=actor) as change:
        board = change.find(Board, board_id)
        latest = _latest(change, board_id)
        if latest and latest.state == "running":
            raise StandupAlreadyRunning(standup=latest.id)
        team = change.all(
            select(Member.id).where(Member.team_id == board.team_id, Member.is_active, Member.role != "viewer")
        )
        if latest:
            latest.is_newest = False
        standup = change.add(
            Standup(
                board_id=board_id,
                minutes=board.standup_minutes,
                started_at=change.at,
                turn_started_at=change.at,
                ends_at=change.at + timedelta(minutes=board.standup_minutes),
                since_at=latest.started_at if latest else change.at - FIRST_LOOK_BACK,
                people=speaking_order(team, board_id=board_id, day=change.at.date()),
            )
        )
        change.record("standup.started", standup=standup.id)
        change.result["standup"] = standup.id
    return change


def next_turn(actor: Actor, standup_id: int, *, turn: int) -> Change:
    """From `turn` to the one after. Raises TurnAlreadyMoved when it is another one's turn by now."""
    return _turned(actor, standup_id, turn, +1)


def previous_turn(actor: Actor, standup_id: int, *, turn: int) -> Change:
    return _turned(actor, standup_id, turn, -1)


def pause(actor: Actor, standup_id: int) -> Change:
    def stop_clock(change: Change, standup: Standup) -> str:
        standup.paused_at = standup.paused_at or change.at
        return "standup.paused"

    return _running(actor, standup_id, stop_clock)


def resume(actor: Actor, standup_id: int) -> Change:
    """The clocks go on where they stood: every later instant moves by the length of the pause."""

    def start_clock(change: Change, standup: Standup) -> str:
        _shift_by_pause(change, standup)
        return "standup.resumed"

    return _running(actor, standup_id, start_clock)


def finish(actor: Actor, standup_id: int) -> Change:
    """Ends it and writes the record."""

    def end(change: Change, standup: Standup) -> str:
        _note_spent(change, standup)
        standup.state = "held"
        standup.finished_at = standup.paused_at or change.at
        standup.paused_at = None
        standup.record = record_of(change, standup)
        return "standup.finished"

    return _running(actor, standup_id, end)


def park(actor: Actor, standup_id: int, *, text: str) -> Change:
    """Puts a topic into the parking lot."""

    def put(change: Change, standup: Standup) -> str:
        id_ = max((topic["id"] for topic in standup.parked), default=0) + 1
        standup.parked = [*standup.parked, {"id": id_, "text": text, "by": actor.member_id}]
        return "standup.parked"

    return _running(actor, standup_id, put)


def unpark(actor: Actor, standup_id: int, *, topic_id: int) -> Change:
    def take(change: Change, standup: Standup) -> str:
        standup.parked = [topic for topic in standup.parked if topic["id"] != topic_id]
        return "standup.unparked"

    return _running(actor, standup_id, take)


def _running(actor: Actor, standup_id: int, deed: Callable[[Change, Standup], str]) -> Change:
    """Does `deed` to a running standup and records the kind that it answers."""
    with changing(_stream_of(standup_id), by=actor) as change:
        standup = change.find(Standup, standup_id)
        if standup.state != "running":
            raise StandupNotRunning()
        change.record(deed(change, standup), standup=standup.id)
    return change


def _turned(actor: Actor, standup_id: int, turn: int, step: int) -> Change:
    def turn_it(change: Change, standup: Standup) -> str:
        check_turn(expected=turn, turn=standup.turn)
        _note_spent(change, standup)
        _shift_by_pause(change, standup)
        standup.turn = min(len(standup.people), max(0, turn + step))
        standup.turn_started_at = change.at
        return "standup.turned"

    return _running(actor, standup_id, turn_it)


def _note_spent(change: Change, standup: Standup) -> None:
    if standup.turn < len(standup.people):
        who = str(standup.people[standup.turn])
        seconds = seconds_of_turn(turn_started_at=standup.turn_started_at, paused_at=standup.paused_at, now=change.at)
        standup.spent = standup.spent | {who: standup.spent.get(who, 0) + seconds}


def _shift_by_pause(change: Change, standup: Standup) -> None:
    if standup.paused_at:
        pause_length = change.at - standup.paused_at
        standup.ends_at += pause_length
        standup.turn_started_at += pause_length
        standup.paused_at = None


def _latest(change: Change, board_id: int) -> Standup | None:
    found = select(Standup).where(Standup.board_id == board_id).order_by(col(Standup.id).desc())
    return change.session.exec(found).first()


def _stream_of(standup_id: int) -> str:
    with database.current().reading() as session:
        standup = session.get(Standup, standup_id)
    if standup is None:
        raise NotFound(kind="standup", id=standup_id)
    return f"board/{standup.board_id}"
