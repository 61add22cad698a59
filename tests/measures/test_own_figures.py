"""The product's own figures, as measures read them."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from sqlmodel import select

from board.boards.models import Board
from board.cards.models import Card
from board.core import clock, database
from board.measures.own_figures import SOURCES
from tests.support.world import Persona, World

ZONE = ZoneInfo("Europe/Stockholm")


def figure(source: str, source_id: int | None = None) -> float | None:
    until = clock.now() + timedelta(seconds=1)
    with database.current().reading() as session:
        return SOURCES[source](session, source_id, until, ZONE)


def test_nothing_has_happened_and_nothing_is_said(world: World, ann: Persona) -> None:
    assert [figure(source, 1) for source in SOURCES] == [None] * len(SOURCES)


def test_half_of_the_cards_take_at_most_so_many_days(world: World, ann: Persona) -> None:
    world.a_board(columns={"Doing": None, "Done": None})
    now = clock.now()
    with database.current().writing() as session:
        board = session.exec(select(Board)).first()
        assert board
    for n in range(20):
        world.add(f"Card {n}", to="Doing")
    with database.current().writing() as session:
        for n, card in enumerate(session.exec(select(Card).order_by(Card.id)).all()):
            card.started_at, card.finished_at = now - timedelta(days=n), now
            session.add(card)
    assert figure("cycle_time", world.board_id) == 10
    assert figure("cycle_time", 999) is None


def test_solved_at_once_is_a_share_of_what_was_decided(world: World, cy: Persona) -> None:
    first, second = world.a_ticket(), world.a_ticket("Another printer")
    cy.post(f"/tickets/{first}/solve", {"text": "It was off."})
    cy.post(f"/tickets/{second}/decline", {"reason": "We do not repair toasters."})
    assert figure("first_contact") == 50
