"""A second visit to a board of 1,000 cards beside the first, in the same browser and run: without
a copy, with one and the server, and from the copy while the server is held back; and how soon after
the server's return the copy is confirmed."""

import signal
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from board.app import open_database
from board.settings import load
from tests.browser.conftest import CALM
from tests.support.servers import Server, running
from tests.support.services import chromium

from .in_browser import WHEN_INTERACTIVE
from .large_boards import a_board

CARDS = 1_000
ROUNDS = 7
IS_LIVE = ".sync[data-state=live]"
WHEN_KEPT = """async (path) => {
  const isThere = async () =>
    (await indexedDB.databases()).some((one) => one.name === "tavla-copies");
  const count = async () => {
    const open = indexedDB.open("tavla-copies");
    await new Promise((done) => open.onsuccess = done);
    const asked = open.result.transaction("copies").objectStore("copies").count([path, ""]);
    await new Promise((done) => asked.onsuccess = done);
    open.result.close();
    return asked.result;
  };
  while (!navigator.serviceWorker.controller || !await isThere() || !await count()) {
    await new Promise((done) => setTimeout(done, 50));
  }
}"""


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder))
        server.tell_story()
        opened = open_database(load({"TAVLA_DATA_DIR": folder}))
        path = f"/boards/{a_board(1, CARDS)[0]}"
        opened.close()
        browser = playwright.chromium.launch(executable_path=chromium(), args=CALM)
        with running(server):
            rounds = [_round(browser, server, path) for _ in range(ROUNDS)]
        browser.close()
    names = rounds[0].keys()
    return {
        "second visits": {name: statistics.median(one[name] for one in rounds) for name in names}
    }


def _round(browser: Browser, server: Server, path: str) -> dict[str, float]:
    context = browser.new_context(viewport={"width": 1600, "height": 900})
    page = _signed_in(context, server)
    first = _interactive(page, server.base + path)
    page.evaluate(WHEN_KEPT, path)
    page.goto(server.base + "/people")
    page.wait_for_selector(IS_LIVE)
    second = _interactive(page, server.base + path)
    page.wait_for_selector(IS_LIVE)
    held, confirmed = _held_back(page, server, path)
    context.close()
    return {
        "first visit, ms to interactive": first,
        "second visit, ms to interactive": second,
        "second visit, server held back, ms to interactive": held,
        "ms from the server's return to confirmed": confirmed,
    }


def _held_back(page: Page, server: Server, path: str) -> tuple[float, float]:
    assert server.process
    server.process.send_signal(signal.SIGSTOP)
    try:
        held = _interactive(page, server.base + path)
    finally:
        server.process.send_signal(signal.SIGCONT)
    begun = time.perf_counter()
    page.wait_for_selector(IS_LIVE)
    return held, 1000 * (time.perf_counter() - begun)


def _signed_in(context: BrowserContext, server: Server) -> Page:
    page = context.new_page()
    page.goto(f"{server.base}/sign-in")
    page.get_by_role("button", name="Siv").click()
    page.wait_for_selector(IS_LIVE)
    page.add_init_script(WHEN_INTERACTIVE)
    return page


def _interactive(page: Page, address: str) -> float:
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => window.interactiveAt")
    return float(page.evaluate("window.interactiveAt"))
