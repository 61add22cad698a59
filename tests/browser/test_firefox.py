"""What the board must do in Firefox too: drag, keys, many at once, undo, two people in one text, a
lost line."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect

from tests.browser.conftest import LOCALES
from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    MEANWHILE,
    card,
    choose,
    column,
    describe,
    drag,
    in_demo,
    is_live,
    press,
    save_text,
    say,
    saying,
    titles_in,
)
from tests.support import services
from tests.support.servers import Server

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[[str], Page]
QUIET = {
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "127.0.0.1, localhost",
    "network.proxy.failover_direct": False,
    "network.captive-portal-service.enabled": False,
    "dom.push.connection.enabled": False,
}
"""It asks nobody but our own server: everything else goes to a closed door."""


@pytest.fixture(scope="module")
def firefox(playwright: Playwright) -> Iterator[Browser]:
    path = services.firefox()
    browser = playwright.firefox.launch(
        channel="moz-firefox", executable_path=path, firefox_user_prefs=QUIET, timeout=60_000
    )
    yield browser
    browser.close()


@pytest.fixture
def opens_firefox(firefox: Browser, server: Server, language: str) -> Iterator[Opens]:
    contexts: list[BrowserContext] = []
    if server.process is None:
        server.start()

    def open_page(who: str) -> Page:
        screen = {"width": 1366, "height": 768}
        context = firefox.new_context(viewport=screen, locale=LOCALES[language])
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{server.base}/sign-in")
        page.get_by_role("button", name=who).click()
        page.wait_for_url(lambda url: not url.endswith("/sign-in"), wait_until="load")
        page.goto(f"{server.base}/boards/1")
        is_live(page)
        return page

    yield open_page
    for context in contexts:
        context.close()


def test_drag_undo_and_the_same_on_another_screen(opens_firefox: Opens) -> None:
    ann, tuomas = opens_firefox("Ann Sj"), opens_firefox("Tuomas")
    title = titles_in(ann, "Ready to start")[0]
    drag(ann, card(ann, title), column(ann, "Done").locator(".list"))
    expect(column(tuomas, "Done").locator(".card", has_text=title)).to_be_visible()
    ann.keyboard.press("Control+z")
    expect(column(tuomas, "Ready to start").locator(".card", has_text=title)).to_be_visible()


def test_keys_and_many_at_once(opens_firefox: Opens) -> None:
    ann = opens_firefox("Ann Sj")
    titles = titles_in(ann, "Ready to start")[:2]
    card(ann, titles[0]).focus()
    ann.keyboard.press("x")
    ann.keyboard.press("Shift+ArrowDown")
    ann.keyboard.press("m")
    choose(ann, in_demo(ann, "Done"))
    for title in titles:
        expect(column(ann, "Done").locator(".card", has_text=title)).to_be_visible()
    press(ann.locator(".toast"), "Undo")
    for title in titles:
        expect(column(ann, "Ready to start").locator(".card", has_text=title)).to_be_visible()
    ann.keyboard.press("Escape")
    card(ann, titles[0]).focus()
    ann.keyboard.press("Alt+ArrowRight")
    expect(column(ann, "Doing").locator(".card:focus h3")).to_have_text(titles[0])
    ann.keyboard.press("Control+k")
    ann.keyboard.type("Lindtjärn")
    printer = in_demo(ann, "Replace the printer at the building-permit office, Lindtjärn")
    expect(ann.get_by_role("option", name=printer).first).to_be_visible()


def test_two_texts_are_both_kept(opens_firefox: Opens) -> None:
    ann, tuomas = opens_firefox("Ann Sj"), opens_firefox("Tuomas")
    title = titles_in(ann, "Review")[1]
    for page in (ann, tuomas):
        card(page, title).locator("h3").click()
        describe(page)
    for page, text in ((ann, "From Ann"), (tuomas, "From Tuomas")):
        page.get_by_label(say(page, "Description (Markdown)")).fill(text)
        save_text(page)
        if page is ann:
            expect(page.locator(".description")).to_contain_text(text)
    expect(tuomas.locator(".conflict")).to_contain_text(saying(tuomas, MEANWHILE))
    press(tuomas, "Keep both together")
    expect(ann.locator(".description")).to_contain_text("From Tuomas")
    expect(ann.locator(".description")).to_contain_text("From Ann")


def test_a_move_made_without_a_line_is_sent_when_it_is_back(opens_firefox: Opens) -> None:
    ann, tuomas = opens_firefox("Ann Sj"), opens_firefox("Tuomas")
    title = titles_in(ann, "Ready to start")[1]
    ann.context.set_offline(True)
    card(ann, title).focus()
    ann.keyboard.press("Alt+ArrowRight")
    expect(column(ann, "Doing").locator(".card", has_text=title)).to_be_visible()
    ann.context.set_offline(False)
    expect(column(tuomas, "Doing").locator(".card", has_text=title)).to_be_visible(timeout=20_000)
