"""The mails of an answer: queued, withdrawn, queued anew."""

from sqlmodel import select

from board.core import clock, database
from board.mail.models import OutgoingMail
from board.triage.models import Ticket
from tests.support.mails import outbox, outbox_leaves
from tests.support.world import Persona, World

EVA = "eva@almvik.example"


def test_the_next_answer_says_that_it_corrects_the_one_that_had_left(
    world: World, cy: Persona
) -> None:
    first, second = world.a_ticket(), world.a_ticket("Same", name="Ulf", email="ulf@almvik.example")
    cy.post(f"/tickets/{second}/duplicate", {"of": first})
    solved = cy.post(f"/tickets/{first}/solve", {"text": "Turn it off."})
    outbox_leaves()
    cy.undoes(solved)
    cy.post(f"/tickets/{first}/solve", {"text": "Turn it on."})
    corrections = outbox()[2:]
    assert {mail.to for mail in corrections} == {"eva@almvik.example", "ulf@almvik.example"}
    assert all(mail.subject.startswith("Rättelse/Correction: Re: ") for mail in corrections)
    assert all("Rättelse av vårt förra svar." in mail.text for mail in corrections)
    assert world.row(Ticket, second).messages[-1].text.endswith("Turn it on.")


def test_an_answer_that_was_withdrawn_in_time_is_no_matter_for_the_next_one(
    world: World, cy: Persona
) -> None:
    ticket = world.a_ticket()
    cy.undoes(cy.post(f"/tickets/{ticket}/solve", {"text": "Oops"}))
    cy.post(f"/tickets/{ticket}/solve", {"text": "Turn it on."})
    assert [(mail.subject[:3], "Turn it on." in mail.text) for mail in outbox()] == [("Re:", True)]


def test_an_answer_on_its_way_counts_as_left(world: World, cy: Persona) -> None:
    ticket = world.a_ticket()
    solved = cy.post(f"/tickets/{ticket}/solve", {"text": "Going"})
    with database.current().writing() as session:
        session.exec(select(OutgoingMail)).one().attempts = 1
    assert cy.undoes(solved).status == 200
    assert len(outbox()) == 1
    assert world.row(Ticket, ticket).messages[-1].answer_left_at


def test_an_answer_that_was_taken_back_in_time_is_queued_anew_by_doing_it_again(
    world: World, cy: Persona
) -> None:
    first, second = world.a_ticket(), world.a_ticket("Same", name="Ulf", email="ulf@almvik.example")
    cy.post(f"/tickets/{second}/duplicate", {"of": first})
    solved = cy.post(f"/tickets/{first}/solve", {"text": "Turn it on."})
    before = {(mail.to, mail.subject[:3], mail.text, mail.is_automatic) for mail in outbox()}
    undone = cy.undoes(solved)
    assert outbox() == []
    redone = cy.undoes(undone)
    assert redone.status == 200
    assert world.row(Ticket, first).state == "resolved"
    assert world.row(Ticket, second).messages[-1].text == "Turn it on."
    after = [(mail.to, mail.subject[:3], mail.text, mail.is_automatic) for mail in outbox()]
    assert (len(after), set(after)) == (2, before)
    assert all(mail.not_before > clock.now() for mail in outbox()), "with time for undo"
    assert cy.undoes(redone).status == 200
    assert outbox() == []


def test_an_answer_by_a_finished_card_is_queued_anew_as_what_no_person_wrote(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board()
    cy.post(f"/tickets/{world.a_ticket()}/distribute", {"team_id": world.teams["user"]})
    undone = ann.undoes(ann.moves("Printer", to="Done"))
    assert outbox() == []
    assert ann.undoes(undone).status == 200
    assert [(mail.to, mail.is_automatic) for mail in outbox()] == [(EVA, True)]


def test_an_answer_that_had_left_stands_again_when_its_undo_is_undone(
    world: World, cy: Persona
) -> None:
    ticket = world.a_ticket()
    solved = cy.post(f"/tickets/{ticket}/solve", {"text": "Sent"})
    outbox_leaves()
    assert cy.undoes(cy.undoes(solved)).status == 200
    row = world.row(Ticket, ticket)
    assert (row.state, [message.way for message in row.messages]) == ("resolved", ["in", "out"])
    assert len(outbox()) == 1
