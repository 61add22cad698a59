"""The board by mouse, finger, keys and menu."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    card,
    choose,
    column,
    describe,
    drag,
    frames,
    in_demo,
    is_live,
    middle,
    press,
    save_text,
    say,
    saying,
    titles_in,
)

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]


def test_keys_walk_carry_and_open(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    title = titles_in(ann, "Ready to start")[0]
    ann.keyboard.press("ArrowDown")
    expect(ann.locator(".card:focus h3")).to_have_text(title)
    ann.keyboard.press("Alt+ArrowRight")
    expect(column(ann, "Doing").locator(".card:focus h3")).to_have_text(title)
    expect(ann.locator("#announcer")).to_contain_text(in_demo(ann, "Doing"))
    ann.keyboard.press("t")
    expect(ann.locator(".card:focus .people")).to_have_attribute("aria-label", re.compile("Ann"))
    ann.keyboard.press("b")
    ann.keyboard.type("waiting for the electrician")
    ann.keyboard.press("Enter")
    expect(card(ann, title)).to_contain_text("waiting for the electrician")
    expect(ann.locator("dialog")).to_have_count(0)
    card(ann, title).focus()
    ann.keyboard.press("Enter")
    expect(ann.locator("dialog.sheet")).to_be_visible()
    assert re.search(r"/boards/1/cards/\d+$", ann.url)
    ann.keyboard.press("Escape")
    expect(ann.locator("dialog.sheet")).to_have_count(0)
    assert ann.url.endswith("/boards/1")
    expect(ann.locator(".card:focus h3")).to_have_text(title)
    ann.keyboard.press("?")
    expect(ann.get_by_role("dialog")).to_contain_text(say(ann, "Walk; with Alt: carry the card"))


def test_the_menu_does_all_that_dragging_does(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    title = titles_in(ann, "Ready to start")[0]
    card(ann, title).focus()
    ann.keyboard.press("m")
    expect(ann.get_by_role("menu")).to_be_visible()
    ann.get_by_role("menuitem", name=in_demo(ann, "Review")).click()
    assert titles_in(ann, "Review")[0] == title
    ann.keyboard.press("Control+z")
    expect(column(ann, "Ready to start").locator(".card", has_text=title)).to_be_visible()
    ann.keyboard.press("Control+Shift+z")
    expect(column(ann, "Review").locator(".card", has_text=title)).to_be_visible()


def test_a_finger_drags_after_a_hold_and_scrolls_without(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1", width=1100, height=700, has_touch=True)
    is_live(ann)
    cdp = ann.context.new_cdp_session(ann)

    def touch(kind: str, x: float = 0, y: float = 0) -> None:
        points = [] if kind == "touchEnd" else [{"x": x, "y": y}]
        cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    title = titles_in(ann, "Ready to start")[0]
    x, y = middle(card(ann, title))
    touch("touchStart", x, y)
    for step in range(1, 8):
        touch("touchMove", x, y - step * 12)
    assert ann.locator(".ghost").count() == 0, "moving at once scrolls"
    touch("touchEnd")
    column(ann, "Ready to start").locator(".list").evaluate(TO_THE_TOP)
    x, y = middle(card(ann, title))
    touch("touchStart", x, y)
    expect(ann.locator(".ghost")).to_be_visible()
    target_x, target_y = middle(column(ann, "Doing").locator(".list"))
    for step in range(1, 11):
        touch("touchMove", x + (target_x - x) * step / 10, y + (target_y - y) * step / 10)
    frames(ann)
    touch("touchEnd")
    expect(column(ann, "Doing").locator(".card", has_text=title)).to_be_visible()


TO_THE_TOP = """async (list) => {
  for (let still = 0, before = -1; still < 5; before = list.scrollTop) {
    still = list.scrollTop === before ? still + 1 : 0;
    await new Promise(requestAnimationFrame);
  }
  list.scrollTop = 0;
}"""
"""Once the finger's swing has run out."""


