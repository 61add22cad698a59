"""What people do with a mouse, a finger and keys, and what they see."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Error, Locator, Page, expect


def column(page: Page, name: str) -> Locator:
    return page.locator(".column", has=page.get_by_role("heading", name=re.compile(rf"^{name}")))


def card(page: Page, title: str) -> Locator:
    return page.locator(".board .card", has_text=title).first


def titles_in(page: Page, name: str) -> list[str]:
    return column(page, name).locator(".card h3").all_text_contents()


def is_live(page: Page) -> None:
    expect(page.locator(".sync[data-state=live]")).to_be_visible(timeout=15_000)


def middle(locator: Locator) -> tuple[float, float]:
    box = locator.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + min(box["height"] / 2, 40)


def lift(page: Page, what: Locator) -> None:
    x, y = middle(what)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 12, y + 6, steps=4)


def drag(page: Page, what: Locator, to: Locator) -> None:
    lift(page, what)
    x, y = middle(to)
    page.mouse.move(x, y, steps=12)
    page.wait_for_timeout(80)
    page.mouse.up()


def api(page: Page, path: str, body: Any = None) -> Any:
    """What this person's browser would send."""
    return page.evaluate(
        """([path, body]) => fetch(`/api/v1${path}`, {
            method: "POST", body: JSON.stringify(body),
            headers: {"Content-Type": "application/json", "X-CSRF-Token": JSON.parse(document.getElementById("boot").text).csrf},
        }).then(async (r) => ({status: r.status, ...await r.json()}))""",
        [path, body or {}],
    )


def paired_wall(
    opens: Callable[..., Page], member: Page, *, width: int = 1920, height: int = 1080, **settings: Any
) -> Page:
    """A TV in a room that is always lit, with the board in brief on it. The member is at their board afterwards."""
    tv = opens(None, "/wall", width=width, height=height)
    code = re.sub(r"\s", "", tv.locator(".pairing-code").inner_text())
    base = re.sub(r"(//[^/]+).*", r"\1", member.url)
    member.goto(f"{base}/walls?code={code}")
    member.get_by_label("Name of the wall").fill("Stairs")
    member.get_by_label("The TV in front of me shows").check()
    member.get_by_role("button", name="Pair", exact=True).click()
    expect(tv.locator(".wall-top")).to_be_visible(timeout=15_000)
    wall = wall_of(tv)
    api(member, f"/walls/{wall}/change", {"bright_from": "", "bright_to": "", **settings})
    api(member, f"/walls/{wall}/scene", {"scene": "brief"})
    expect(tv.locator(".brief")).to_be_visible()
    member.goto(f"{base}/boards/1")
    return tv


def let_go(tv: Page, member: Page) -> None:
    """The wall goes back from what somebody asked for to what it shows by itself."""
    assert api(member, f"/walls/{wall_of(tv)}/scene", {"scene": ""})["status"] == 200


def until(page: Page, script: str, argument: Any = None, *, seconds: float = 20) -> None:
    """Until the script answers yes; asked from outside, because the page lets nobody evaluate texts."""
    for _ in range(int(seconds * 10)):
        try:
            if page.evaluate(script, argument):
                return
        except Error:
            pass  # the page is being loaded anew
        page.wait_for_timeout(100)
    raise AssertionError(f"never: {script}")


def end_any_standup(page: Page, board: int = 1) -> None:
    """Whatever an earlier test left open."""
    rows = page.evaluate("(id) => fetch(`/api/v1/streams/board/${id}/snapshot`).then((r) => r.json())", board)["rows"]
    for standup in rows["standup"].values():
        if standup["state"] in ("gathering", "running", "finishing"):
            api(page, f"/standups/{standup['id']}/start")
            api(page, f"/standups/{standup['id']}/finish")


def wall_of(tv: Page) -> int:
    return tv.evaluate("JSON.parse(document.getElementById('boot').text).wall")


def start_the_clock(page: Page) -> None:
    """From the standup's page to the first turn."""
    page.get_by_role("button", name="Start the standup").click()
    page.get_by_role("button", name=re.compile("^Start the clock")).click()
    expect(page.locator(".dial .left")).to_be_visible()
