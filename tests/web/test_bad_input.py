"""Whatever comes in: a clear problem with a stable code, and nothing lost or half done."""

from typing import Any

import pytest

from board.cards.models import Card
from tests.support.world import Persona, World

BIDI = "\u202egnp.exe\u2066"


def raw(person: Persona, path: str, data: Any, content_type: str = "application/json") -> Any:
    headers = {"X-CSRF-Token": person.csrf or ""}
    return person.client.post(
        f"/api/v1{path}", data=data, content_type=content_type, headers=headers
    )


def test_a_lone_surrogate_in_a_text_is_replaced(world: World, ann: Persona, card: int) -> None:
    assert raw(ann, f"/cards/{card}/edit", b'{"title": "a\\ud800b"}').status_code == 200
    assert world.row(Card, card).title == "a?b"


@pytest.mark.parametrize(
    "title", ["", "   ", "\u200e\u202e", "\n\t", "x" * 201, "x" * 10_000, None, 7, [], {}, True]
)
def test_titles_that_are_none(world: World, ann: Persona, card: int, title: Any) -> None:
    answer = ann.post(f"/cards/{card}/edit", {"title": title})
    assert (answer.status, answer.error) == (422, "invalid")
    assert "title" in answer.body["fields"]
    assert world.row(Card, card).title == "Refunds"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("  Two   spaces\n and a line ", "Two spaces and a line"),
        (f"photo{BIDI}", "photognp.exe"),
        ("nul\x00 bell\x07", "nul bell"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("e\u0301te\u0301", "été"),
        ("👩‍👩‍👧 family", "👩‍👩‍👧 family"),
    ],
)
def test_titles_are_tidied_never_mangled(
    world: World, ann: Persona, card: int, given: str, kept: str
) -> None:
    assert ann.post(f"/cards/{card}/edit", {"title": given}).status == 200
    assert world.row(Card, card).title == kept


def test_unknown_fields_are_refused(world: World, ann: Persona, card: int) -> None:
    for body in ({"title": "x", "board_id": 2}, {"created_by": 1}, {"finished_at": "2026-01-01"}):
        assert ann.post(f"/cards/{card}/edit", body).error == "invalid"


def test_a_body_over_the_limit_is_too_large(world: World, ann: Persona, card: int) -> None:
    answer = ann.post(f"/cards/{card}/edit", {"description": "x" * 300_000})
    assert (answer.status, answer.error) == (413, "too_large")


def test_an_unknown_initiative_or_person_is_not_found(
    world: World, ann: Persona, card: int
) -> None:
    assert ann.post(f"/cards/{card}/edit", {"initiative_id": 424_242}).error == "not_found"
    assert ann.post(f"/cards/{card}/edit", {"assignees": [424_242]}).error == "not_found"
    assert world.row(Card, card).initiative_id is None


def test_a_title_cannot_end_the_pages_own_json(world: World, ann: Persona, card: int) -> None:
    ann.post(f"/cards/{card}/edit", {"title": "</script><script>alert(1)</script>"})
    page = ann.client.get(f"/boards/{world.board_id}").text
    assert "<script>alert" not in page
    assert "\\u003c/script>" in page


ASKED = {
    "name": "Ann",
    "email": "ann@example.org",
    "subject": "Mine",
    "text": "Too.",
    "shown_at": "1700000000",
}


def test_a_nul_in_a_question_or_a_form_is_refused(world: World, ann: Persona) -> None:
    assert ann.client.get("/api/v1/search?q=a%00b").status_code == 404
    assert ann.client.get("/boards?%00=1").status_code == 404
    client = world.app.test_client()
    for form in ({"email": "a\0@b.se"}, {"email": "a@b.se", "password": "x\0y"}, {"a\0": "b"}):
        assert client.post("/sign-in", data=form).status_code == 400
    assert client.post("/ask", data={**ASKED, "text": "a\0b"}).status_code == 400
    assert (
        client.post(
            "/ask", data={**ASKED, "text": "a\0b"}, content_type="multipart/form-data"
        ).status_code
        == 400
    )


@pytest.mark.parametrize("email", ["a\x01@b.se", "\x7f@b.se", "a\u202e@b.se", "\ud800@b.se"])
def test_other_signs_that_nobody_sees_are_a_wrong_address(world: World, email: str) -> None:
    form = {"email": email.encode("utf-8", "surrogatepass"), "password": "wrong\x07"}
    assert world.app.test_client().post("/sign-in", data=form).status_code == 401
