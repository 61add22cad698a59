"""Standups that tests hold: on a Friday morning of their own, or by the plan of a week."""

from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta

from sqlmodel import select

from board.core import clock, database
from board.standup.models import Standup, StandupPlan
from board.standup.scheduler import keep_standups

from .world import Answer, Persona, World

MORNING = datetime(2026, 11, 20, 7, 30, tzinfo=UTC)
MONDAY = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
ZONE = "Europe/Stockholm"
PLAN = {"weekdays": [0, 2, 4], "time": "08:30", "zone": ZONE, "country": "SE"}
"""Its first standup is on MONDAY, an hour and a half later."""


def at(minutes: float) -> AbstractContextManager[None]:
    """So many minutes after MORNING."""
    return clock.moved_to(MORNING + timedelta(minutes=minutes))


def begun(world: World, by: Persona) -> int:
    """A standup whose clock has started now."""
    standup = by.post(f"/teams/{world.team_id}/standup").result["standup"]
    assert by.post(f"/standups/{standup}/start").status == 200
    return standup


def ends(by: Persona, standup: int) -> Answer:
    """Finished, and not waited for."""
    assert by.post(f"/standups/{standup}/finish").status == 200
    return by.post(f"/standups/{standup}/end")


def presence(who: Persona, standup: int, of: Persona, state: str) -> None:
    body = {"member_id": of.actor.id, "state": state}
    assert who.post(f"/standups/{standup}/presence", body).status == 200


def plans(world: World, by: Persona, **values: object) -> None:
    assert by.post(f"/teams/{world.team_id}/standup/plan", {**PLAN, **values}).status == 200


def plan(world: World) -> StandupPlan:
    with database.current().reading() as session:
        return session.exec(select(StandupPlan).where(StandupPlan.team_id == world.team_id)).one()


def standups(world: World) -> list[Standup]:
    """All of the world's team, oldest first."""
    with database.current().reading() as session:
        of_team = select(Standup).where(Standup.team_id == world.team_id)
        return list(session.exec(of_team.order_by(Standup.id)))  # type: ignore[arg-type]


def kept_at(**after: float) -> int:
    """How many teams' standups the timer changed, so long after MONDAY's planned time."""
    with clock.moved_to(MONDAY + timedelta(hours=1, minutes=30) + timedelta(**after)):
        return keep_standups(ZONE)
