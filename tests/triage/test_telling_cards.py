"""The card of a ticket hears what its requester wrote: on a board that is held, and no other."""

import pytest

from board.cards.models import Card
from board.core.changes import changing
from board.triage.events import TicketReplied
from board.triage.models import Ticket
from board.triage.telling_cards import card_within, count_messages, tell_card
from board.triage.values import Message
from tests.support.world import SYSTEM, Persona, World

WAYS = ("in", "note", "out", "in", "note")


@pytest.fixture
def dealt(world: World, cy: Persona) -> tuple[int, int]:
    """(ticket, card): with the user team."""
    world.a_board()
    ticket = world.a_ticket()
    card = cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]}).result["card"]
    return ticket, card


def test_it_counts_what_was_said_and_no_note() -> None:
    said = [
        Message(id=n, way=way, who="", text="", at="2026-11-23T09:00:00.000Z")
        for n, way in enumerate(WAYS)
    ]
    ticket, card = Ticket(subject="A", channel="web", messages=tuple(said)), Card(message_count=9)
    count_messages(ticket, card)
    assert card.message_count == 3


def test_it_is_told_on_its_board(world: World, dealt: tuple[int, int]) -> None:
    with changing("desk", by=SYSTEM, also=[f"board/{world.board_id}"]) as change:
        ticket = change.find(Ticket, dealt[0])
        tell_card(change, ticket)
        change.record(TicketReplied(ticket=ticket), on="desk")
    assert [one["kind"] for one in change.messages] == ["card.requester_wrote", "ticket.replied"]


def test_on_a_board_that_is_not_held_nothing_is_changed(
    world: World, dealt: tuple[int, int]
) -> None:
    with changing("desk", by=SYSTEM) as change:
        ticket = change.find(Ticket, dealt[0])
        assert card_within(change, ticket) is None
        tell_card(change, ticket)
    assert change.messages == []
