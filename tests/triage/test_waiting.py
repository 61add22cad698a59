"""Tickets that wait for an answer or another day."""

from datetime import timedelta

from board.core import clock
from board.triage.models import Ticket
from board.triage.queries import waiting_on_desk
from board.triage.receiving import receive_mail
from board.triage.tokens import new_token
from board.triage.waiting import wake_tickets
from tests.support.mails import a_mail, outbox
from tests.support.world import Persona, World

EVA = "eva@almvik.example"


def reply(ticket: int) -> None:
    receive_mail(a_mail(subject=f"Re: [{new_token(ticket, EVA)}]", text="The blue one."))


def test_what_was_asked_waits_and_the_answer_wakes_it(world: World, cy: Persona) -> None:
    ticket = world.a_ticket()
    assert cy.post(f"/tickets/{ticket}/ask", {"text": "Which printer?"}).status == 200
    row = world.row(Ticket, ticket)
    assert (row.state, row.asked_at is not None, row.messages[-1].asks) == ("new", True, True)
    assert ([mail.kind for mail in outbox()], waiting_on_desk()) == (["question"], 0)
    assert "Which printer?" in outbox()[0].text
    reply(ticket)
    assert (world.row(Ticket, ticket).asked_at, waiting_on_desk()) == (None, 1)
    cy.post(f"/tickets/{ticket}/solve", {"text": "Try now."})
    assert not world.row(Ticket, ticket).is_first_contact


def test_a_question_that_is_undone_in_time_is_not_sent(world: World, cy: Persona) -> None:
    ticket = world.a_ticket()
    asked = cy.post(f"/tickets/{ticket}/ask", {"text": "Oops?"})
    assert cy.undoes(asked).status == 200
    row = world.row(Ticket, ticket)
    assert (outbox(), row.asked_at, len(row.messages)) == ([], None, 1)


def test_what_is_put_off_comes_back_at_its_time_or_with_the_first_word(
    world: World, cy: Persona
) -> None:
    timed, written = world.a_ticket("Later"), world.a_ticket("Sooner")
    until = clock.text_of(clock.now() + timedelta(hours=2))
    for ticket in (timed, written):
        assert cy.post(f"/tickets/{ticket}/wait", {"until": until}).status == 200
    assert (waiting_on_desk(), wake_tickets()) == (0, 0)
    reply(written)
    assert world.row(Ticket, written).wake_at is None
    with clock.moved_to(clock.now() + timedelta(hours=3)):
        assert wake_tickets() == 1
    assert (world.row(Ticket, timed).wake_at, waiting_on_desk()) == (None, 2)


def test_nothing_is_put_off_into_the_past(world: World, cy: Persona) -> None:
    ticket = world.a_ticket()
    past = clock.text_of(clock.now() - timedelta(minutes=1))
    assert cy.post(f"/tickets/{ticket}/wait", {"until": past}).error == "moment_has_passed"
    for nonsense in ("9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59"):
        assert cy.post(f"/tickets/{ticket}/wait", {"until": nonsense}).error == "invalid"


def test_a_machine_wakes_nothing(world: World, cy: Persona) -> None:
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/ask", {"text": "Which printer?"})
    subject = f"Re: [{new_token(ticket, EVA)}]"
    receive_mail(a_mail(subject=subject, text="I am away.", auto_submitted="auto-replied"))
    assert world.row(Ticket, ticket).asked_at is not None
