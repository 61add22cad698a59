"""What a letter knows of its ticket: what was asked, whose mailbox it came to, what it answers."""

from typing import Any

from board.core import clock, database
from board.letters import house
from board.mail.models import Mailbox, OutgoingMail
from board.mailboxes.adding import add_mailbox
from board.triage.letter_facts import MOST_REFERENCES, answering_to, facts_of, mailbox_of
from board.triage.models import ReceivedMail, Ticket
from tests.support.world import SYSTEM, Persona, World

EVA = "eva@almvik.example"


def came(ticket: int, n: int, *, mailbox: int | None = None) -> ReceivedMail:
    ids = {"content_key": f"{ticket}/{n}", "message_id": f"<{n}@almvik.example>"}
    at = {"at": clock.now(), "tried_at": clock.now()}
    return ReceivedMail(**ids, **at, raw=b"", state="filed", ticket_id=ticket, mailbox_id=mailbox)


def sent(ticket: int, n: int, *, to: str = EVA) -> OutgoingMail:
    said = {"to": to, "subject": "Re", "text": "Yes", "message_id": f"<{n}@tavla>"}
    at = {"answered_at": clock.now(), "not_before": clock.now()}
    return OutgoingMail(**said, **at, ticket_id=ticket, about_id=ticket)


def put(*rows: Any) -> None:
    with database.current().writing() as session:
        session.add_all(rows)


def answering(world: World, ticket: int) -> dict[str, str]:
    with database.current().reading() as session:
        return answering_to(session, session.get_one(Ticket, ticket))


def mailbox(name: str, **values: Any) -> int:
    return add_mailbox(
        SYSTEM, name=name, host="imap.example.org", login=name, password="x", **values
    )


def mailbox_that(world: World, ticket: int) -> str:
    with database.current().reading() as session:
        found: Mailbox | None = mailbox_of(session, session.get_one(Ticket, ticket))
        return found.name if found else ""


def test_it_quotes_what_the_requester_wrote_last_and_no_note(world: World, cy: Persona) -> None:
    id_ = world.a_ticket("Printer")
    cy.post(f"/tickets/{id_}/note", {"text": "He calls every week."})
    ticket: Ticket = world.row(Ticket, id_)
    facts = facts_of(ticket, "Try now.", team="System")
    assert (facts.asked, facts.text, facts.team) == ("It does not print.", "Try now.", "System")
    assert (facts.name, facts.number, facts.subject) == ("Eva", str(id_), "Printer")
    assert facts.link.startswith(f"{house.current().base}/t/{id_}-")


def test_it_answers_their_newest_and_names_what_went_before(world: World) -> None:
    ticket = world.a_ticket()
    assert answering(world, ticket) == {"in_reply_to": "", "refers_to": ""}
    put(sent(ticket, 1), sent(ticket, 2, to="somebody@else.example"))
    assert answering(world, ticket) == {"in_reply_to": "<1@tavla>", "refers_to": "<1@tavla>"}
    put(came(ticket, 1), came(ticket, 2))
    assert answering(world, ticket) == {
        "in_reply_to": "<2@almvik.example>",
        "refers_to": "<1@almvik.example> <1@tavla> <2@almvik.example>",
    }


def test_of_a_long_thread_the_newest_are_named(world: World) -> None:
    ticket = world.a_ticket()
    put(*(came(ticket, n) for n in range(100)))
    named = answering(world, ticket)["refers_to"].split()
    assert (len(named), named[-1]) == (MOST_REFERENCES + 1, "<99@almvik.example>")


def test_its_mailbox_is_where_its_newest_mail_came_else_its_customers(
    world: World, siv: Persona
) -> None:
    almvik = siv.post("/customers", {"name": "Almvik", "domain": "almvik.example"}).result
    one, other = mailbox("One"), mailbox("Other")
    ticket = world.a_ticket()
    assert mailbox_that(world, ticket) == ""
    mailbox("Almvik's", customer_id=almvik["customer"])
    assert mailbox_that(world, ticket) == "Almvik's"
    put(came(ticket, 1, mailbox=one), came(ticket, 2, mailbox=other), came(ticket, 3))
    assert mailbox_that(world, ticket) == "Other"
