"""Who may write in whose thread, and who reads what: a token in a stranger's hands opens
nothing."""

import hashlib
import hmac
import re

from sqlmodel import select

from board.core import database
from board.mail.models import OutgoingMail
from board.triage import tokens
from board.triage.models import Ticket
from board.triage.receiving import Receipt, receive_mail
from board.triage.tokens import new_token, tokens_in
from tests.support.mails import a_mail
from tests.support.world import Persona, World

EVA, ANNA, BERTIL = "eva@almvik.example", "anna@almvik.example", "bertil@nordvik.example"


def a_reply(token: str, *, sender: str, text: str = "Still dark.", number: int = 2) -> Receipt:
    return receive_mail(
        a_mail(subject=f"Re: [{token}]", sender=sender, text=text, message_id=f"<{number}@x>")
    )


def token_of_the_answer(ticket: int) -> str:
    with database.current().reading() as session:
        mail = session.exec(select(OutgoingMail).where(OutgoingMail.ticket_id == ticket)).one()
    token = re.search(r"\[(T-.*)\]", mail.subject)
    assert token
    assert token[1] in mail.message_id
    return token[1]


def page_of(world: World, token: str) -> str:
    return world.app.test_client().get(f"/t/{token}").get_data(as_text=True)


def asks(world: World, name: str, email: str) -> tuple[int, str]:
    """By the public form: the ticket, and the link to its page."""
    form = {
        "name": name,
        "email": email,
        "subject": "Printer",
        "text": f"{name} cannot print.",
        "shown_at": "1",
    }
    answer = world.app.test_client().post("/ask", data=form)
    assert answer.status_code == 302, answer.text
    with database.current().reading() as session:
        ticket = session.exec(select(Ticket.id).where(Ticket.requester_email == email)).one()
    return ticket, answer.headers["Location"].split("/t/")[1].split("?")[0]


def test_the_recipient_of_an_answer_replies_into_its_thread(world: World, cy: Persona) -> None:
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/solve", {"text": "Turn it on."})
    receipt = a_reply(token_of_the_answer(ticket), sender="Eva <EVA@almvik.example>")
    assert (receipt.outcome, receipt.ticket_id) == ("replied", ticket)
    assert world.row(Ticket, ticket).state == "new"


def test_a_token_in_a_strangers_hands_opens_a_ticket_that_mentions_the_other(
    world: World, cy: Persona
) -> None:
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/solve", {"text": "Turn it on."})
    receipt = a_reply(token_of_the_answer(ticket), sender="mallory@evil.example")
    assert receipt.outcome == "opened"
    note = world.row(Ticket, receipt.ticket_id or 0).messages[-1]
    assert (note.way, note.mentions) == ("note", ticket)
    row = world.row(Ticket, ticket)
    assert (row.state, len(row.messages)) == ("resolved", 2)


def test_a_forged_token_says_nothing(world: World) -> None:
    ticket = world.a_ticket()
    genuine = new_token(ticket, EVA)
    forged = genuine[:-1] + ("0" if genuine[-1] != "0" else "1")
    for number, said in enumerate(
        (forged, new_token(ticket + 1000, EVA), f"x{ticket}", "T-1-", f"{ticket} #99")
    ):
        receipt = a_reply(said, sender=EVA, number=number)
        assert receipt.outcome == "opened"
        assert len(world.row(Ticket, receipt.ticket_id or 0).messages) == 1


def test_every_mail_has_a_token_of_its_own() -> None:
    first, second = (next(tokens_in(new_token(31, EVA))) for _ in range(2))
    assert first != second
    assert first.is_for("Eva@almvik.example")
    assert not first.is_for(ANNA)


def test_a_token_from_before_is_taken_from_the_requester_only(world: World) -> None:
    ticket = world.a_ticket()
    mac = hmac.new(tokens._key, f"ticket/{ticket}".encode(), hashlib.sha256).hexdigest()[:20]
    assert a_reply(f"T-{ticket}-{mac}", sender=EVA).ticket_id == ticket
    assert a_reply(f"T-{ticket}-{mac}", sender="mallory@evil.example", number=3).ticket_id != ticket


def test_a_duplicates_reporter_stays_in_their_own_thread(world: World, cy: Persona) -> None:
    annas, annas_page = asks(world, "Anna", ANNA)
    bertils, bertils_page = asks(world, "Bertil", BERTIL)
    cy.post(f"/tickets/{bertils}/duplicate", {"of": annas})
    secret = "My personal number is 19121212-1212."
    assert (
        a_reply(new_token(bertils, BERTIL), sender=f"Bertil <{BERTIL}>", text=secret).ticket_id
        == bertils
    )
    assert secret not in page_of(world, annas_page)
    assert "Bertil" not in page_of(world, annas_page)
    assert secret in page_of(world, bertils_page)
    note = cy.get(f"/tickets/{annas}").body["messages"][-1]
    assert (note["way"], note["duplicate"], note["text"]) == ("note", bertils, secret)


def test_a_duplicates_reply_after_the_answer_is_a_ticket_of_its_own_again(
    world: World, cy: Persona
) -> None:
    annas, annas_page = asks(world, "Anna", ANNA)
    bertils, bertils_page = asks(world, "Bertil", BERTIL)
    cy.post(f"/tickets/{bertils}/duplicate", {"of": annas})
    cy.post(f"/tickets/{annas}/solve", {"text": "Turn it on."})
    a_reply(new_token(bertils, BERTIL), sender=BERTIL, text="It burns.")
    assert world.row(Ticket, annas).state == "resolved"
    assert (world.row(Ticket, bertils).state, world.row(Ticket, bertils).duplicate_of) == (
        "new",
        None,
    )
    cy.post(f"/tickets/{bertils}/solve", {"text": "Only for Bertil."})
    assert "Only for Bertil." in page_of(world, bertils_page)
    assert "Only for Bertil." not in page_of(world, annas_page)
    assert "It burns." not in page_of(world, annas_page)


def test_a_requesters_link_is_not_in_the_database(world: World) -> None:
    ticket, link = asks(world, "Anna", ANNA)
    assert "Anna cannot print." in page_of(world, link)
    kept = world.row(Ticket, ticket).follow_hash
    assert kept
    assert link != kept
    client = world.app.test_client()
    for wrong in (kept, "", "%00", "x" * 5000):
        assert client.get(f"/t/{wrong}").status_code == 404
