"""The form that anybody may send, and its files (pages/posted_files.py)."""

import io
from dataclasses import replace
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from board.letters import house
from board.pages import public_form
from board.people.adding import add_customer
from board.triage.models import Ticket
from tests.support.mails import outbox
from tests.support.world import SYSTEM, Persona, World

ASKED = {
    "name": "Ann",
    "email": "ann@example.org",
    "subject": "Mine",
    "text": "Too.",
    "shown_at": "1700000000",
}


@pytest.fixture
def stranger(world: World) -> FlaskClient:
    """Of somebody who is not signed in."""
    return world.app.test_client()


def send(stranger: FlaskClient, path: str = "/ask", **values: Any) -> TestResponse:
    form = {name: value for name, value in (ASKED | values).items() if value is not None}
    return stranger.post(path, data=form)


def test_signed_in_people_can_use_the_public_forms(world: World, ann: Persona) -> None:
    page = ann.client.get("/ask").text
    csrf = page.split('name="csrf" value="')[1].split('"')[0]
    assert send(ann.client, csrf=csrf).status_code == 302


def test_who_asks_gets_a_page_and_a_receipt_by_mail(
    stranger: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(house, "_house", replace(house.current(), acknowledges=True))
    page = stranger.get(send(stranger).headers["Location"])
    assert "Too." in page.text
    (mail,) = outbox()
    assert (mail.kind, mail.to) == ("acknowledgement", "ann@example.org")


def test_a_customer_has_a_form_of_its_own(world: World, stranger: FlaskClient) -> None:
    customer = add_customer(SYSTEM, name="Almvik", domain="").result["customer"]
    page = stranger.get(f"/ask/{customer}")
    assert "Almvik" in page.text and "<select" not in page.text
    assert send(stranger, f"/ask/{customer}").status_code == 302
    assert world.row(Ticket, 1).customer_id == customer
    assert stranger.get(f"/ask/{customer + 1}").status_code == 404


def test_files_come_along_and_are_only_downloaded_by_whoever_has_the_link(
    world: World, stranger: FlaskClient
) -> None:
    files = [(io.BytesIO(b"%PDF"), "../fel.pdf"), (io.BytesIO(b""), "")]
    page = send(stranger, files=files).headers["Location"].partition("?")[0]
    (file,) = world.row(Ticket, 1).messages[0].files
    assert file.name == "fel.pdf"
    found = stranger.get(f"{page}/files/{file.id}")
    assert (found.data, found.headers["Content-Disposition"][:10]) == (b"%PDF", "attachment")
    assert stranger.get(f"{page}/files/{file.id + 1}").status_code == 404
    assert stranger.get(f"/t/{'x' * 32}/files/{file.id}").status_code == 404


def test_eleven_files_are_refused_and_what_was_written_is_still_there(
    world: World, stranger: FlaskClient
) -> None:
    answer = send(stranger, files=[(io.BytesIO(b"x"), f"{n}.txt") for n in range(11)])
    assert answer.status_code == 422
    assert "Too." in answer.text


@pytest.mark.parametrize(
    "email",
    [
        "a@x.se, b@y.se",
        "a@x.se;b@y.se",
        "a@x.se b@y.se",
        "Ann <a@x.se>",
        "a@@x.se",
        "a@",
        "@x.se",
        "a",
        "x" * 300,
    ],
)
def test_a_request_has_one_mail_address(stranger: FlaskClient, email: str) -> None:
    answer = send(stranger, email=email)
    assert answer.status_code == 422
    assert "Too." in answer.text, "what was written is still there"


@pytest.mark.parametrize("shown_at", [None, "", "soon", "²", "-1", "9" * 400])
def test_a_form_that_was_never_shown_was_filled_in_by_a_program(
    stranger: FlaskClient, shown_at: str | None
) -> None:
    answer = send(stranger, shown_at=shown_at)
    assert answer.status_code == 422
    assert "program" in answer.text


def test_who_fills_in_what_nobody_sees_is_a_program_whatever_it_has_computed(
    stranger: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(public_form, "is_solved", lambda proof, _: proof == "done")
    assert send(stranger, website="x", proof="done").status_code == 422


def test_without_proof_of_work_few_are_taken_and_with_it_more(
    stranger: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(public_form, "is_solved", lambda proof, _: proof == "done")
    assert [send(stranger).status_code for _ in range(4)] == [302, 302, 302, 429]
    refused = send(stranger)
    assert "Too." in refused.text and "JavaScript" in refused.text
    assert send(stranger, proof="done", shown_at=None).status_code == 302


def test_the_work_is_another_each_time_and_kept_nowhere(stranger: FlaskClient) -> None:
    one, other = (stranger.get("/ask/work") for _ in range(2))
    assert one.json["signature"] != other.json["signature"]
    assert one.headers["Cache-Control"] == "no-store"
