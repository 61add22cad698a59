"""A shared computer keeps nothing of somebody who has signed out."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from .steps import IN_A_LANGUAGE_OF_THE_RUN, api, is_live, press, say

pytestmark = IN_A_LANGUAGE_OF_THE_RUN

READ = "(id) => fetch(`/api/v1/files/${id}`).then(async (r) => [r.status, await r.text()])"


def test_a_file_that_was_open_cannot_be_read_after_signing_out(opens: Callable[..., Page]) -> None:
    page = opens("Ann", "/boards/1")
    is_live(page)
    file = _attach(page, "TOP SECRET FILE")
    assert page.evaluate(READ, file) == [200, "TOP SECRET FILE"]
    page.evaluate(
        """async (id) => {
            localStorage.setItem("tavla.test", "mine");
            await (await caches.open("test")).add(`/api/v1/files/${id}`);
        }""",
        file,
    )
    page.locator("details.me summary").click()
    press(page, "Sign out")
    expect(page.get_by_role("heading", name=say(page, "Sign in"))).to_be_visible()
    status, text = page.evaluate(READ, file)
    assert (status, "SECRET" in text) == (401, False)
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("Object.keys(localStorage)") == []
    page.go_back()
    expect(page.get_by_role("heading", name=say(page, "Sign in"))).to_be_visible()


def _attach(page: Page, text: str) -> int:
    """A text file on a card of the board; returns its id."""
    receipt = page.evaluate(
        """(text) => fetch("/api/v1/files", {method: "POST", body: text, headers: {
            "Content-Type": "application/octet-stream",
            "X-CSRF-Token": JSON.parse(document.getElementById("boot").text).csrf,
        }}).then((r) => r.json())""",
        text,
    )["receipt"]
    card = page.evaluate("Number(document.querySelector('.board .card').dataset.id)")
    return api(page, f"/cards/{card}/files", {"receipt": receipt, "name": "a.txt"})["result"][
        "attachment"
    ]
