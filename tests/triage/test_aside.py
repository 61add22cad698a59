"""Mails that were set aside are seen, fetched and made tickets of by those who triage."""

from board.triage.models import Ticket
from board.triage.receiving import receive_mail
from tests.support.mails import a_mail, received
from tests.support.world import Persona, World


def put_aside(number: int = 1) -> int:
    receive_mail(a_mail(sender="tavla@localhost", message_id=f"<{number}@tavla>"))
    return received()[-1].id


def test_they_are_listed_for_those_who_triage(world: World, cy: Persona, ann: Persona) -> None:
    older, newer = put_aside(), put_aside(2)
    listed = cy.client.get("/api/v1/desk/aside").get_json()
    assert [one["id"] for one in listed] == [newer, older]
    assert {name: listed[0][name] for name in ("sender", "subject", "why", "ticket")} == {
        "sender": "tavla@localhost",
        "subject": "Printer",
        "why": "own",
        "ticket": None,
    }
    assert ann.client.get("/api/v1/desk/aside").status_code == 404


def test_one_is_fetched_as_it_came(world: World, cy: Persona, ann: Persona) -> None:
    path = f"/api/v1/desk/aside/{put_aside()}"
    fetched = cy.client.get(path)
    assert fetched.data == received()[0].raw
    assert fetched.headers["Content-Disposition"].startswith("attachment")
    assert ann.client.get(path).status_code == 404


def test_one_becomes_a_ticket_once(world: World, cy: Persona, ann: Persona) -> None:
    mail = put_aside()
    assert ann.post(f"/desk/aside/{mail}/open").status == 404
    opened = cy.post(f"/desk/aside/{mail}/open")
    ticket = world.row(Ticket, opened.result["ticket"])
    assert (ticket.subject, ticket.messages[0].text) == ("Printer", "It does not print.")
    assert cy.post(f"/desk/aside/{mail}/open").status == 404
    assert cy.client.get("/api/v1/desk/aside").get_json() == []
