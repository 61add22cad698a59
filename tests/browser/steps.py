"""What people do with a mouse, a finger and keys, and what they see."""

import re

from playwright.sync_api import Locator, Page, expect


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
