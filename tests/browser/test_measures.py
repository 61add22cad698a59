"""A measure on a phone: one field, and the line goes on (pages/measure_screens.py)."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.steps import field, is_live, press, say

Opens = Callable[..., Page]
PHONE = {"width": 390, "height": 844}


def test_a_value_typed_with_a_decimal_comma_is_on_the_line_and_undone(opens: Opens) -> None:
    page = opens("Ann Sj", "/measures/1", **PHONE)
    is_live(page)
    newest = page.locator(".measure-standing strong")
    before = newest.inner_text()
    field(page, "What is it today?").fill("81,5")
    press(page.locator(".reading-form"), "Save")
    expect(newest).to_contain_text(say(page, "12.5").replace("12", "81"))
    expect(page.locator(".standing")).to_have_attribute("data-standing", "reached")
    press(page.locator("#toasts"), "Undo")
    expect(newest).to_have_text(before)
