"""The burndown: each day as it was, from the log."""

from datetime import timedelta

from board.core import clock, trimming
from board.settings import load
from board.sprints.burndown import burndown
from tests.support.sprints import DATES, MONDAY
from tests.support.world import Persona, World

BEGINS_AT = MONDAY
ZONE = load({"TAVLA_CONFIG": "testing.toml"}).zone


def test_the_burndown_shows_each_day_as_it_was_scope_changes_too(
    world: World, ann: Persona, sprint: int
) -> None:
    with clock.moved_to(MONDAY):
        ann.post(f"/sprints/{sprint}/start")
    with clock.moved_to(MONDAY + timedelta(days=1)):
        ann.moves("A", to="Done")
    with clock.moved_to(MONDAY + timedelta(days=2)):
        ann.post(f"/cards/{world.card('Later').id}/edit", {"sprint_id": sprint, "estimate": 4})
    with clock.moved_to(MONDAY + timedelta(days=3)):
        ann.moves("A", to="Doing")
        ann.post(f"/cards/{world.card('C').id}/edit", {"sprint_id": None})
    with clock.moved_to(MONDAY + timedelta(days=4)):
        _, days = burndown(sprint, ZONE)
        assert [(day.promised, day.left) for day in days] == [
            (10, 10),
            (10, 7),
            (14, 11),
            (9, 9),
            (9, 9),
        ]
        assert trimming.trim(f"board/{world.board_id}", keep=0) > 0
        assert burndown(sprint, ZONE)[1] == days, "figures outlive the trimmed log"


def test_what_leaves_the_board_leaves_the_burndown_and_another_board_cannot_jam_it(
    world: World, ann: Persona, siv: Persona, bo: Persona, sprint: int
) -> None:
    with clock.moved_to(MONDAY):
        ann.post(f"/sprints/{sprint}/start")
        ann.post(f"/cards/{world.card('C').id}/delete")
        siv.post(f"/cards/{world.card('B').id}/transfer", {"to_column_id": world.a_second_board()})
        assert [(day.promised, day.left) for day in burndown(sprint, ZONE)[1]] == [(3, 3)]
        far = {
            "board_id": world.second_board_id,
            "column_id": 1,
            "title": "Far",
            "sprint_id": sprint,
        }
        assert bo.post("/cards", far).status != 200
        assert ann.post(f"/sprints/{sprint}/close").status == 200


def test_without_estimates_cards_are_counted(world: World, ann: Persona) -> None:
    world.a_board(
        columns=dict.fromkeys(("Backlog", "To do", "Done")), cards={"Backlog": ["A", "B"]}
    )
    id_ = ann.post(f"/boards/{world.board_id}/sprints", {"name": "One", **DATES}).result["sprint"]
    ids = [world.card(title).id for title in "AB"]
    ann.post(
        f"/boards/{world.board_id}/cards/change", {"card_ids": ids, "values": {"sprint_id": id_}}
    )
    with clock.moved_to(MONDAY):
        ann.post(f"/sprints/{id_}/start")
        ann.moves("A", to="Done")
        assert [(day.promised, day.left) for day in burndown(id_, ZONE)[1]] == [(2, 1)]
