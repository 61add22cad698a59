"""Reading a ticket, from the desk and from its card, which hears of replies
(triage/telling_cards.py)."""

import pytest
from sqlmodel import select

from board.core import database
from board.mail.models import OutgoingMail
from board.triage.receiving import receive_mail
from board.triage.tokens import new_token
from tests.support.mails import a_mail
from tests.support.world import Persona, World


@pytest.fixture
def dealt(world: World, cy: Persona) -> tuple[int, int]:
    """(ticket, card): Eva's, with the user team."""
    world.a_board()
    ticket = world.a_ticket()
    card = cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]}).result["card"]
    return ticket, card


def test_the_team_reads_what_was_asked_by_whom_and_what_was_said_since(
    world: World, ann: Persona, dealt: tuple[int, int]
) -> None:
    ticket, card = dealt
    request = ann.get(f"/cards/{card}/request").body
    assert (request["ticket"], request["subject"], request["state"]) == (
        ticket,
        "Printer",
        "distributed",
    )
    assert request["requester"] == {
        "name": "Eva",
        "email": "eva@almvik.example",
        "customer_id": None,
    }
    assert [message["text"] for message in request["messages"]] == ["It does not print."]
    ann.moves("Printer", to="Done")
    assert [message["way"] for message in ann.get(f"/cards/{card}/request").body["messages"]] == [
        "in",
        "out",
    ]


def test_whoever_writes_from_a_card_is_offered_the_desks_templates(
    world: World, ann: Persona, bo: Persona, cy: Persona, dealt: tuple[int, int]
) -> None:
    template = {"name": "Restart", "text_sv": "Starta om.", "text_en": ""}
    cy.post("/desk/templates", {"kind": "reply", **template})
    cy.post("/desk/templates", {"kind": "decline", **template, "name": "Not ours"})
    path = f"/cards/{dealt[1]}/request/templates"
    (offered,) = ann.get(path).body
    assert {name: offered[name] for name in template} == template
    assert bo.get(path).status == 403


def test_nobody_else_reads_it(
    world: World, dealt: tuple[int, int], bo: Persona, vera: Persona, siv: Persona, tv: Persona
) -> None:
    _, card = dealt
    assert siv.get(f"/cards/{card}/request").status == 200
    assert [who.get(f"/cards/{card}/request").status for who in (bo, vera, tv)] == [403, 403, 404]


def test_a_card_of_no_ticket_has_no_request(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Own work"]})
    assert ann.get(f"/cards/{world.card('Own work').id}/request").status == 404
    assert ann.get("/cards/99999/request").status == 404


def test_a_note_between_coordinators_stays_at_the_desk(
    world: World, ann: Persona, dealt: tuple[int, int]
) -> None:
    _, card = dealt
    done = ann.moves("Printer", to="Done")
    with database.current().writing() as session:
        for mail in session.exec(select(OutgoingMail)):
            mail.sent_at = mail.not_before
    ann.undoes(done)
    assert [message["way"] for message in ann.get(f"/cards/{card}/request").body["messages"]] == [
        "in",
        "out",
    ]


def test_the_team_opens_the_files_that_came_with_it(
    world: World, ann: Persona, bo: Persona, cy: Persona
) -> None:
    world.a_board()
    ticket = receive_mail(a_mail(files={"photo.pdf": b"%PDF"})).ticket_id
    card = cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]}).result["card"]
    (file,) = ann.get(f"/cards/{card}/request").body["messages"][0]["files"]
    path = f"/api/v1/cards/{card}/request/files/{file['id']}"
    fetched = ann.client.get(path)
    assert (fetched.status_code, fetched.data) == (200, b"%PDF")
    assert fetched.headers["Content-Disposition"].startswith("attachment")
    assert (bo.client.get(path).status_code, ann.client.get(path[:-1] + "999").status_code) == (
        403,
        404,
    )


def test_a_reply_is_on_the_open_card_at_once(
    world: World, ann: Persona, dealt: tuple[int, int]
) -> None:
    ticket, card = dealt
    ann.watches(f"board/{world.board_id}")
    receive_mail(
        a_mail(subject=f"Re: [{new_token(ticket, 'eva@almvik.example')}]", text="Still broken.")
    )
    heard = ann.heard()[-1]
    assert (heard["kind"], heard["put"]["card"][str(card)]["message_count"]) == (
        "card.requester_wrote",
        2,
    )
    assert ann.get(f"/cards/{card}/request").body["messages"][-1]["text"] == "Still broken."


def test_a_reply_about_an_archived_card_is_only_at_the_desk(
    world: World, ann: Persona, cy: Persona, dealt: tuple[int, int]
) -> None:
    ticket, card = dealt
    ann.post(f"/cards/{card}/archive")
    receive_mail(
        a_mail(subject=f"Re: [{new_token(ticket, 'eva@almvik.example')}]", text="Still broken.")
    )
    assert cy.get(f"/tickets/{ticket}").body["messages"][-1]["text"] == "Still broken."


def test_those_who_triage_open_a_ticket_that_has_left_the_desk(
    world: World, cy: Persona, ann: Persona
) -> None:
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/solve", {"text": "Turn it on."})
    found = cy.get(f"/tickets/{ticket}").body
    assert (found["state"], found["messages"][-1]["text"]) == ("resolved", "Turn it on.")
    assert "follow_hash" not in found
    assert (ann.get(f"/tickets/{ticket}").status, cy.get("/tickets/99999").status) == (404, 404)


@pytest.mark.parametrize("address", [{}, {"email": ""}])
def test_somebody_on_the_phone_may_have_no_mail_address(
    world: World, cy: Persona, address: dict[str, str]
) -> None:
    call = {"subject": "The lift", "text": "It stands.", "name": "Ulf"} | address
    ticket = cy.post("/tickets", call).result["ticket"]
    assert cy.get(f"/tickets/{ticket}").body["customer_id"] is None
    assert cy.post(f"/tickets/{ticket}/solve", {"text": "Somebody comes."}).status == 200
    assert cy.post("/tickets", call | {"email": "no address"}).body["fields"].keys() == {"email"}


def test_an_open_card_hears_that_something_was_said(
    world: World, ann: Persona, dealt: tuple[int, int]
) -> None:
    _, card = dealt
    done = ann.moves("Printer", to="Done")
    assert done.events[0]["put"]["card"][str(card)]["message_count"] == 2
    assert ann.undoes(done).events[0]["put"]["card"][str(card)]["message_count"] == 1


def test_a_request_is_read_on_an_archived_board_too_by_its_team(
    world: World, ann: Persona, bo: Persona, vera: Persona, dealt: tuple[int, int]
) -> None:
    _, card = dealt
    assert ann.post(f"/boards/{world.board_id}/archive").status == 200
    assert ann.get(f"/cards/{card}/request").body["subject"] == "Printer"
    assert [who.get(f"/cards/{card}/request").status for who in (bo, vera)] == [403, 403]
