"""A wall's month, compressed: 10,000 events, 13 standups, 60 reconnects and 4 loads of a new page
in headless Chromium. Its heap, nodes and listeners must stay flat (within a tenth) between two
moments at which it shows the same."""

import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import CALM
from tests.browser.steps import api, let_go, paired_wall, until
from tests.support.servers import Server, running
from tests.support.services import chromium

EVENTS, STANDUPS, RECONNECTS, VERSIONS = 10_000, 13, 60, 4
MOVES = """async (count) => {
  const {csrf, board} = JSON.parse(document.getElementById('boot').text);
  const {rows} = await (await fetch(`/api/v1/streams/board/${board}/snapshot`)).json();
  const cards = Object.keys(rows.card);
  const columns = Object.values(rows.column).filter(c => !c.is_finished).map(c => c.id);
  for (let n = 0; n < count; n++) {
    const body = JSON.stringify({to_column_id: columns[n % columns.length], after_card_id: null});
    const headers = {'Content-Type': 'application/json', 'X-CSRF-Token': csrf};
    const card = cards[(n * 7) % cards.length];
    await fetch(`/api/v1/cards/${card}/move`, {method: 'POST', headers, body});
  }
}"""
RECONNECT = """async (count) => {
  const {socket} = tavla.connection;
  for (let n = 0; n < count; n++) {
    socket.disconnect();
    const connected = new Promise(done => socket.once('connect', done));
    socket.connect();
    await connected;
    await new Promise(done => setTimeout(done, 150));
  }
}"""


def live_through(tv: Page, member: Page, *, events: int, standups: int, reconnects: int) -> None:
    """Real moves, real standups with every turn taken, real reconnects; the wall ends with the
    board in brief."""
    let_go(tv, member)
    for _ in range(standups):
        member.evaluate(MOVES, events // (standups + 1))
        _hold(tv, member)
    member.evaluate(MOVES, events // (standups + 1))
    tv.evaluate(RECONNECT, reconnects)
    _shows(tv, ".thanks-scene, .wall-summary")


def _hold(tv: Page, member: Page) -> None:
    standup = api(member, "/teams/1/standup")["result"]["standup"]
    _shows(tv, ".gather")
    api(member, f"/standups/{standup}/start")
    _shows(tv, ".dial")
    for turn in range(40):
        answer = api(member, f"/standups/{standup}/turn", {"turn": turn, "to": turn + 1})
        row = answer["events"][0]["put"]["standup"][str(standup)]
        if row.get("state") == "finishing":
            break
    api(member, f"/standups/{standup}/finish")
    api(member, f"/standups/{standup}/end")
    _shows(tv, ".thanks-scene")


def _shows(tv: Page, what: str) -> None:
    """Without a handle on an element, which would keep it alive."""
    until(tv, "(what) => document.querySelector(what) !== null", what)


def measure(tv: Page) -> dict[str, int]:
    """{heap: bytes, nodes, listeners} after the garbage has been collected, twice."""
    session = tv.context.new_cdp_session(tv)
    session.send("Performance.enable")
    for _ in range(2):
        session.send("HeapProfiler.collectGarbage")
        tv.wait_for_timeout(200)
    found = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    session.detach()
    return {
        "heap": found["JSHeapUsedSize"],
        "nodes": found["Nodes"],
        "listeners": found["JSEventListeners"],
    }


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder))
        server.tell_story()
        with running(server):
            browser = playwright.chromium.launch(executable_path=chromium(), args=CALM)
            return {"a wall's month: after ÷ before": _month(browser, server)}


def _month(browser: Any, server: Server) -> dict[str, Any]:
    def opens(who: str | None, path: str, *, width: int = 1366, height: int = 768) -> Page:
        page = browser.new_context(viewport={"width": width, "height": height}).new_page()
        if who:
            page.goto(f"{server.base}/sign-in")
            page.get_by_role("button", name=who).click()
        page.goto(server.base + path)
        return page

    member = opens("Ann Sj", "/boards/1")
    tv = paired_wall(opens, member)
    live_through(tv, member, events=EVENTS // 4, standups=3, reconnects=15)
    before = measure(tv)
    live_through(tv, member, events=EVENTS, standups=STANDUPS, reconnects=RECONNECTS)
    after = measure(tv)
    for _ in range(VERSIONS):
        tv.reload()
        _shows(tv, ".thanks-scene, .wall-summary")
    reloaded = measure(tv)
    browser.close()
    ratios = {f"{name}": after[name] / before[name] for name in before}
    return {**ratios, "heap after 4 loads": reloaded["heap"] / before["heap"]}
