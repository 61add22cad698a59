"""Deciding tickets."""

import threading

from board.core import clock
from board.triage.models import Ticket
from tests.support.mails import outbox, outbox_leaves
from tests.support.world import Persona, World

EVA = "eva@almvik.example"


def test_solving_answers_the_reporter_and_counts_as_first_contact(
    world: World, cy: Persona
) -> None:
    ticket = world.a_ticket()
    assert cy.post(f"/tickets/{ticket}/solve", {"text": "Turn it on."}).status == 200
    row = world.row(Ticket, ticket)
    assert (row.state, row.is_first_contact) == ("resolved", True)
    (mail,) = outbox()
    assert mail.to == "eva@almvik.example"
    assert "Turn it on." in mail.text
    today = cy.get("/desk/today").body
    assert (today["decided"], today["first_contact"]) == (1, 1)


def test_the_second_coordinator_is_told_who_was_first(world: World, cy: Persona) -> None:
    other = world.person("Dag", team="system", role="coordinator")
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/solve", {"text": "Done."})
    answer = other.post(f"/tickets/{ticket}/decline", {"reason": "Not ours."})
    assert answer.error == "ticket_already_decided"
    assert "Cy has just decided" in answer.body["title"]
    assert len(outbox()) == 1


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
    assert len(outbox()) == 1


