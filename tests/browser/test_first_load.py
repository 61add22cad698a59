"""What a first visit costs, as Chromium counts it: the files that are asked for, and how many bytes
of them come over the wire."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, BrowserContext, Request, expect

from tests.browser.steps import is_live
from tests.support.servers import Server

MOST_REQUESTS = 10
# The aim for scripts is 90,000: the palette and the forms are not fetched on demand yet.
MOST_BYTES = {"script": 97_000, "stylesheet": 25_000}


@dataclass
class Visit:
    asked: list[str]
    """Addresses, with those of websockets."""
    weights: dict[str, int]
    """Bytes of bodies as they were sent, by kind."""


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
        sent = one.sizes()["responseBodySize"]
        weights[one.resource_type] = weights.get(one.resource_type, 0) + sent
    return Visit(asked, weights)


def test_a_first_visit_to_a_board_is_light(visitor: BrowserContext, server: Server) -> None:
    first = visit(visitor, f"{server.base}/boards/1")
    assert len(first.asked) <= MOST_REQUESTS, first.asked
    assert len(set(first.asked)) == len(first.asked)
    for kind, most in MOST_BYTES.items():
        assert 0 < first.weights[kind] <= most, first.weights


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
