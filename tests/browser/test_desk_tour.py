"""A coordinator's day and a requester's; the pictures of docs/desk.md are taken here."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    api,
    is_live,
    press,
    say,
    saying,
    stream_rows,
)

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]
Picture = Callable[[Page, str], None]


def open_row(page: Page, subject: str) -> None:
    page.locator(".ticket-row", has_text=subject).click()
    expect(page.locator(".reading h2")).to_have_text(subject)


def test_a_coordinators_day(opens: Opens, picture: Picture) -> None:
    cilla, amina = opens("Cilla", "/desk"), opens("Amina", "/desk")
    is_live(cilla)
    is_live(amina)
    picture(cilla, "desk")
    cilla.keyboard.press("n")
    cilla.keyboard.type("Ulf Ek, Hällsjö, the printer on floor two jams")
    expect(cilla.locator("dialog [name=name]")).to_have_value("Ulf Ek")
    expect(cilla.get_by_role("combobox", name=say(cilla, "From"))).to_contain_text("Hällsjö")
    picture(cilla, "desk_call")
    cilla.keyboard.press("Enter")
    expect(cilla.locator("dialog")).to_have_count(0)
    open_row(cilla, "the printer on floor two jams")
    said = {"name": "Floor two", "kind": "reply", "text_sv": "Hej {name}!", "text_en": "Hi {name}!"}
    assert api(cilla, "/desk/templates", said)["status"] == 200
    cilla.keyboard.press("b")
    cilla.locator("dialog textarea").fill("Nobody answered.")
    cilla.keyboard.press("Control+Enter")
    expect(cilla.locator(".message", has_text="Nobody answered.")).to_be_visible()
    cilla.keyboard.press("i")
    cilla.keyboard.type("@ami")
    cilla.keyboard.press("Enter")
    expect(cilla.locator("dialog textarea")).to_have_value(re.compile("^@Amina"))
    cilla.keyboard.press("Control+Enter")
    expect(cilla.locator(".message[data-way=note]")).to_be_visible()
    expect(amina.locator(".ticket-row", has_text="floor two").locator(".for-me")).to_be_visible()
    cilla.keyboard.press("1")
    cilla.keyboard.type("#flo")
    expect(cilla.get_by_role("listbox")).to_contain_text("Ulf Ek")
    picture(cilla, "desk_template")
    cilla.keyboard.press("Enter")
    answer = cilla.get_by_label(saying(cilla, "Answer to {name}"))
    expect(answer).to_have_value(re.compile("Ulf Ek!"))
    cilla.keyboard.press("Control+Enter")
    expect(cilla.locator("dialog")).to_have_count(0)
    expect(cilla.locator(".ticket-row", has_text="floor two")).to_have_count(0)
    cilla.keyboard.press("x")
    cilla.keyboard.press("Shift+X")
    assert cilla.locator("[data-picked=true]").count() == 1, "the last one stays chosen"
    cilla.locator(".ticket-row").first.click()
    cilla.keyboard.press("Shift+X")
    expect(cilla.locator(".decisions")).to_contain_text(say(cilla, "One incident"))
    picture(cilla, "desk_incident")


def test_a_requesters_day(opens: Opens, picture: Picture) -> None:
    cilla = opens("Cilla", "/desk")
    is_live(cilla)
    customer = min(int(one) for one in stream_rows(cilla, "people")["customer"])
    eva = opens(None, f"/ask/{customer}", width=1024, height=900)
    eva.get_by_label(say(eva, "Your name")).fill("Eva Lind")
    eva.get_by_label(say(eva, "Mail address")).fill("eva.lind@almvik.example")
    eva.get_by_label(say(eva, "In a few words")).fill("The beamer hums")
    eva.get_by_label(say(eva, "What is it about?")).fill("Since Monday.\nRoom 14.")
    picture(eva, "requester_form")
    press(eva, "Send")
    expect(eva.locator(".thanks")).to_be_visible()
    open_row(cilla, "The beamer hums")
    cilla.keyboard.press("2")
    waits = say(eva, "Waits to be looked at")
    expect(eva.locator("[aria-current=step]")).not_to_contain_text(waits, timeout=10_000)
    picture(eva, "requester_page")
    press(eva, "It works again")
    expect(eva.locator(".says")).to_have_text(say(eva, "It works again."))
