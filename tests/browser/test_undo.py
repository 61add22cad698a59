"""Undo reaches back over a reload and to other pages, and says what it takes back."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    is_live,
    say,
    titles_in,
    until,
)

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]


def carry_to_doing(page: Page) -> str:
    """The first card that is ready, by keys."""
    title = titles_in(page, "Ready to start")[0]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Alt+ArrowRight")
    expect(page.locator(".card:focus h3")).to_have_text(title)
    until(page, IS_IN_THE_LOG, title)
    return title


IS_IN_THE_LOG = """(title) => fetch("/api/v1/me/changes").then((answer) => answer.json())
  .then((all) => all.at(-1)?.facts.title === title)"""


def says(page: Page, sentence: str, title: str) -> None:
    what = say(page, "“{title}” moved", title=title)
    expect(page.locator(".toast", has_text=say(page, sentence, what=what))).to_be_visible()


def test_after_a_reload_it_is_undone_and_done_again(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    title = carry_to_doing(ann)
    ann.reload()
    is_live(ann)
    undo = ann.get_by_role("button", name=say(ann, "Undo (Ctrl+Z)"))
    undo.hover()
    what = say(ann, "“{title}” moved", title=title)
    named = say(ann, "Undo: {what} (Ctrl+Z)", what=what)
    expect(ann.get_by_role("button", name=named)).to_be_visible()
    ann.keyboard.press("Control+z")
    says(ann, "Undone: {what}", title)
    assert titles_in(ann, "Ready to start")[0] == title
    ann.reload()
    is_live(ann)
    ann.keyboard.press("Control+Shift+z")
    says(ann, "Done again: {what}", title)
    assert title in titles_in(ann, "Doing")


def test_on_another_page_it_is_undone_too(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    title = carry_to_doing(ann)
    ann.goto(ann.url.replace("/boards/1", "/focus"))
    is_live(ann)
    ann.keyboard.press("Control+z")
    says(ann, "Undone: {what}", title)
    ann.goto(ann.url.replace("/focus", "/boards/1"))
    is_live(ann)
    assert titles_in(ann, "Ready to start")[0] == title
