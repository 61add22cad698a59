"""The wall: legible, steered, never wrong, and alive after everything that happens to it."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import (
    api,
    card,
    column,
    end_any_standup,
    is_live,
    let_go,
    paired_wall,
    start_the_clock,
    until,
    wall_of,
)
from tests.support.servers import Server

Opens = Callable[..., Page]
SCENES = ("brief", "finished", "focus", "desk", "flow", "message", "clock")


@pytest.fixture
def ann(opens: Opens) -> Page:
    page = opens("Ann Sj", "/boards/1")
    is_live(page)
    end_any_standup(page)
    return page


def texts(tv: Page) -> list[dict]:
    """Font size and colours of everything with text on the wall."""
    return tv.evaluate(
        """() => [...document.querySelectorAll('.wall *')].filter(e => !e.closest('.avatar') && e.getClientRects().length
        && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
        .map(e => ({size: parseFloat(getComputedStyle(e).fontSize), text: e.textContent, name: e.className,
                    colour: getComputedStyle(e).color}))"""
    )


def overflow(tv: Page) -> list[str]:
    """What sticks out of the screen or of its own scene."""
    return tv.evaluate(
        """() => [...document.querySelectorAll('.wall, .wall > *, .wall li, .wall h1')].filter(e => {
          const box = e.getBoundingClientRect();
          return box.bottom > innerHeight + 3 || box.right > innerWidth + 3 || box.left < -3 || box.top < -3;
        }).map(e => e.className + ': ' + e.textContent.slice(0, 40))"""
    )


UNDER_THE_HEADER = """() => {
  const bottom = document.querySelector('.wall-top').getBoundingClientRect().bottom - 2;
  return [...document.querySelectorAll('.wall h1, .wall h2, .wall h3')].every((e) => e.getBoundingClientRect().top >= bottom);
}"""


def contrast(colour: str) -> float:
    """Against the wall's background."""

    def luminance(rgb: list[float]) -> float:
        parts = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in (x / 255 for x in rgb)]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    rgb = [float(part) for part in re.findall(r"[\d.]+", colour)[:3]]
    return (luminance(rgb) + 0.05) / (luminance([28, 35, 46]) + 0.05)


@pytest.mark.parametrize(
    ("width", "height", "inches", "metres", "least"),
    [(1920, 1080, 55, 4, 40), (3840, 2160, 65, 5, 87), (1920, 1080, 43, 4, 53), (1080, 1920, 55, 4, 38)],
)
def test_every_scene_is_legible_from_its_distance_and_fits(
    opens: Opens, ann: Page, width: int, height: int, inches: int, metres: int, least: int
) -> None:
    tv = paired_wall(opens, ann, width=width, height=height, inches=inches, distance_cm=metres * 100)
    wall = wall_of(tv)
    api(ann, f"/walls/{wall}/message", {"text": "Cake in the kitchen at three, for all of you"})
    for scene in SCENES:
        api(ann, f"/walls/{wall}/scene", {"scene": scene})
        tv.wait_for_timeout(250)
        _is_readable(tv, least, scene)
    let_go(tv, ann)
    ann.goto(re.sub(r"/boards.*", "/boards/1/standup", ann.url))
    is_live(ann)
    ann.get_by_role("button", name="Start the standup").click()
    expect(tv.locator(".gather")).to_be_visible()
    _is_readable(tv, least, "gathering")
    ann.get_by_role("button", name=re.compile("^Start the clock")).click()
    for turn in range(7):
        _is_readable(tv, least, f"turn {turn}")
        ann.keyboard.press("ArrowRight")
        tv.wait_for_timeout(150)
    ann.get_by_role("button", name=re.compile("^Finish")).click()
    expect(tv.locator(".thanks-scene")).to_be_visible()
    _is_readable(tv, least, "thanks")


