"""What a ticket says of itself, corrected."""

from board.triage.models import Ticket
from tests.support.world import Persona, World


def test_what_is_not_sent_stays_as_it_is(world: World, cy: Persona) -> None:
    ticket = world.a_ticket()
    body = {"subject": "The plotter", "requester_email": "Eva.Lind@Almvik.example"}
    corrected = cy.post(f"/tickets/{ticket}/correct", body)
    row = world.row(Ticket, ticket)
    assert (row.subject, row.requester_email, row.requester_name) == (
        "The plotter",
        "eva.lind@almvik.example",
        "Eva",
    )
    cy.undoes(corrected)
    assert world.row(Ticket, ticket).subject == "Printer"


def test_an_unknown_domain_is_taught_in_one_go(world: World, cy: Persona, siv: Persona) -> None:
    almvik = siv.post("/customers", {"name": "Almvik"}).result["customer"]
    ticket = world.a_ticket()
    assert world.row(Ticket, ticket).customer_id is None
    taught = cy.post(f"/tickets/{ticket}/correct", {"customer_id": almvik, "learns_domain": True})
    assert taught.status == 200
    assert world.row(Ticket, world.a_ticket("The next")).customer_id == almvik


def test_a_customer_with_another_domain_learns_none(
    world: World, cy: Persona, siv: Persona
) -> None:
    other = {"name": "Bjuras", "domain": "bjuras.example"}
    bjuras = siv.post("/customers", other).result["customer"]
    ticket = world.a_ticket()
    body = {"customer_id": bjuras, "learns_domain": True}
    assert cy.post(f"/tickets/{ticket}/correct", body).error == "domain_known_already"
    assert world.row(Ticket, ticket).customer_id is None
