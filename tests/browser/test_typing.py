"""Assigning, labelling and linking by typing takes what was typed, in both languages."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import card, column, is_live, stream_rows, titles_in

Opens = Callable[..., Page]


def a_new_card(page: Page, title: str) -> None:
    is_live(page)
    column(page, "Ready to start").locator(".add").first.click()
    page.keyboard.type(title)
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(card(page, title)).to_be_visible()
    card(page, title).focus()


def people_of(page: Page, title: str) -> list[str]:
    rows = stream_rows(page, "board/1")["card"]
    people = stream_rows(page, "people")["member"]
    found = next(row for row in rows.values() if row["title"] == title)
    return [people[str(id_)]["name"] for id_ in found["assignees"]]


def test_typing_tuo_and_enter_assigns_tuomas(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    a_new_card(ann, "Whose is this?")
    ann.keyboard.press("a")
    ann.keyboard.type("tuo")
    expect(ann.get_by_role("option")).to_have_count(1)
    ann.keyboard.press("Enter")
    expect(card(ann, "Whose is this?").locator(".avatar")).to_have_attribute(
        "title", "Tuomas Lehtinen"
    )
    assert people_of(ann, "Whose is this?") == ["Tuomas Lehtinen"]


def test_enter_without_a_word_or_with_one_that_fits_nobody_changes_nothing(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    a_new_card(ann, "Nobody's")
    ann.keyboard.press("a")
    ann.keyboard.press("Enter")
    ann.keyboard.type("zzz")
    expect(ann.locator(".chooser [role=status]")).to_have_text("Nothing is called that")
    ann.keyboard.press("Enter")
    ann.keyboard.press("Escape")
    expect(ann.locator(".chooser")).to_have_count(0)
    expect(card(ann, "Nobody's")).to_be_focused()
    assert people_of(ann, "Nobody's") == []


def test_arrows_walk_what_is_left_and_a_click_takes_as_well(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    a_new_card(ann, "Two people's")
    ann.keyboard.press("a")
    ann.keyboard.type("a")
    names = ann.get_by_role("option").all_inner_texts()
    ann.keyboard.press("ArrowDown")
    ann.keyboard.press("Enter")
    expect(card(ann, "Two people's").locator(".avatar")).to_have_count(1)
    ann.keyboard.press("a")
    ann.get_by_role("option", name="Tuomas").click()
    expect(card(ann, "Two people's").locator(".avatar")).to_have_count(2)
    assert people_of(ann, "Two people's") == [names[1].split("\n")[-1], "Tuomas Lehtinen"]


@pytest.mark.parametrize(
    ("typed", "label"), [("sec", "security"), ("Återvinning på hög", "Återvinning på hög")]
)
def test_a_label_is_found_or_made_by_typing_it(opens: Opens, typed: str, label: str) -> None:
    ann = opens("Ann Sj", "/boards/1")
    a_new_card(ann, f"Label me {typed}")
    ann.keyboard.press("l")
    ann.keyboard.type(typed)
    ann.keyboard.press("Enter")
    expect(card(ann, f"Label me {typed}").locator(".label")).to_have_text(label)


def test_a_card_to_link_is_chosen_by_keys(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    a_new_card(ann, "Linked by keys")
    wanted = titles_in(ann, "Ready to start")[0]
    ann.keyboard.press("Enter")
    ann.get_by_role("button", name="Link a card").click()
    ann.keyboard.type(wanted)
    expect(ann.get_by_role("option", name=wanted)).to_be_visible()
    ann.keyboard.press("Enter")
    expect(ann.locator(".links")).to_contain_text(wanted)
