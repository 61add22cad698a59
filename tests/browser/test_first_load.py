"""What a first visit costs, as Chromium counts it: the files that are asked for, and how many bytes
of them come over the wire."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, BrowserContext, Request, Route, expect

from board.web import bundles
from tests.browser.steps import frames, is_live
from tests.support.servers import Server

MOST_REQUESTS = 10
MOST_BYTES = {"script": 70_000, "stylesheet": 25_000}
MOST_LATER = 49_000
FIRST = bundles.read().scripts["board"]
"""What the page names; any other script of ours is fetched when there is nothing else to do."""


@dataclass
class Visit:
    asked: list[str]
    """Addresses, with those of websockets, but for what is fetched in idle moments."""
    weights: dict[str, int]
    """Bytes of their bodies as they were sent, by kind."""
    later: int
    """Bytes of what is fetched in idle moments."""


@pytest.fixture
def visitor(
    browser: Browser, server: Server, sign_in: Callable[[BrowserContext, str], None]
) -> Iterator[BrowserContext]:
    """A browser that has seen nothing of Tavla but that its person is signed in."""
    if server.process is None:
        server.start()
    context = browser.new_context()
    sign_in(context, "Ann Sj")
    yield context
    context.close()


def visit(context: BrowserContext, address: str) -> Visit:
    page, asked = context.new_page(), list[str]()
    finished: list[Request] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("websocket", lambda socket: asked.append(socket.url))
    page.on("requestfinished", lambda request: finished.append(request))
    page.goto(address)
    is_live(page)
    expect(page.locator(".card").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    weights: dict[str, int] = {}
    for one in finished:
        kind = "later" if is_later(one.url) else one.resource_type
        weights[kind] = weights.get(kind, 0) + one.sizes()["responseBodySize"]
    later = weights.pop("later", 0)
    return Visit([one for one in asked if not is_later(one)], weights, later)


def is_later(address: str) -> bool:
    """Of a part that the board can be used without at first (ui/part.tsx)."""
    name = address.rpartition("/")[2]
    return "/static/" in address and name.endswith(".js") and name not in FIRST


def test_a_first_visit_to_a_board_is_light(visitor: BrowserContext, server: Server) -> None:
    first = visit(visitor, f"{server.base}/boards/1")
    assert len(first.asked) <= MOST_REQUESTS, first.asked
    assert len(set(first.asked)) == len(first.asked)
    for kind, most in MOST_BYTES.items():
        assert 0 < first.weights[kind] <= most, first.weights
    assert 0 < first.later <= MOST_LATER


def test_what_is_wanted_before_it_is_here_opens_when_it_comes(
    visitor: BrowserContext, server: Server
) -> None:
    """And keys that are pressed meanwhile do nothing to cards."""
    page, held = visitor.new_page(), list[Route]()
    page.route(is_later, lambda route: held.append(route))
    page.goto(f"{server.base}/boards/1")
    page.locator(".sync[data-state=live]").wait_for()
    page.keyboard.press("ArrowDown")
    cards = page.locator(".card").count()
    page.keyboard.press("Control+k")
    expect(page.locator("dialog.fetching")).to_be_visible()
    page.keyboard.type("v")
    while held:
        held.pop().continue_()
        frames(page)
    expect(page.locator("dialog.palette")).to_be_visible()
    assert page.locator(".card").count() == cards


FETCHED = """() => performance.getEntriesByType("resource")
  .filter((one) => one.name.includes("/static/") && one.transferSize > 0).map((one) => one.name)"""
"""Files that did not come from the browser's own cache."""


def test_on_the_next_page_what_was_fetched_is_kept(visitor: BrowserContext, server: Server) -> None:
    visit(visitor, f"{server.base}/boards/1")
    page = visitor.pages[0]
    assert page.evaluate(FETCHED) != []
    page.goto(f"{server.base}/boards/2")
    is_live(page)
    assert page.evaluate(FETCHED) == []
    page.goto(f"{server.base}/people")
    is_live(page)
    fetched = {re.sub(r".*/|-[A-Z0-9]{8}", "", one) for one in page.evaluate(FETCHED)}
    assert {one for one in fetched if "inter" not in one} == {"people.css", "people.js"}
