"""A board in headless Chromium: how soon 1,000 and 5,000 cards can be worked with, against a
hand-written page that builds all of them; what another person's move costs this page; how smoothly
a card is dragged among 1,000, and what its drop costs; how large the page is."""

import json
import statistics
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from board.app import open_database
from board.settings import load
from tests.browser.conftest import CALM
from tests.support.servers import Server, running
from tests.support.services import chromium

from .large_boards import a_board

SIZES = (1_000, 5_000)
LOADS = 5
MOVES = 40
DROPS = 9
WHEN_INTERACTIVE = """
new MutationObserver((_, observer) => {
  if (!document.querySelector('.card')) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => window.interactiveAt = performance.now()));
}).observe(document, {childList: true, subtree: true});
"""
VANILLA = """<!doctype html><html><head>%(styles)s
<style>.slot { content-visibility: auto; contain-intrinsic-size: auto 8rem; }</style>
</head><body class="board-page">
<main id="app"></main>
<script type="application/json" id="tree">%(tree)s</script><script>
const build = ([tag, attributes, children]) => {
  const svg = tag === 'svg' || tag === 'use';
  const e = svg
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag);
  for (const name in attributes) e.setAttribute(name, attributes[name]);
  for (const child of children) e.append(typeof child === 'string' ? child : build(child));
  return e;
};
const tree = JSON.parse(document.getElementById('tree').textContent);
document.getElementById('app').append(...tree.map(build));
</script></body></html>"""
TREE = """async () => {
  dispatchEvent(new Event('beforeprint'));
  await new Promise(done => setTimeout(done));
  const tree = e => [e.localName, Object.fromEntries([...e.attributes].map(a => [a.name, a.value])),
    [...e.childNodes].filter(n => n.nodeType === 1 || n.nodeType === 3)
      .map(n => n.nodeType === 3 ? n.data : tree(n))];
  return JSON.stringify([...document.getElementById('app').children].map(tree));
}"""
REMOTE_MOVES = """async (count) => {
  const {arrived} = tavla.connection, {replicas} = tavla.store;
  const boot = JSON.parse(document.getElementById('boot').textContent);
  const replica = replicas.get(`board/${boot.board}`), times = [];
  const cards = [...replica.confirmed.get('card').values()];
  const columns = [...replica.confirmed.get('column').keys()];
  for (let n = 0; n < count; n++) {
    const column_id = Number(columns[n % columns.length]);
    const card = {...cards[(n * 37) % cards.length], column_id, rank: `zz${n}i`};
    const event = {stream: replica.stream, epoch: replica.epoch || 1, seq: replica.seq + 1,
      kind: 'card.moved', by: 0, command: `other:${n}`, facts: {},
      put: {card: {[card.id]: card}}, gone: {}};
    const begun = performance.now();
    arrived(event);
    await new Promise(done => queueMicrotask(done));
    await Promise.resolve();
    document.body.offsetHeight;
    times.push(performance.now() - begun);
    await new Promise(done => setTimeout(done, 30));
  }
  return times;
}"""
WHEN_IDLE = "() => new Promise(done => requestIdleCallback(() => requestIdleCallback(done)))"
AFTER = """async (ms) => {
  const gaps = [], begun = performance.now();
  let longest = 0, last = begun, frame = 0;
  const isOver = () => performance.now() - begun > ms;
  const tick = now => {
    if (frame) gaps.push(now - frame);
    frame = now;
    if (!isOver()) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  while (!isOver()) {
    await new Promise(done => setTimeout(done, 4));
    const now = performance.now();
    longest = Math.max(longest, now - last - 4);
    last = now;
  }
  return {longest, frames: 1000 * gaps.length / gaps.reduce((sum, gap) => sum + gap, 0)};
}"""
"""The longest time in which the page heard nothing, and its frames a second."""
FRAMES = """() => {
  window.gaps = []; window.longTasks = [];
  const lengths = list => list.getEntries().map(e => Math.round(e.duration));
  new PerformanceObserver(list => longTasks.push(...lengths(list)))
    .observe({type: 'longtask', buffered: false});
  let last = performance.now();
  const tick = now => {
    gaps.push(now - last);
    last = now;
    window.frame = requestAnimationFrame(tick);
  };
  window.frame = requestAnimationFrame(tick);
}"""


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder))
        server.tell_story()
        boards = _boards(Path(folder))
        browser = playwright.chromium.launch(executable_path=chromium(), args=CALM)
        with running(server):
            found = [_measured(browser, server, size, boards[size]) for size in SIZES]
            drops = [_dropped(browser, server, size, boards[size]) for size in SIZES]
            smooth = _dragged(browser, server, boards[1_000])
        browser.close()
        return {
            "board in Chromium": found,
            "after a drop": drops,
            "dragging at 1,000 cards": smooth,
        }


def _boards(folder: Path) -> dict[int, int]:
    opened = open_database(load({"TAVLA_DATA_DIR": str(folder)}))
    boards = {size: a_board(1, size)[0] for size in SIZES}
    opened.close()
    return boards


