"""Deciding tickets."""

import threading

from sqlmodel import select

from board.core import database
from board.mail.models import OutgoingMail
from board.triage.models import Ticket
from tests.support.world import Persona, World


def outbox(world: World) -> list[OutgoingMail]:
    with database.current().reading() as session:
        return list(session.exec(select(OutgoingMail).order_by(OutgoingMail.id)))  # type: ignore[arg-type]


def test_solving_answers_the_reporter_and_counts_as_first_contact(world: World, cy: Persona) -> None:
    ticket = world.a_ticket()
    assert cy.post(f"/tickets/{ticket}/solve", {"text": "Turn it on."}).status == 200
    row = world.row(Ticket, ticket)
    assert (row.state, row.is_first_contact) == ("resolved", True)
    assert [(mail.to, mail.text) for mail in outbox(world)] == [("eva@almvik.example", "Turn it on.")]
    assert cy.get("/desk/today").body == {"decided": 1, "first_contact": 1}


def test_the_second_coordinator_is_told_who_was_first(world: World, cy: Persona) -> None:
    other = world.person("Dag", team="system", role="coordinator")
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/solve", {"text": "Done."})
    answer = other.post(f"/tickets/{ticket}/decline", {"reason": "Not ours."})
    assert answer.error == "ticket_already_decided"
    assert "Cy has just decided" in answer.body["title"]
    assert len(outbox(world)) == 1


def test_two_coordinators_at_the_same_moment_decide_once(world: World, cy: Persona) -> None:
    other = world.person("Dag", team="system", role="coordinator")
    ticket = world.a_ticket()
    errors: list[str | None] = []
    start = threading.Barrier(2)

    def decide(who: Persona) -> None:
        start.wait()
        errors.append(who.post(f"/tickets/{ticket}/solve", {"text": f"By {who.actor.name}"}).error)

    threads = [threading.Thread(target=decide, args=(who,)) for who in (cy, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(errors, key=str) == [None, "ticket_already_decided"]
    assert len(outbox(world)) == 1


def test_undo_takes_the_unsent_answer_back(world: World, cy: Persona) -> None:
    ticket = world.a_ticket()
    solved = cy.post(f"/tickets/{ticket}/solve", {"text": "Oops"})
    assert cy.undoes(solved).status == 200
    assert world.row(Ticket, ticket).state == "new"
    assert world.row(Ticket, ticket).messages[-1]["way"] == "in"
    assert outbox(world) == []


def test_every_reporter_of_a_duplicate_is_answered_once(world: World, cy: Persona) -> None:
    first, second = world.a_ticket(), world.a_ticket("Same", name="Ulf", email="ulf@almvik.example")
    third = world.a_ticket("Same again")
    for one in (second, third):
        assert cy.post(f"/tickets/{one}/duplicate", {"of": first}).status == 200
    cy.post(f"/tickets/{first}/solve", {"text": "Fixed."})
    assert sorted(mail.to for mail in outbox(world)) == ["eva@almvik.example", "ulf@almvik.example"]
    assert world.row(Ticket, second).messages[-1]["text"] == "Fixed."


def test_a_duplicate_needs_an_original(world: World, cy: Persona) -> None:
    first, second = world.a_ticket(), world.a_ticket()
    assert cy.post(f"/tickets/{first}/duplicate", {"of": first}).error == "duplicate_of_itself"
    cy.post(f"/tickets/{second}/duplicate", {"of": first})
    assert cy.post(f"/tickets/{first}/duplicate", {"of": second}).error == "duplicate_of_itself"
    assert cy.post(f"/tickets/{first}/duplicate", {"of": 99_999}).error == "not_found"


def test_the_desk_hears_decisions_at_once(world: World, cy: Persona) -> None:
    other = world.person("Dag", team="system", role="coordinator")
    other.watches("desk")
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/decline", {"reason": "Not ours."})
    assert [event["kind"] for event in other.heard()] == ["ticket.opened", "ticket.declined"]
    assert other.heard()[-1]["gone"] == {"ticket": [ticket]}


def test_undo_reaches_every_reporter(world: World, cy: Persona) -> None:
    first, second = world.a_ticket(), world.a_ticket("Same", name="Ulf", email="ulf@almvik.example")
    cy.post(f"/tickets/{second}/duplicate", {"of": first})
    solved = cy.post(f"/tickets/{first}/solve", {"text": "Wrong answer"})
    assert cy.undoes(solved).status == 200
    assert outbox(world) == []
    assert "Wrong answer" not in str(world.row(Ticket, second).messages)


def test_a_decision_whose_answer_has_left_stands(world: World, cy: Persona) -> None:
    ticket = world.a_ticket()
    solved = cy.post(f"/tickets/{ticket}/solve", {"text": "Sent"})
    with database.current().writing() as session:
        for mail in session.exec(select(OutgoingMail)):
            mail.sent_at = mail.not_before
    assert cy.undoes(solved).error == "answer_has_left"
    assert world.row(Ticket, ticket).state == "resolved"


def test_a_reply_that_came_meanwhile_is_not_undone_away(world: World, cy: Persona) -> None:
    from board.triage.answering import token_of
    from board.triage.receiving import receive_mail

    ticket = world.a_ticket()
    solved = cy.post(f"/tickets/{ticket}/solve", {"text": "Done"})
    receive_mail(f"From: eva@almvik.example\nSubject: Re: [{token_of(ticket)}]\n\nStill broken.".encode())
    assert cy.undoes(solved).error == "changed_since"
    assert world.row(Ticket, ticket).messages[-1]["text"] == "Still broken."


def test_followers_follow_along(world: World, cy: Persona) -> None:
    original, middle, last = (world.a_ticket(f"T{n}", email=f"p{n}@almvik.example") for n in range(3))
    cy.post(f"/tickets/{last}/duplicate", {"of": middle})
    cy.post(f"/tickets/{middle}/duplicate", {"of": original})
    cy.post(f"/tickets/{original}/solve", {"text": "Fixed."})
    assert len(outbox(world)) == 3


def test_an_answered_original_takes_no_more_followers(world: World, cy: Persona) -> None:
    first, second = world.a_ticket(), world.a_ticket()
    cy.post(f"/tickets/{first}/solve", {"text": "Done"})
    assert cy.post(f"/tickets/{second}/duplicate", {"of": first}).error == "original_is_closed"
