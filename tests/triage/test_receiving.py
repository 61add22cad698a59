"""Mail becomes tickets: nothing is lost, nothing comes twice, nobody gets into a stranger's
ticket."""

from typing import Any

import pytest
from sqlmodel import select

from board.core import database
from board.mail.models import OutgoingMail
from board.triage.models import Ticket
from board.triage.reading_mail import read_mail
from board.triage.receiving import receive_mail
from board.triage.tokens import new_token
from tests.support.mails import a_mail
from tests.support.world import Persona, World

EVA = "eva@almvik.example"
QUOTED = "On Fri, Nov 20, 2026 at 9:00 AM IT <it@example.org> wrote:\n> Turn it on.\n"


def test_a_mail_becomes_a_ticket_with_its_customer(world: World) -> None:
    from board.people.adding import add_customer
    from tests.support.world import SYSTEM

    customer = add_customer(SYSTEM, name="Almvik", domain="almvik.example").result["customer"]
    receipt = receive_mail(a_mail())
    ticket = world.row(Ticket, receipt.ticket_id)
    assert (receipt.outcome, ticket.subject, ticket.requester_name) == ("opened", "Printer", "Eva")
    assert ticket.customer_id == customer
    assert ticket.messages[0].text == "It does not print."


def test_a_reply_with_our_token_finds_its_ticket(world: World, cy: Persona) -> None:
    ticket = receive_mail(a_mail()).ticket_id
    cy.post(f"/tickets/{ticket}/solve", {"text": "Turn it on."})
    with database.current().reading() as session:
        answer = session.exec(select(OutgoingMail)).one()
    reply = a_mail(
        subject=answer.subject,
        text=f"Still dark.\n\n{QUOTED}",
        message_id="<2@x>",
        In_Reply_To=answer.message_id,
    )
    receipt = receive_mail(reply)
    assert (receipt.outcome, receipt.ticket_id) == ("replied", ticket)
    row = world.row(Ticket, ticket)
    assert row.state == "new", "a person's reply brings it back into triage"
    assert row.messages[-1].text == "Still dark."


def test_a_stranger_who_knows_a_message_id_gets_nowhere(world: World) -> None:
    ticket = receive_mail(a_mail()).ticket_id
    stranger = a_mail(
        message_id="<s@x>", sender="mallory@evil.example", References="<1@almvik.example>"
    )
    assert receive_mail(stranger).ticket_id != ticket
    own = a_mail(message_id="<o@x>", References="<1@almvik.example>")
    assert receive_mail(own).ticket_id == ticket


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "bulk"},
        {"X_Autoreply": "yes"},
        {"List_Id": "<x>"},
    ],
)
def test_a_machine_never_reopens(world: World, cy: Persona, headers: dict[str, str]) -> None:
    ticket = receive_mail(a_mail()).ticket_id or 0
    cy.post(f"/tickets/{ticket}/solve", {"text": "Done."})
    away = a_mail(subject=f"Away [{new_token(ticket, EVA)}]", message_id="<m@x>", **headers)
    assert receive_mail(away).outcome == "replied"
    assert world.row(Ticket, ticket).state == "resolved"


def test_auto_submitted_no_is_a_person() -> None:
    assert not read_mail(a_mail(Auto_Submitted="no")).is_machine


def test_the_door_needs_its_token(world: World, ann: Persona) -> None:
    def deliver(token: str) -> Any:
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "message/rfc822"}
        return world.app.test_client().post("/api/v1/intake/mail", data=a_mail(), headers=headers)

    assert deliver("wrong").status_code == 401
    assert deliver("a token for tests only").get_json()["outcome"] == "opened"
    assert deliver("a token for tests only").get_json()["outcome"] == "duplicate"


def test_wrong_tokens_are_slowed_and_the_right_one_gets_through(world: World) -> None:
    def deliver(token: str) -> int:
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "message/rfc822"}
        path = "/api/v1/intake/mail"
        return world.app.test_client().post(path, data=a_mail(), headers=headers).status_code

    assert [deliver("wrong") for _ in range(31)] == [401] * 30 + [429]
    assert deliver("a token for tests only") == 200
    assert deliver("wrong") == 429
