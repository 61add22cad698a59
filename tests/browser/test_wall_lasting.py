"""The wall over time: reboots, new versions, killed servers, weeks. Nothing here is about words, so
one language is enough."""

import json
import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.steps import (
    api,
    card,
    column,
    finish_now,
    frames,
    is_live,
    let_go,
    paired_wall,
    say,
    start_the_clock,
    until,
    wall_of,
)
from tests.support.servers import Server

Opens = Callable[..., Page]


IS_KEPT = """async () => {
  const kept = (await (await caches.open("tavla-wall")).keys()).map((one) => one.url);
  const needed = performance.getEntriesByType("resource").map((one) => one.name)
    .filter((name) => name.includes("/static/"));
  return [location.href, ...needed].every((address) => kept.includes(address));
}"""
"""Whether the service worker has the page and every file of it."""


def test_a_worker_that_is_ready_before_it_controls_the_page_keeps_it_all_the_same(
    opens: Opens, ann: Page
) -> None:
    """The first minutes of a TV on a slow machine: the page itself was asked for past the worker,
    and never kept."""
    tv = paired_wall(opens, ann)
    tv.context.add_init_script(
        """Object.defineProperty(ServiceWorkerContainer.prototype, "ready",
             {get: () => Promise.resolve()});"""
    )
    tv.evaluate(
        """async () => {
          const workers = await navigator.serviceWorker.getRegistrations();
          for (const one of workers) await one.unregister();
          for (const name of await caches.keys()) await caches.delete(name);
        }"""
    )
    tv.reload()
    until(tv, IS_KEPT)
    tv.evaluate(
        """async () => {
          const cache = await caches.open("tavla-wall");
          const files = (await cache.keys()).filter((one) => one.url.endsWith(".js"));
          await cache.delete(files[0]);
        }"""
    )
    until(tv, IS_KEPT)  # as after a file that was still on its way, or did not come


def test_it_shows_its_last_state_after_a_reboot_without_a_network(opens: Opens, ann: Page) -> None:
    tv = paired_wall(opens, ann)
    until(tv, IS_KEPT)
    count = tv.locator(".strip b").first.inner_text()
    card(ann, column(ann, "Ready to start").locator(".card h3").first.inner_text()).focus()
    ann.keyboard.press("Alt+ArrowRight")
    expect(tv.locator(".strip b").first).to_have_text(str(int(count) - 1))
    stored = """(n) => JSON.parse(localStorage.getItem('tavla.wall'))?.streams.some((one) =>
        one.stream === 'board/1' &&
        Object.values(one.rows.card).filter((card) => card.column_id === 1).length === n)"""
    until(tv, stored, int(count) - 1, seconds=30)
    tv.context.set_offline(True)
    tv.reload()
    expect(tv.locator(".age")).to_contain_text(say(tv, "Reconnecting · last at {time}", time=""))
    expect(tv.locator(".strip b").first).to_have_text(str(int(count) - 1))
    tv.context.set_offline(False)
    expect(tv.locator(".age")).to_have_count(0, timeout=15_000)


def test_a_new_version_is_loaded_by_itself_but_never_during_a_standup(
    opens: Opens, ann: Page
) -> None:
    tv = paired_wall(opens, ann)
    let_go(tv, ann)
    ann.goto(re.sub(r"/boards.*", "/boards/1/standup", ann.url))
    is_live(ann)
    start_the_clock(ann)
    expect(tv.locator(".dial")).to_be_visible()
    tv.evaluate("window.isTheOldPage = true")
    loaded = requests_for_pages(tv)
    api(ann, f"/walls/{wall_of(tv)}/reload")
    until(tv, IS_ASKED_TO_RELOAD)
    frames(tv)
    assert loaded == []
    finish_now(ann)
    until(tv, "window.isTheOldPage === undefined && window.tavla !== undefined")
    tv.evaluate(
        """() => {
          Math.random = () => 0;
          window.isTheOldPage = true;
          tavla.connection.newVersion.value = true;
        }"""
    )
    until(tv, "window.isTheOldPage === undefined && window.tavla !== undefined")


IS_ASKED_TO_RELOAD = "tavla.lifecycle.me.peek().reload_at !== null"


def requests_for_pages(page: Page) -> list[str]:
    """It grows when the page is loaded anew, as soon as that is decided."""
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url) if one.is_navigation_request() else None)
    return asked


def test_a_server_killed_in_mid_turn_comes_back_to_the_same_second(
    opens: Opens, ann: Page, server: Server
) -> None:
    tv = paired_wall(opens, ann)
    let_go(tv, ann)
    ann.goto(re.sub(r"/boards.*", "/boards/1/standup", ann.url))
    is_live(ann)
    start_the_clock(ann)
    speaker = tv.locator(".now h1").inner_text()
    server.kill()
    expect(tv.locator(".age")).to_be_visible(timeout=15_000)
    expect(tv.locator(".now h1")).to_have_text(speaker)
    server.start()
    expect(tv.locator(".age")).to_have_count(0, timeout=20_000)
    is_live(ann)
    clocks = [
        page.evaluate(
            """() => {
              const standup = tavla.lists.standup.value;
              const {left} = tavla.turns.reading(standup, 1e13);
              return {left, ends: standup.ends_at, turn: standup.turn};
            }"""
        )
        for page in (tv, ann)
    ]
    assert clocks[0] == clocks[1]
    ann.keyboard.press("ArrowRight")
    expect(tv.locator(".now h1")).not_to_have_text(speaker)
    finish_now(ann)
    expect(tv.locator(".thanks-scene")).to_be_visible()


def test_weeks_leave_no_trace(opens: Opens, ann: Page, server: Server) -> None:
    """The short version of the soak in bench/: nodes and listeners of the wall stay as they were,
    and its heap nearly (a month's, which is warm, stays within a tenth)."""
    from bench.soak import live_through, measure

    tv = paired_wall(opens, ann)
    live_through(tv, ann, events=200, standups=1, reconnects=3)
    before = measure(tv)
    live_through(tv, ann, events=400, standups=3, reconnects=6)
    after = measure(tv)
    assert after["nodes"] <= before["nodes"] * 1.1, json.dumps([before, after])
    assert after["listeners"] <= before["listeners"] * 1.1, json.dumps([before, after])
    assert after["heap"] <= before["heap"] * 1.25, json.dumps([before, after])
