"""Assigning, labelling and linking by typing takes what was typed, in both languages."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    card,
    column,
    field,
    in_demo,
    is_live,
    press,
    say,
    stream_rows,
    titles_in,
)

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]
COMMANDS, SEARCHES = "**/api/v1/cards/*/*", "**/api/v1/search?*"


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
    with ann.expect_response(COMMANDS):
        ann.keyboard.press("Enter")
    expect(card(ann, "Whose is this?").locator(".avatar")).to_have_attribute(
        "title", re.compile("^Tuomas Lehtinen")
    )
    chosen = ann.get_by_role("option", name="Tuomas", selected=True)
    expect(chosen).to_be_visible()
    expect(ann.get_by_role("combobox")).to_have_value("")
    assert people_of(ann, "Whose is this?") == ["Tuomas Lehtinen"]


def test_enter_without_a_word_or_with_one_that_fits_nobody_changes_nothing(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    a_new_card(ann, "Nobody's")
    ann.keyboard.press("a")
    ann.keyboard.press("Enter")
    ann.keyboard.type("zzz")
    expect(ann.locator(".chooser [role=status]")).to_have_text(say(ann, "Nothing is called that"))
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
    with ann.expect_response(COMMANDS):
        ann.keyboard.press("Enter")
    expect(card(ann, "Two people's").locator(".avatar")).to_have_count(1)
    with ann.expect_response(COMMANDS):
        ann.get_by_role("option", name="Tuomas").click()
    expect(card(ann, "Two people's").locator(".avatar")).to_have_count(2)
    ann.keyboard.press("Escape")
    expect(card(ann, "Two people's")).to_be_focused()
    assert people_of(ann, "Two people's") == [names[1].split("\n")[-1], "Tuomas Lehtinen"]


@pytest.mark.parametrize(("english", "letters"), [("security", 3), ("Återvinning på hög", 18)])
def test_a_label_is_found_or_made_by_typing_it(opens: Opens, english: str, letters: int) -> None:
    ann = opens("Ann Sj", "/boards/1")
    label = in_demo(ann, english)
    a_new_card(ann, f"Label me {english}")
    ann.keyboard.press("l")
    ann.keyboard.type(label[:letters])
    ann.keyboard.press("Enter")
    expect(card(ann, f"Label me {english}").locator(".label")).to_have_text(label)


def links_a_card(page: Page, title: str) -> None:
    """From a new card of that title into the field that asks which other one."""
    a_new_card(page, title)
    page.keyboard.press("Enter")
    press(page, "Link a card")
    expect(field(page, "Which card? Words of its title, or its number")).to_be_focused()


def test_a_card_to_link_is_chosen_by_keys(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    wanted = titles_in(ann, "Ready to start")[0]
    links_a_card(ann, "Linked by keys")
    ann.keyboard.type(wanted)
    ann.keyboard.press("Enter")
    expect(ann.locator(".links")).to_contain_text(wanted)


def test_enter_links_what_was_typed_and_not_what_was_found_for_less_of_it(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    wanted = titles_in(ann, "Ready to start")[0]
    links_a_card(ann, "Linked before the answer")
    ann.keyboard.insert_text(titles_in(ann, "Doing")[0])
    found = ann.locator(".found").get_by_role("option")
    chosen = ann.locator(".found").get_by_role("option", selected=True)
    expect(chosen).to_be_visible()
    held: list[Route] = []
    ann.route(SEARCHES, lambda route: held.append(route))
    ann.keyboard.press("Control+a")
    with ann.expect_request(SEARCHES):
        ann.keyboard.insert_text(wanted)
    expect(found).not_to_have_count(0)
    expect(chosen).to_have_count(0)
    ann.keyboard.press("Enter")
    held[0].continue_()
    expect(ann.locator(".links")).to_contain_text(wanted)
    expect(ann.locator(".links a")).to_have_count(1)


def test_enter_in_the_palette_opens_what_was_typed(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    other, wanted = titles_in(ann, "Doing")[0], titles_in(ann, "Ready to start")[0]
    ann.keyboard.press("Control+k")
    ann.keyboard.insert_text(other)
    expect(ann.get_by_role("option", name=other)).to_be_visible()
    held: list[Route] = []
    ann.route(SEARCHES, lambda route: held.append(route))
    ann.keyboard.press("Control+a")
    with ann.expect_request(SEARCHES):
        ann.keyboard.insert_text(wanted)
    ann.keyboard.press("Enter")
    expect(ann.locator("dialog.palette")).to_be_visible()
    held[0].continue_()
    expect(ann.locator("dialog.sheet").get_by_text(wanted).first).to_be_visible()


def test_the_palette_opens_the_menus_of_the_card_in_focus(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    a_new_card(ann, "Asked for by name")
    for name in ("People", "Due"):
        ann.keyboard.press("Control+k")
        ann.keyboard.insert_text(f"{say(ann, name)} …")
        ann.keyboard.press("Enter")
        expect(ann.get_by_role("combobox", name=say(ann, name), exact=True)).to_be_focused()
        ann.keyboard.press("Escape")
        expect(card(ann, "Asked for by name")).to_be_focused()


def test_several_are_chosen_in_a_form_and_what_is_not_there_is_made(opens: Opens) -> None:
    siv = opens("Siv", "/boards/1")
    is_live(siv)
    press(siv, "Filter …")
    siv.get_by_role("combobox", name=say(siv, "People"), exact=True).click()
    for name in ("Jonas", "Tuomas"):
        siv.keyboard.type(name)
        siv.keyboard.press("Enter")
    expect(siv.get_by_role("option", selected=True)).to_have_count(2)
    assert "people=" in siv.url
    siv.goto(re.sub(r"(//[^/]+)/.*", r"\1/people", siv.url))
    is_live(siv)
    press(siv, "Invite")
    team = siv.get_by_role("combobox", name=say(siv, "Team"), exact=True)
    team.click()
    siv.keyboard.type("Night shift")
    siv.keyboard.press("Enter")
    expect(team).to_contain_text("Night shift")
    expect(siv.get_by_role("heading", name="Night shift")).to_be_attached()