def _measured(browser: Browser, server: Server, size: int, board: int) -> dict[str, Any]:
    page = _signed_in(browser, server)
    page.add_init_script(WHEN_INTERACTIVE)
    ours = [_interactive(page, f"{server.base}/boards/{board}") for _ in range(LOADS)]
    page.evaluate(WHEN_IDLE)
    size_of_page = _size(page)
    moves = page.evaluate(REMOTE_MOVES, MOVES)
    page.goto(f"{server.base}/boards/{board}")
    page.wait_for_function("() => window.interactiveAt")
    styles = "".join(f'<link rel="stylesheet" href="{href}">' for href in _styles(page))
    body = VANILLA % {"styles": styles, "tree": page.evaluate(TREE).replace("<", "\\u003c")}
    page.route("**/vanilla", lambda route: route.fulfill(body=body, content_type="text/html"))
    bare = [_interactive(page, f"{server.base}/vanilla") for _ in range(LOADS)]
    page.context.close()
    return {
        "cards": size,
        "ms to interactive": statistics.median(ours),
        "ms to interactive, hand-written DOM": statistics.median(bare),
        "ratio": statistics.median(ours) / statistics.median(bare),
        "ms of another's move, script + layout": statistics.median(moves),
        **size_of_page,
    }


def _size(page: Page) -> dict[str, Any]:
    devtools = page.context.new_cdp_session(page)
    devtools.send("HeapProfiler.collectGarbage")
    counted = devtools.send("Memory.getDOMCounters")
    heap = devtools.send("Runtime.getHeapUsage")
    devtools.detach()
    return {"nodes": counted["nodes"], "heap, MiB": heap["usedSize"] / 2**20}


def _dropped(browser: Browser, server: Server, size: int, board: int) -> dict[str, Any]:
    page = _signed_in(browser, server)
    page.goto(f"{server.base}/boards/{board}")
    page.wait_for_selector(".card")
    page.evaluate(WHEN_IDLE)
    found = [_drop(page, to=n % 4 + 1) for n in range(DROPS)]
    page.context.close()
    return {
        "cards": size,
        "ms blocked at most": statistics.median(one["longest"] for one in found),
        "frames per second": statistics.median(one["frames"] for one in found),
    }


def _drop(page: Page, *, to: int) -> Any:
    """From the first column into another one; what the page did in the second after it."""
    card = page.locator(".list").first.locator(".card").nth(1).bounding_box()
    target = page.locator(".list").nth(to).bounding_box()
    assert card and target
    page.mouse.move(card["x"] + 60, card["y"] + 30)
    page.mouse.down()
    page.mouse.move(target["x"] + 60, target["y"] + 90, steps=8)
    page.wait_for_timeout(100)
    page.evaluate(f"void (window.after = ({AFTER})(1000))")
    page.mouse.up()
    found = page.evaluate("window.after")
    page.wait_for_timeout(300)
    return found


def _dragged(browser: Browser, server: Server, board: int) -> dict[str, Any]:
    page = _signed_in(browser, server)
    page.goto(f"{server.base}/boards/{board}")
    page.wait_for_selector(".card")
    page.wait_for_timeout(1500)
    box = page.locator(".card").nth(2).bounding_box()
    assert box
    page.mouse.move(box["x"] + 60, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] + 80, box["y"] + 40, steps=3)
    page.evaluate(FRAMES)
    for sweep in range(4):
        for step in range(30):
            x = box["x"] + 60 + (step if sweep % 2 == 0 else 30 - step) * 30
            page.mouse.move(x, 320 + (step % 10) * 18)
            page.wait_for_timeout(16)
    gaps, long_tasks = page.evaluate("[window.gaps, window.longTasks]")
    page.mouse.up()
    page.context.close()
    Path("bench-long-tasks.json").write_text(
        json.dumps({"frame gaps ms": gaps, "long tasks ms": long_tasks})
    )
    return {
        "frames per second": 1000 / statistics.mean(gaps),
        "95th percentile of frame gaps, ms": statistics.quantiles(gaps, n=20)[-1],
        "long tasks (over 50 ms)": len(long_tasks),
    }


def _signed_in(browser: Browser, server: Server) -> Page:
    """Without copies of pages: each visit is a first one (second_visits.py has the others)."""
    viewport: ViewportSize = {"width": 1600, "height": 900}
    page = browser.new_context(viewport=viewport, service_workers="block").new_page()
    page.goto(f"{server.base}/sign-in")
    page.get_by_role("button", name="Siv").click()
    return page


def _interactive(page: Page, address: str) -> float:
    page.goto(address)
    page.wait_for_function("() => window.interactiveAt")
    return float(page.evaluate("window.interactiveAt"))


def _styles(page: Page) -> list[str]:
    return list(
        page.evaluate(
            "[...document.querySelectorAll('link[rel=stylesheet]')].map(l => "
            "l.getAttribute('href'))"
        )
    )
