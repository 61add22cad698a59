"""Waiting at the desk, and what is kept of a ticket's way when it is opened again."""

from datetime import UTC, datetime, timedelta

import pytest

from board.core import clock
from board.triage.models import Ticket
from board.triage.receiving import receive_mail
from tests.support.mails import a_mail
from tests.support.world import Persona, World

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
BEGINS_AT = NINE


def later(minutes: int) -> datetime:
    return NINE + timedelta(minutes=minutes)


@pytest.fixture
def ticket(world: World) -> int:
    world.a_board()
    with clock.moved_to(NINE):
        return world.a_ticket()


def do(cy: Persona, minutes: int, path: str, body: dict | None = None) -> None:
    with clock.moved_to(later(minutes)):
        answer = cy.post(path, body)
    assert answer.status == 200, answer


def test_its_first_decision_is_kept_and_the_queue_begins_anew(
    world: World, cy: Persona, ticket: int
) -> None:
    do(cy, 10, f"/tickets/{ticket}/solve", {"text": "Try now."})
    do(cy, 60, f"/tickets/{ticket}/reopen")
    kept = world.row(Ticket, ticket)
    assert (kept.created_at, kept.triaged_at, kept.queued_at) == (NINE, later(10), later(60))
    assert (kept.first_resolved_at, kept.reopened_at) == (later(10), later(60))
    assert kept.first_contact_at == later(10)
    do(cy, 70, f"/tickets/{ticket}/solve", {"text": "And now?"})
    kept = world.row(Ticket, ticket)
    assert (kept.triaged_at, kept.first_resolved_at) == (later(10), later(10))


def test_what_is_undone_was_not(world: World, cy: Persona, ticket: int) -> None:
    with clock.moved_to(later(10)):
        cy.undoes(cy.post(f"/tickets/{ticket}/solve", {"text": "Try now."}))
    kept = world.row(Ticket, ticket)
    assert (kept.triaged_at, kept.first_resolved_at, kept.first_contact_at) == (None,) * 3
    assert (kept.answered_at, kept.reopened_at) == (None, None)


def test_putting_it_off_decides_nothing_and_asking_does(
    world: World, cy: Persona, ticket: int
) -> None:
    do(cy, 5, f"/tickets/{ticket}/wait", {"until": "2099-01-01T08:00:00Z"})
    assert world.row(Ticket, ticket).triaged_at is None
    do(cy, 10, f"/tickets/{ticket}/ask", {"text": "Which room?"})
    kept = world.row(Ticket, ticket)
    assert (kept.triaged_at, kept.answered_at) == (later(10), later(10))


def test_who_was_asked_and_answers_waits_anew(world: World, cy: Persona) -> None:
    with clock.moved_to(NINE):
        id_ = receive_mail(a_mail(sender="eva@almvik.example", message_id="<1@a>")).ticket_id
    assert id_
    do(cy, 10, f"/tickets/{id_}/ask", {"text": "Which room?"})
    with clock.moved_to(later(300)):
        reply = a_mail(sender="eva@almvik.example", message_id="<2@a>", in_reply_to="<1@a>")
        receive_mail(reply)
    kept = world.row(Ticket, id_)
    assert (kept.asked_at, kept.queued_at, kept.triaged_at) == (None, later(300), later(10))
    do(cy, 310, f"/tickets/{id_}/solve", {"text": "Try now."})
    assert world.row(Ticket, id_).first_contact_at is None, "asked and then solved is not at once"


def test_a_teams_ticket_is_answered_by_people_and_not_by_itself(
    world: World, cy: Persona, ann: Persona, ticket: int
) -> None:
    do(cy, 10, f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]})
    with clock.moved_to(later(60)):
        ann.moves("Printer", to="Done")
    kept = world.row(Ticket, ticket)
    assert (kept.state, kept.first_resolved_at, kept.answered_at) == ("resolved", later(60), None)
    assert kept.first_contact_at is None


def test_what_a_team_gave_back_is_no_first_contact_and_names_who_dealt_it(
    world: World, cy: Persona, ann: Persona, ticket: int
) -> None:
    do(cy, 10, f"/tickets/{ticket}/distribute")
    card = world.row(Ticket, ticket).card_id
    with clock.moved_to(later(20)):
        ann.post(f"/cards/{card}/request/return", {"reason": "Not ours."})
    do(cy, 30, f"/tickets/{ticket}/solve", {"text": "Try now."})
    kept = world.row(Ticket, ticket)
    assert (kept.returned_at, kept.queued_at, kept.triaged_at) == (later(20), later(20), later(10))
    assert (kept.first_contact_at, kept.is_first_contact) == (None, False)
    (returned,) = (one.returned for one in kept.messages if one.returned)
    assert returned.dealt_by == cy.actor.id


def test_what_a_machine_sent_is_known_as_such(world: World) -> None:
    mail = a_mail(sender="alarm@almvik.example", message_id="<3@a>")
    id_ = receive_mail(b"Auto-Submitted: auto-generated\r\n" + mail).ticket_id
    assert id_ and world.row(Ticket, id_).is_from_machine
    assert not world.row(Ticket, world.a_ticket()).is_from_machine
