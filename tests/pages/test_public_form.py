"""The form that anybody may send."""

import pytest

from tests.support.world import Persona, World


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
