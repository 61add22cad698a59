"""Pages that the server draws: their charts can be read at every width, and they lead on."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import IN_A_LANGUAGE_OF_THE_RUN, is_still, say

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]
SMALLEST = 11
TEXTS = """() => [...document.querySelectorAll('svg.chart text')].filter((e) => e.checkVisibility())
  .map((e) => {
    const box = e.getBoundingClientRect(), svg = e.ownerSVGElement;
    const all = svg.getBoundingClientRect();
    const size = parseFloat(getComputedStyle(e).fontSize) * svg.getScreenCTM().a;
    const isIn = box.left >= all.left - 1 && box.right <= all.right + 1
      && box.top >= all.top - 1 && box.bottom <= all.bottom + 1;
    return {text: e.textContent.trim(), anchor: e.getAttribute('text-anchor'), size, isIn};
  })"""


@pytest.mark.parametrize("path", ["/boards/1/standups", "/boards/3/sprints"])
def test_the_texts_of_charts_can_be_read_and_none_is_cut(opens: Opens, path: str) -> None:
    page = opens("Ann Sj", path)
    for width in (1366, 740, 720, 600, 390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        is_still(page)
        texts = page.evaluate(TEXTS)
        assert texts
        assert [one for one in texts if one["size"] < SMALLEST] == [], width
        assert [one for one in texts if not one["isIn"]] == [], width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_lines_of_a_burndown_stand_at_whole_numbers(opens: Opens) -> None:
    page = opens("Ann Sj", "/boards/3/sprints")
    ticks = page.locator("svg.burndown.wide text.note[text-anchor=end]").all_text_contents()
    assert [one for one in ticks[:-2] if not one.strip().isdigit()] == []


def test_the_new_password_has_a_way_back_and_boards_are_in_the_menu(opens: Opens) -> None:
    page = opens("Ann Sj", "/password")
    page.get_by_role("link", name=say(page, "Cancel")).click()
    expect(page).to_have_url(re.compile(r"/boards/\d+$"))
    page.locator("details.me summary").click()
    page.locator("details.me").get_by_role("link", name=say(page, "All boards")).click()
    expect(page.locator(".all-boards li").first).to_be_visible()