def test_escape_puts_a_lifted_card_back(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    before = titles_in(ann, "Ready to start")
    x, y = middle(card(ann, before[0]))
    ann.mouse.move(x, y)
    ann.mouse.down()
    ann.mouse.move(x + 300, y + 50, steps=6)
    expect(ann.locator(".ghost")).to_be_visible()
    ann.keyboard.press("Escape")
    ann.mouse.up()
    expect(ann.locator(".ghost")).to_have_count(0)
    assert titles_in(ann, "Ready to start") == before


def test_a_full_column_gives_the_card_back_with_the_reason(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    waiting = in_demo(ann, "Waiting for others")
    press(ann, "About {column}", column=waiting)
    choose(ann, "Name, limit, policy …")
    ann.get_by_label(say(ann, "Limit of cards at a time (empty: none)")).fill("1")
    ann.get_by_label(say(ann, "Hard limit: refuse one more card instead of warning")).check()
    ann.get_by_role("button", name=say(ann, "Save"), exact=True).click()
    expect(ann.get_by_role("dialog")).to_have_count(0)
    title = titles_in(ann, "Ready to start")[0]
    drag(ann, card(ann, title), column(ann, "Waiting for others").locator(".list"))
    expect(ann.locator(".toast[data-tone=bad]")).to_contain_text(waiting)
    expect(column(ann, "Ready to start").locator(".card", has_text=title)).to_be_visible()


def test_quick_add_stays_open_and_keeps_what_is_typed(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    ann.locator("body").press("n")
    for title in ("First small step", "Second small step"):
        ann.keyboard.type(title)
        ann.keyboard.press("Enter")
        expect(card(ann, title)).to_be_visible()
    ann.keyboard.type("half a thou")
    ann.locator("h1").first.click()
    ann.reload()
    expect(
        column(ann, "Ready to start").get_by_role(
            "button", name=say(ann, "Go on: {text}", text="half a thou")
        )
    ).to_be_visible()


def test_two_people_in_one_description_lose_nothing(opens: Opens) -> None:
    ann, tuomas = opens("Ann Sj", "/boards/1"), opens("Tuomas", "/boards/1")
    is_live(ann)
    title = titles_in(ann, "Review")[0]
    for page in (ann, tuomas):
        card(page, title).locator("h3").click()
        describe(page)
    for page, text in ((ann, "What Ann knows"), (tuomas, "What Tuomas knows")):
        page.get_by_label(say(page, "Description (Markdown)")).fill(text)
    save_text(ann)
    expect(ann.locator(".description .markdown")).to_have_text("What Ann knows")
    save_text(tuomas)
    expect(tuomas.locator(".conflict")).to_be_visible()
    press(tuomas, "Keep both together")
    expect(ann.locator(".description .markdown")).to_contain_text("What Tuomas knows")
    expect(ann.locator(".description .markdown")).to_contain_text("What Ann knows")


def test_a_draft_survives_a_reload(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    card(ann, titles_in(ann, "Doing")[0]).locator("h3").click()
    describe(ann)
    ann.get_by_label(say(ann, "Description (Markdown)")).fill("not finished ye")
    ann.reload()
    expect(ann.get_by_label(say(ann, "Description (Markdown)"))).to_have_value("not finished ye")


def test_filters_stand_in_the_address_and_say_what_they_hide(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    press(ann, "Blocked")
    expect(ann.locator(".filter-notice")).to_contain_text(re.compile(r"\d \w+ \d+"))
    assert ann.url.endswith("?blocked")
    ann.reload()
    expect(ann.locator(".filter-notice")).to_be_visible()
    press(ann, "Show all")
    expect(ann.locator(".filter-notice")).to_have_count(0)


def test_html_and_script_stay_text_everywhere(opens: Opens) -> None:
    evil = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    ann.locator("body").press("n")
    ann.keyboard.type(evil)
    ann.keyboard.press("Enter")
    expect(card(ann, "onerror")).to_contain_text("<img src=x")
    card(ann, "onerror").locator("h3").click()
    ann.locator("#new-comment").fill(f"{evil} [x](javascript:document.title='owned')")
    ann.keyboard.press("Control+Enter")
    expect(ann.locator(".comment .markdown")).to_contain_text("<script>")
    expect(ann.locator(".comment .markdown a[href^=javascript]")).to_have_count(0)
    ann.reload()
    assert "owned" not in ann.title()


def test_somebody_elses_open_board_can_be_read_only(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/2")
    is_live(ann)
    expect(ann.locator(".board .card").first).to_be_visible()
    expect(ann.get_by_role("button", name=say(ann, "New card"))).to_have_count(0)
    ann.goto(re.sub(r"/boards.*", "/boards/2/standup", ann.url))
    expect(ann.get_by_role("heading", name=say(ann, "The standup"))).to_be_visible()
    expect(ann.get_by_role("button", name=say(ann, "Start the standup"))).to_have_count(0)


def test_a_person_chooses_the_language(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    ann.locator(".me summary").click()
    ann.get_by_role("button", name="Svenska").click()
    expect(ann.locator(".sync")).to_contain_text("Uppdaterad")
    expect(ann.locator("html")).to_have_attribute("lang", "sv")
    ann.locator(".me summary").click()
    ann.get_by_role("button", name="English").click()
    expect(ann.locator("html")).to_have_attribute("lang", "en")


def test_a_board_goes_into_the_archive_says_so_and_comes_back(opens: Opens) -> None:
    ann, tuomas = opens("Ann Sj", "/boards/1"), opens("Tuomas", "/boards/1")
    for page in (ann, tuomas):
        is_live(page)
    press(ann, "The board …")
    choose(ann, "Archive the board …")
    ann.get_by_role("button", name=say(ann, "Archive the board"), exact=True).click()
    expect(ann.get_by_role("heading", name=say(ann, "In the archive"))).to_be_visible()
    read_only = saying(
        tuomas, "This board is in the archive: it can be read, not changed. It is deleted on {day}."
    )
    expect(tuomas.get_by_text(read_only)).to_be_visible()
    expect(tuomas.get_by_role("button", name=say(tuomas, "New card"), exact=True)).to_have_count(0)
    press(ann, "Bring it back")
    expect(ann).to_have_url(re.compile("/boards/1$"))
    expect(
        tuomas.get_by_role("button", name=say(tuomas, "New card"), exact=True).first
    ).to_be_visible()


def test_a_label_gets_a_colour_on_everybodys_screen(opens: Opens) -> None:
    ann, jonas = opens("Ann Sj", "/boards/1"), opens("Jonas", "/boards/1")
    is_live(ann)
    is_live(jonas)
    ann.locator(".card:has(.label)").first.focus()
    label = ann.locator(".card:focus .label").first.inner_text()
    ann.keyboard.press("l")
    ann.get_by_role("option", name=say(ann, "Colours of labels …")).click()
    row = ann.get_by_role("group", name=label, exact=True)
    row.get_by_role("radio", name=say(ann, "teal"), exact=True).check()
    for page in (ann, jonas):
        chip = page.locator(".card .label").and_(page.get_by_text(label, exact=True))
        expect(chip.first).to_have_attribute("data-hue", "teal")
    press(jonas, "Filter …")
    in_filter = jonas.get_by_role("dialog").get_by_role("button", name=label, exact=True)
    expect(in_filter).to_have_attribute("data-hue", "teal")
    expect(in_filter.locator(".dot")).to_be_visible()


def test_a_huge_pasted_checklist_is_refused_and_kept(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    ann.locator("body").press("n")
    ann.keyboard.type("Very many steps")
    ann.keyboard.press("Enter")
    card(ann, "Very many steps").locator("h3").click()
    press(ann, "Checklist")
    field = ann.get_by_label(say(ann, "New item"))
    pasted = "\n".join(f"{'  ' * depth}- [ ] level {depth}" for depth in range(200))
    field.fill(pasted)
    field.press("Enter")
    expect(ann.locator(".toast")).to_contain_text(
        saying(ann, "A checklist holds at most {n} items; these are {m}. Nothing was lost.", n=100)
    )
    expect(field).to_have_value(pasted)
