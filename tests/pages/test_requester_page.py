"""What a requester sees and does on their page (triage/requester_page.py,
triage/writing_on_the_page.py), without JavaScript."""

import io
from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from board.core import clock
from board.triage.creating_tickets import open_ticket
from board.triage.models import Ticket
from tests.support.mails import outbox
from tests.support.world import SYSTEM, Persona, World

EVA = {"subject": "Printer", "text": "It jams.", "name": "Eva", "email": "eva@almvik.example"}


@pytest.fixture
def eva(world: World) -> FlaskClient:
    return world.app.test_client()


@pytest.fixture
def ticket(world: World) -> int:
    return open_ticket(SYSTEM, channel="web", follow_token="evas", **EVA).result["ticket"]


def test_what_she_writes_is_in_the_thread_with_its_files_and_wakes_the_ticket(
    world: World, eva: FlaskClient, ticket: int, cy: Persona
) -> None:
    cy.post(f"/tickets/{ticket}/ask", {"text": "Which one?"})
    assert "We have asked you something" in eva.get("/t/evas").text
    said = {"text": "The blue one.", "files": [(io.BytesIO(b"x"), "fel.txt")]}
    answer = eva.post("/t/evas/answer", data=said)
    assert answer.headers["Location"] == "/t/evas?done=answer"
    row = world.row(Ticket, ticket)
    assert (row.asked_at, row.state) == (None, "new")
    assert (row.messages[-1].who, row.messages[-1].text) == ("Eva", "The blue one.")
    assert "fel.txt" in eva.get("/t/evas?done=answer").text
    assert cy.heard() == []


def test_nothing_written_and_no_file_is_said_and_nothing_is_changed(
    world: World, eva: FlaskClient, ticket: int
) -> None:
    assert eva.post("/t/evas/answer", data={"text": "  "}).status_code == 422
    assert eva.post("/t/evas/answer", data={"text": "x" * 20_001}).status_code == 422
    assert len(world.row(Ticket, ticket).messages) == 1


def test_what_works_again_before_anybody_decided_is_over_and_can_be_opened_again(
    world: World, eva: FlaskClient, ticket: int, cy: Persona
) -> None:
    assert eva.post("/t/evas/works").status_code == 302
    assert world.row(Ticket, ticket).state == "resolved"
    assert "Works again, as you wrote" in eva.get("/t/evas").text
    refused = cy.post(f"/tickets/{ticket}/solve", {"text": "Try now."})
    assert (refused.error, refused.body["facts"]["who"]) == ("ticket_already_decided", "Eva")
    assert eva.post("/t/evas/works").status_code == 409
    eva.post("/t/evas/rating", data={"rating": "good"})
    eva.post("/t/evas/answer", data={"text": "No, it jams again."})
    row = world.row(Ticket, ticket)
    assert (row.state, row.rating) == ("new", "")


def test_a_team_hears_that_it_works_again_and_goes_on_deciding(
    world: World, eva: FlaskClient, ticket: int, cy: Persona, ann: Persona
) -> None:
    board = world.a_board()
    dealt = cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]}).result
    ann.watches(f"board/{board}")
    eva.post("/t/evas/works")
    assert [event["kind"] for event in ann.heard()][-1] == "card.works_again"
    assert world.row(Ticket, ticket).state == "distributed"
    said = ann.get(f"/cards/{dealt['card']}/request").body["messages"]
    assert said[-1]["works"]


def test_how_it_went_is_told_after_the_end_to_desk_and_team(
    world: World, eva: FlaskClient, ticket: int, cy: Persona, ann: Persona
) -> None:
    world.a_board()
    card = cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]}).result["card"]
    assert eva.post("/t/evas/rating", data={"rating": "good"}).status_code == 409
    ann.post(f"/cards/{card}/move", {"to_column_id": world.columns["Done"], "after_card_id": None})
    for chosen, status in (("so_so", 302), ("bad", 302), ("great", 422), ("", 422)):
        assert eva.post("/t/evas/rating", data={"rating": chosen}).status_code == status
    assert cy.get(f"/tickets/{ticket}").body["rating"] == "bad"
    assert ann.get(f"/cards/{card}/request").body["rating"] == "bad"
    assert 'value="bad"\n                    aria-pressed="true"' in eva.get("/t/evas").text


