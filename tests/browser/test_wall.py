"""The wall: paired, steered, never wrong, and alive after everything that happens to it
(test_scenes.py looks at it)."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    api,
    beginning,
    finish_now,
    is_live,
    let_go,
    paired_wall,
    press,
    say,
    show,
    start_the_clock,
    until,
    wall_of,
)
from tests.support.servers import Server

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]


def test_a_wall_that_is_sent_away_is_at_the_pairing_page_and_holds_nothing(
    opens: Opens, ann: Page
) -> None:
    tv = paired_wall(opens, ann)
    until(tv, "localStorage.getItem('tavla.wall') !== null")
    api(ann, f"/walls/{wall_of(tv)}/revoke")
    expect(tv.locator(".pairing-code")).to_be_visible(timeout=15_000)
    until(tv, "localStorage.length === 0")
    until(tv, "caches.keys().then((names) => names.length === 0)")


def test_steered_from_a_browser_named_told_and_asked_who_it_is(opens: Opens, ann: Page) -> None:
    tv = paired_wall(opens, ann)
    ann.goto(re.sub(r"/boards.*", "/walls", ann.url))
    wall = ann.get_by_role("listitem").filter(has_text="Stairs").last
    expect(wall).to_contain_text(
        say(ann, "is on"), timeout=40_000
    )  # this page looks every 15 seconds

    def menu(*names: str) -> None:
        wall.get_by_role("button", name=say(ann, "Menu for {title}", title="Stairs")).click()
        for name in names:
            ann.locator(".menu").get_by_text(say(ann, name), exact=True).click()

    menu("Show now …", "The desk")
    expect(tv.locator(".simple-scene h1")).to_have_text(say(tv, "The desk"))
    menu("Message …")
    ann.get_by_label(say(ann, "Text")).fill("Cake at three")
    ann.get_by_role("button", name=say(ann, "Show it"), exact=True).click()
    expect(
        wall.get_by_role("button", name=say(ann, "Menu for {title}", title="Stairs"))
    ).to_be_visible()
    menu("Show now …", "The message")
    expect(tv.locator(".message")).to_have_text("Cake at three")
    wall.get_by_role("button", name=say(ann, "Which one?")).click()
    expect(tv.locator(".identify")).to_contain_text("Stairs")
    menu("Settings …")
    ann.get_by_label(say(ann, "Name"), exact=True).fill("Kitchen")
    ann.get_by_role(
        "button", name=say(ann, "Leave out {name}", name=say(ann, "Board in brief"))
    ).click()
    ann.get_by_role("button", name=say(ann, "Save"), exact=True).click()
    expect(ann.get_by_text("Kitchen", exact=True)).to_be_visible()


def test_a_remote_control_steers_only_where_it_may(opens: Opens, ann: Page) -> None:
    tv = paired_wall(opens, ann)
    let_go(tv, ann)
    ann.goto(re.sub(r"/boards.*", "/boards/1/standup", ann.url))
    is_live(ann)
    start_the_clock(ann)
    speaker = ann.locator(".now h1").inner_text()
    expect(tv.locator(".now h1")).to_have_text(speaker)
    tv.keyboard.press("ArrowRight")
    refused = tv.evaluate(
        """(id) => fetch(`/api/v1/standups/${id}/turn`, {method: "POST", body: '{"turn":0,"to":1}',
        headers: {"Content-Type": "application/json"}}).then((r) => r.status)""",
        1,
    )
    assert refused == 404
    expect(ann.locator(".now h1")).to_have_text(speaker)  # the answer came after the press
    assert api(ann, f"/walls/{wall_of(tv)}/change", {"may_steer": True})["status"] == 200
    until(tv, MAY_STEER)
    tv.keyboard.press("PageDown")
    expect(tv.locator(".now h1")).not_to_have_text(speaker)  # it steers by what it shows
    expect(ann.locator(".now h1")).not_to_have_text(speaker)
    tv.keyboard.press("ArrowLeft")
    expect(ann.locator(".now h1")).to_have_text(speaker)
    ann.keyboard.press("p")
    expect(tv.locator(".pace")).to_have_text(say(tv, "Paused"))
    finish_now(ann)
    expect(tv.locator(".thanks-scene")).to_be_visible()


MAY_STEER = "tavla.lifecycle.me.peek().may_steer"
"""Whether the wall knows by now that it has been allowed to."""
PRESSED_TWICE = """(key) => {
  const press = () => new KeyboardEvent("keydown", { key, bubbles: true });
  for (let i = 0; i < 2; i++) document.body.dispatchEvent(press());
}"""
"""As a clicker bounces."""


def test_what_is_finished_by_a_slip_goes_on_from_any_screen(opens: Opens, ann: Page) -> None:
    tv = paired_wall(opens, ann)
    let_go(tv, ann)
    assert api(ann, f"/walls/{wall_of(tv)}/change", {"may_steer": True})["status"] == 200
    ann.goto(re.sub(r"/boards.*", "/boards/1/standup", ann.url))
    is_live(ann)
    start_the_clock(ann)
    while ann.get_by_role("button", name=beginning(ann, "Next")).count():
        past = tv.locator(".round .past").count()
        ann.keyboard.press("PageDown")
        expect(tv.locator(".round .past, .now.over")).not_to_have_count(past)
    expect(tv.locator(".now.over")).to_be_visible()
    ann.evaluate(PRESSED_TWICE, "PageDown")
    expect(ann.locator(".remote .ending")).to_be_visible()
    for screen in (ann, tv):
        expect(screen.locator(".dial .of")).to_have_text(say(screen, "then it is over"))
    tv.keyboard.press("ArrowLeft")
    for screen in (ann, tv):
        expect(screen.locator(".dial .of")).to_have_text(say(screen, "for all of us"))
    tv.keyboard.press("Enter")
    press(ann, "Do not wait")
    expect(tv.locator(".thanks-scene")).to_be_visible()


def test_a_tv_whose_clock_is_wrong_says_since_when_by_the_servers(
    opens: Opens, ann: Page, server: Server
) -> None:
    tv = paired_wall(opens, ann)
    tv.context.add_init_script(THREE_HOURS_FAST)
    tv.reload()
    expect(tv.locator(".wall-summary")).to_be_visible()
    expect(tv.locator(".age")).to_have_count(0)
    before = tv.locator(".clock b").inner_text()
    server.kill()
    expect(tv.locator(".age")).to_be_visible(timeout=15_000)
    shown = _minute(tv.locator(".age").inner_text()[-5:])
    assert (shown - _minute(before)) % 1440 < 60
    server.start()


THREE_HOURS_FAST = """{
  const now = Date.now, late = 3 * 3_600_000, origin = performance.timeOrigin;
  Date.now = () => now() + late;
  Object.defineProperty(performance, "timeOrigin", { get: () => origin + late });
}"""


def _minute(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])


@pytest.mark.parametrize("screen", ["pairing", "wall"])
def test_a_tv_that_cannot_read_the_page_says_so(
    opens: Opens, ann: Page, problems: list[str], screen: str
) -> None:
    """As newer syntax is to an older browser than this one (test_old_tvs.py has a real one)."""
    tv = paired_wall(opens, ann) if screen == "wall" else opens(None, "/wall")
    tv.route(f"**/static/{screen}-*.js", lambda route: route.fulfill(body="let a = b ??!== c;"))
    tv.evaluate(
        "navigator.serviceWorker.getRegistrations().then((all) => Promise.all(all.map((one) => "
        "one.unregister())))"
    )
    tv.reload()
    version = re.sub(r"\..*", "", tv.context.browser.version)  # type: ignore[union-attr]
    too_old = (
        "This TV's browser is too old{version}. A stick or mini PC with a newer browser works."
    )
    expect(tv.locator("#too-old")).to_have_text(say(tv, too_old, version=f" (Chromium {version})"))
    assert [line for line in problems if "Unexpected token" in line]
    problems.clear()


def test_a_scene_that_fails_becomes_the_clock_and_is_reported(opens: Opens, ann: Page) -> None:
    tv = paired_wall(opens, ann)
    tv.evaluate(
        """() => {
          const brief = {1: {id: 1, name: "desk", body: {on_duty: null}}};
          tavla.store.take({stream: "brief", epoch: 1, seq: 1e9, rows: {brief}});
        }"""
    )
    show(tv, ann, "desk")
    expect(tv.locator(".huge")).to_be_visible()
    show(tv, ann, "brief")
    expect(tv.locator(".wall-summary")).to_be_visible()