def _is_readable(tv: Page, least: int, scene: str) -> None:
    found = texts(tv)
    assert found, scene
    assert [one for one in found if one["size"] < least - 0.5] == [], scene
    assert [one for one in found if contrast(one["colour"]) < 7] == [], scene
    assert overflow(tv) == [], scene
    assert tv.evaluate(UNDER_THE_HEADER), scene


def test_a_wall_that_is_sent_away_is_at_the_pairing_page_and_holds_nothing(opens: Opens, ann: Page) -> None:
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
    expect(wall).to_contain_text("is on")

    def choose(*names: str) -> None:
        wall.get_by_role("button", name="Menu for Stairs").click()
        for name in names:
            ann.locator(".menu").get_by_text(name, exact=True).click()

    choose("Show now …", "The desk")
    expect(tv.locator(".calm h1")).to_have_text("The desk")
    choose("Message …")
    ann.get_by_label("Text").fill("Cake at three")
    ann.get_by_role("button", name="Show it").click()
    expect(wall.get_by_role("button", name="Menu for Stairs")).to_be_visible()
    choose("Show now …", "The message")
    expect(tv.locator(".message")).to_have_text("Cake at three")
    wall.get_by_role("button", name="Which one?").click()
    expect(tv.locator(".identify")).to_contain_text("Stairs")
    choose("Settings …")
    ann.get_by_label("Name", exact=True).fill("Kitchen")
    ann.get_by_role("button", name="Leave out Board in brief").click()
    ann.get_by_role("button", name="Save", exact=True).click()
    expect(ann.get_by_text("Kitchen", exact=True)).to_be_visible()


def test_a_remote_control_steers_only_where_it_may(opens: Opens, ann: Page) -> None:
    tv = paired_wall(opens, ann)
    let_go(tv, ann)
    ann.goto(re.sub(r"/boards.*", "/boards/1/standup", ann.url))
    is_live(ann)
    start_the_clock(ann)
    speaker = ann.locator(".now h1").inner_text()
    tv.keyboard.press("ArrowRight")
    tv.wait_for_timeout(400)
    expect(ann.locator(".now h1")).to_have_text(speaker)
    refused = tv.evaluate(
        """(id) => fetch(`/api/v1/standups/${id}/turn`, {method: "POST", body: '{"turn":0,"to":1}',
        headers: {"Content-Type": "application/json"}}).then((r) => r.status)""",
        1,
    )
    assert refused == 404
    assert api(ann, f"/walls/{wall_of(tv)}/change", {"may_steer": True})["status"] == 200
    tv.wait_for_timeout(400)
    tv.keyboard.press("PageDown")
    expect(ann.locator(".now h1")).not_to_have_text(speaker)
    tv.keyboard.press("ArrowLeft")
    expect(ann.locator(".now h1")).to_have_text(speaker)
    ann.keyboard.press("p")
    expect(tv.locator(".pace")).to_have_text("Paused")
    ann.get_by_role("button", name="More").click()
    ann.get_by_role("menuitem", name="Finish now").click()
    expect(tv.locator(".thanks-scene")).to_be_visible()


def test_it_shows_its_last_state_after_a_reboot_without_a_network(opens: Opens, ann: Page) -> None:
    tv = paired_wall(opens, ann)
    until(tv, "navigator.serviceWorker.controller !== null")
    tv.wait_for_timeout(1500)
    count = tv.locator(".counts b").first.inner_text()
    card(ann, column(ann, "Ready to start").locator(".card h3").first.inner_text()).focus()
    ann.keyboard.press("Alt+ArrowRight")
    expect(tv.locator(".counts b").first).to_have_text(str(int(count) - 1))
    kept = """(n) => JSON.parse(localStorage.getItem('tavla.wall'))?.streams.some((one) =>
        one.stream === 'board/1' && Object.values(one.rows.card).filter((card) => card.column_id === 1).length === n)"""
    until(tv, kept, int(count) - 1, seconds=30)
    tv.context.set_offline(True)
    tv.reload()
    expect(tv.locator(".age")).to_contain_text("Reconnecting · last at")
    expect(tv.locator(".counts b").first).to_have_text(str(int(count) - 1))
    tv.context.set_offline(False)
    expect(tv.locator(".age")).to_have_count(0, timeout=15_000)


