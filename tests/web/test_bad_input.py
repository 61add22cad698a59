"""Whatever comes in: a clear problem with a stable code, and nothing lost or half done."""

from typing import Any

import pytest

from board.cards.models import Card
from tests.support.world import Persona, World

BIDI = "\u202egnp.exe\u2066"


@pytest.fixture
def card(world: World) -> int:
    world.a_board(cards={"Doing": ["Refunds"]})
    return world.card("Refunds").id


def raw(person: Persona, path: str, data: Any, content_type: str = "application/json") -> Any:
    headers = {"X-CSRF-Token": person.csrf or ""}
    return person.client.post(
        f"/api/v1{path}", data=data, content_type=content_type, headers=headers
    )


@pytest.mark.parametrize(
    "data", [b"{", b"", b"[]", b"null", b'"x"', b"\xff\xfe", b"{" * 5000, b'{"title": "\\ud800"}']
)
def test_malformed_json(world: World, ann: Persona, card: int, data: bytes) -> None:
    before = world.snapshot(f"board/{world.board_id}")
    answer = raw(ann, f"/cards/{card}/move", data)
    assert answer.status_code in (400, 422)
    assert answer.content_type == "application/problem+json"
    assert answer.get_json()["code"] in ("invalid", "bad_request")
    assert world.snapshot(f"board/{world.board_id}") == before


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


@pytest.mark.parametrize(
    "path", ["/cards/0/move", "/cards/99999/move", "/cards/99999999999999999999/move"]
)
def test_unknown_ids(world: World, ann: Persona, card: int, path: str) -> None:
    answer = ann.post(path, {"to_column_id": world.columns["Doing"]})
    assert (answer.status, answer.error) == (404, "not_found")


def test_an_unknown_initiative_or_person_is_not_found(
    world: World, ann: Persona, card: int
) -> None:
    assert ann.post(f"/cards/{card}/edit", {"initiative_id": 424_242}).error == "not_found"
    assert ann.post(f"/cards/{card}/edit", {"assignees": [424_242]}).error == "not_found"
    assert world.row(Card, card).initiative_id is None


def test_wrong_methods_and_addresses_are_problems_too(
    world: World, ann: Persona, card: int
) -> None:
    assert ann.get(f"/cards/{card}/move").error == "method_not_allowed"
    assert ann.get("/nonsense").error == "not_found"
    assert raw(ann, f"/cards/{card}/move", b"a=1", "text/plain").status_code in (415, 422)


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({"X-CSRF-Token": ""}, "forgery_token_missing"),
        ({"X-CSRF-Token": "å"}, "forgery_token_missing"),
        ({"Origin": "https://evil.example"}, "foreign_origin"),
        ({"Origin": "null"}, "foreign_origin"),
        ({"Sec-Fetch-Site": "cross-site"}, "foreign_origin"),
        ({"Sec-Fetch-Site": "same-site"}, "foreign_origin"),
    ],
)
def test_other_sites_get_nothing_done(
    world: World, ann: Persona, card: int, headers: dict[str, str], code: str
) -> None:
    sent = {name: value.encode().decode("latin-1") for name, value in headers.items()}
    assert ann.post(f"/cards/{card}/unblock", **sent).error == code


def test_every_writing_route_asks_for_the_token(world: World, ann: Persona) -> None:
    public = {"/api/v1/intake/mail", "/api/v1/pairing/claim", "/sign-in", "/sign-in/demo", "/ask"}
    for rule in world.app.url_map.iter_rules():
        if "POST" not in (rule.methods or set()) or rule.rule in public or "<token>" in rule.rule:
            continue
        path = rule.rule.replace("<int:", "<").replace("<path:stream>", "people")
        for name in rule.arguments:
            path = path.replace(f"<{name}>", "1")
        answer = ann.client.post(path, json={})
        assert answer.status_code == 403, path


def test_headers_of_every_page(world: World, ann: Persona) -> None:
    for path in ("/sign-in", "/focus", "/ask", "/wall"):
        headers = ann.client.get(path).headers
        policy = headers["Content-Security-Policy"]
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"


def test_a_title_cannot_end_the_pages_own_json(world: World, ann: Persona, card: int) -> None:
    ann.post(f"/cards/{card}/edit", {"title": "</script><script>alert(1)</script>"})
    page = ann.client.get(f"/boards/{world.board_id}").text
    assert "<script>alert" not in page
    assert "\\u003c/script>" in page


def test_too_many_knocks_are_asked_to_wait(world: World) -> None:

    settings = world.app.extensions["settings"]
    world.app.extensions["settings"] = settings.model_copy(update={"public_rate_per_minute": 3})
    try:
        client = world.app.test_client()
        form = {"email": "a@b", "password": "x"}
        address = {"REMOTE_ADDR": "192.0.2.7"}
        codes = [
            client.post("/sign-in", data=form, environ_overrides=address).status_code
            for _ in range(5)
        ]
    finally:
        world.app.extensions["settings"] = settings
    assert codes == [401, 401, 401, 429, 429]


def test_signed_in_people_can_use_the_public_forms(world: World, ann: Persona) -> None:
    page = ann.client.get("/ask").text
    csrf = page.split('name="csrf" value="')[1].split('"')[0]
    form = {**ASKED, "csrf": csrf}
    assert ann.client.post("/ask", data=form).status_code == 302


ASKED = {
    "name": "Ann",
    "email": "ann@example.org",
    "subject": "Mine",
    "text": "Too.",
    "shown_at": "1700000000",
}


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
def test_a_request_has_one_mail_address(world: World, email: str) -> None:
    answer = world.app.test_client().post("/ask", data={**ASKED, "email": email})
    assert answer.status_code == 422
    assert "Too." in answer.text, "what was written is still there"


@pytest.mark.parametrize("shown_at", [None, "", "soon", "²", "-1", "9" * 400])
def test_a_form_that_was_never_shown_was_filled_in_by_a_program(
    world: World, shown_at: str | None
) -> None:
    form = {
        name: value for name, value in {**ASKED, "shown_at": shown_at}.items() if value is not None
    }
    answer = world.app.test_client().post("/ask", data=form)
    assert answer.status_code == 422
    assert "program" in answer.text


@pytest.mark.parametrize(
    "path", ["/t/%00", "/t/a%00b", "/invitation/%00", "/shared/%00", "/calendar/%00.ics", "/x%00"]
)
def test_an_address_with_a_nul_is_no_address(world: World, path: str) -> None:
    client = world.app.test_client()
    assert client.get(path).status_code == 404
    assert client.post(path).status_code in (404, 405)


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
