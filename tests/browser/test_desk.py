"""The coordinator's desk by keys, and the requester's pages."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.steps import is_live

Opens = Callable[..., Page]


def open_subject(page: Page) -> str:
    return page.locator(".reading h2").inner_text()


def test_one_key_per_decision_and_the_next_ticket_is_open(opens: Opens) -> None:
    cilla, amina = opens("Cilla", "/desk"), opens("Amina", "/desk")
    is_live(cilla)
    is_live(amina)
    waiting = cilla.locator(".ticket-row").count()
    first = open_subject(cilla)
    cilla.keyboard.press("2")
    expect(cilla.locator(".reading h2")).not_to_have_text(first)
    expect(cilla.locator(".toast")).to_contain_text("went to")
    expect(amina.locator(".ticket-row")).to_have_count(waiting - 1)
    cilla.keyboard.press("z")
    expect(amina.locator(".ticket-row")).to_have_count(waiting)
    second = open_subject(cilla)
    cilla.keyboard.press("1")
    cilla.get_by_label(re.compile("Answer to")).fill("Restarted it for you.")
    cilla.keyboard.press("Control+Enter")
    expect(amina.locator(".ticket-row", has_text=second)).to_have_count(0)
    cilla.keyboard.press("j")
    third = open_subject(cilla)
    cilla.keyboard.press("6")
    cilla.get_by_label(re.compile("Why it is not for us")).fill("The caretaker does that.")
    cilla.keyboard.press("Control+Enter")
    expect(amina.locator(".ticket-row", has_text=third)).to_have_count(0)
    expect(cilla.locator(".desk-head")).to_contain_text("1 solved at once")


def test_who_looks_at_a_ticket_is_seen(opens: Opens) -> None:
    cilla, amina = opens("Cilla", "/desk"), opens("Amina", "/desk")
    is_live(cilla)
    is_live(amina)
    cilla.locator(".ticket-row").nth(2).click()
    expect(amina.locator(".ticket-row").nth(2).locator(".looking")).to_be_visible()


def test_a_question_goes_in_by_the_form_and_its_answer_comes_back(opens: Opens) -> None:
    eva, cilla = opens(None, "/ask"), opens("Cilla", "/desk")
    is_live(cilla)
    eva.get_by_label("Your name").fill("Eva Lind")
    eva.get_by_label("Mail address").fill("eva.lind@almvik.example")
    eva.get_by_label("In a few words").fill("The projector hums")
    eva.get_by_label("What is it about?").fill("Since Monday.\nRoom 14.")
    eva.wait_for_timeout(2200)
    eva.get_by_role("button", name="Send").click()
    expect(eva.get_by_role("status")).to_contain_text("Thank you")
    cilla.locator(".ticket-row", has_text="The projector hums").click()
    cilla.keyboard.press("1")
    cilla.get_by_label(re.compile("Answer to Eva")).fill("A new fan is in.")
    cilla.keyboard.press("Control+Enter")
    expect(cilla.locator(".ticket-row", has_text="The projector hums")).to_have_count(0)
    eva.reload()
    expect(eva.locator(".message[data-way=out]")).to_contain_text("A new fan is in.")
    expect(eva.locator(".steps .reached")).to_have_count(3)


def test_a_dealt_ticket_is_a_card_and_done_is_resolved(opens: Opens) -> None:
    cilla, siv = opens("Cilla", "/desk"), opens("Siv", "/boards/1")
    is_live(cilla)
    is_live(siv)
    subject = open_subject(cilla)
    cilla.keyboard.press("Shift+D")
    cilla.locator("select[name=team]").select_option(value="1")
    cilla.get_by_label(re.compile("What walls call it")).fill("A dealt ticket")
    cilla.keyboard.press("Control+Enter")
    dealt = siv.locator(".card", has_text=subject)
    expect(dealt).to_be_visible()
    dealt.focus()
    siv.keyboard.press("m")
    siv.get_by_role("menuitem", name="Done").click()
    cilla.locator(".with-teams summary").click()
    expect(cilla.locator(".with-teams")).not_to_contain_text(subject)
