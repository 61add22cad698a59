"""What belongs to a card: links, comments, questions, parts; and where a card can go."""

import pytest

from board.cards.models import Card, CardLink
from board.cards.moving import move_card
from board.triage.models import Ticket
from tests.support.world import SYSTEM, Persona, World, hard


@pytest.fixture
def cards(world: World) -> dict[str, int]:
    world.a_board(cards={"Ready": ["A", "B", "C"], "Doing": ["D"]})
    return {title: world.card(title).id for title in "ABCD"}


def links_of(world: World, card_id: int) -> set[tuple[str, int]]:
    rows = (
        world.snapshot(f"board/{world.row(Card, card_id).board_id}")["rows"]
        .get("card_link", {})
        .values()
    )
    return {(row["role"], row["other_id"]) for row in rows if row["card_id"] == card_id}


def test_a_link_is_told_on_both_ends_and_goes_from_both(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    made = ann.post(f"/cards/{cards['A']}/links", {"other_id": cards["B"], "role": "blocks"})
    assert links_of(world, cards["A"]) == {("blocks", cards["B"])}
    assert links_of(world, cards["B"]) == {("blocked_by", cards["A"])}
    end = next(
        row["id"]
        for row in made.events[0]["put"]["card_link"].values()
        if row["card_id"] == cards["B"]
    )
    assert ann.post(f"/links/{end}/remove").status == 200
    assert links_of(world, cards["A"]) == links_of(world, cards["B"]) == set()


def test_cards_do_not_wait_for_each_other_in_a_circle(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    a, b, c = cards["A"], cards["B"], cards["C"]
    ann.post(f"/cards/{a}/links", {"other_id": b, "role": "blocks"})
    ann.post(f"/cards/{b}/links", {"other_id": c, "role": "blocks"})
    refused = ann.post(f"/cards/{a}/links", {"other_id": c, "role": "blocked_by"})
    assert refused.error == "links_in_circle"
    assert (refused.body["facts"], "→" in refused.body["title"]) == ({}, False)
    assert links_of(world, c) == {("blocked_by", b)}
    assert (
        ann.post(f"/cards/{a}/links", {"other_id": a, "role": "relates"}).error
        == "linked_to_itself"
    )


def test_a_card_on_a_board_that_is_not_ones_own_to_see_cannot_be_linked(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    board, columns = world.board_id, world.columns
    world.a_board(cards={"Ready": ["Secret"]}, team="system", is_open=False)
    secret = world.card("Secret").id
    world.board_id, world.columns = board, columns
    assert (
        ann.post(f"/cards/{cards['A']}/links", {"other_id": secret, "role": "relates"}).error
        == "not_found"
    )
    assert ann.get(f"/cards/by-id?ids={secret},{cards['A']}").body == [
        {
            "id": cards["A"],
            "title": "A",
            "board_id": board,
            "board": "Board",
            "is_finished": False,
            "is_archived": False,
        }
    ]


def test_a_split_keeps_the_card_and_one_undo_takes_it_all_back(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    d = cards["D"]
    ann.post(f"/cards/{d}/items", {"texts": ["one", "two", "three"]})
    parts = [{"title": "First"}, {"title": "Second", "items": [2, 3]}, {"title": "Third"}]
    split = ann.post(f"/cards/{d}/split", {"parts": parts})
    assert world.titles_in("Doing") == ["First"]
    assert world.titles_in("Ready") == ["A", "B", "C", "Second", "Third"]
    assert [item.text for item in world.card("Second").checklist] == ["two", "three"]
    assert {role for role, _ in links_of(world, d)} == {"split_into"}
    assert ann.undoes(split).status == 200
    assert world.titles_in("Doing") == ["D"]
    assert [item.text for item in world.card("D").checklist] == ["one", "two", "three"]
    assert world.titles_in("Ready") == ["A", "B", "C"]


def test_an_item_becomes_a_card_and_is_ticked_when_that_is_done(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    ann.post(f"/cards/{cards['D']}/items", {"texts": ["Order parts"]})
    ann.post(f"/cards/{cards['D']}/items/1/card")
    assert world.card("D").checklist[0].is_done is False
    ann.moves("Order parts", to="Done")
    assert world.card("D").checklist[0].is_done is True


def test_a_card_goes_to_another_board_with_all_that_belongs_to_it(
    world: World, siv: Persona, cy: Persona, cards: dict[str, int]
) -> None:
    world.a_second_board()
    ticket = world.a_ticket()
    card = cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]}).result["card"]
    siv.post(f"/cards/{card}/comments", {"text": "before"})
    siv.post(f"/cards/{card}/links", {"other_id": cards["A"], "role": "relates"})
    there = world.snapshot(f"board/{world.second_board_id}")["rows"]["column"]
    first = min(there.values(), key=lambda column: column["rank"])["id"]
    moved = siv.post(f"/cards/{card}/transfer", {"to_column_id": first})
    rows = world.snapshot(f"board/{world.second_board_id}")["rows"]
    assert str(card) in rows["card"]
    assert [row["text"] for row in rows["comment"].values()] == ["before"]
    assert [row["other_id"] for row in rows["card_link"].values()] == [cards["A"]]
    assert links_of(world, cards["A"]) == {("relates", card)}
    assert world.row(Ticket, ticket).team_id == world.teams["system"]
    assert siv.undoes(moved).status == 200
    assert str(card) in world.snapshot(f"board/{world.board_id}")["rows"]["card"]
    assert world.row(Ticket, ticket).team_id == world.teams["user"]


def test_neither_board_is_named_on_the_other(
    world: World, siv: Persona, bo: Persona, cards: dict[str, int]
) -> None:
    """Bo sees the board that the card left, and nothing of the closed one that it went to."""
    own = world.board_id
    column = world.a_second_board(team="user")
    siv.post(f"/boards/{own}/change", {"name": "Redundancies"})
    siv.post(f"/boards/{world.second_board_id}/change", {"name": "Lawyers", "is_open": False})
    bo.watches(f"board/{own}")
    moved = siv.post(f"/cards/{cards['A']}/transfer", {"to_column_id": column})
    assert [event["kind"] for event in moved.events] == ["card.left", "card.came"]
    assert bo.heard()[-1]["gone"]["card"] == [cards["A"]]
    assert "Lawyers" not in str(bo.heard())
    assert "Redundancies" not in str(siv.get(f"/cards/{cards['A']}/activity").body)


def test_what_is_deleted_comes_back_by_undo_also_out_of_the_archive(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    for before in ("archive", None):
        if before:
            ann.post(f"/cards/{cards['A']}/archive")
        deleted = ann.post(f"/cards/{cards['A']}/delete")
        assert ann.get(f"/boards/{world.board_id}/archive").body == []
        assert ann.post(f"/cards/{cards['A']}/restore").error == "not_found"
        assert ann.undoes(deleted).status == 200
        assert len(ann.get(f"/boards/{world.board_id}/archive").body) == (1 if before else 0)
        if before:
            ann.post(f"/cards/{cards['A']}/restore")
    assert world.titles_in("Ready") == ["A", "B", "C"]


def test_many_cards_are_one_event_and_one_undo(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    ids = [cards["B"], cards["A"], cards["D"]]
    body = {
        "card_ids": ids,
        "to_column_id": world.columns["Review"],
        "add_people": [ann.actor.id],
        "add_labels": ["urgent"],
        "values": {"service": "fixed_date"},
    }
    done = ann.post(f"/boards/{world.board_id}/cards/change", body)
    assert [event["kind"] for event in done.events] == ["cards.changed"]
    assert world.titles_in("Review") == ["B", "A", "D"]
    assert world.card("D").labels == ["urgent"]
    assert ann.undoes(done).status == 200
    assert (world.titles_in("Ready"), world.titles_in("Doing")) == (["A", "B", "C"], ["D"])
    assert world.card("D").labels == world.card("D").assignees == []


def test_a_hard_limit_refuses_many_cards_as_a_whole(world: World, ann: Persona) -> None:
    world.a_board(columns={"Ready": None, "Review": hard(2)}, cards={"Ready": ["A", "B", "C"]})
    ids = [world.card(title).id for title in "ABC"]
    body = {"card_ids": ids, "to_column_id": world.columns["Review"]}
    assert ann.post(f"/boards/{world.board_id}/cards/change", body).error == "wip_limit_reached"
    assert world.titles_in("Review") == []


def test_cards_of_two_boards_are_not_changed_together(
    world: World, siv: Persona, cards: dict[str, int]
) -> None:
    kept = world.board_id
    world.a_board(cards={"Ready": ["Far"]}, team="system")
    body = {"card_ids": [cards["A"], world.card("Far").id], "archive": True}
    assert siv.post(f"/boards/{kept}/cards/change", body).error == "not_found"


def test_the_expedite_lane_has_a_limit_of_its_own(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    ann.post(
        f"/boards/{world.board_id}/change", {"expedite_limit": 1, "is_expedite_limit_hard": True}
    )
    assert ann.post(f"/cards/{cards['A']}/edit", {"service": "expedite"}).status == 200
    assert (
        ann.post(f"/cards/{cards['B']}/edit", {"service": "expedite"}).error == "expedite_lane_full"
    )
    assert ann.post(f"/cards/{cards['A']}/edit", {"service": "expedite"}).status == 200
    ann.moves("A", to="Done")
    assert ann.post(f"/cards/{cards['B']}/edit", {"service": "expedite"}).status == 200


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


def test_links_and_files_leave_with_the_card_and_come_back(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    ann.post(f"/cards/{cards['A']}/links", {"other_id": cards["B"], "role": "relates"})
    ann.post(f"/cards/{cards['A']}/archive")
    rows = world.snapshot(f"board/{world.board_id}")["rows"]["card_link"].values()
    assert [row["card_id"] for row in rows] == [cards["B"]]
    ann.post(f"/cards/{cards['A']}/restore")
    assert len(world.snapshot(f"board/{world.board_id}")["rows"]["card_link"]) == 2
    assert world.row(CardLink, 1).is_on_board


def test_a_copy_of_a_card_from_a_ticket_names_nobody_on_the_wall(
    world: World, ann: Persona, cy: Persona, cards
) -> None:  # type: ignore[no-untyped-def]
    ticket = world.a_ticket("Eva Lind cannot log in")
    card = cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]}).result["card"]
    ann.post(f"/cards/{card}/copy")
    ann.post(
        f"/cards/{card}/split", {"parts": [{"title": "Eva Lind one"}, {"title": "Eva Lind two"}]}
    )
    assert "Eva" not in str(world.snapshot(f"board/{world.board_id}", "wall"))


def test_undo_of_an_edit_after_somebody_moved_the_card_away_is_refused(
    world: World, siv: Persona, ann: Persona, cards: dict[str, int]
) -> None:
    column = world.a_second_board()
    edited = ann.post(f"/cards/{cards['A']}/edit", {"labels": ["x"]})
    siv.post(f"/cards/{cards['A']}/transfer", {"to_column_id": column})
    assert ann.undoes(edited).error == "changed_since"


def test_undo_does_not_make_a_link_twice(
    world: World, ann: Persona, cy: Persona, cards: dict[str, int]
) -> None:
    linked = ann.post(f"/cards/{cards['A']}/links", {"other_id": cards["B"], "role": "relates"})
    end = next(iter(linked.events[0]["put"]["card_link"]))
    gone = ann.post(f"/links/{end}/remove")
    cy.post(f"/cards/{cards['A']}/links", {"other_id": cards["B"], "role": "relates"})
    assert ann.undoes(gone).error == "cannot_be_undone"


def test_a_card_is_never_given_people_customers_or_sprints_that_are_not_there(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    new = {"board_id": world.board_id, "column_id": world.columns["Ready"], "title": "New"}
    for odd in ({"assignees": [999]}, {"customer_id": 999}, {"sprint_id": 999}):
        assert ann.post("/cards", new | odd).error == "not_found", odd


def test_bulk_adding_stops_at_what_a_card_can_hold(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    body = {"card_ids": [cards["A"]], "add_labels": [f"label {n}" for n in range(8)]}
    assert ann.post(f"/boards/{world.board_id}/cards/change", body).status == 200
    body["add_labels"] = ["a", "b", "c"]
    assert ann.post(f"/boards/{world.board_id}/cards/change", body).error == "too_many_on_card"


def test_a_split_does_not_write_over_a_newer_title(
    world: World, ann: Persona, cy: Persona, cards: dict[str, int]
) -> None:
    version = world.card("D").version
    cy.post(f"/cards/{cards['D']}/edit", {"title": "Newer"})
    body = {"parts": [{"title": "D"}, {"title": "Two"}], "based_on": version}
    assert ann.post(f"/cards/{cards['D']}/split", body).error == "text_changed_meanwhile"


def test_a_restored_card_stays_and_a_full_column_takes_none(world: World, ann: Persona) -> None:
    world.a_board(columns={"Ready": hard(1), "Done": None}, cards={"Ready": ["A"], "Done": ["B"]})
    ann.post(f"/cards/{world.card('A').id}/archive")
    world.add("C", to="Ready")
    assert ann.post(f"/cards/{world.card('A').id}/restore").error == "wip_limit_reached"


def test_thousands_of_moves_to_the_top_keep_ranks_short_and_the_order(world: World) -> None:
    world.a_board(cards={"Ready": [f"Card {n}" for n in range(6)]})
    ids = [world.card(f"Card {n}").id for n in range(6)]
    for turn in range(260):
        move_card(SYSTEM, ids[turn % 6], to_column_id=world.columns["Ready"], after_card_id=None)
    assert world.titles_in("Ready") == [f"Card {(259 - n) % 6}" for n in range(6)]
    assert max(len(world.card(f"Card {n}").rank) for n in range(6)) <= 40
