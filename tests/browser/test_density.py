"""How much of a board is seen at once, and that nothing is cut, wraps or covers anything."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    api,
    beginning,
    card,
    choose,
    column,
    field,
    frames,
    in_demo,
    is_live,
    lift,
    middle,
    press,
    say,
    stream_rows,
    titles_in,
)

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]

WIDTHS = (390, 1024, 1366, 1920)
SEEN = """(column) => {
  const list = document.querySelector(`.column[data-column="${column}"] .list`);
  const {bottom} = list.getBoundingClientRect();
  const boxes = [...list.querySelectorAll(".card")].map((one) => one.getBoundingClientRect());
  return {
    top: boxes[0].top,
    mostly: boxes.filter((box) => box.top + box.height * 0.7 <= bottom).length,
  };
}"""
CUT = """(row) => {
  const {left, right, top, bottom} = document.querySelector(row).getBoundingClientRect();
  const parts = [...document.querySelectorAll(`${row} > :not([hidden])`)];
  return parts.filter((one) => {
    const box = one.getBoundingClientRect();
    const isOutside = box.left < left - 1 || box.right > right + 1 || box.bottom > bottom + 1;
    const words = one.querySelector("span") ?? one;
    return isOutside || box.top < top - 1 || words.scrollWidth > words.clientWidth + 1
      && getComputedStyle(words).display !== "inline";
  }).map((one) => one.textContent.trim());
}"""
WIDER = "() => document.documentElement.scrollWidth - innerWidth"
COVERED = """() => [...document.querySelectorAll(".board .card")].filter((card) => {
  const more = card.querySelector(".more").getBoundingClientRect();
  const range = document.createRange();
  const texts = [...card.querySelectorAll("h3, .key, .label, .facts > span, .avatar, .free")];
  return texts.some((one) => {
    range.selectNodeContents(one);
    return [...range.getClientRects()].some((box) =>
      box.width && box.left < more.right && box.right > more.left
        && box.top < more.bottom - 4 && box.bottom > more.top + 4);
  });
}).map((card) => card.textContent)"""


@pytest.fixture
def ann(opens: Opens) -> Page:
    page = opens("Ann Sj", "/boards/1")
    is_live(page)
    return page


def first_column(page: Page) -> int:
    return int(page.locator(".column").first.get_attribute("data-column") or 0)


def test_a_laptop_shows_five_cards_of_a_column_and_comfortably_three(ann: Page) -> None:
    seen = ann.evaluate(SEEN, first_column(ann))
    assert seen["top"] <= 170
    assert seen["mostly"] >= 5
    press(ann, "View")
    with ann.expect_response("**/me/preferences"):
        ann.get_by_role("menuitemcheckbox", name=say(ann, "Comfortable cards")).click()
    assert ann.evaluate(SEEN, first_column(ann))["mostly"] >= 3
    expect(ann.locator("body")).to_have_attribute("data-density", "comfortable")
    ann.reload()
    is_live(ann)
    expect(ann.locator("body")).to_have_attribute("data-density", "comfortable")
    assert ann.evaluate(SEEN, first_column(ann))["top"] <= 170
    api(ann, "/me/preferences", {"density": "compact"})


def test_bar_and_toolbar_are_one_line_each_and_lack_nothing(opens: Opens) -> None:
    cilla = opens("Cilla", "/boards/1")
    is_live(cilla)
    for width in WIDTHS:
        cilla.set_viewport_size({"width": width, "height": 768})
        frames(cilla)
        for row in (".tabs", ".folding"):
            assert cilla.evaluate(CUT, row) == [], width
        box = cilla.locator(".filters").bounding_box()
        assert box
        assert box["height"] <= 60, width
        assert cilla.evaluate(WIDER) <= 0, width
        check_every_screen_is_in_the_bar_or_behind_it(cilla)


def check_every_screen_is_in_the_bar_or_behind_it(cilla: Page) -> None:
    shown = cilla.locator(".tabs > a:visible").all_inner_texts()
    more = cilla.locator(".tabs > [data-more]:visible")
    if more.count():
        more.click()
        shown += cilla.locator(".menu [role=menuitem]").all_inner_texts()
        cilla.keyboard.press("Escape")
    walls, desk = (say(cilla, name) for name in ("Walls", "Desk"))
    assert {walls, desk} <= {name.strip() for name in shown}
    assert len(shown) == cilla.locator(".tabs > a").count()


def test_what_has_no_room_in_the_toolbar_works_from_its_menu(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1", width=390)
    is_live(ann)
    press(ann, "More filters")
    ann.get_by_role("menuitemcheckbox", name=say(ann, "Blocked")).click()
    expect(ann.locator(".filter-notice")).to_be_visible()
    box = ann.locator(".filters").bounding_box()
    assert box
    assert box["height"] <= 60
    press(ann, "More filters")
    ann.get_by_role("menuitem", name=say(ann, "Filter …")).click()
    expect(ann.get_by_role("dialog")).to_be_visible()


def test_ones_own_face_is_there_once(opens: Opens, ann: Page) -> None:
    faces = ann.locator(".status .stack .avatar")
    expect(faces).to_have_count(0)
    is_live(opens("Jonas", "/boards/1"))
    expect(faces).to_have_count(1)
    assert (faces.get_attribute("title") or "").startswith("Jonas")


def test_several_lines_become_several_cards_or_one(ann: Page) -> None:
    before = titles_in(ann, "Ready to start")
    column(ann, "Ready to start").get_by_role(
        "button", name=say(ann, "New card"), exact=True
    ).click()
    ann.keyboard.insert_text("- Order cables\n- Draw the room\n\n- Ask Bo")
    ann.get_by_role("button", name=say(ann, "Add {n} cards", n=3)).click()
    for title in ("Order cables", "Draw the room", "Ask Bo"):
        expect(card(ann, title)).to_be_visible()
    ann.locator("#new-card").fill("Move the\nprinter")
    press(ann, "As one")
    expect(card(ann, "Move the printer")).to_be_visible()
    now = titles_in(ann, "Ready to start")
    assert now[-4:] == ["Order cables", "Draw the room", "Ask Bo", "Move the printer"]
    assert len(now) == len(before) + 4


def test_the_field_is_as_wide_as_the_column_and_covers_nothing(ann: Page) -> None:
    column(ann, "Ready to start").get_by_role(
        "button", name=say(ann, "New card"), exact=True
    ).click()
    field_box = ann.locator("#new-card").bounding_box()
    whole = column(ann, "Ready to start").bounding_box()
    cards = column(ann, "Ready to start").locator(".list").bounding_box()
    assert field_box
    assert whole
    assert cards
    assert field_box["width"] >= whole["width"] - 24
    assert cards["y"] + cards["height"] <= field_box["y"]


def test_a_card_made_without_a_line_is_shown_at_once_and_says_so(ann: Page) -> None:
    ann.context.set_offline(True)
    column(ann, "Doing").get_by_role("button", name=say(ann, "New card"), exact=True).click()
    ann.keyboard.type("Written in the lift")
    ann.keyboard.press("Enter")
    waiting = column(ann, "Doing").locator(".being-added li")
    expect(waiting).to_contain_text("Written in the lift")
    expect(waiting.get_by_text(say(ann, "Waiting to be saved"))).to_be_visible()
    ann.context.set_offline(False)
    expect(column(ann, "Doing").locator(".list .card", has_text="in the lift")).to_be_visible()
    expect(waiting).to_have_count(0)


def test_the_face_of_a_card_takes_and_filters(ann: Page) -> None:
    free = column(ann, "Ready to start").locator(".card", has=ann.locator("[data-take]")).first
    title = free.locator("h3").inner_text()
    free.locator("[data-take]").click()
    mine = column(ann, "Ready to start").locator(".card", has_text=title)
    expect(mine.locator("[data-only-person]")).to_have_count(1)
    expect(ann.get_by_role("dialog")).to_have_count(0)
    mine.locator("[data-only-person]").click()
    expect(ann.locator(".filter-notice")).to_be_visible()
    assert "people=" in ann.url
    press(ann, "Show all")
    label = ann.locator(".board [data-only-label]").first
    name = label.inner_text()
    label.click()
    assert f"label={quote(name)}" in ann.url
    assert set(ann.locator(".board [data-only-label]").all_inner_texts()) >= {name}


def test_finished_cards_do_not_say_so_again(ann: Page) -> None:
    done = column(ann, "Done").locator(".card")
    expect(done.first).to_be_visible()
    assert say(ann, "Done") not in done.first.locator(".meta").inner_text().split("\n")


def test_a_swimlane_folds_and_is_folded_on_every_machine(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1?lanes=assignee")
    is_live(ann)
    key = ann.locator(".lane", has=ann.locator(".card")).first.get_attribute("data-lane")
    lane = ann.locator(f".lane[data-lane='{key}']")
    head = lane.locator("h3 button")
    with ann.expect_response("**/folded"):
        head.press("Enter")
    expect(lane.locator(".card")).to_have_count(0)
    expect(head).to_have_attribute("aria-expanded", "false")
    elsewhere = opens("Ann Sj", "/boards/1?lanes=assignee").locator(f".lane[data-lane='{key}']")
    expect(elsewhere.locator("h3 button")).to_have_attribute("aria-expanded", "false")
    expect(elsewhere.locator(".card")).to_have_count(0)
    with ann.expect_response("**/folded"):
        head.click()
    expect(lane.locator(".card").first).to_be_visible()


def test_an_expedite_card_takes_a_row(ann: Page) -> None:
    id_ = int(column(ann, "Doing").locator(".card").first.get_attribute("data-id") or 0)
    api(ann, f"/cards/{id_}/edit", {"service": "expedite"})
    lane = ann.locator(".lane[data-expedite=true]")
    expect(lane.locator(".card")).to_have_count(1)
    box = lane.bounding_box()
    assert box
    assert box["height"] <= 100
    rest = ann.locator(".lane:not([data-expedite=true]) .card").first.bounding_box()
    assert rest
    assert rest["y"] <= 300
    api(ann, f"/cards/{id_}/edit", {"service": "standard"})
    expect(lane).to_have_count(0)


def test_a_policy_is_opened_by_its_sign(ann: Page) -> None:
    doing = column(ann, "Doing")
    expect(doing.locator(".policy")).to_have_count(0)
    press(doing, "Policy of {column}", column=in_demo(ann, "Doing"))
    expect(doing.locator(".policy")).to_be_visible()


def test_a_column_is_renamed_where_its_name_stands(ann: Page) -> None:
    name = in_demo(ann, "Review")
    column(ann, "Review").locator(".column-name").click()
    field(ann, "Name of the column").fill("Looked at")
    ann.keyboard.press("Enter")
    expect(ann.locator(".column-name", has_text="Looked at")).to_be_visible()
    press(ann, "About {column}", column="Looked at")
    choose(ann, "Rename")
    field(ann, "Name of the column").fill("Nothing of the kind")
    ann.keyboard.press("Escape")
    press(ann, "About {column}", column="Looked at")
    choose(ann, "Rename")
    field(ann, "Name of the column").fill(name)
    ann.keyboard.press("Enter")
    expect(column(ann, "Review")).to_be_visible()


def test_a_column_is_dragged_by_its_head_and_moved_by_its_menu(ann: Page) -> None:
    before = names_of(ann)
    x, y = middle(ann.locator(".column .count").nth(0))
    target = middle(ann.locator(".column").nth(1))
    ann.mouse.move(x, y)
    ann.mouse.down()
    ann.mouse.move(x + 20, y, steps=4)
    ann.mouse.move(target[0] + 40, y, steps=8)
    frames(ann)
    expect(ann.locator(".drop-line.upright")).to_be_visible()
    ann.mouse.up()
    moved = [before[1], before[0], *before[2:]]
    expect(ann.locator(".column .column-name")).to_have_text(moved)
    press(ann, "About {column}", column=before[0])
    choose(ann, "To the left")
    expect(ann.locator(".column .column-name")).to_have_text(before)


def names_of(page: Page) -> list[str]:
    return page.locator(".column .column-name").all_inner_texts()


def test_a_full_column_with_a_hard_limit_is_shut_while_one_drags(ann: Page) -> None:
    review = column(ann, "Review")
    id_, count = review.get_attribute("data-column"), review.locator(".card").count()
    change: dict[str, Any] = {"wip_limit": count, "is_wip_limit_hard": True}
    was = stream_rows(ann, "board/1")["column"][id_]
    api(ann, f"/boards/1/columns/{id_}/change", change)
    expect(review).to_have_attribute("data-closed", "true")
    what = column(ann, "Ready to start").locator(".card").first
    title = what.locator("h3").inner_text()
    lift(ann, what)
    expect(review).to_have_attribute("data-shut", "")
    x, y = middle(review)
    ann.mouse.move(x, y + 100, steps=8)
    frames(ann)
    expect(ann.locator("[data-target]")).to_have_count(0)
    ann.mouse.up()
    expect(ann.locator("[data-shut]")).to_have_count(0)
    expect(ann.locator(".toast[data-tone=bad]")).to_be_visible()
    expect(column(ann, "Ready to start").locator(".card", has_text=title)).to_be_visible()
    back = {name: was[name] for name in change}
    api(ann, f"/boards/1/columns/{id_}/change", back)


def test_on_a_phone_the_menu_of_a_card_covers_nothing(opens: Opens) -> None:
    phone = opens("Ann Sj", "/boards/1", width=390, height=844, has_touch=True, is_mobile=True)
    is_live(phone)
    expect(phone.locator(".board .more").first).to_be_visible()
    assert phone.evaluate(COVERED) == []
    assert phone.evaluate(WIDER) <= 0
    press(phone, "Menu for {title}", title="")
    expect(phone.get_by_role("menuitem", name=beginning(phone, "Open"))).to_be_visible()


def test_a_card_of_twelve_people_has_one_row_of_facts(ann: Page) -> None:
    people = [int(id_) for id_ in stream_rows(ann, "people")["member"]][:12]
    id_ = int(column(ann, "Doing").locator(".card").first.get_attribute("data-id") or 0)
    assert api(ann, f"/cards/{id_}/edit", {"assignees": people})["status"] == 200
    expect(ann.locator(f"#card-{id_} .more-people")).to_have_text(f"+{len(people) - 3}")
    box = ann.locator(f"#card-{id_} .meta").bounding_box()
    assert box
    assert box["height"] <= 28
