"""Deciding tickets."""

import threading

from sqlmodel import select

from board.core import clock, database
from board.mail.models import OutgoingMail
from board.triage.models import Ticket
from tests.support.world import Persona, World

EVA = "eva@almvik.example"


def outbox(world: World) -> list[OutgoingMail]:
    with database.current().reading() as session:
        return list(session.exec(select(OutgoingMail).order_by(OutgoingMail.id)))  # type: ignore[arg-type]


def test_solving_answers_the_reporter_and_counts_as_first_contact(
    world: World, cy: Persona
) -> None:
    ticket = world.a_ticket()
    assert cy.post(f"/tickets/{ticket}/solve", {"text": "Turn it on."}).status == 200
    row = world.row(Ticket, ticket)
    assert (row.state, row.is_first_contact) == ("resolved", True)
    assert [(mail.to, mail.text) for mail in outbox(world)] == [
        ("eva@almvik.example", "Turn it on.")
    ]
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
    assert world.row(Ticket, ticket).messages[-1].way == "in"
    assert outbox(world) == []


def test_every_reporter_of_a_duplicate_is_answered_once(world: World, cy: Persona) -> None:
    first, second = world.a_ticket(), world.a_ticket("Same", name="Ulf", email="ulf@almvik.example")
    third = world.a_ticket("Same again")
    for one in (second, third):
        assert cy.post(f"/tickets/{one}/duplicate", {"of": first}).status == 200
    cy.post(f"/tickets/{first}/solve", {"text": "Fixed."})
    assert sorted(mail.to for mail in outbox(world)) == ["eva@almvik.example", "ulf@almvik.example"]
    assert world.row(Ticket, second).messages[-1].text == "Fixed."


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


def leaves(world: World) -> None:
    """The outbox has been sent."""
    with database.current().writing() as session:
        for mail in session.exec(select(OutgoingMail)):
            mail.sent_at = mail.not_before


def test_undone_after_the_answer_has_left_the_ticket_is_open_and_says_when_it_left(
    world: World, cy: Persona
) -> None:
    ticket = world.a_ticket()
    solved = cy.post(f"/tickets/{ticket}/solve", {"text": "Sent"})
    leaves(world)
    assert cy.undoes(solved).status == 200
    row = world.row(Ticket, ticket)
    assert (row.state, row.decided_by, row.is_first_contact) == ("new", None, False)
    asked, answered, note = row.messages
    assert (asked.way, answered.text, note.way) == ("in", "Sent", "note")
    assert note.answer_left_at == clock.text_of(outbox(world)[0].not_before)
    assert str(ticket) in world.snapshot("desk")["rows"]["ticket"]


def test_the_next_answer_says_that_it_corrects_the_one_that_had_left(
    world: World, cy: Persona
) -> None:
    first, second = world.a_ticket(), world.a_ticket("Same", name="Ulf", email="ulf@almvik.example")
    cy.post(f"/tickets/{second}/duplicate", {"of": first})
    solved = cy.post(f"/tickets/{first}/solve", {"text": "Turn it off."})
    leaves(world)
    cy.undoes(solved)
    cy.post(f"/tickets/{first}/solve", {"text": "Turn it on."})
    corrections = outbox(world)[2:]
    assert {mail.to for mail in corrections} == {"eva@almvik.example", "ulf@almvik.example"}
    assert all(mail.subject.startswith("Rättelse/Correction: Re: ") for mail in corrections)
    assert all(mail.text.startswith("Rättelse av vårt förra svar.") for mail in corrections)
    assert world.row(Ticket, second).messages[-1].text.endswith("Turn it on.")


def test_an_answer_that_was_withdrawn_in_time_is_no_matter_for_the_next_one(
    world: World, cy: Persona
) -> None:
    ticket = world.a_ticket()
    cy.undoes(cy.post(f"/tickets/{ticket}/solve", {"text": "Oops"}))
    cy.post(f"/tickets/{ticket}/solve", {"text": "Turn it on."})
    assert [(mail.subject[:3], mail.text) for mail in outbox(world)] == [("Re:", "Turn it on.")]


