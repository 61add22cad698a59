"""The People page as an administrator and as anybody see it: corrections and customers."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from .steps import IN_A_LANGUAGE_OF_THE_RUN, is_live, press, say, saying

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]
LONG = "Maximiliana Sigfridsdotter-Åhlén"


def the_people_page(opens: Opens, who: str) -> Page:
    page = opens(who, "/people")
    is_live(page)
    return page


def changes(page: Page, name: str) -> None:
    press(page, "Change {name}", name=name)


def test_a_name_is_corrected_and_an_address_that_is_taken_leaves_all_that_was_typed(
    opens: Opens,
) -> None:
    siv, ann = the_people_page(opens, "Siv"), the_people_page(opens, "Ann")
    name = ann.locator("details.me b").text_content() or ""
    changes(siv, name)
    form = siv.locator("dialog form")
    own = form.get_by_label(say(siv, "Mail address")).input_value()
    form.get_by_label(say(siv, "Name"), exact=True).fill(LONG)
    form.get_by_label(say(siv, "Mail address")).fill(_somebody_elses(siv, own))
    press(form, "Save")
    expect(
        siv.get_by_text(say(siv, "Someone with this mail address is a member already."))
    ).to_be_visible()
    expect(form.get_by_label(say(siv, "Name"), exact=True)).to_have_value(LONG)
    form.get_by_label(say(siv, "Mail address")).fill(own)
    press(form, "Save")
    expect(form).to_have_count(0)
    expect(ann.locator(".people-list").get_by_text(LONG).first).to_be_visible()
    press(ann, "Change your name")
    ann.locator("dialog form").get_by_label(say(ann, "Name"), exact=True).fill(name)
    press(ann.locator("dialog form"), "Save")
    expect(siv.locator(".people-list").get_by_text(name).first).to_be_visible()


def test_a_customer_is_corrected(opens: Opens) -> None:
    siv = the_people_page(opens, "Siv")
    first = (
        siv.locator("section", has=siv.get_by_role("heading", name=say(siv, "Customers")))
        .locator("li")
        .first
    )
    name = first.locator(".name").evaluate("(name) => name.firstChild.textContent")
    press(first, "Change {name}", name=name)
    siv.locator("dialog form").get_by_label(say(siv, "Name"), exact=True).fill(f"{name} kommun")
    press(siv, "Save")
    expect(siv.locator("section li").get_by_text(f"{name} kommun")).to_be_visible()
    siv.keyboard.press("Control+z")
    expect(siv.locator("section li").get_by_text(f"{name} kommun")).to_have_count(0)


def test_who_is_no_administrator_sees_neither_links_nor_customers(opens: Opens) -> None:
    ann = the_people_page(opens, "Ann")
    expect(ann.get_by_role("heading", name=say(ann, "You"), exact=True)).to_be_visible()
    for heading in ("Customers", "Links that stand"):
        expect(ann.get_by_role("heading", name=say(ann, heading))).to_have_count(0)


def _somebody_elses(page: Page, own: str) -> str:
    members = page.evaluate("fetch('/api/v1/members').then((r) => r.json())")
    return next(member["email"] for member in members if member["email"] != own)


def test_a_link_is_listed_with_its_maker_and_taken_back(opens: Opens) -> None:
    siv = the_people_page(opens, "Siv")
    invitation = say(siv, "Invitation for {name}", name="new@example.org")
    press(siv, "Invite")
    siv.get_by_label(say(siv, "Mail address")).fill("new@example.org")
    press(siv, "Make a link")
    address = siv.get_by_role("textbox", name=say(siv, "Link")).input_value()
    press(siv, "Done")
    expect(siv.get_by_text(invitation)).to_be_visible()
    expect(siv.get_by_text(saying(siv, "Made by {who}, until {when}"))).to_be_visible()
    press(siv, "Revoke the link for {name}", name="new@example.org")
    expect(siv.get_by_text(invitation)).to_have_count(0)
    assert siv.request.get(address).status == 404
