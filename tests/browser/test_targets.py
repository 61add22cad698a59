"""What was promised to customers: said under People, and seen at the desk before it is broken."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    is_live,
    press,
    saying,
)

pytestmark = IN_A_LANGUAGE_OF_THE_RUN


def test_a_promise_is_said_once_and_rows_warn_of_it_in_words(opens: Callable[..., Page]) -> None:
    siv, cilla = opens("Siv", "/people"), opens("Cilla", "/desk")
    is_live(siv)
    is_live(cilla)
    expect(cilla.locator(".ticket-row").first).to_be_visible()
    expect(cilla.locator(".ticket-row .due")).to_have_count(0)
    promise(siv, minutes=90)
    late = cilla.locator("[data-due=late] .due").first
    expect(late).to_have_text(saying(cilla, "Late: to be decided by {when}"))
    expect(cilla.locator("[data-due=soon] .due").first).to_have_text(
        saying(cilla, "Decide by {when}")
    )
    decide_the_first(cilla)
    expect(siv.locator("h2", has_text=saying(siv, "decided in {n} min", n=90))).to_be_visible()


def promise(siv: Page, *, minutes: int) -> None:
    """By night too."""
    press(siv.locator("section"), "Opening hours and targets")
    form = siv.locator("dialog form")
    for day in range(7):
        for name in (f"opens_{day}", f"closes_{day}"):
            form.locator(f"[name={name}]").fill("00:00")
    form.locator("[name=triage_minutes]").fill(str(minutes))
    form.locator("button.btn").last.click()
    expect(form).to_have_count(0)


def decide_the_first(cilla: Page) -> None:
    """What is with a team is not to be decided any more."""
    rows: Locator = cilla.locator("[data-due=late]")
    before = rows.count()
    cilla.keyboard.press("2")
    expect(rows).to_have_count(before - 1)
