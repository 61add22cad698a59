"""Dialogs wait for the answer and keep what is typed; messages cover nothing and offer undo; what
one chooses from is typed in."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    api,
    board_menu,
    card,
    choose,
    column,
    in_demo,
    is_live,
    press,
    say,
    saying,
    select,
    titles_in,
    until,
)

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]


@pytest.fixture
def ann(opens: Opens) -> Page:
    page = opens("Ann Sj", "/boards/1")
    is_live(page)
    return page


def form(page: Page) -> Locator:
    return page.locator("dialog form").last


def answers_late(page: Page, pattern: str) -> Callable[[], None]:
    """Holds what is asked there until the answer is let through."""
    held = []
    page.route(pattern, lambda route: held.append(route))

    def let_through() -> None:
        until_held(page, held)
        for route in held:
            route.continue_()
        page.unroute(pattern)

    return let_through


def until_held(page: Page, held: list) -> None:
    for _ in range(200):
        if held:
            return
        page.wait_for_timeout(50)
    raise AssertionError("nothing was asked")


def test_a_form_is_busy_until_the_answer_and_closes_only_then(ann: Page) -> None:
    go_on = answers_late(ann, "**/block")
    title = titles_in(ann, "Ready to start")[0]
    card(ann, title).focus()
    ann.keyboard.press("b")
    form(ann).get_by_role("textbox").fill("the key")
    press(form(ann), "Save")
    expect(form(ann)).to_have_attribute("aria-busy", "true")
    press(form(ann), "Save")  # a second press asks nothing twice
    go_on()
    expect(ann.get_by_role("dialog")).to_have_count(0)
    expect(card(ann, title)).to_contain_text("the key")


def test_a_no_stands_at_the_field_that_it_is_about_with_all_that_was_typed(ann: Page) -> None:
    board_menu(ann, "Settings …")
    board = form(ann).get_by_label(say(ann, "Name"), exact=True)
    board.fill("Refused board")
    select(ann, "Work is finished in", in_demo(ann, "Ready to start"))
    press(form(ann), "Save")
    wrong = form(ann).get_by_role("combobox", name=say(ann, "Work is finished in"))
    expect(wrong).to_have_attribute("aria-invalid", "true")
    expect(wrong).to_be_focused()
    reason = "Work cannot be finished before it has started: choose a later column for the finish."
    expect(form(ann).locator(".field-problem")).to_have_text(say(ann, reason))
    expect(board).to_have_value("Refused board")
    expect(ann.locator(".toast[data-tone=bad]")).to_have_count(0)
    select(ann, "Work is finished in", in_demo(ann, "Done"))
    expect(form(ann).locator(".field-problem")).to_have_count(0)


def test_what_is_typed_is_left_only_after_a_question(ann: Page) -> None:
    board_menu(ann, "Settings …")
    name = form(ann).get_by_label(say(ann, "Name"), exact=True)
    ann.keyboard.press("Escape")
    expect(ann.get_by_role("dialog")).to_have_count(0)
    board_menu(ann, "Settings …")
    name.fill("Not saved yet")
    ann.mouse.click(5, 400)
    expect(form(ann).get_by_role("alert")).to_contain_text(
        say(ann, "What you wrote here is not saved.")
    )
    press(ann, "Go on writing")
    expect(name).to_have_value("Not saved yet")
    name.press("Escape")
    expect(form(ann).get_by_role("alert")).to_be_visible()
    ann.keyboard.press("Escape")
    expect(ann.get_by_role("dialog")).to_have_count(0)


def test_without_a_line_the_form_says_that_it_is_kept(ann: Page) -> None:
    ann.route("**/columns", lambda route: route.abort())
    board_menu(ann, "New column …")
    form(ann).get_by_role("textbox").fill("Later")
    press(form(ann), "Add")
    kept = "Kept in this browser, and sent by itself when the server is there again."
    expect(ann.locator(".toast")).to_contain_text(say(ann, kept))
    expect(ann.get_by_role("dialog")).to_have_count(0)
    ann.unroute("**/columns")
    expect(column(ann, "Later")).to_be_visible(timeout=15_000)


def test_what_one_chooses_from_is_typed_in(ann: Page) -> None:
    board_menu(ann, "Recurring cards …")
    press(ann, "New recurring card")
    unit = form(ann).get_by_role("combobox", name=say(ann, "Unit"))
    expect(form(ann).get_by_role("checkbox")).to_have_count(7)
    unit.focus()
    ann.keyboard.press(say(ann, "months")[0])
    expect(ann.locator(".menu input")).to_have_value(say(ann, "months")[0])
    ann.keyboard.press("Enter")
    expect(unit).to_be_focused()
    expect(unit).to_have_text(say(ann, "months"))
    expect(form(ann).get_by_role("checkbox")).to_have_count(0)
    ann.keyboard.press("ArrowDown")
    ann.keyboard.press("Escape")
    expect(ann.locator(".menu")).to_have_count(0)
    expect(form(ann)).to_be_visible()


def undo_of(page: Page) -> Locator:
    return page.locator(".toast").get_by_role("button", name=say(page, "Undo"), exact=True)


def deeds(page: Page) -> dict[str, Callable[[], None]]:
    """What is done from a board by keys and menus, on the card in focus."""
    title = titles_in(page, "Ready to start")[1]

    def by_key(key: str) -> Callable[[], None]:
        def do() -> None:
            card(page, title).focus()
            page.keyboard.press(key)

        return do

    def by_menu(*entries: str) -> Callable[[], None]:
        def do() -> None:
            card(page, title).focus()
            page.keyboard.press("m")
            choose(page, *entries)

        return do

    return {
        "moved": by_key("Alt+ArrowRight"),
        "copied": by_menu("More …", "Copy"),
        "followed": by_menu("More …", "Follow this card"),
        "archived": by_key("v"),
        "deleted": by_menu("More …", "Delete"),
    }


@pytest.mark.parametrize("deed", ["moved", "copied", "followed", "archived", "deleted"])
def test_each_deed_offers_its_undo(ann: Page, deed: str) -> None:
    before = titles_in(ann, "Ready to start")
    deeds(ann)[deed]()
    undo_of(ann).click()
    expect(ann.locator(".toast")).to_contain_text(saying(ann, "Undone: {what}"))
    until(ann, COUNTS, [before[1], before.count(before[1])])
    assert titles_in(ann, "Ready to start") == before


COUNTS = """([title, n]) => [...document.querySelectorAll(".board .card h3")]
  .filter((one) => one.textContent === title).length === n"""


def test_messages_are_one_line_and_stay_while_the_pointer_is_on_them(ann: Page) -> None:
    for _ in range(3):
        drag_right(ann)
        expect(ann.locator(".toast")).to_have_count(1)
    toast = ann.locator(".toast")
    assert toast.evaluate("(toast) => toast.getBoundingClientRect().height") < 60
    toast.hover()
    ann.wait_for_timeout(7000)
    expect(toast).to_be_visible()


def drag_right(page: Page) -> None:
    page.locator(".board .card").first.focus()
    page.keyboard.press("Alt+ArrowRight")


def test_f6_goes_into_the_message_and_escape_back(ann: Page) -> None:
    drag_right(ann)
    expect(undo_of(ann)).to_be_visible()
    ann.keyboard.press("F6")
    expect(undo_of(ann)).to_be_focused()
    ann.keyboard.press("Escape")
    expect(ann.locator(".toast")).to_have_count(0)
    expect(ann.locator(".card:focus")).to_have_count(1)


LIES_OVER = """(used) => {
  const at = document.querySelector(".toast")?.getBoundingClientRect();
  return !at || [...document.querySelectorAll(used)].some((one) => {
    const box = one.getBoundingClientRect();
    return box.left < at.right && at.left < box.right && box.top < at.bottom
      && at.top < box.bottom;
  });
}"""


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
def test_no_message_lies_over_what_is_being_used(opens: Opens, width: int, height: int) -> None:
    ann = opens("Ann Sj", "/boards/1", width=width, height=height)
    is_live(ann)
    drag_right(ann)
    expect(ann.locator(".toast")).to_be_visible()
    ann.locator(".toast").hover()
    for opened, used in OPENED.items():
        ann.locator("body").press("Escape")
        ann.locator(".board .card").first.focus()
        ann.keyboard.press(opened)
        expect(ann.locator(used).first).to_be_visible()
        until(ann, f"() => !({LIES_OVER})({used!r})")


OPENED = {"n": ".adding", "x": ".bulk", "m": ".menu", "?": "dialog .buttons button"}


def test_the_refusal_of_a_press_is_read_before_other_news(ann: Page) -> None:
    assert api(ann, "/cards/999999/archive")["status"] == 404
    ann.route("**/archive", lambda route: route.fulfill(status=409, json=REFUSED))
    ann.locator(".board .card").first.focus()
    ann.keyboard.press("v")
    expect(ann.locator(".toast[data-tone=bad]")).to_contain_text("It is so.")
    drag_right(ann)
    expect(ann.locator(".toast[data-tone=bad]")).to_contain_text("It is so.")
    expect(ann.locator(".toast")).to_have_text(re.compile("It is so."))


REFUSED = {"code": "card_archived", "title": "It is so.", "status": 409}
