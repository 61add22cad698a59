"""Gathering: a standup opens, people say that they are here; a minute to update the board before
the clock starts."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import col, func, select

from board.absences.queries import away_on
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.signals import Signal
from board.triage.models import Ticket

from .events import StandupOpened
from .lookups import people_of
from .models import Standup, StandupPlan
from .plans import look_ahead, plan_of
from .rules import StandupAlreadyRunning
from .stuck import nth_held
from .values import PreparedLine, Presence, SaidLine, Topic

FIRST_LOOK_BACK = timedelta(days=7)
standup_opened: Signal[[Change, Standup]] = Signal()
"""People gather: by hand, or at the planned time."""

TAKES_THE_PLANNED = timedelta(hours=2)
"""Opened by hand within this before the planned time, it is the planned one, early."""


def gather(actor: Actor, *, team_id: int, zone: str) -> Change:
    """Open the standup for everybody in the team and in those that join it; `result.standup` has
    its id. Raises StandupAlreadyRunning."""
    with changing(f"team/{team_id}", by=actor) as change:
        plan = plan_of(change, team_id, zone=zone)
        is_early = plan.next_at and plan.next_at - change.at <= TAKES_THE_PLANNED
        standup = open_at(change, team_id, planned_at=plan.next_at if is_early else None, zone=zone)
        change.record(StandupOpened(standup=standup))
        standup_opened.send(change, standup)
        change.result["standup"] = standup.id
    return change


def open_at(change: Change, team_id: int, *, planned_at: datetime | None, zone: str) -> Standup:
    """The row of a new standup, inside a running change; a planned one moves the plan on. What
    people have prepared, and today's topics that nobody has settled, come along."""
    plan = plan_of(change, team_id, zone=zone)
    newest = _newest(change, team_id)
    if newest and newest.is_open:
        raise StandupAlreadyRunning(standup=newest.id)
    standup = _new_standup(plan, planned_at, now=change.at, since_at=_since(newest, change.at))
    standup.people = list(people_of(change.session, standup.teams))
    standup.presence = _away(change, plan, standup)
    standup.stuck_before = nth_held(change, team_id, plan.stuck_after)
    standup.solved = _solved(change, standup.people, standup.since_at)
    standup.parked = _left_over(newest, change.at)
    if newest:
        newest.is_newest = False
    change.add(standup)
    plan.lines = ()
    if planned_at:
        look_ahead(plan, after=planned_at)
    return standup


def _away(change: Change, plan: StandupPlan, standup: Standup) -> dict[str, Presence]:
    """Who has said so under Away, or in their calendar; whoever comes after all says *here*."""
    day = standup.started_at.astimezone(ZoneInfo(plan.zone)).date()
    away = away_on(change.session, day) & set(standup.people)
    return {str(id_): Presence(state="away", at=change.at.isoformat()) for id_ in sorted(away)}


def _new_standup(
    plan: StandupPlan, planned_at: datetime | None, *, now: datetime, since_at: datetime
) -> Standup:
    starts_at = planned_at or now
    return Standup(
        team_id=plan.team_id,
        teams=plan.teams,
        planned_at=planned_at,
        style=plan.style,
        order=plan.order,
        minutes=plan.minutes,
        started_at=starts_at,
        turn_started_at=starts_at,
        ends_at=starts_at + timedelta(minutes=plan.minutes),
        since_at=since_at,
        said=tuple(SaidLine(**vars(line), by=line.member) for line in plan.lines),
    )


def _since(newest: Standup | None, now: datetime) -> datetime:
    """When the last one that was held began."""
    if newest is None:
        return now - FIRST_LOOK_BACK
    return newest.started_at if newest.state == "held" else newest.since_at


def skip(plan: StandupPlan, standup: Standup, *, at: datetime) -> None:
    """Nobody came, or it was called off: what people have prepared waits for the next one."""
    standup.state, standup.finished_at = "skipped", at
    plan.lines = tuple(
        PreparedLine(id=number, member=line.member, text=line.text)
        for number, line in enumerate((*plan.lines, *standup.said), start=1)
    )
    standup.said = ()


def is_taken(change: Change, team_id: int, planned_at: datetime) -> bool:
    """Whether this planned time has had its standup."""
    found = select(Standup.id).where(Standup.team_id == team_id, Standup.planned_at == planned_at)
    return change.session.exec(found).first() is not None


def _newest(change: Change, team_id: int) -> Standup | None:
    found = select(Standup).where(Standup.team_id == team_id).order_by(col(Standup.id).desc())
    return change.session.exec(found).first()


def _solved(change: Change, people: list[int], since: datetime) -> dict[str, int]:
    """How many tickets each of the team has decided or finished at the desk since then: numbers
    only, no subjects."""
    counted = (
        select(Ticket.decided_by, func.count())
        .where(
            Ticket.state == "resolved",
            col(Ticket.resolved_at) >= since,
            col(Ticket.card_id).is_(None),
        )
        .where(col(Ticket.decided_by).in_(people))
        .group_by(col(Ticket.decided_by))
    )
    return {str(member): count for member, count in change.all(counted)}


def _left_over(newest: Standup | None, now: datetime) -> tuple[Topic, ...]:
    if newest is None or now - newest.started_at > timedelta(hours=12):
        return ()
    return tuple(topic for topic in newest.parked if not topic.outcome)
