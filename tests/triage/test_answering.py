"""Answers: every reporter, once."""

from board.triage.models import Ticket
from tests.support.mails import outbox
from tests.support.world import Persona, World


def test_every_reporter_of_a_duplicate_is_answered_once(world: World, cy: Persona) -> None:
    first, second = world.a_ticket(), world.a_ticket("Same", name="Ulf", email="ulf@almvik.example")
    third = world.a_ticket("Same again")
    for one in (second, third):
        assert cy.post(f"/tickets/{one}/duplicate", {"of": first}).status == 200
    cy.post(f"/tickets/{first}/solve", {"text": "Fixed."})
    assert sorted(mail.to for mail in outbox()) == ["eva@almvik.example", "ulf@almvik.example"]
    assert world.row(Ticket, second).messages[-1].text == "Fixed."


def test_undo_reaches_every_reporter(world: World, cy: Persona) -> None:
    first, second = world.a_ticket(), world.a_ticket("Same", name="Ulf", email="ulf@almvik.example")
    cy.post(f"/tickets/{second}/duplicate", {"of": first})
    solved = cy.post(f"/tickets/{first}/solve", {"text": "Wrong answer"})
    assert cy.undoes(solved).status == 200
    assert outbox() == []
    assert "Wrong answer" not in str(world.row(Ticket, second).messages)
