"""Notices: what they are about, by key, and seen one by one or all at once."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.steps import IN_A_LANGUAGE_OF_THE_RUN, is_live, press, say, saying
from tests.support.servers import Browser as Session
from tests.support.servers import Server

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]
LONG = "@Ann Sjölund, could you look at this before lunch? " + "It concerns every kitchen. " * 6


def says(server: Server, title: str, *texts: str) -> int:
    """Siv makes a card and writes this on it."""
    siv = Session(server, "Siv")
    column = next(iter(siv.snapshot("board/1")["rows"]["column"]))
    body = {"board_id": 1, "column_id": int(column), "title": title}
    card = siv.post("/cards", body).json()["result"]["card"]
    for text in texts:
        siv.post(f"/cards/{card}/comments", {"text": text, "is_question": True})
    return int(card)


def about(page: Page, title: str) -> Locator:
    heading = page.get_by_role("heading", name=title, exact=True)
    return page.locator(".notifications > li", has=heading)


def opened(page: Page) -> None:
    page.keyboard.press("u")
    expect(page.locator("dialog.notification-tray")).to_be_visible()


def test_a_notice_names_its_card_comes_once_and_can_be_read(opens: Opens, server: Server) -> None:
    page = opens("Ann Sj", "/mine", width=390, height=844)
    is_live(page)
    says(server, "New ovens", LONG, "@Ann Sjölund, or after?")
    opened(page)
    rows = about(page, "New ovens").locator("li")
    expect(rows).to_have_count(2, timeout=15_000)
    expect(rows.last).to_contain_text(saying(page, "{who} mentioned you"))
    text = rows.last.locator(".notification-text")
    expect(text).to_contain_text(LONG.strip())
    assert text.evaluate("(e) => e.scrollWidth <= e.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_rows_are_walked_by_key_and_enter_opens_the_card(opens: Opens, server: Server) -> None:
    page = opens("Ann Sj", "/mine")
    is_live(page)
    card = says(server, "New ovens by key", "@Ann Sjölund, first")
    opened(page)
    expect(about(page, "New ovens by key")).to_be_visible(timeout=15_000)
    page.keyboard.press("ArrowDown")
    expect(about(page, "New ovens by key").locator("a")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/boards/1/cards/{card}$"))


def test_one_is_seen_and_then_all(opens: Opens, server: Server) -> None:
    page = opens("Ann Sj", "/mine")
    is_live(page)
    says(server, "New stoves", "@Ann Sjölund, one", "@Ann Sjölund, two")
    opened(page)
    rows = about(page, "New stoves").locator("li")
    expect(rows).to_have_count(2, timeout=15_000)
    rows.first.get_by_role("button", name=saying(page, "Seen: {what}")).click()
    expect(rows.first).to_have_attribute("data-new", "false")
    expect(rows.last).to_have_attribute("data-new", "true")
    press(page, "Mark all as seen")
    expect(rows.last).to_have_attribute("data-new", "false")
    expect(page.locator(".bell .badge")).to_have_count(0)
    expect(page.get_by_role("button", name=say(page, "Mark all as seen"))).to_have_count(0)
