"""The page that explains the API: axe finds nothing in it, in light and dark, on a desk and on a
phone. It is written in English only."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.test_accessible import STANDARD


@pytest.mark.parametrize(("colours", "width"), [("light", 390), ("dark", 1366)])
def test_axe_finds_nothing_and_it_fits(
    opens: Callable[..., Page], colours: str, width: int
) -> None:
    page = opens("Ann Sj", "/docs/api", color_scheme=colours, bypass_csp=True, width=width)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page, options=STANDARD)
    assert found.violations_count == 0, found.generate_report()
