"""A wall summary is written down when it has changed, and is then one event for every wall."""

from dataclasses import replace

from sqlmodel import select

from board.core import database
from board.walls.models import WallSummary
from board.walls.summaries import write_summary
from board.walls.values import DeskSummary
from tests.support.world import Persona, World

DESK = DeskSummary(
    waiting=1, oldest_at=None, decided=2, first_contact=1, dealt={"3": 1}, on_duty=(4,)
)


def written() -> list[tuple[str, object]]:
    with database.current().reading() as session:
        return [(one.name, one.body) for one in session.exec(select(WallSummary))]


def test_only_what_has_changed_is_written_and_told(world: World, ann: Persona) -> None:
    ann.watches("brief")
    assert write_summary("desk", DESK)
    assert not write_summary("desk", replace(DESK)), "read again it is the same"
    busier = replace(DESK, waiting=2)
    assert write_summary("desk", busier)
    assert written() == [("desk", busier)]
    assert [event["facts"]["name"] for event in ann.heard()] == ["desk", "desk"]


def test_each_name_has_one_of_its_own(world: World) -> None:
    write_summary("desk", DESK)
    write_summary("other", replace(DESK, waiting=9))
    assert not write_summary("desk", DESK)
    assert [name for name, _ in written()] == ["desk", "other"]