def test_an_answer_on_its_way_counts_as_left(world: World, cy: Persona) -> None:
    ticket = world.a_ticket()
    solved = cy.post(f"/tickets/{ticket}/solve", {"text": "Going"})
    with database.current().writing() as session:
        session.exec(select(OutgoingMail)).one().attempts = 1
    assert cy.undoes(solved).status == 200
    assert len(outbox(world)) == 1
    assert world.row(Ticket, ticket).messages[-1].answer_left_at


def test_an_answer_that_was_taken_back_in_time_is_queued_anew_by_doing_it_again(
    world: World, cy: Persona
) -> None:
    first, second = world.a_ticket(), world.a_ticket("Same", name="Ulf", email="ulf@almvik.example")
    cy.post(f"/tickets/{second}/duplicate", {"of": first})
    solved = cy.post(f"/tickets/{first}/solve", {"text": "Turn it on."})
    before = {(mail.to, mail.subject[:3], mail.text, mail.is_automatic) for mail in outbox(world)}
    undone = cy.undoes(solved)
    assert outbox(world) == []
    redone = cy.undoes(undone)
    assert redone.status == 200
    assert world.row(Ticket, first).state == "resolved"
    assert world.row(Ticket, second).messages[-1].text == "Turn it on."
    after = [(mail.to, mail.subject[:3], mail.text, mail.is_automatic) for mail in outbox(world)]
    assert (len(after), set(after)) == (2, before)
    assert all(mail.not_before > clock.now() for mail in outbox(world)), "with time for undo"
    assert cy.undoes(redone).status == 200
    assert outbox(world) == []


def test_an_answer_by_a_finished_card_is_queued_anew_as_what_no_person_wrote(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board()
    cy.post(f"/tickets/{world.a_ticket()}/distribute", {"team_id": world.teams["user"]})
    undone = ann.undoes(ann.moves("Printer", to="Done"))
    assert outbox(world) == []
    assert ann.undoes(undone).status == 200
    assert [(mail.to, mail.is_automatic) for mail in outbox(world)] == [(EVA, True)]


def test_an_answer_that_had_left_stands_again_when_its_undo_is_undone(
    world: World, cy: Persona
) -> None:
    ticket = world.a_ticket()
    solved = cy.post(f"/tickets/{ticket}/solve", {"text": "Sent"})
    leaves(world)
    assert cy.undoes(cy.undoes(solved)).status == 200
    row = world.row(Ticket, ticket)
    assert (row.state, [message.way for message in row.messages]) == ("resolved", ["in", "out"])
    assert len(outbox(world)) == 1


def test_a_ticket_is_opened_again_by_any_coordinator_however_late(
    world: World, cy: Persona, siv: Persona
) -> None:
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/solve", {"text": "Sent"})
    assert siv.post(f"/tickets/{ticket}/reopen").status == 200
    assert (world.row(Ticket, ticket).state, outbox(world)) == ("new", [])
    assert siv.post(f"/tickets/{ticket}/reopen").error == "ticket_still_open"
    cy.post(f"/tickets/{ticket}/decline", {"reason": "Not ours."})
    leaves(world)
    siv.post(f"/tickets/{ticket}/reopen")
    cy.post(f"/tickets/{ticket}/solve", {"text": "It is ours."})
    assert [mail.subject.startswith("Rättelse/Correction: ") for mail in outbox(world)] == [
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


def test_a_finished_card_whose_answer_has_left_can_be_taken_back(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board()
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]})
    done = ann.moves("Printer", to="Done")
    leaves(world)
    assert ann.undoes(done).status == 200
    row = world.row(Ticket, ticket)
    assert (row.state, row.messages[-1].way) == ("distributed", "note")
    assert row.messages[-2].way == "out"


def test_an_earlier_answer_does_not_stand_in_the_way_of_undoing_a_duplicate(
    world: World, cy: Persona
) -> None:
    original, ticket = world.a_ticket(), world.a_ticket()
    solved = cy.post(f"/tickets/{ticket}/solve", {"text": "Sent"})
    leaves(world)
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
    assert len(outbox(world)) == 3


def test_an_answered_original_takes_no_more_followers(world: World, cy: Persona) -> None:
    first, second = world.a_ticket(), world.a_ticket()
    cy.post(f"/tickets/{first}/solve", {"text": "Done"})
    assert cy.post(f"/tickets/{second}/duplicate", {"of": first}).error == "original_is_closed"
