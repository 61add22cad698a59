"""axe on every page, in light and dark, without a violation; and pages that fit their screens."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.steps import IN_BOTH_LANGUAGES, beginning, press

pytestmark = IN_BOTH_LANGUAGES
Opens = Callable[..., Page]
PAGES = [
    (None, "/sign-in"),
    (None, "/ask"),
    (None, "/wall"),
    (None, "/nowhere"),
    ("Ann Sj", "/boards/1"),
    ("Ann Sj", "/boards/1/cards/50"),
    ("Ann Sj", "/boards/1?lanes=assignee"),
    ("Ann Sj", "/boards/3/backlog"),
    ("Ann Sj", "/boards/3/sprints"),
    ("Ann Sj", "/mine"),
    ("Ann Sj", "/notices"),
    ("Ann Sj", "/mailbox"),
    ("Ann Sj", "/boards/1/standup"),
    ("Ann Sj", "/focus"),
    ("Siv", "/people"),
    ("Ann Sj", "/walls"),
    ("Cilla", "/desk"),
]
STANDARD = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize(("who", "path"), PAGES)
def test_axe_finds_nothing(opens: Opens, who: str | None, path: str, colours: str) -> None:
    page = opens(who, path, color_scheme=colours, bypass_csp=True, reduced_motion="reduce")
    page.wait_for_timeout(500)
    found = Axe().run(page, options=STANDARD)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("opened", ["Filter …", "Search", "Notices"])
def test_dialogs_are_accessible(opens: Opens, opened: str) -> None:
    page = opens("Ann Sj", "/boards/1", bypass_csp=True, reduced_motion="reduce")
    page.wait_for_timeout(500)
    if opened == "Search":
        page.keyboard.press("Control+k")
    elif opened == "Notices":
        page.locator(".bell").click()
    else:
        press(page, opened)
    page.wait_for_timeout(300)
    found = Axe().run(page, options=STANDARD)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(
    "path", ["/boards/1", "/focus", "/desk", "/people", "/boards/1/standup", "/boards/1/standups"]
)
@pytest.mark.parametrize("width", [320, 390, 768])
def test_small_screens_scroll_in_one_direction(opens: Opens, path: str, width: int) -> None:
    page = opens("Cilla", path, width=width, height=800)
    page.wait_for_timeout(300)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_running_standup_is_accessible(opens: Opens) -> None:
    page = opens("Ann Sj", "/boards/1/standup", bypass_csp=True, reduced_motion="reduce")
    states = ("Start the standup", "Start the clock", "Next")
    for name in states:
        press(page, name)
        page.wait_for_timeout(700)
        found = Axe().run(page, options=STANDARD)
        assert found.violations_count == 0, (name, found.generate_report())
    while page.get_by_role("button", name=beginning(page, "Next")).count():
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(150)
    expect(page.locator(".together")).to_be_visible()
    found = Axe().run(page, options=STANDARD)
    assert found.violations_count == 0, found.generate_report()
