"""The page of mail, as an administrator sees it (pages/mail_screens.py): a mailbox that cannot be
reached is added, tried, paused and taken away."""

from collections.abc import Callable
from urllib.parse import urljoin

from playwright.sync_api import Page, expect

from .steps import IN_A_LANGUAGE_OF_THE_RUN, field, is_live, press, say

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
LONG = "Förvaltningsgemensam mejllåda för Norrsjö"


def test_a_mailbox_is_added_tried_paused_and_taken_away(opens: Callable[..., Page]) -> None:
    siv = opens("Siv", "/mail")
    is_live(siv)
    press(siv, "Mailbox")
    form = siv.locator("dialog form")
    form.get_by_label(say(siv, "Name"), exact=True).fill(LONG)
    field(siv, "Mail server (IMAP)").fill("127.0.0.1")
    field(siv, "Port").fill("1")
    field(siv, "Login, mostly the address").fill("it@example.org")
    form.locator("[name=password]").fill("hunter2")
    press(form, "Add")
    listed = siv.locator(".mail-settings li").filter(has_text=LONG)
    expect(listed).to_be_visible()
    expect(siv.locator("body")).not_to_contain_text("hunter2")
    press(listed, "Test")
    expect(siv.get_by_role("alert").filter(has_text="ECONNREFUSED")).to_be_visible()
    press(listed, "Pause")
    expect(listed).to_contain_text(say(siv, "Paused: nothing is fetched from it"))
    press(siv, "Change {name}", name=LONG)
    press(siv.locator("dialog form"), "Take this mailbox away")
    press(siv.locator("dialog"), "Take away")
    expect(listed).to_have_count(0)


def test_whoever_administers_nothing_has_no_such_page(opens: Callable[..., Page]) -> None:
    ann = opens("Ann Sj", "/boards/1")
    expect(ann.locator('.me-menu a[href="/mail"]')).to_have_count(0)
    answer = ann.goto(urljoin(ann.url, "/mail"))
    assert answer is not None
    assert answer.status == 404
