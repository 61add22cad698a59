"""Where a card can go is fetched when its menu opens: by keys, also when the answer takes its time
or does not come."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.steps import IN_BOTH_LANGUAGES, beginning, is_live, say

Opens = Callable[..., Page]
ADDRESS = "**/api/v1/boards/destinations"


def asks_where_to(page: Page) -> Locator:
    """The card's menu, then what is behind “More …”; what has the name of a board is waited for."""
    is_live(page)
    page.locator(".card").first.focus()
    page.keyboard.press("m")
    for name in ("More …", "To another board …"):
        page.get_by_role("menuitem", name=beginning(page, name)).press("Enter")
    return page.get_by_role("menu", name=say(page, "To which board?"))


@IN_BOTH_LANGUAGES
def test_the_boards_are_fetched_and_walked_by_keys(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    held: list[Route] = []
    ann.route(ADDRESS, lambda route: held.append(route))
    with ann.expect_request(ADDRESS):
        menu = asks_where_to(ann)
    expect(menu.get_by_role("menuitem", name=say(ann, "Fetching …"))).to_be_disabled()
    expect(menu).to_be_focused()
    held[0].continue_()
    first = menu.get_by_role("menuitem").first
    expect(first).to_be_enabled()
    expect(first).to_be_focused()
    ann.keyboard.press("Enter")
    expect(ann.get_by_role("menu", name=say(ann, "Into which column?"))).to_be_visible()
    ann.keyboard.press("Escape")
    expect(ann.get_by_role("menu")).to_have_count(0)


@IN_BOTH_LANGUAGES
def test_no_answer_is_said_and_a_closed_menu_stays_closed(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    ann.route(ADDRESS, lambda route: route.fulfill(status=503))
    asks_where_to(ann)
    said = say(ann, "The boards could not be fetched. Try again in a moment.")
    expect(ann.get_by_text(said)).to_be_visible()
    expect(ann.get_by_role("menu")).to_have_count(0)
    held: list[Route] = []
    ann.unroute(ADDRESS)
    ann.route(ADDRESS, lambda route: held.append(route))
    with ann.expect_request(ADDRESS):
        menu = asks_where_to(ann)
    expect(menu).to_be_visible()
    ann.keyboard.press("Escape")
    with ann.expect_response(ADDRESS):
        held[0].continue_()
    expect(ann.get_by_role("menu")).to_have_count(0)