def test_a_new_version_is_loaded_by_itself_but_never_during_a_standup(opens: Opens, ann: Page) -> None:
    tv = paired_wall(opens, ann)
    let_go(tv, ann)
    ann.goto(re.sub(r"/boards.*", "/boards/1/standup", ann.url))
    is_live(ann)
    start_the_clock(ann)
    expect(tv.locator(".dial")).to_be_visible()
    api(ann, f"/walls/{wall_of(tv)}/reload")
    tv.evaluate("window.isTheOldPage = true")
    tv.wait_for_timeout(1500)
    assert tv.evaluate("window.isTheOldPage") is True
    ann.get_by_role("button", name="More").click()
    ann.get_by_role("menuitem", name="Finish now").click()
    until(tv, "window.isTheOldPage === undefined")
    tv.evaluate(
        """async () => {
          const at = (name) => import(document.querySelector("script[type=module]").src.replace("screens/wall/main.js", name));
          Math.random = () => 0;
          window.isTheOldPage = true;
          (await at("sync/connection.js")).newVersion.value = true;
        }"""
    )
    until(tv, "window.isTheOldPage === undefined")


def test_a_scene_that_fails_becomes_the_clock_and_is_reported(opens: Opens, ann: Page) -> None:
    tv = paired_wall(opens, ann)
    tv.evaluate(
        """async () => {
          const at = (name) => import(document.querySelector("script[type=module]").src.replace("screens/wall/main.js", name));
          const store = await at("sync/store.js");
          store.take({stream: "brief", epoch: 1, seq: 1e9, rows: {brief: {1: {id: 1, name: "desk", body: {}}}}});
        }"""
    )
    api(ann, f"/walls/{wall_of(tv)}/scene", {"scene": "desk"})
    expect(tv.locator(".huge")).to_be_visible()
    api(ann, f"/walls/{wall_of(tv)}/scene", {"scene": "brief"})
    expect(tv.locator(".brief")).to_be_visible()


def test_a_server_killed_in_mid_turn_comes_back_to_the_same_second(opens: Opens, ann: Page, server: Server) -> None:
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
            """async () => {
              const main = document.querySelector("script[type=module]").src;
              const at = (name) => import(main.replace(/screens\\/.*/, name));
              const standup = (await at("screens/board/lists.js")).standup.value;
              return {left: (await at("model/turns.js")).reading(standup, 1e13).left, ends: standup.ends_at, turn: standup.turn};
            }"""
        )
        for page in (tv, ann)
    ]
    assert clocks[0] == clocks[1]
    ann.keyboard.press("ArrowRight")
    expect(tv.locator(".now h1")).not_to_have_text(speaker)
    ann.get_by_role("button", name="More").click()
    ann.get_by_role("menuitem", name="Finish now").click()
    expect(tv.locator(".thanks-scene")).to_be_visible()


def test_weeks_leave_no_trace(opens: Opens, ann: Page, server: Server) -> None:
    """The short version of the soak in bench/: nodes and listeners of the wall stay as they were, and its heap
    nearly (a month's, which is warm, stays within a tenth)."""
    from bench.soak import live_through, measure

    tv = paired_wall(opens, ann)
    live_through(tv, ann, events=200, standups=1, reconnects=3)
    before = measure(tv)
    live_through(tv, ann, events=400, standups=3, reconnects=6)
    after = measure(tv)
    assert after["nodes"] <= before["nodes"] * 1.1, json.dumps([before, after])
    assert after["listeners"] <= before["listeners"] * 1.1, json.dumps([before, after])
    assert after["heap"] <= before["heap"] * 1.25, json.dumps([before, after])
