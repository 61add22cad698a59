"""Questions about sprints."""

from datetime import UTC, date, datetime, timedelta

from board.core import database
from board.sprints.models import Sprint
from board.sprints.queries import closed_sprints, sprints_of
from tests.support.world import World

MONDAY = date(2026, 11, 2)


def a_sprint(world: World, name: str, *, week: int, state: str = "planned") -> None:
    starts_on = MONDAY + timedelta(weeks=week)
    closed_at = datetime(2026, 11, 2, tzinfo=UTC) + timedelta(weeks=week)
    with database.current().writing() as session:
        session.add(
            Sprint(
                board_id=world.board_id,
                name=name,
                starts_on=starts_on,
                ends_on=starts_on + timedelta(days=4),
                state=state,
                closed_at=closed_at if state == "closed" else None,
            )
        )


def test_all_come_newest_first_and_those_of_one_day_by_when_they_were_planned(world: World) -> None:
    world.a_board()
    for name, week in (("first", 0), ("third", 2), ("second", 1), ("also third", 2)):
        a_sprint(world, name, week=week)
    names = [sprint.name for sprint in sprints_of(world.board_id)]
    assert names == ["also third", "third", "second", "first"]
    assert sprints_of(world.board_id + 1) == []


def test_velocity_is_drawn_from_the_last_closed_ones_oldest_first(world: World) -> None:
    world.a_board()
    a_sprint(world, "goes on", week=9, state="active")
    for week in (3, 1, 2, 0):
        a_sprint(world, f"week {week}", week=week, state="closed")
    names = [sprint.name for sprint in closed_sprints(world.board_id, most=3)]
    assert names == ["week 1", "week 2", "week 3"]
    world.a_board()
    assert closed_sprints(world.board_id) == []
