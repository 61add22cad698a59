"""axe on every page, in light and dark, without a violation; and pages that fit their screens."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    beginning,
    is_live,
    is_still,
    press,
    say,
    saying,
)

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
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
    ("Ann Sj", "/focus/initiatives/4"),
    ("Siv", "/people"),
    ("Siv", "/mail"),
    ("Ann Sj", "/walls"),
    ("Cilla", "/desk"),
    ("Siv", "/desk/numbers"),
    ("Cilla", "/rota"),
    ("Cilla", "/absences"),
]
WIDTHS = (320, 390, 768, 1920)
WIDE = {
    "Cilla": [
        "/boards/1",
        "/focus",
        "/focus/initiatives/4",
        "/desk",
        "/people",
        "/boards/1/standup",
        "/boards/1/standups",
    ],
    "Siv": ["/mail", "/people", "/walls", "/desk/numbers", "/rota", "/absences"],
    "Ann Sj": [
        "/boards/1?lanes=assignee",
        "/boards/1/cards/50",
        "/boards/1/whiteboard",
        "/boards/3/backlog",
        "/boards/3/sprints",
        "/mine",
        "/mailbox",
        "/notices",
        "/boards",
    ],
}
DIALOGS: dict[tuple[str, str], list[list[str]]] = {
    ("Ann Sj", "/boards/1"): [
        ["Filter …"],
        ["The board …", "Settings …"],
        ["The board …", "Share …"],
        ["The board …", "Archive …"],
        ["The board …", "Recurring cards …"],
        ["The board …", "Colours of labels …"],
        ["About {column}", "Name, limit, policy …"],
        ["About {column}", "Remove …"],
    ],
    ("Ann Sj", "/boards/1/cards/50"): [[]],
    ("Ann Sj", "/boards/3/backlog"): [["Plan a sprint"]],
    ("Siv", "/people"): [["Invite"], ["Board"], ["Change {name}"]],
    ("Siv", "/focus"): [["Focus area"], ["Initiative"]],
    ("Siv", "/mail"): [["Mailbox"]],
}
"""By whom and where: what is pressed until one is open."""
SIDEWAYS = """() => [...document.querySelectorAll(
  "main :not(.board, .table-scroll[tabindex='0'])")].filter((one) =>
  one.clientWidth && one.scrollWidth > one.clientWidth + 1
    && ["auto", "scroll"].includes(getComputedStyle(one).overflowX)).map((one) => one.className)"""
OUTSIDE = """() => [...document.querySelectorAll("dialog[open], dialog[open] *")].filter((one) => {
  const {left, right, width} = one.getBoundingClientRect();
  return width > 0 && (left < -1 || right > innerWidth + 1);
}).map((one) => `${one.tagName} ${one.className} ${one.textContent.slice(0, 40)}`)"""
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
"""What the dark alone can do wrong."""
STANDARD = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize(("who", "path"), PAGES)
def test_axe_finds_nothing(opens: Opens, who: str | None, path: str) -> None:
    page = opens(who, path, color_scheme="light", bypass_csp=True, reduced_motion="reduce")
    is_still(page)
    found = Axe().run(page, options=STANDARD)
    assert found.violations_count == 0, found.generate_report()
    page.emulate_media(color_scheme="dark")
    dark = Axe().run(page, options=COLOURS)
    assert dark.violations_count == 0, dark.generate_report()


@pytest.mark.parametrize("opened", ["Filter …", "Search", "Notices"])
def test_dialogs_are_accessible(opens: Opens, opened: str) -> None:
    page = opens("Ann Sj", "/boards/1", bypass_csp=True, reduced_motion="reduce")
    is_still(page)
    if opened == "Search":
        page.keyboard.press("Control+k")
    elif opened == "Notices":
        page.locator(".bell").click()
    else:
        press(page, opened)
    is_still(page)
    found = Axe().run(page, options=STANDARD)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("who", WIDE)
def test_every_screen_fits_its_width(opens: Opens, who: str) -> None:
    page = opens(who, "/mine", width=WIDTHS[0], height=800)
    for path in WIDE[who]:
        page.set_viewport_size({"width": WIDTHS[0], "height": 800})
        page.goto(re.sub(r"(//[^/]+)/.*", rf"\1{path}", page.url))
        is_still(page)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            is_still(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
            assert width > 390 or page.evaluate(SIDEWAYS) == [], (path, width)


@pytest.mark.parametrize(("who", "path"), DIALOGS)
def test_every_dialog_fits_a_phone(opens: Opens, who: str, path: str) -> None:
    page = opens(who, path)
    is_live(page)
    for sentences in DIALOGS[who, path]:
        page.set_viewport_size({"width": 1366, "height": 800})
        for sentence in sentences:
            name = saying(page, sentence)
            buttons = page.get_by_role("button", name=name).or_(
                page.get_by_role("menuitem", name=name)
            )
            buttons.first.click()
        expect(page.locator("dialog[open]")).to_be_visible()
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 800})
            is_still(page)
            assert page.evaluate(OUTSIDE) == [], (sentences, width)
        page.keyboard.press("Escape")
        expect(page.locator("dialog[open]")).to_have_count(0)


def test_a_running_standup_is_accessible(opens: Opens) -> None:
    page = opens("Ann Sj", "/boards/1/standup", bypass_csp=True, reduced_motion="reduce")
    states = {"Start the standup": ".others", "Start the clock": ".dial", "Next": ".dial"}
    for name, shows in states.items():
        press(page, name)
        expect(page.locator(shows)).to_be_visible()
        is_still(page)
        found = Axe().run(page, options=STANDARD)
        assert found.violations_count == 0, (name, found.generate_report())
    while page.get_by_role("button", name=beginning(page, "Next")).count():
        speaker = page.locator(".now h1").inner_text()
        page.keyboard.press("ArrowRight")
        expect(page.locator(".now h1")).not_to_have_text(speaker)
    expect(page.locator(".together")).to_be_visible()
    expect(page.locator("#announcer")).to_have_text(say(page, "One minute together"))
    found = Axe().run(page, options=STANDARD)
    assert found.violations_count == 0, found.generate_report()
