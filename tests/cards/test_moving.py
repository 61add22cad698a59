"""Moving cards."""

import pytest

from board.cards.models import Card
from board.cards.moving import move_card
from board.triage.models import Ticket
from tests.support.world import SYSTEM, Persona, World, hard, soft


def test_a_move_is_seen_by_the_other_browser_and_by_the_wall(
    world: World, ann: Persona, cy: Persona, tv: Persona
) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    wall = world.wall("New", team="user")
    for one in (cy, wall):
        one.watches(f"board/{world.board_id}")
    assert ann.moves("Refunds", to="Review").status == 200
    for one in (cy, wall):
        assert [event["kind"] for event in one.heard()] == ["card.moved"]
        row = next(iter(one.heard()[0]["put"]["card"].values()))
        assert row["column_id"] == world.columns["Review"]


def test_a_full_column_refuses_and_the_wall_hears_nothing(world: World, ann: Persona) -> None:
    world.a_board(
        columns={"Doing": None, "Review": hard(1)},
        cards={"Doing": ["Refunds"], "Review": ["Invoices"]},
    )
    tv = world.wall("Stairs", team="user")
    tv.watches(f"board/{world.board_id}")
    answer = ann.moves("Refunds", to="Review")
    assert answer.error == "wip_limit_reached"
    assert "“Review” is full" in answer.body["title"]
    assert tv.heard() == []
    assert world.titles_in("Doing") == ["Refunds"]


def test_a_soft_limit_only_warns(world: World, ann: Persona) -> None:
    world.a_board(
        columns={"Doing": None, "Review": soft(1)},
        cards={"Doing": ["Refunds"], "Review": ["Invoices"]},
    )
    assert ann.moves("Refunds", to="Review").status == 200


def test_a_card_lands_below_the_named_neighbour_or_first(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["A", "B", "C"], "Doing": ["D"]})
    ann.moves("D", to="Ready", below="A")
    assert world.titles_in("Ready") == ["A", "D", "B", "C"]
    ann.moves("C", to="Ready")
    assert world.titles_in("Ready") == ["C", "A", "D", "B"]
    ann.moves("C", to="Ready", below="B")
    assert world.titles_in("Ready") == ["A", "D", "B", "C"]


def test_a_neighbour_that_has_gone_puts_the_card_on_top(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["A", "B"], "Doing": ["D"]})
    gone = world.card("B").id
    ann.moves("B", to="Done")
    body = {"to_column_id": world.columns["Ready"], "after_card_id": gone}
    assert ann.post(f"/cards/{world.card('D').id}/move", body).status == 200
    assert world.titles_in("Ready") == ["D", "A"]


def test_ranks_stay_short_after_many_moves_to_the_same_place(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["A", "B", "C", "D"]})
    for _ in range(60):
        ann.moves("C", to="Ready", below="A")
        ann.moves("D", to="Ready", below="A")
    assert world.titles_in("Ready") == ["A", "D", "C", "B"]
    assert len(world.card("D").rank) <= 40


def test_start_and_finish_are_the_last_crossings(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["A"]})
    assert world.card("A").started_at is None
    ann.moves("A", to="Doing")
    first = world.card("A").started_at
    ann.moves("A", to="Done")
    assert world.card("A").started_at == first
    assert world.card("A").finished_at is not None
    ann.moves("A", to="Doing")
    assert world.card("A").finished_at is None
    ann.moves("A", to="Ready")
    assert world.card("A").started_at is None


def test_a_member_of_another_team_sees_an_open_board_but_may_not_move(
    world: World, bo: Persona
) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    assert bo.get(f"/streams/board/{world.board_id}/snapshot").status == 200
    assert bo.moves("Refunds", to="Review").status == 403


def test_a_closed_board_does_not_exist_for_others(world: World, bo: Persona, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Refunds"]}, is_open=False)
    assert bo.get(f"/streams/board/{world.board_id}/snapshot").status == 404
    assert bo.moves("Refunds", to="Review").error == "not_found"
    assert ann.moves("Refunds", to="Review").status == 200


@pytest.mark.parametrize("column_id", [0, -1, 2**40, "x", None, 1.5, True])
def test_a_column_id_that_is_none_is_refused(world: World, ann: Persona, column_id: object) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    answer = ann.post(f"/cards/{world.card('Refunds').id}/move", {"to_column_id": column_id})
    assert answer.status == 422
    assert "to_column_id" in answer.body["fields"]


def test_a_column_of_another_board_is_none_of_this_one(world: World, ann: Persona) -> None:
    world.a_board()
    foreign = world.columns["Doing"]
    world.a_board(cards={"Doing": ["Refunds"]})
    answer = ann.post(f"/cards/{world.card('Refunds').id}/move", {"to_column_id": foreign})
    assert answer.error == "column_gone"


def test_the_card_of_a_ticket_resolves_it_and_undo_takes_that_back(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board()
    ticket = world.a_ticket()
    card = cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]}).result["card"]
    done = ann.moves("Printer", to="Done")
    assert [event["stream"] for event in done.events] == [f"board/{world.board_id}"], (
        "Ann may not see the desk"
    )
    assert world.row(Ticket, ticket).state == "resolved"
    assert ann.undoes(done).status == 200
    assert world.row(Ticket, ticket).state == "distributed"
    assert world.row(Card, card).finished_at is None


def test_a_column_that_is_added_to_for_years_keeps_short_ranks(world: World) -> None:
    from board.core import rank

    world.a_board(cards={"Ready": ["A", "B"]})
    with world.app.extensions["database"].writing() as session:
        session.get(Card, world.card("B").id).rank = "z" * (rank.LONGEST) + "z"
    world.add("C", to="Ready")
    assert world.titles_in("Ready") == ["A", "B", "C"]
    assert len(world.card("C").rank) < 10


def test_two_people_at_once_do_not_fill_a_full_column_twice(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board(columns={"Ready": None, "Review": hard(1)}, cards={"Ready": ["A", "B"]})
    first, second = ann.moves("A", to="Review"), cy.moves("B", to="Review")
    assert (first.status, second.error) == (200, "wip_limit_reached")
    assert world.titles_in("Ready") == ["B"]


def test_a_move_into_another_lane_is_one_deed(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    body = {
        "to_column_id": world.columns["Doing"],
        "after_card_id": None,
        "assignees": [ann.actor.id],
    }
    moved = ann.post(f"/cards/{cards['A']}/move", body)
    assert (world.card("A").assignees, len(moved.events)) == ([ann.actor.id], 1)
    ann.undoes(moved)
    assert world.card("A").assignees == []


def test_thousands_of_moves_to_the_top_keep_ranks_short_and_the_order(world: World) -> None:
    world.a_board(cards={"Ready": [f"Card {n}" for n in range(6)]})
    ids = [world.card(f"Card {n}").id for n in range(6)]
    for turn in range(260):
        move_card(SYSTEM, ids[turn % 6], to_column_id=world.columns["Ready"], after_card_id=None)
    assert world.titles_in("Ready") == [f"Card {(259 - n) % 6}" for n in range(6)]
    assert max(len(world.card(f"Card {n}").rank) for n in range(6)) <= 40
