"""A sprint from its plan to its record."""

from board.core import clock
from tests.support.sprints import DATES, MONDAY
from tests.support.world import Persona, World

BEGINS_AT = MONDAY


def test_a_sprint_takes_its_cards_out_of_the_backlog_and_gives_the_rest_back(
    world: World, ann: Persona, sprint: int
) -> None:
    with clock.moved_to(MONDAY):
        begun = ann.post(f"/sprints/{sprint}/start")
    assert begun.status == 200
    assert (world.titles_in("To do"), world.titles_in("Backlog")) == (["A", "B", "C"], ["Later"])
    ann.moves("A", to="Done")
    closed = ann.post(f"/sprints/{sprint}/close", {"rest_to": None})
    assert world.titles_in("Backlog") == ["B", "C", "Later"]
    row = world.snapshot(f"board/{world.board_id}")["rows"]["sprint"][str(sprint)]
    ids = {title: world.card(title).id for title in "ABC"}
    assert row["record"] == {
        "promised": 10,
        "finished": 3,
        "left": 7,
        "cards": 3,
        "cards_finished": 1,
        "finished_cards": [ids["A"]],
        "left_cards": [ids["B"], ids["C"]],
        "rest_to": None,
    }
    assert (world.card("B").sprint_id, world.card("A").sprint_id) == (None, sprint)
    assert ann.undoes(closed).status == 200
    assert world.titles_in("To do") == ["B", "C"]


def test_one_sprint_at_a_time_and_only_where_there_is_a_backlog(
    world: World, ann: Persona, sprint: int
) -> None:
    other = ann.post(f"/boards/{world.board_id}/sprints", {"name": "Two", **DATES}).result["sprint"]
    ann.post(f"/sprints/{sprint}/start")
    assert ann.post(f"/sprints/{other}/start").error == "sprint_already_active"
    assert ann.post(f"/sprints/{sprint}/start").error == "sprint_not_planned"
    assert ann.post(f"/sprints/{other}/close").error == "sprint_not_active"
    crossed = {"name": "No", "starts_on": "2026-11-27", "ends_on": "2026-11-16"}
    assert ann.post(f"/boards/{world.board_id}/sprints", crossed).error == "sprint_dates_crossed"
    world.a_board()
    assert (
        ann.post(f"/boards/{world.board_id}/sprints", {"name": "No", **DATES}).error == "no_backlog"
    )


def test_the_page_draws_both_and_says_the_same_in_tables(
    world: World, ann: Persona, sprint: int
) -> None:
    ann.post(f"/sprints/{sprint}/start")
    ann.moves("A", to="Done")
    assert (
        '<svg class="chart burndown wide"'
        in ann.client.get(f"/boards/{world.board_id}/sprints").text
    )
    ann.post(f"/sprints/{sprint}/change", {"name": "<b>One</b>"})
    ann.post(f"/sprints/{sprint}/close")
    page = ann.client.get(f"/boards/{world.board_id}/sprints").text
    assert '<svg class="chart velocity wide"' in page
    assert "<b>One</b>" not in page
    assert "<td>3</td>" in page