def test_each_step_is_the_true_one(
    world: World, eva: FlaskClient, ticket: int, cy: Persona
) -> None:
    assert "Waits to be looked at" in eva.get("/t/evas").text
    later = (clock.now() + timedelta(days=2)).isoformat()
    cy.post(f"/tickets/{ticket}/wait", {"until": later})
    assert "Put off" in eva.get("/t/evas").text
    cy.post(f"/tickets/{ticket}/notes", {"text": "She is difficult."})
    cy.post(f"/tickets/{ticket}/solve", {"text": "New toner."})
    page = eva.get("/t/evas").text
    assert "New toner." in page and "Is it not solved?" in page
    assert "difficult" not in page and "With user" not in page


def test_a_duplicate_is_as_far_as_its_original_and_shows_nothing_of_it(
    world: World, eva: FlaskClient, ticket: int, cy: Persona
) -> None:
    world.a_board()
    original = world.a_ticket("The whole floor", name="Ulf", email="ulf@almvik.example")
    cy.post(f"/tickets/{ticket}/duplicate", {"of": original})
    cy.post(f"/tickets/{original}/distribute", {"team_id": world.teams["user"]})
    page = eva.get("/t/evas").text
    assert "Others have reported the same" in page and "With user" in page
    assert "Ulf" not in page and "whole floor" not in page
    eva.post("/t/evas/works")
    assert world.row(Ticket, original).messages[-1].works
    assert world.row(Ticket, original).state == "distributed"


def test_long_after_the_end_a_new_ticket_follows_the_old_one(
    world: World, eva: FlaskClient, ticket: int, cy: Persona
) -> None:
    cy.post(f"/tickets/{ticket}/solve", {"text": "New toner."})
    with clock.moved_to(clock.now() + timedelta(days=40)):
        page = eva.post("/t/evas/answer", data={"text": "It is back."}).headers["Location"]
        assert "It is back." in eva.get(page).text
    assert world.row(Ticket, ticket).state == "resolved"
    assert world.row(Ticket, ticket + 1).follows == ticket


def test_an_ended_link_and_none_lead_to_a_new_one_and_tell_nobody_whose_tickets_there_are(
    world: World, eva: FlaskClient, ticket: int, cy: Persona
) -> None:
    cy.post(f"/tickets/{ticket}/solve", {"text": "New toner."})
    with clock.moved_to(clock.now() + timedelta(days=100)):
        assert eva.get("/t/evas").status_code == 410
        assert eva.post("/t/evas/answer", data={"text": "x"}).status_code == 410
        known = eva.post("/links", data={"email": EVA["email"]}).text
        unknown = eva.post("/links", data={"email": "nobody@almvik.example"}).text
    assert eva.get("/t/no-such").status_code == 404
    assert known == unknown
    assert [mail.to for mail in outbox() if mail.kind == "links"] == [EVA["email"]]


def test_a_browser_that_has_the_page_is_not_sent_it_again(
    world: World, eva: FlaskClient, ticket: int, cy: Persona
) -> None:
    page = eva.get("/t/evas")
    mark = {"If-None-Match": page.headers["ETag"]}
    assert eva.get("/t/evas", headers=mark).status_code == 304
    cy.post(f"/tickets/{ticket}/solve", {"text": "New toner."})
    assert eva.get("/t/evas", headers=mark).status_code == 200


def test_a_thread_takes_so_much_a_day_and_says_so(
    world: World, eva: FlaskClient, ticket: int
) -> None:
    sent = [eva.post("/t/evas/answer", data={"text": str(n)}).status_code for n in range(30)]
    assert (sent.count(302), sent[-1]) == (29, 429)
