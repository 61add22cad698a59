"""The People page as an administrator and as anybody see it: corrections and customers."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from .steps import is_live

Opens = Callable[..., Page]
LONG = "Maximiliana Sigfridsdotter-Åhlén"


def the_people_page(opens: Opens, who: str) -> Page:
    page = opens(who, "/people")
    is_live(page)
    return page


def changes(page: Page, name: str) -> None:
    page.get_by_role("button", name=f"Change {name}").click()


def test_a_name_is_corrected_and_an_address_that_is_taken_leaves_all_that_was_typed(
    opens: Opens,
) -> None:
    siv, ann = the_people_page(opens, "Siv"), the_people_page(opens, "Ann")
    name = ann.locator("details.me b").text_content() or ""
    changes(siv, name)
    form = siv.locator("dialog form")
    own = form.get_by_label("Mail address").input_value()
    form.get_by_label("Name", exact=True).fill(LONG)
    form.get_by_label("Mail address").fill(_somebody_elses(siv, own))
    form.get_by_role("button", name="Save").click()
    expect(siv.get_by_text("a member already")).to_be_visible()
    expect(form.get_by_label("Name", exact=True)).to_have_value(LONG)
    form.get_by_label("Mail address").fill(own)
    form.get_by_role("button", name="Save").click()
    expect(form).to_have_count(0)
    expect(ann.locator(".people-list").get_by_text(LONG).first).to_be_visible()
    ann.get_by_role("button", name="Change your name").click()
    ann.locator("dialog form").get_by_label("Name", exact=True).fill(name)
    ann.locator("dialog form").get_by_role("button", name="Save").click()
    expect(siv.locator(".people-list").get_by_text(name).first).to_be_visible()


def test_a_customer_is_corrected(opens: Opens) -> None:
    siv = the_people_page(opens, "Siv")
    first = (
        siv.locator("section", has=siv.get_by_role("heading", name="Customers")).locator("li").first
    )
    name = (first.locator(".name").text_content() or "").removesuffix(
        first.locator("small").text_content() or ""
    )
    first.get_by_role("button").click()
    siv.locator("dialog form").get_by_label("Name", exact=True).fill(f"{name} kommun")
    siv.get_by_role("button", name="Save").click()
    expect(siv.locator("section li").get_by_text(f"{name} kommun")).to_be_visible()
    siv.keyboard.press("Control+z")
    expect(siv.locator("section li").get_by_text(f"{name} kommun")).to_have_count(0)


def test_who_is_no_administrator_sees_neither_links_nor_customers(opens: Opens) -> None:
    ann = the_people_page(opens, "Ann")
    expect(ann.get_by_role("heading", name="You")).to_be_visible()
    for heading in ("Customers", "Links that stand"):
        expect(ann.get_by_role("heading", name=heading)).to_have_count(0)


def _somebody_elses(page: Page, own: str) -> str:
    members = page.evaluate("fetch('/api/v1/members').then((r) => r.json())")
    return next(member["email"] for member in members if member["email"] != own)


def test_a_link_is_listed_with_its_maker_and_taken_back(opens: Opens) -> None:
    siv = the_people_page(opens, "Siv")
    siv.get_by_role("button", name="Invite").click()
    siv.get_by_label("Mail address").fill("new@example.org")
    siv.get_by_role("button", name="Make a link").click()
    address = siv.get_by_role("textbox", name="Link").input_value()
    siv.get_by_role("button", name="Done").click()
    expect(siv.get_by_text("Invitation for new@example.org")).to_be_visible()
    expect(siv.get_by_text(re.compile("Made by Siv .*, until"))).to_be_visible()
    siv.get_by_role("button", name="Revoke the link for new@example.org").click()
    expect(siv.get_by_text("Invitation for new@example.org")).to_have_count(0)
    assert siv.request.get(address).status == 404
