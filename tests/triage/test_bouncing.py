"""An answer that did not arrive is seen where it was given."""

import pytest
from sqlmodel import select

from board.core import database
from board.mail.models import OutgoingMail
from board.triage.bouncing import WHYS, why_of, words_of
from board.triage.models import Ticket
from board.triage.reading.mail import Failure
from board.triage.receiving import receive_mail
from board.triage.values import Bounce
from tests.support.mails import a_mail, outbox
from tests.support.world import Persona, World
from tests.triage.corpus.building import mail
from tests.triage.corpus.machines import delivery, report


def answered(cy: Persona, message_id: str = "<1@almvik.example>") -> tuple[int, str]:
    """A ticket that was solved, and the Message-ID of its answer."""
    ticket = receive_mail(a_mail(message_id=message_id)).ticket_id or 0
    cy.post(f"/tickets/{ticket}/solve", {"text": "Turn it on."})
    return ticket, outbox()[-1].message_id


def a_bounce(
    message_id: str, action: str = "failed", status: str = "5.1.1", **headers: str
) -> bytes:
    return report(delivery(action, status), returned=mail("Svar", Message_ID=message_id), **headers)


def test_an_answer_that_did_not_arrive_brings_its_ticket_back(world: World, cy: Persona) -> None:
    ticket, message_id = answered(cy)
    receipt = receive_mail(a_bounce(message_id))
    assert (receipt.outcome, receipt.ticket_id) == ("replied", ticket)
    row = cy.get(f"/tickets/{ticket}").body
    note = row["messages"][-1]
    assert row["state"] == "new"
    assert "there is no such address" in note["text"]
    assert note["bounce"] == {
        "to": "asa@nordvik.example",
        "why": "no_address",
        "status": "5.1.1",
        "said": "550 User unknown",
        "is_final": True,
    }
    with database.current().reading() as session:
        sent = session.exec(select(OutgoingMail)).one()
    assert sent.failed_at
    assert "no such address" in sent.failure


def test_a_delay_is_a_note_and_nothing_else(world: World, cy: Persona) -> None:
    ticket, message_id = answered(cy)
    receive_mail(a_bounce(message_id, action="delayed", status="4.4.1"))
    row = world.row(Ticket, ticket)
    assert (row.state, row.messages[-1].bounce.why) == ("resolved", "later")  # type: ignore[union-attr]


def test_of_two_bounces_of_one_mail_the_second_brings_nothing_back(
    world: World, cy: Persona
) -> None:
    ticket, message_id = answered(cy)
    receive_mail(a_bounce(message_id))
    cy.post(f"/tickets/{ticket}/solve", {"text": "By phone."})
    receive_mail(a_bounce(message_id, status="5.2.2", Message_ID="<again@mx.example>"))
    assert world.row(Ticket, ticket).state == "resolved"


def test_the_board_is_not_told_that_somebody_wrote(world: World, cy: Persona, ann: Persona) -> None:
    world.a_board()
    ticket, message_id = answered(cy)
    cy.post(f"/tickets/{ticket}/reopen")
    cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]})
    before = world.card("Printer").message_count
    receive_mail(a_bounce(message_id))
    assert world.card("Printer").message_count == before
    assert world.row(Ticket, ticket).state == "distributed"


def test_who_invents_a_bounce_gets_a_ticket_of_their_own(world: World, cy: Persona) -> None:
    ticket, _ = answered(cy)
    receipt = receive_mail(a_bounce(f"<T-{ticket}-00000000-{'0' * 20}.a@tavla>"))
    assert receipt.ticket_id != ticket
    assert world.row(Ticket, ticket).state == "resolved"


@pytest.mark.parametrize(
    ("status", "why"),
    [
        ("5.1.1", "no_address"),
        ("5.1.10", "no_address"),
        ("5.1.2", "no_server"),
        ("5.2.1", "closed"),
        ("5.2.2", "full"),
        ("5.3.4", "too_large"),
        ("5.4.6", "loop"),
        ("5.7.1", "refused"),
        ("5.0.0", "unknown"),
        ("", "unknown"),
    ],
)
def test_a_status_is_said_in_plain_words(status: str, why: str) -> None:
    assert why_of(Failure("", status, "", is_final=True)) == why
    bounce = Bounce(to="asa@x.example", why=why, status=status, said="", is_final=True)
    assert all(words in words_of(bounce) for words in WHYS[why])
