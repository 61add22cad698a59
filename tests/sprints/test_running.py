"""A sprint from its plan to its record."""

from datetime import UTC, datetime, timedelta

import pytest

from board.cards.models import Card
from board.core import clock, database, trimming
from board.settings import load
from board.sprints.burndown import burndown
from board.sprints.models import Sprint
from board.sprints.outcome import Outcome, outcome_of
from board.sprints.values import SprintSums
from tests.support.world import Persona, World

ZONE = load({"TAVLA_CONFIG": "testing.toml"}).zone
MONDAY = datetime(2026, 11, 16, 8, tzinfo=UTC)
BEGINS_AT = MONDAY
DATES = {"starts_on": "2026-11-16", "ends_on": "2026-11-27"}


@pytest.fixture
def sprint(world: World, ann: Persona) -> int:
    columns = dict.fromkeys(("Backlog", "To do", "Doing", "Done"))
    world.a_board(columns=columns, cards={"Backlog": ["A", "B", "C", "Later"]})
    path = f"/boards/{world.board_id}/sprints"
    id_ = ann.post(path, {"name": "One", "goal": "Calm", **DATES}).result["sprint"]
    for title, points in (("A", 3), ("B", 2), ("C", 5)):
        ann.post(f"/cards/{world.card(title).id}/edit", {"sprint_id": id_, "estimate": points})
    return id_


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


def test_what_is_left_goes_on_in_the_next_sprint_where_it_stands(
    world: World, ann: Persona, sprint: int
) -> None:
    ann.post(f"/sprints/{sprint}/start")
    ann.moves("B", to="Doing")
    later = {"name": "Two", "starts_on": "2026-11-30", "ends_on": "2026-12-11"}
    following = ann.post(f"/boards/{world.board_id}/sprints", later).result["sprint"]
    ann.post(f"/sprints/{sprint}/close", {"rest_to": following})
    assert (world.titles_in("Doing"), world.card("B").sprint_id) == (["B"], following)
    closed, opened = outcomes(sprint, following)
    assert (titles(closed.left), closed.left_to) == (["A", "B", "C"], "Two")
    assert {name: titles(cards) for name, cards in opened.carried_in.items()} == {
        "One": ["A", "B", "C"]
    }
    page = ann.client.get(f"/boards/{world.board_id}/sprints?sprint={sprint}").text
    assert "Carried over to Two" in page and ">C</a>" in page


def test_a_sprint_that_was_closed_before_records_named_cards_has_them_from_the_log(
    world: World, ann: Persona, sprint: int
) -> None:
    ann.post(f"/sprints/{sprint}/start")
    ann.moves("A", to="Done")
    following = ann.post(f"/boards/{world.board_id}/sprints", {"name": "Two", **DATES}).result[
        "sprint"
    ]
    ann.post(f"/sprints/{sprint}/close", {"rest_to": following})
    with database.current().writing() as session:
        old = session.get_one(Sprint, sprint)
        sums = {name: getattr(old.sums, name) for name in SprintSums.__dataclass_fields__}
        old.record = SprintSums(**sums)
    closed, opened = outcomes(sprint, following)
    assert (titles(closed.finished), titles(closed.left), closed.left_to) == (
        ["A"],
        ["B", "C"],
        "Two",
    )
    assert {name: titles(cards) for name, cards in opened.carried_in.items()} == {"One": ["B", "C"]}


def outcomes(*ids: int) -> list[Outcome]:
    with database.current().reading() as session:
        sprints = [session.get_one(Sprint, id_) for id_ in ids]
    return [outcome_of(sprint) for sprint in sprints]


def titles(cards: list[Card]) -> list[str]:
    return [card.title for card in cards]


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


def test_a_card_is_not_promised_to_a_closed_sprint_or_another_boards(
    world: World, ann: Persona, sprint: int
) -> None:
    ann.post(f"/sprints/{sprint}/start")
    ann.post(f"/sprints/{sprint}/close")
    assert (
        ann.post(f"/cards/{world.card('Later').id}/edit", {"sprint_id": sprint}).error
        == "sprint_closed"
    )
    world.a_board(cards={"Ready": ["Far"]})
    assert (
        ann.post(f"/cards/{world.card('Far').id}/edit", {"sprint_id": sprint}).error == "not_found"
    )


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


def test_undo_of_a_planned_sprint_does_not_hide_its_cards(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board(columns=dict.fromkeys(("Backlog", "To do", "Done")), cards={"Backlog": ["A"]})
    added = ann.post(f"/boards/{world.board_id}/sprints", {"name": "One", **DATES})
    cy.post(f"/cards/{world.card('A').id}/edit", {"sprint_id": added.result["sprint"]})
    assert ann.undoes(added).error == "cannot_be_undone"


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


def test_the_page_draws_both_and_says_the_same_in_tables(
    world: World, ann: Persona, sprint: int
) -> None:
    ann.post(f"/sprints/{sprint}/start")
    ann.moves("A", to="Done")
    assert '<svg class="chart burndown"' in ann.client.get(f"/boards/{world.board_id}/sprints").text
    ann.post(f"/sprints/{sprint}/change", {"name": "<b>One</b>"})
    ann.post(f"/sprints/{sprint}/close")
    page = ann.client.get(f"/boards/{world.board_id}/sprints").text
    assert '<svg class="chart velocity"' in page
    assert "<b>One</b>" not in page
    assert "<td>3</td>" in page
