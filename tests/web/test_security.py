"""What other sites and other programs cannot do: tokens, origins, headers."""

import pytest

from tests.support.world import Persona, World


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
    public = {"/api/v1/intake/mail", "/api/v1/pairing/claim", "/sign-in", "/sign-in/demo"}
    public |= {"/ask", "/ask/<int:customer_id>", "/links"}
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
