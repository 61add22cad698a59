"""A standup in front of 50 team browsers and 5 walls: from *next* pressed to shown, and how far two
clocks are apart. One team browser and one wall are real (headless Chromium, counted when the frame
is painted), the others are websockets."""

import asyncio
import statistics
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import CALM
from tests.browser.steps import api, let_go, paired_wall, until
from tests.support.servers import Browser, Server, running
from tests.support.services import chromium

from .clients import Seat, Watcher, seats_for

TEAM, WALLS, PRESSES = 50, 5, 40
LATE_CLOCK = (
    "Object.defineProperty(performance, 'timeOrigin', {value: performance.timeOrigin - 3 * 3600e3})"
)
OFFSET = "tavla.clock.serverNow() - Date.now()"
NOTE_TURNS = """() => {
  window.shown = {};
  new MutationObserver(() => {
    const turn = document.querySelectorAll('.round .past').length;
    if (window.shown[turn] === undefined) {
      requestAnimationFrame(() => window.shown[turn] ??= Date.now());
    }
  }).observe(document.getElementById('app'), {subtree: true, childList: true, attributes: true});
}"""


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder))
        server.tell_story()
        with running(server):
            browser = playwright.chromium.launch(executable_path=chromium(), args=CALM)
            found = _morning(browser, server)
            browser.close()
            return found


def _morning(browser: Any, server: Server) -> dict[str, Any]:
    def opens(
        who: str | None, path: str, *, width: int = 1366, height: int = 768, clock: str = ""
    ) -> Page:
        page = browser.new_context(viewport={"width": width, "height": height}).new_page()
        if clock:
            page.add_init_script(clock)
        if who:
            page.goto(f"{server.base}/sign-in")
            page.get_by_role("button", name=who).click()
        page.goto(server.base + path)
        return page

    member = opens("Ann Sj", "/boards/1")
    tv = paired_wall(opens, member)
    let_go(tv, member)
    late = opens("Tuomas", "/boards/1/standup", clock=LATE_CLOCK)
    until(late, "document.querySelector('.sync[data-state=live]') !== null")
    late.wait_for_timeout(1000)
    offsets = [page.evaluate(OFFSET) for page in (member, tv, late)]
    turns = _turns(server, member, [tv, late])
    return {
        "clocks": {"ms between three screens, one 3 h late": max(offsets) - min(offsets)},
        "next to shown": turns,
    }


def _turns(server: Server, member: Page, pages: list[Page]) -> dict[str, Any]:
    """`PRESSES` turns back and forth over a real standup."""
    standup = api(member, "/teams/1/standup")["result"]["standup"]
    api(member, f"/standups/{standup}/start")
    for page in pages:
        until(page, "document.querySelector('.dial') !== null")
        page.evaluate(NOTE_TURNS)
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, daemon=True).start()
    sockets, painted = _press(server, loop, standup, pages)
    loop.call_soon_threadsafe(loop.stop)
    api(member, f"/standups/{standup}/finish")
    api(member, f"/standups/{standup}/end")
    return {
        "sockets p50 ms": statistics.median(sockets),
        "sockets p95 ms": _p95(sockets),
        "painted p50 ms": statistics.median(painted),
        "painted p95 ms": _p95(painted),
        "delivered": f"{len(sockets)}/{PRESSES * (TEAM + WALLS - len(pages))}",
    }


def _press(
    server: Server, loop: asyncio.AbstractEventLoop, standup: int, pages: list[Page]
) -> tuple[list[float], list[float]]:
    """Milliseconds from each press to each socket, and to each painted page."""
    pressed = 0.0

    def stamps(payload: bytes) -> list[float]:
        return [pressed] * payload.count(b'"standup.turned"')

    ann = Browser(server, "Ann")
    wall = next(one for one in pages[0].context.cookies() if one["name"] == "wall")
    team = Watcher(server.port, seats=seats_for(server, TEAM, "board/1"))
    seat = Seat(f"wall={wall['value']}", '{"as":"wall"}', '[{"stream":"board/1"}]')
    walls = Watcher(server.port, seats=[seat])
    for watcher, count in ((team, TEAM - 1), (walls, WALLS - 1)):
        watcher.stamps = stamps
        asyncio.run_coroutine_threadsafe(watcher.connect(count), loop).result(30)
    time.sleep(1)
    painted: list[float] = []
    turn, step = 0, 1
    for _ in range(PRESSES):
        step = 1 if turn == 0 else -1 if turn == 4 else step
        for page in pages:
            page.evaluate("(turn) => { delete window.shown[turn]; }", turn + step)
        pressed = time.time() * 1000
        answer = ann.post(f"/standups/{standup}/turn", {"turn": turn, "to": turn + step})
        assert answer.status_code == 200, answer.text
        turn += step
        time.sleep(0.25)
        painted += [page.evaluate("(turn) => window.shown[turn]", turn) - pressed for page in pages]
    late = team.late_ms + walls.late_ms
    for watcher in (team, walls):
        loop.call_soon_threadsafe(watcher.close)
    return late, painted


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[18]
