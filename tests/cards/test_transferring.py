"""A card goes to another board, with everything that belongs to it."""

from board.triage.models import Ticket
from tests.support.world import Persona, World


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
    assert world.links_of(cards["A"]) == {("relates", card)}
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
