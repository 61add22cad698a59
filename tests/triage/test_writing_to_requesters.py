"""What a team tells its requester from the card (triage/card_tickets.py finds the ticket)."""

import pytest

from board.triage.models import Ticket
from board.triage.receiving import receive_mail
from board.triage.tokens import new_token
from tests.support.mails import a_mail, outbox, outbox_leaves
from tests.support.world import Persona, World

EVA = "eva@almvik.example"


@pytest.fixture
def dealt(world: World, cy: Persona) -> tuple[int, int]:
    """(ticket, card): Eva's, with the user team."""
    world.a_board()
    ticket = world.a_ticket()
    card = cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]}).result["card"]
    return ticket, card


def test_a_question_goes_to_its_requester_and_the_answer_is_on_the_card(
    world: World, ann: Persona, dealt: tuple[int, int]
) -> None:
    ticket, card = dealt
    asked = ann.post(f"/cards/{card}/request/messages", {"text": "Which printer?", "asks": True})
    assert asked.events[0]["put"]["card"][str(card)]["message_count"] == 2
    (mail,) = outbox()
    assert (mail.to, mail.kind, mail.is_automatic) == (EVA, "question", False)
    assert "Which printer?" in mail.text
    receive_mail(a_mail(subject=f"Re: [{new_token(ticket, EVA)}]", text="The blue one."))
    said = ann.get(f"/cards/{card}/request").body["messages"]
    assert [(one["way"], one["who"], one.get("asks")) for one in said] == [
        ("in", "Eva", None),
        ("out", "Ann", True),
        ("in", "Eva", None),
    ]
    assert world.row(Ticket, ticket).state == "distributed"


def test_only_those_who_work_on_the_card_write_to_its_requester(
    world: World, dealt: tuple[int, int], bo: Persona, vera: Persona, tv: Persona
) -> None:
    path, body = f"/cards/{dealt[1]}/request/messages", {"text": "Hello"}
    assert [who.post(path, body).status for who in (bo, vera, tv)] == [403, 403, 404]
    assert outbox() == []


def test_what_was_written_is_withdrawn_while_it_has_not_left(
    world: World, ann: Persona, dealt: tuple[int, int]
) -> None:
    ticket, card = dealt
    written = ann.post(f"/cards/{card}/request/messages", {"text": "Oops"})
    assert ann.undoes(written).status == 200
    assert (outbox(), len(world.row(Ticket, ticket).messages)) == ([], 1)
    written = ann.post(f"/cards/{card}/request/messages", {"text": "Sent"})
    outbox_leaves()
    assert ann.undoes(written).status == 200
    said = world.row(Ticket, ticket).messages
    assert (said[-2].text, said[-1].answer_left_at is not None) == ("Sent", True)


def test_a_card_without_a_ticket_has_nobody_to_write_to(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Own work"]})
    path = f"/cards/{world.card('Own work').id}/request/messages"
    assert ann.post(path, {"text": "Hello"}).error == "not_found"


def test_every_reporter_reads_once_what_the_technician_wrote(
    world: World, ann: Persona, cy: Persona, dealt: tuple[int, int]
) -> None:
    ticket, card = dealt
    for email in (EVA, "ulf@almvik.example"):
        twin = world.a_ticket("Again", email=email)
        cy.post(f"/tickets/{twin}/duplicate", {"of": ticket})
    assert ann.get(f"/cards/{card}/request").body["others"] == 2
    ann.post(f"/cards/{card}/request/closing", {"text": "A new drum is in."})
    assert ann.get(f"/cards/{card}/request").body["closing"] == "A new drum is in."
    ann.moves("Printer", to="Done")
    assert {(one.to, one.kind, one.is_automatic) for one in outbox()} == {
        (EVA, "answer", False),
        ("ulf@almvik.example", "answer", False),
    }
    assert ["A new drum is in." in one.text for one in outbox()] == [True, True]


def test_words_that_come_late_replace_the_plain_answer_or_follow_it(
    world: World, ann: Persona, dealt: tuple[int, int]
) -> None:
    ticket, card = dealt
    ann.moves("Printer", to="Done")
    assert (outbox()[0].kind, outbox()[0].is_automatic) == ("resolution", True)
    ann.post(f"/cards/{card}/request/closing", {"text": "A new drum is in."})
    (mail,) = outbox()
    assert ("A new drum is in." in mail.text, mail.is_automatic) == (True, False)
    outbox_leaves()
    ann.post(f"/cards/{card}/request/closing", {"text": "And a new cable."})
    said = ("A new drum is in.", "And a new cable.")
    assert [text in one.text for text, one in zip(said, outbox(), strict=True)] == [True, True]
    assert [one.text for one in world.row(Ticket, ticket).messages][1:] == [
        "A new drum is in.",
        "And a new cable.",
    ]


def test_a_ticket_in_parts_is_done_with_the_last_of_them(
    world: World, ann: Persona, dealt: tuple[int, int]
) -> None:
    ticket, card = dealt
    ann.post(f"/cards/{card}/split", {"parts": [{"title": "Drum"}, {"title": "Cable"}]})
    ann.moves("Cable", to="Done")
    assert (world.row(Ticket, ticket).state, outbox()) == ("distributed", [])
    ann.moves("Drum", to="Done")
    assert (world.row(Ticket, ticket).state, len(outbox())) == ("resolved", 1)
