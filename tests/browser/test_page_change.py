"""From page to page by the links of the bar: no page is shown before there is something on it, and
the old one stays until then."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.steps import IN_A_LANGUAGE_OF_THE_RUN, is_live, until

pytestmark = IN_A_LANGUAGE_OF_THE_RUN

WATCHES = """
new MutationObserver((_, observer) => {
  if (!document.querySelector(".sync")) return;
  observer.disconnect();
  window.drawnAt = performance.now();
}).observe(document, {childList: true, subtree: true});
"""
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


def test_a_pages_first_frame_is_whole(opens: Callable[..., Page]) -> None:
    page = opens("Ann Sj", "/boards/1")
    is_live(page)
    page.add_init_script(WATCHES)
    for path in ("/mine", "/focus", "/people", "/boards/1"):
        page.locator(f'.tabs a[href="{path}"]').evaluate("(link) => link.click()")
        page.wait_for_url(f"**{path}")
        until(page, f"{PAINTED} > 0")
        assert page.evaluate(f"{PAINTED} >= window.drawnAt"), path
