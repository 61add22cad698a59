"""A ticket that a team gives back."""

import pytest

from board.cards.models import Card
from board.triage.models import Ticket
from tests.support.mails import outbox
from tests.support.world import Persona, World


@pytest.fixture
def dealt(world: World, cy: Persona) -> tuple[int, int]:
    """(ticket, card): Eva's, with the user team; both teams have boards."""
    world.a_board()
    world.a_second_board()
    ticket = world.a_ticket()
    card = cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]}).result["card"]
    return ticket, card


def counted(world: World, cy: Persona) -> int:
    """Tickets that count for the user team."""
    shares = cy.snapshot("desk")["rows"]["share"].values()
    return next(one["dealt"] for one in shares if one["team_id"] == world.teams["user"])


def test_what_is_given_back_waits_at_the_desk_with_why_and_counts_no_more(
    world: World, ann: Persona, cy: Persona, dealt: tuple[int, int]
) -> None:
    ticket, card = dealt
    assert counted(world, cy) == 1
    body = {"reason": "It is the switch.", "team_id": world.teams["system"]}
    assert ann.post(f"/cards/{card}/request/return", body).status == 200
    row = world.row(Ticket, ticket)
    assert (row.state, row.card_id, row.team_id, row.decided_by) == ("new", None, None, None)
    note = row.messages[-1]
    assert (note.way, note.who, note.text) == ("note", "Ann", "It is the switch.")
    assert (note.returned.team, note.returned.suggests) == (
        world.teams["user"],
        world.teams["system"],
    )
    assert counted(world, cy) == 0
    assert world.row(Card, card).archived_at is not None
    assert outbox() == []
    assert ann.get(f"/cards/{card}/request").status == 404


def test_it_goes_to_the_team_that_was_named(
    world: World, ann: Persona, cy: Persona, dealt: tuple[int, int]
) -> None:
    ticket, card = dealt
    body = {"reason": "It is the switch.", "team_id": world.teams["system"]}
    ann.post(f"/cards/{card}/request/return", body)
    assert cy.post(f"/tickets/{ticket}/distribute").result["team"] == world.teams["system"]


def test_it_does_not_go_back_by_itself_and_after_the_second_time_a_person_decides(
    world: World, ann: Persona, bo: Persona, cy: Persona, dealt: tuple[int, int]
) -> None:
    ticket, card = dealt
    ann.post(f"/cards/{card}/request/return", {"reason": "Not ours."})
    again = cy.post(f"/tickets/{ticket}/distribute").result
    assert again["team"] == world.teams["system"]
    bo.post(f"/cards/{again['card']}/request/return", {"reason": "Nor ours."})
    assert cy.post(f"/tickets/{ticket}/distribute").error == "returned_twice"
    named = {"team_id": world.teams["user"], "reason": "It is their printer."}
    assert cy.post(f"/tickets/{ticket}/distribute", named).status == 200


def test_undone_it_is_on_the_board_as_before(
    world: World, ann: Persona, cy: Persona, dealt: tuple[int, int]
) -> None:
    ticket, card = dealt
    returned = ann.post(f"/cards/{card}/request/return", {"reason": "Oops."})
    assert ann.undoes(returned).status == 200
    row = world.row(Ticket, ticket)
    assert (row.state, row.card_id, len(row.messages)) == ("distributed", card, 1)
    assert (world.row(Card, card).archived_at, counted(world, cy)) == (None, 1)


def test_a_card_brought_back_from_the_archive_no_longer_speaks_for_the_ticket(
    world: World, ann: Persona, dealt: tuple[int, int]
) -> None:
    ticket, card = dealt
    ann.post(f"/cards/{card}/request/return", {"reason": "Not ours."})
    ann.post(f"/cards/{card}/restore")
    ann.moves("Printer", to="Done")
    assert (world.row(Ticket, ticket).state, outbox()) == ("new", [])
    answer = ann.post(f"/cards/{card}/request/messages", {"text": "Hello"})
    assert answer.error == "not_with_this_team"


def test_what_is_resolved_is_not_given_back(
    world: World, ann: Persona, dealt: tuple[int, int]
) -> None:
    ann.moves("Printer", to="Done")
    answer = ann.post(f"/cards/{dealt[1]}/request/return", {"reason": "Not ours."})
    assert answer.error == "not_with_this_team"
