"""Three browsers in step: two members and the wall."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    card,
    column,
    drag,
    finish_now,
    frames,
    is_live,
    let_go,
    lift,
    paired_wall,
    press,
    say,
    saying,
    start_the_clock,
    titles_in,
)
from tests.support.servers import Server

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]


def test_a_drag_is_seen_in_the_second_browser_and_on_the_wall(opens: Opens, server: Server) -> None:
    ann, tuomas = opens("Ann Sj", "/boards/1"), opens("Tuomas", "/boards/1")
    tv = paired_wall(opens, ann)
    for page in (ann, tuomas):
        is_live(page)
    title = titles_in(ann, "Ready to start")[0]
    before = int(tv.locator(".strip b").nth(0).inner_text())
    drag(ann, card(ann, title), column(ann, "Done").locator(".list"))
    expect(column(tuomas, "Done").locator(".card", has_text=title)).to_be_visible()
    expect(tv.locator(".strip b").nth(0)).to_have_text(str(before - 1))
    assert titles_in(ann, "Done") == titles_in(tuomas, "Done")
    ann.keyboard.press("Control+z")
    expect(column(tuomas, "Ready to start").locator(".card", has_text=title)).to_be_visible()
    expect(ann.locator(".toast")).to_contain_text(saying(ann, "Undone: {what}"))
    expect(tv.locator(".strip b").nth(0)).to_have_text(str(before))


def test_a_standup_runs_in_the_same_second_everywhere(opens: Opens, server: Server) -> None:
    ann, tuomas = opens("Ann Sj", "/boards/1"), opens("Tuomas", "/boards/1/standup")
    tv = paired_wall(opens, ann)
    let_go(tv, ann)
    ann.goto(f"{server.base}/boards/1/standup")
    is_live(ann)
    is_live(tuomas)
    start_the_clock(ann)
    for page in (ann, tuomas, tv):
        expect(page.locator(".dial .left")).to_be_visible()
    speaker = ann.locator(".now h1").inner_text()
    assert tv.locator(".now h1").inner_text() == speaker
    tuomas.keyboard.press("ArrowRight")
    expect(tv.locator(".now h1")).not_to_have_text(speaker)
    expect(ann.locator(".now h1")).to_have_text(tv.locator(".now h1").inner_text())
    press(ann, "Park")
    ann.get_by_label(say(ann, "What to talk about afterwards")).fill("The server hall")
    ann.get_by_role("dialog").get_by_role("button", name=say(ann, "Park"), exact=True).click()
    expect(tuomas.locator(".parked-list")).to_contain_text("The server hall")
    tv.reload()
    tuomas.reload()
    expect(tv.locator(".now h1")).to_have_text(ann.locator(".now h1").inner_text())
    expect(tuomas.locator(".now h1")).to_have_text(ann.locator(".now h1").inner_text())
    press(ann, "Pause")
    expect(tv.locator(".pace")).to_have_text(say(tv, "Paused"))
    assert tv.locator(".dial .left").inner_text() == ann.locator(".dial .left").inner_text()
    press(ann, "Go on")
    finish_now(ann)
    expect(tv.locator(".thanks-scene")).to_be_visible()
    expect(tuomas.locator(".parked-list")).to_contain_text("The server hall")


def test_the_plug_is_pulled_while_dragging_and_nothing_is_lost(
    opens: Opens, server: Server
) -> None:
    ann, tuomas = opens("Ann Sj", "/boards/1"), opens("Tuomas", "/boards/1")
    tv = paired_wall(opens, ann)
    is_live(ann)
    is_live(tuomas)
    title = titles_in(ann, "Ready to start")[1]
    lift(ann, card(ann, title))
    server.kill()
    box = column(ann, "Done").locator(".list").bounding_box()
    assert box
    ann.mouse.move(box["x"] + 60, box["y"] + 30, steps=10)
    frames(ann)
    ann.mouse.up()
    expect(column(ann, "Done").locator(".card", has_text=title)).to_be_visible()
    expect(ann.locator(".sync")).to_contain_text(
        saying(ann, "Reconnecting, {age} s old"), timeout=10_000
    )
    expect(ann.locator(".sync")).to_contain_text(re.compile(r" · 1 "))
    expect(tv.locator(".age")).to_be_visible(timeout=15_000)
    expect(tv.locator(".wall-top")).to_be_visible()
    server.start()
    is_live(ann)
    is_live(tuomas)
    expect(column(tuomas, "Done").locator(".card", has_text=title)).to_be_visible(timeout=10_000)
    expect(tv.locator(".age")).to_have_count(0, timeout=15_000)
    assert titles_in(ann, "Done") == titles_in(tuomas, "Done")


def test_unsent_changes_survive_a_reload(opens: Opens, server: Server) -> None:
    ann, tuomas = opens("Ann Sj", "/boards/1"), opens("Tuomas", "/boards/1")
    is_live(ann)
    is_live(tuomas)
    ann.route("**/api/v1/cards", lambda route: route.abort())
    column(ann, "Ready to start").get_by_role(
        "button", name=say(ann, "New card"), exact=True
    ).click()
    ann.keyboard.type("Written in the tunnel")
    ann.keyboard.press("Enter")
    expect(ann.locator(".sync")).to_contain_text(re.compile(r"^1 "))
    ann.unroute("**/api/v1/cards")
    ann.reload()
    expect(card(tuomas, "Written in the tunnel")).to_be_visible(timeout=10_000)
    expect(
        column(ann, "Ready to start").locator(".card", has_text="Written in the tunnel")
    ).to_have_count(1)


def test_an_expired_session_keeps_what_was_done(opens: Opens, server: Server) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    title = titles_in(ann, "Ready to start")[0]
    ann.context.clear_cookies()
    drag(ann, card(ann, title), column(ann, "Done").locator(".list"))
    link = ann.get_by_role(
        "link", name=say(ann, "You are signed out. Sign in; what you did is kept")
    )
    expect(link).to_be_visible()
    link.click()
    ann.get_by_role("button", name="Ann Sj").click()
    expect(column(ann, "Done").locator(".card", has_text=title)).to_be_visible()
    tuomas = opens("Tuomas", "/boards/1")
    expect(column(tuomas, "Done").locator(".card", has_text=title)).to_be_visible(timeout=10_000)
