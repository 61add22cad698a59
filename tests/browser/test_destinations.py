"""Where a card can go is fetched when its menu opens: by keys, also when the answer takes its time
or does not come."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.steps import IN_BOTH_LANGUAGES, beginning, is_live, press, say, saying

Opens = Callable[..., Page]
ADDRESS = "**/api/v1/boards/destinations"


def asks_where_to(page: Page) -> Locator:
    """The card's menu, then what is behind “More …”; what is found there is typed in."""
    is_live(page)
    page.locator(".card").first.focus()
    page.keyboard.press("m")
    for name in ("More …", "To another board …"):
        page.get_by_role("menuitem", name=beginning(page, name)).press("Enter")
    return page.get_by_role("combobox", name=say(page, "To another board"))


@IN_BOTH_LANGUAGES
def test_the_boards_are_fetched_and_found_by_typing(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    held: list[Route] = []
    ann.route(ADDRESS, lambda route: held.append(route))
    with ann.expect_request(ADDRESS):
        field = asks_where_to(ann)
    expect(field).to_be_focused()
    expect(ann.locator(".chooser [role=status]")).to_have_text(say(ann, "Fetching …"))
    title = ann.locator(".card h3").first.inner_text()
    held[0].continue_()
    there = ann.get_by_role("option")
    expect(there.first).to_be_visible()
    wanted = there.last.inner_text()
    ann.keyboard.type(wanted)
    expect(there).to_have_count(1)
    ann.keyboard.press("Enter")
    expect(ann.locator(".card h3", has_text=title)).to_have_count(0)
    moved = ann.locator(".toast", has_text=saying(ann, "Moved to “{name}”"))
    press(moved, "Undo")
    expect(ann.locator(".card h3", has_text=title)).to_have_count(1)


@IN_BOTH_LANGUAGES
def test_no_answer_is_said_and_a_closed_menu_stays_closed(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    ann.route(ADDRESS, lambda route: route.fulfill(status=503))
    asks_where_to(ann)
    said = say(ann, "The boards could not be fetched. Try again in a moment.")
    expect(ann.get_by_text(said)).to_be_visible()
    expect(ann.locator(".menu")).to_have_count(0)
    held: list[Route] = []
    ann.unroute(ADDRESS)
    ann.route(ADDRESS, lambda route: held.append(route))
    with ann.expect_request(ADDRESS):
        field = asks_where_to(ann)
    expect(field).to_be_visible()
    ann.keyboard.press("Escape")
    with ann.expect_response(ADDRESS):
        held[0].continue_()
    expect(ann.locator(".menu")).to_have_count(0)
