"""What walls call the card of a ticket."""

import pytest

from board.cards.models import Card
from tests.support.world import Persona, World


@pytest.fixture
def almvik(siv: Persona) -> int:
    return siv.post("/customers", {"name": "Almvik", "domain": "almvik.example"}).result["customer"]


@pytest.fixture
def dealt(world: World, cy: Persona, almvik: int) -> Card:
    """The card of Eva's ticket, on the user team's board."""
    world.a_board()
    ticket = world.a_ticket("Eva Lind cannot read it")
    card = cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]}).result["card"]
    return world.row(Card, card)


def on_walls(world: World, card: Card) -> str:
    return world.snapshot(f"board/{world.board_id}", "wall")["rows"]["card"][str(card.id)]["title"]


def test_a_dealt_card_says_kind_and_customer_until_somebody_writes_it(
    world: World, ann: Persona, dealt: Card
) -> None:
    assert on_walls(world, dealt) == "Printing · Almvik"
    ann.post(f"/cards/{dealt.id}/edit", {"wall_title": "Mail on a new phone"})
    assert on_walls(world, dealt) == "Mail on a new phone"
    ann.post(f"/cards/{dealt.id}/edit", {"wall_title": " "})
    assert on_walls(world, dealt) == "Printing · Almvik"


def test_what_is_of_no_known_kind_has_a_number(world: World, cy: Persona) -> None:
    world.a_board()
    call = {"subject": "Help", "text": "Come!", "name": "Eva", "email": "eva@elsewhere.example"}
    ticket = cy.post("/tickets", call).result["ticket"]
    card = cy.post(f"/tickets/{ticket}/distribute", {}).result["card"]
    assert on_walls(world, world.row(Card, card)) == f"Ticket {ticket}"


def test_the_name_follows_the_customer_but_not_over_what_somebody_wrote(
    world: World, siv: Persona, ann: Persona, dealt: Card
) -> None:
    lake = siv.post("/customers", {"name": "Norrsjö"}).result["customer"]
    ann.post(f"/cards/{dealt.id}/edit", {"customer_id": lake})
    assert on_walls(world, dealt) == "Printing · Norrsjö"
    ann.post(f"/cards/{dealt.id}/edit", {"wall_title": "Mail"})
    ann.post(f"/cards/{dealt.id}/edit", {"customer_id": None})
    assert on_walls(world, dealt) == "Mail"


def test_the_whole_title_is_shown_once_somebody_says_that_it_names_nobody(
    world: World, ann: Persona, dealt: Card
) -> None:
    ann.post(f"/cards/{dealt.id}/edit", {"title": "Mail does not come", "is_title_on_wall": True})
    assert on_walls(world, dealt) == "Mail does not come"


def test_a_part_of_a_dealt_card_is_no_blank_either(world: World, ann: Persona, dealt: Card) -> None:
    parts = [{"title": "Ask Eva Lind"}, {"title": "Mend Eva Lind's mail"}]
    part = ann.post(f"/cards/{dealt.id}/split", {"parts": parts}).result["cards"][0]
    assert on_walls(world, world.row(Card, part)) == "Printing · Almvik"
