"""A pairing link asks whether its code is the one on the TV in front of whoever follows it."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.steps import IN_A_LANGUAGE_OF_THE_RUN, is_live, say

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]


def test_a_link_does_not_confirm_a_screen_that_nobody_has_looked_at(opens: Opens) -> None:
    tv = opens(None, "/wall", width=1920, height=1080)
    code = re.sub(r"\s", "", tv.locator(".pairing-code").inner_text())
    siv = opens("Siv", f"/walls?code={code}")
    is_live(siv)
    siv.get_by_label(say(siv, "Name of the wall")).fill("Somebody's hotel room")
    pair(siv)
    expect(siv.locator(".wall-list li")).to_have_count(0)
    beginning = code[: (len(code) + 1) // 2]
    shows = say(siv, "The TV in front of me shows {code}", code=beginning)
    siv.get_by_label(shows).check()
    pair(siv)
    expect(tv.locator(".wall-top")).to_be_visible(timeout=15_000)


def test_who_types_the_code_has_looked_already(opens: Opens) -> None:
    siv = opens("Siv", "/walls")
    expect(siv.get_by_label(say(siv, "Code on the TV"))).to_be_visible()
    expect(siv.locator(".compare")).to_have_count(0)


def pair(page: Page) -> None:
    page.get_by_role("button", name=say(page, "Pair"), exact=True).click()
