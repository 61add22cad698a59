"""Questions about tickets."""

from datetime import timedelta

import pytest

from board.core import clock
from board.core.errors import NotFound
from board.triage.creating_tickets import open_ticket
from board.triage.queries import decided_since, ticket_by_follow_token
from tests.support.world import SYSTEM, Persona, World


def test_a_requester_finds_their_ticket_by_their_link_and_nobody_by_its_hash(world: World) -> None:
    values = {"subject": "Printer", "text": "x", "name": "Eva", "email": "eva@almvik.example"}
    ticket = open_ticket(SYSTEM, channel="web", follow_token="the link", **values).result["ticket"]
    found = ticket_by_follow_token("the link")
    assert found.id == ticket
    for wrong in ("", "the lin", found.follow_hash, "\ud800", "x" * 5000):
        with pytest.raises(NotFound):
            ticket_by_follow_token(wrong)


def test_a_ticket_without_a_link_is_found_by_none(world: World) -> None:
    world.a_ticket()
    with pytest.raises(NotFound):
        ticket_by_follow_token("")


def test_the_days_figures_count_what_was_decided_since_and_what_was_solved_at_once(
    world: World, cy: Persona
) -> None:
    start = clock.now()
    assert decided_since(start) == {"decided": 0, "first_contact": 0}
    world.a_board()
    cy.post(f"/tickets/{world.a_ticket('A')}/solve", {"text": "Try again now."})
    cy.post(f"/tickets/{world.a_ticket('B')}/distribute", {"team_id": world.teams["user"]})
    world.a_ticket("C")
    assert decided_since(start) == {"decided": 2, "first_contact": 1}
    assert decided_since(start + timedelta(days=1)) == {"decided": 0, "first_contact": 0}
