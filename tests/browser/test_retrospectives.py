"""A team looks back in three browsers: what is hidden is on no page before the reveal."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.steps import IN_A_LANGUAGE_OF_THE_RUN, is_live, press, say

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]
PEOPLE = ("Ann Sj", "Siv", "Tuomas")


def test_a_team_writes_hidden_reveals_counts_and_agrees(opens: Opens) -> None:
    ann = opens("Ann Sj", "/teams/1/retrospectives")
    is_live(ann)
    ann.get_by_role("button", name=say(ann, "Begin a retrospective")).first.click()
    dialog = ann.get_by_role("dialog")
    dialog.get_by_text(say(ann, "anonymous"), exact=True).click()
    press(dialog, "Begin")
    expect(ann.locator(".retro-signing")).to_have_text(say(ann, "Anonymous notes"))
    phone = {"width": 390, "height": 844}
    pages = [
        ann,
        *(opens(who, re.sub(r".*(/retro)", r"\1", ann.url), **phone) for who in PEOPLE[1:]),
    ]
    for who, page in zip(PEOPLE, pages, strict=True):
        is_live(page)
        field = page.locator(".retro-form textarea").first
        field.fill(f"The queue was calm for {who}")
        field.press("Enter")
        expect(field).to_have_value("")
    for page in pages:
        expect(page.locator(".retro-written .num")).to_contain_text("3")
        assert "The queue was calm" not in page.locator("#app").inner_text()
    press(ann, "Show all notes")
    _says_yes(ann)
    for page in pages:
        expect(page.locator(".retro-note", has_text="The queue was calm")).to_have_count(3)
    press(ann, "On to the dots")
    siv = pages[1]
    siv.get_by_role("button", name=say(siv, "One dot more")).first.click()
    expect(siv.locator(".retro-drawn b").first).to_have_text("1")
    expect(ann.locator(".retro-drawn b").first).to_have_text("0")
    press(ann, "Count the dots")
    expect(ann.locator(".retro-topics .retro-drawn b")).to_have_text("1")
    ann.keyboard.press("ArrowRight")
    expect(siv.locator(".retro-light .retro-said")).to_contain_text("The queue was calm")
    press(ann, "On to what we agree")
    expect(ann.locator(".retro-steps [aria-current]")).to_have_text(say(ann, "Agree"))
    ann.get_by_label(say(ann, "What we will do")).fill("One meeting less a week")
    ann.locator(".retro-agree .btn").click()
    expect(siv.locator(".retro-agreed")).to_contain_text("One meeting less a week")
    press(ann.locator(".retro-steer"), "Close")
    _says_yes(ann)
    expect(siv.locator(".retro-steps [aria-current]")).to_have_text(say(siv, "Closed"))


def _says_yes(page: Page) -> None:
    """To the question that is asked before what is not taken back."""
    page.locator("dialog[open] .btn.bad").click()