def test_two_coordinators_and_a_program_decide_the_same_200_tickets_each_once(
    world: World, cy: Persona, siv: Persona
) -> None:
    dag = world.person("Dag", team="system", role="coordinator")
    tickets = [world.a_ticket(f"No {n}", email=f"p{n}@almvik.example") for n in range(200)]
    told: dict[str, list[tuple[int, str | None, str]]] = {}
    start = threading.Barrier(3)

    def decide(who: Persona) -> None:
        start.wait()
        said = told[who.actor.name] = []
        for ticket in tickets:
            answer = who.post(f"/tickets/{ticket}/solve", {"text": f"By {who.actor.name}"})
            said.append((ticket, answer.error, answer.body.get("title", "")))

    threads = [threading.Thread(target=decide, args=(who,)) for who in (cy, dag, siv)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    winners = {
        ticket: name for name, said in told.items() for ticket, error, _ in said if error is None
    }
    assert sorted(winners) == tickets
    assert len(outbox()) == 200
    for said in told.values():
        for ticket, error, title in said:
            if error is not None:
                assert error == "ticket_already_decided"
                assert title.startswith(f"{winners[ticket]} has just decided"), title


def test_undo_takes_the_unsent_answer_back(world: World, cy: Persona) -> None:
    ticket = world.a_ticket()
    solved = cy.post(f"/tickets/{ticket}/solve", {"text": "Oops"})
    assert cy.undoes(solved).status == 200
    assert world.row(Ticket, ticket).state == "new"
    assert world.row(Ticket, ticket).messages[-1].way == "in"
    assert outbox() == []


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


def test_undone_after_the_answer_has_left_the_ticket_is_open_and_says_when_it_left(
    world: World, cy: Persona
) -> None:
    ticket = world.a_ticket()
    solved = cy.post(f"/tickets/{ticket}/solve", {"text": "Sent"})
    outbox_leaves()
    assert cy.undoes(solved).status == 200
    row = world.row(Ticket, ticket)
    assert (row.state, row.decided_by, row.is_first_contact) == ("new", None, False)
    asked, answered, note = row.messages
    assert (asked.way, answered.text, note.way) == ("in", "Sent", "note")
    assert note.answer_left_at == clock.text_of(outbox()[0].not_before)
    assert str(ticket) in world.snapshot("desk")["rows"]["ticket"]


def test_a_ticket_is_opened_again_by_any_coordinator_however_late(
    world: World, cy: Persona, siv: Persona
) -> None:
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/solve", {"text": "Sent"})
    assert siv.post(f"/tickets/{ticket}/reopen").status == 200
    assert (world.row(Ticket, ticket).state, outbox()) == ("new", [])
    assert siv.post(f"/tickets/{ticket}/reopen").error == "ticket_still_open"
    cy.post(f"/tickets/{ticket}/decline", {"reason": "Not ours."})
    outbox_leaves()
    siv.post(f"/tickets/{ticket}/reopen")
    cy.post(f"/tickets/{ticket}/solve", {"text": "It is ours."})
    assert [mail.subject.startswith("Rättelse/Correction: ") for mail in outbox()] == [
        False,
        True,
    ]


def test_a_duplicate_that_is_opened_again_follows_nobody(world: World, cy: Persona) -> None:
    original, ticket = world.a_ticket(), world.a_ticket()
    cy.post(f"/tickets/{ticket}/duplicate", {"of": original})
    cy.post(f"/tickets/{ticket}/reopen")
    assert (world.row(Ticket, ticket).state, world.row(Ticket, ticket).duplicate_of) == (
        "new",
        None,
    )


def test_an_earlier_answer_does_not_stand_in_the_way_of_undoing_a_duplicate(
    world: World, cy: Persona
) -> None:
    original, ticket = world.a_ticket(), world.a_ticket()
    solved = cy.post(f"/tickets/{ticket}/solve", {"text": "Sent"})
    outbox_leaves()
    cy.undoes(solved)
    said = world.row(Ticket, ticket).messages
    assert cy.undoes(cy.post(f"/tickets/{ticket}/duplicate", {"of": original})).status == 200
    assert world.row(Ticket, ticket).messages == said


def test_a_reply_that_came_meanwhile_is_not_undone_away(world: World, cy: Persona) -> None:
    from board.triage.receiving import receive_mail
    from board.triage.tokens import new_token

    ticket = world.a_ticket()
    solved = cy.post(f"/tickets/{ticket}/solve", {"text": "Done"})
    receive_mail(f"From: {EVA}\nSubject: Re: [{new_token(ticket, EVA)}]\n\nStill broken.".encode())
    assert cy.undoes(solved).error == "changed_since"
    assert world.row(Ticket, ticket).messages[-1].text == "Still broken."


def test_followers_follow_along(world: World, cy: Persona) -> None:
    original, middle, last = (
        world.a_ticket(f"T{n}", email=f"p{n}@almvik.example") for n in range(3)
    )
    cy.post(f"/tickets/{last}/duplicate", {"of": middle})
    cy.post(f"/tickets/{middle}/duplicate", {"of": original})
    cy.post(f"/tickets/{original}/solve", {"text": "Fixed."})
    assert len(outbox()) == 3


def test_an_answered_original_takes_no_more_followers(world: World, cy: Persona) -> None:
    first, second = world.a_ticket(), world.a_ticket()
    cy.post(f"/tickets/{first}/solve", {"text": "Done"})
    assert cy.post(f"/tickets/{second}/duplicate", {"of": first}).error == "original_is_closed"


def test_an_incident_answers_each_of_its_reporters_once(world: World, cy: Persona) -> None:
    original, *others = (
        world.a_ticket(f"T{n}", email=f"p{n % 3}@almvik.example") for n in range(5)
    )
    assert cy.post("/desk/incident", {"of": original, "tickets": others}).status == 200
    cy.post(f"/tickets/{original}/solve", {"text": "It is up again."})
    assert sorted(mail.to for mail in outbox()) == [f"p{n}@almvik.example" for n in range(3)]


def test_an_incident_is_gathered_as_a_whole_or_not_at_all(world: World, cy: Persona) -> None:
    original, one, decided = (world.a_ticket(f"T{n}") for n in range(3))
    cy.post(f"/tickets/{decided}/solve", {"text": "Done"})
    answer = cy.post("/desk/incident", {"of": original, "tickets": [one, decided]})
    assert answer.error == "ticket_already_decided"
    assert world.row(Ticket, one).state == "new"


def test_spam_is_answered_by_nobody_and_never_comes_back(world: World, cy: Persona) -> None:
    from board.triage.receiving import receive_mail
    from board.triage.tokens import new_token

    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/spam")
    receive_mail(f"From: {EVA}\nSubject: Re: [{new_token(ticket, EVA)}]\n\nBuy!".encode())
    row = world.row(Ticket, ticket)
    assert (row.state, row.is_spam, outbox()) == ("declined", True, [])
    cy.post(f"/tickets/{ticket}/reopen")
    assert not world.row(Ticket, ticket).is_spam
