"""Rows that are still coming: their shape stands where they will be, and nothing moves when they
come; long lists go on by scrolling and by a press, from the place where one was."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.steps import is_live, is_still, press, say, stream_rows

Opens = Callable[..., Page]
ANIMATED = "[...document.getAnimations()].filter(one => one.playState === 'running').length"
SHIFTS = """() => {
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) window.shifts += one.value;
  }).observe({type: 'layout-shift', buffered: true});
}"""
BOXES = """(what) => [...document.querySelectorAll(what)].map((one) => {
  const {x, y, width} = one.getBoundingClientRect();
  return [x, y, width].map(Math.round);
})"""
SCREENS = {
    "/boards/1": (".filters, .board > .column", 6),
    "/boards/3/backlog": (".backlog, .backlog > .page-head", 2),
    "/mine": (".mine, .mine > .page-head", 2),
}


@pytest.mark.parametrize("path", SCREENS)
def test_a_screens_shape_is_there_before_its_script_and_stays(opens: Opens, path: str) -> None:
    page = opens("Ann Sj", "/notices", reduced_motion="reduce")
    held: list[Route] = []
    page.route("**/static/**/{board,backlog,mine}-*.js", lambda route: held.append(route))
    page.goto(page.url.replace("/notices", path), wait_until="commit")
    expect(page.locator("#app .skeleton").first).to_be_visible()
    assert page.evaluate(ANIMATED) == 0, "still, for those who asked for it"
    what, count = SCREENS[path]
    before = page.evaluate(BOXES, what)
    page.evaluate(SHIFTS)
    for route in held:
        route.continue_()
    page.unroute("**/static/**/{board,backlog,mine}-*.js")
    expect(page.locator("#app .skeleton")).to_have_count(0)
    is_still(page)
    assert page.evaluate(BOXES, what)[:count] == before[:count]
    assert page.evaluate("window.shifts") < 0.01


DRAWN = [*SCREENS, "/boards/1/whiteboard", "/focus", "/people", "/walls", "/notices"]


def test_no_screen_leaves_a_shape_beside_what_has_come(opens: Opens) -> None:
    page = opens("Ann Sj", "/notices")
    for path in DRAWN:
        page.goto(page.url.partition("/notices")[0] + path)
        is_live(page)
        expect(page.locator("#app > *").first).to_be_visible()
        expect(page.locator("#app .skeleton")).to_have_count(0)
        page.goto(page.url.partition(path)[0] + "/notices")


def test_the_activity_and_the_archive_show_that_they_come(ann: Page) -> None:
    held: list[Route] = []
    ann.route("**/api/v1/boards/1/archive", lambda route: held.append(route))
    ann.keyboard.press("Control+k")
    ann.keyboard.insert_text(say(ann, "Archive …"))
    ann.keyboard.press("ArrowDown")
    ann.get_by_role("option", name=say(ann, "Archive …"), exact=True).click()
    expect(ann.locator("dialog .skeleton").first).to_be_visible()
    held[0].continue_()
    expect(ann.locator("dialog .skeleton")).to_have_count(0)
    expect(ann.locator("dialog .archived li").first).to_be_visible()


def test_a_text_stands_as_it_was_written_until_it_is_rendered(ann: Page) -> None:
    held: list[Route] = []
    ann.route("**/api/v1/markdown", lambda route: held.append(route))
    cards = stream_rows(ann, "board/1")["card"].values()
    id_ = next(one["id"] for one in cards if one["description"])
    ann.goto(ann.url.replace("/boards/1", f"/boards/1/cards/{id_}"))
    text = ann.locator("dialog.sheet .description .markdown")
    expect(text.locator("p").first).not_to_be_empty()
    ann.evaluate(SHIFTS)
    for route in held:
        route.continue_()
    expect(text.locator(".as-written")).to_have_count(0)
    assert ann.evaluate("window.shifts") < 0.01


def fetched(ann: Page, count: int) -> Callable[[Route], None]:
    """A list of so many archived cards, 100 a page."""
    card = {"id": 0, "title": "", "archived_at": "2026-11-20T08:00:00.000Z", "finished_at": None}

    def answer(route: Route) -> None:
        before = int(route.request.url.partition("before=")[2] or count + 1)
        rows: list[dict[str, Any]] = [
            {**card, "id": id_, "title": f"Card {id_}"}
            for id_ in range(before - 1, max(before - 101, 0), -1)
        ]
        last = rows[-1]["id"] if rows else 1
        link = f'</api/v1/boards/1/archive?before={last}>; rel="next"'
        route.fulfill(json=rows, headers={"Link": link} if last > 1 else {})

    return answer


@pytest.mark.parametrize(("count", "more"), [(0, False), (1, False), (100, False), (101, True)])
def test_the_archive_goes_on_where_there_is_more(ann: Page, count: int, more: bool) -> None:
    ann.route("**/api/v1/boards/1/archive*", fetched(ann, count))
    press(ann, "The board …")
    ann.get_by_role("menuitem", name=say(ann, "Archive …"), exact=True).click()
    items = ann.locator("dialog .archived li")
    expect(items).to_have_count(min(count, 100))
    button = ann.locator("dialog .older button")
    expect(button).to_have_count(int(more))
    if not count:
        expect(ann.locator("dialog .empty")).to_contain_text(say(ann, "Nothing here"))
    if more:
        button.focus()
        ann.keyboard.press("Enter")
        expect(items).to_have_count(count)
        expect(items.nth(100)).to_be_focused()


def test_scrolling_near_the_end_of_a_thousand_loads_and_moves_nothing(ann: Page) -> None:
    is_live(ann)
    ann.route("**/api/v1/boards/1/archive*", fetched(ann, 1000))
    press(ann, "The board …")
    ann.get_by_role("menuitem", name=say(ann, "Archive …"), exact=True).click()
    items = ann.locator("dialog .archived li")
    expect(items).to_have_count(100)
    for pages in range(2, 11):
        seen = items.nth(pages * 100 - 105)
        seen.scroll_into_view_if_needed()
        expect(items).to_have_count(pages * 100)
    expect(ann.locator("dialog .older")).to_have_count(0)
    ann.get_by_role("searchbox").last.fill("card 1000")
    expect(items).to_have_count(1)
