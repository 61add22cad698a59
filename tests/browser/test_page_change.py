"""From page to page by the links of the bar: no page is shown before there is something on it, and
the old one stays until then."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.steps import IN_A_LANGUAGE_OF_THE_RUN, is_live, until

pytestmark = IN_A_LANGUAGE_OF_THE_RUN

WATCHES = """
addEventListener("pagereveal", (e) => window.isLaidOver = e.viewTransition !== null);
new MutationObserver((_, observer) => {
  if (!document.querySelector("#app > *")) return;
  observer.disconnect();
  window.drawnAt = performance.now();
}).observe(document, {childList: true, subtree: true});
"""
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_a_pages_first_frame_is_whole(opens: Callable[..., Page], motion: str) -> None:
    page = opens("Ann Sj", "/boards/1", reduced_motion=motion)
    is_live(page)
    page.add_init_script(WATCHES)
    for path in ("/mine", "/focus", "/people", "/boards/1"):
        page.locator(f'.tabs a[href="{path}"]').evaluate("(link) => link.click()")
        page.wait_for_url(f"**{path}")
        until(page, f"{PAINTED} > 0")
        assert page.evaluate(f"{PAINTED} >= window.drawnAt"), path
        assert page.evaluate("window.isLaidOver"), path


def test_a_menu_of_the_bar_opens_above_what_stands_in_layers(ann: Page) -> None:
    """The bar has a name, and so a layer of its own, only while nothing of it is open."""
    name = "getComputedStyle(document.querySelector('.bar')).viewTransitionName"
    assert ann.evaluate(name) == "bar"
    ann.locator("details.me summary").click()
    assert ann.evaluate(name) == "none"
    entry = ann.locator(".me-menu a").last
    box = entry.bounding_box()
    assert box
    on_top = "([x, y]) => document.elementFromPoint(x, y).closest('.me-menu') !== null"
    assert ann.evaluate(on_top, [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2])
