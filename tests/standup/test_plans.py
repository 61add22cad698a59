"""A team's plan: one, also where nobody has planned, and when the next standup is by it."""

from datetime import timedelta

import pytest
from sqlmodel import select

from board.core import database
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.standup.events import StandupPlanned
from board.standup.models import StandupPlan
from board.standup.plans import find_plan, look_ahead, plan_of
from tests.support.standups import MONDAY, PLAN
from tests.support.world import SYSTEM, World


def plan_in(change: Change, team_id: int) -> StandupPlan:
    plan = plan_of(change, team_id, zone="Europe/Oslo")
    change.record(StandupPlanned())
    return plan


def test_a_team_has_one_and_it_plans_nothing_at_first(world: World) -> None:
    team = world.teams["user"]
    with database.current().reading() as session:
        assert find_plan(session, team) is None
    for _ in range(2):
        with changing(f"team/{team}", by=SYSTEM) as change:
            plan = plan_in(change, team)
    assert (plan.zone, plan.weekdays, plan.next_at) == ("Europe/Oslo", [], None)
    with database.current().reading() as session:
        assert session.exec(select(StandupPlan)).all() == [find_plan(session, team)]


def test_another_teams_plan_is_not_made_by_the_way(world: World) -> None:
    team, other = world.teams["user"], world.teams["system"]
    with pytest.raises(NotFound), changing(f"team/{team}", by=SYSTEM) as change:
        plan_of(change, other, zone="UTC")


def test_it_looks_ahead_by_all_that_it_says() -> None:
    plan = StandupPlan(team_id=1, **PLAN)
    look_ahead(plan, after=MONDAY)
    assert plan.next_at == MONDAY + timedelta(hours=1, minutes=30)
    plan.days = {"2026-11-23": "", "2026-11-24": "13:00"}
    look_ahead(plan, after=MONDAY)
    assert plan.next_at == MONDAY + timedelta(days=1, hours=6)
    plan.weekdays, plan.days = [], {}
    look_ahead(plan, after=MONDAY)
    assert plan.next_at is None
