"""The scheduler of standups: planned standups open, forgotten ones end, missed ones are noted.
Exactly once."""

import logging
from datetime import timedelta
from typing import Any

from sqlmodel import Session, col, or_, select

from board.boards.models import Board
from board.boards.queries import board_of_team
from board.core import clock, database
from board.core.actor import system
from board.core.changes import Change, changing

from .events import (
    StandupFinished,
    StandupMended,
    StandupOpened,
    StandupPlanned,
    StandupSkipped,
    TeamEvent,
    TendedStandupEvent,
)
from .finishing import end_finished, end_standup
from .gathering import is_taken, open_at, skip, standup_opened
from .lookups import people_of
from .models import OPEN_STATES, Standup, StandupPlan
from .plans import find_plan, look_ahead
from .turns import place

OPENS_BEFORE = timedelta(minutes=2)
"""The wall counts down for this long."""
GIVEN_UP_AFTER = timedelta(minutes=20)
FORGOTTEN_AFTER = timedelta(minutes=30)
LONGEST_PAUSE = timedelta(hours=2)
KEEPER = system("standups")
logger = logging.getLogger(__name__)


def keep_standups(zone: str) -> int:
    """A timer's work, on any number of workers: each team is looked at again under its lock.
    Returns how many changed."""
    return sum(_tend_safely(team_id, zone) for team_id in _to_look_at())


def _tend_safely(team_id: int, zone: str) -> bool:
    """One team's trouble is not the others'."""
    try:
        return _tend(team_id, zone)
    except Exception:
        logger.exception("the standup of team %s is looked at again", team_id)
        return False


def _to_look_at() -> set[int]:
    live = select(Board.team_id).where(col(Board.archived_at).is_(None))
    is_soon = col(StandupPlan.next_at) <= clock.now() + OPENS_BEFORE
    due = select(StandupPlan.team_id).where(is_soon, col(StandupPlan.team_id).in_(live))
    skipped = select(Standup.team_id).where(*_skipped_ahead_of_time())
    is_open = or_(*(Standup.state == state for state in OPEN_STATES))
    with database.current().reading() as session:
        teams = {*session.exec(due), *session.exec(skipped)}
        for team_id in session.exec(select(Standup.team_id).where(is_open)):
            if team_id not in teams and _needs_a_hand(session, team_id):
                teams.add(team_id)
        return teams


def _needs_a_hand(session: Session, team_id: int) -> bool:
    """Asked outside the lock, so that nothing is held every other second for nothing."""
    standup = _open_of(session, team_id)
    if standup is None:
        return False
    return _is_finished(standup) or _is_over(standup) or bool(_gone(session, standup))


def _tend(team_id: int, zone: str) -> bool:
    with changing(f"team/{team_id}", by=KEEPER) as change:
        plan = find_plan(change.session, team_id)
        said = _look_after(change, plan, zone) if plan else None
        if said:
            change.record(said)
    return bool(said)


def _look_after(change: Change, plan: StandupPlan, zone: str) -> TeamEvent | None:
    """A team whose boards are all in the archive does not stand."""
    standup = _open_of(change.session, plan.team_id)
    said: TeamEvent | None = _end_or_mend(change, standup, plan) if standup else None
    said = _plan_anew(change, plan) or said
    is_due = plan.next_at is not None and plan.next_at <= change.at + OPENS_BEFORE
    if is_due and board_of_team(change.session, plan.team_id) is not None:
        said = _open_planned(change, plan, zone) or said
    return said


def _skipped_ahead_of_time() -> tuple[Any, ...]:
    """Noted as missed by a clock that ran ahead, and has been set right since: their time is still
    to come."""
    return Standup.state == "skipped", col(Standup.finished_at) > clock.now() + OPENS_BEFORE


def _plan_anew(change: Change, plan: StandupPlan) -> StandupPlanned | None:
    found = change.all(
        select(Standup).where(Standup.team_id == plan.team_id, *_skipped_ahead_of_time())
    )
    for standup in found:
        standup.planned_at, standup.finished_at = None, change.at
    if not found:
        return None
    look_ahead(plan, after=change.at)
    return StandupPlanned(next=plan.next_at)


def _open_planned(change: Change, plan: StandupPlan, zone: str) -> TendedStandupEvent:
    """Opens it; or takes one that was opened by hand as the planned one; or notes that nobody was
    there."""
    planned_at = plan.next_at
    assert planned_at is not None
    already = _open_of(change.session, plan.team_id)
    if already or is_taken(change, plan.team_id, planned_at):
        if already and not is_taken(change, plan.team_id, planned_at):
            already.planned_at = already.planned_at or planned_at
        look_ahead(plan, after=planned_at)
        return StandupOpened(standup=already)
    standup = open_at(change, plan.team_id, planned_at=planned_at, zone=zone)
    if change.at - planned_at <= GIVEN_UP_AFTER:
        standup_opened.send(change, standup)
        return StandupOpened(standup=standup)
    skip(plan, standup, at=planned_at)
    return StandupSkipped(standup=standup)


def _end_or_mend(change: Change, standup: Standup, plan: StandupPlan) -> TendedStandupEvent | None:
    if _is_finished(standup):
        return end_finished(change, standup)
    if _is_over(standup):
        if standup.state == "gathering":
            skip(plan, standup, at=change.at)
            return StandupSkipped(standup=standup)
        standup.is_forgotten = standup.state == "running"
        end_standup(change, standup, at=min(standup.paused_at or change.at, standup.ends_at))
        return StandupFinished(standup=standup)
    gone = _gone(change.session, standup)
    for member_id in gone:
        place(change, standup, member_id, speaks=False)
    return StandupMended(standup=standup) if gone else None


def _is_finished(standup: Standup) -> bool:
    return standup.ending_at is not None and clock.now() >= standup.ending_at


def _is_over(standup: Standup) -> bool:
    now = clock.now()
    if standup.state == "gathering":
        return now > standup.started_at + GIVEN_UP_AFTER
    if standup.paused_at:
        return now > standup.paused_at + LONGEST_PAUSE
    return now > max(standup.ends_at, standup.turn_started_at) + FORGOTTEN_AFTER


def _gone(session: Session, standup: Standup) -> list[int]:
    """Those still to speak who are not in the team any more; before the clock starts nobody has a
    turn yet."""
    if standup.state == "gathering":
        return []
    people = people_of(session, standup.teams)
    return [id_ for id_ in standup.people[standup.turn :] if id_ not in people]


def _open_of(session: Session, team_id: int) -> Standup | None:
    states = col(Standup.state).in_(OPEN_STATES)
    return session.exec(select(Standup).where(Standup.team_id == team_id, states)).one_or_none()
