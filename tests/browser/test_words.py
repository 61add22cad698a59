"""No word is lost: what Ann writes is saved, or is kept and shown with the reason, whatever happens
to line, server and tab."""

import json
import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, Dialog, Page, Route, expect

from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    api,
    card,
    column,
    is_live,
    press,
    say,
    say_count,
    saying,
    stream_rows,
    titles_in,
)
from tests.support.servers import Server

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]
COLUMN = "Ready to start"
COMMANDS = "**/api/v1/cards**"


def answers(status: int, body: Any = None, **headers: str) -> Callable[[Route], None]:
    return lambda route: route.fulfill(
        status=status,
        headers={
            "Content-Type": "application/json",
            **{name.replace("_", "-"): text for name, text in headers.items()},
        },
        body=json.dumps(body or {"code": "internal_error", "title": "…"}),
    )


def adds(page: Page, *titles: str) -> None:
    column(page, COLUMN).locator(".add").first.click()
    for title in titles:
        page.keyboard.type(title)
        page.keyboard.press("Enter")
    page.keyboard.press("Escape")


def opens_card(page: Page, title: str) -> int:
    """Its id, with its sheet open."""
    id_ = int(card(page, title).get_attribute("data-id") or 0)
    page.evaluate("(id) => document.querySelector(`#card-${id} h3`).click()", id_)
    expect(page.locator("dialog.sheet")).to_be_visible()
    return id_


def comments(page: Page, text: str) -> None:
    page.locator("#new-comment").fill(text)
    page.locator("#new-comment").press("Control+Enter")


def kept(page: Page, n: int) -> str:
    return say_count(page, "{n} change kept here", "{n} changes kept here", n)


def not_saved(page: Page, what: str, title: str) -> str:
    return say(page, "{what} was not saved.", what=say(page, what, title=title))


def tab_beside(page: Page) -> Page:
    """Another tab of the same person in the same browser."""
    other = page.context.new_page()
    other.goto(page.url)
    is_live(other)
    return other


def times_saved(page: Page, title: str) -> int:
    rows = stream_rows(page, "board/1")
    return [row["title"] for row in rows["card"].values()].count(title)


def left(context: BrowserContext, page: Page) -> None:
    """The tab is gone without a word, as when the browser crashes."""
    page.close(run_before_unload=False)


def test_a_server_in_trouble_costs_no_word_and_is_named_as_what_it_is(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    for status in (500, 503, 502):
        ann.route(COMMANDS, answers(status))
        adds(ann, f"Written at {status}, one", f"Written at {status}, two")
        pill = ann.locator(".sync[data-state=trouble]")
        expect(pill).to_contain_text(kept(ann, 2))
        expect(pill).to_contain_text(say(ann, "the server has trouble"))
        expect(pill).to_contain_text(say(ann, "trying again"))
        expect(ann.locator(".toast[data-tone=bad]")).to_have_count(0)
        ann.locator(".sync button").click()
        expect(ann.locator(".waiting li")).to_have_count(2)
        press(ann, "Try again now")
        ann.unroute(COMMANDS)
        expect(ann.get_by_text(say(ann, "Everything is saved."))).to_be_visible(timeout=15_000)
        press(ann.get_by_role("dialog"), "Close")
        for which in ("one", "two"):
            expect(card(ann, f"Written at {status}, {which}")).to_be_visible()
            assert times_saved(ann, f"Written at {status}, {which}") == 1
    expect(ann.locator(".sync")).to_have_text(say(ann, "Live"))


def test_what_is_no_answer_of_tavla_refuses_nothing(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    ann.route(
        COMMANDS, lambda route: route.fulfill(status=403, body="<html>Blocked by the proxy</html>")
    )
    adds(ann, "Written behind a proxy")
    expect(ann.locator(".sync[data-state=trouble]")).to_contain_text(kept(ann, 1))
    ann.unroute(COMMANDS)
    expect(card(ann, "Written behind a proxy")).to_be_visible(timeout=15_000)


def test_what_the_server_fails_at_for_ever_lets_the_others_by_and_can_be_given_up(
    opens: Opens,
) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    adds(ann, "The card with the poisoned comment", "The card beside it")
    expect(card(ann, "The card beside it")).to_be_visible()
    id_ = opens_card(ann, "The card with the poisoned comment")
    ann.route(f"**/api/v1/cards/{id_}/comments", answers(500))
    comments(ann, "The server chokes on this")
    ann.keyboard.press("Escape")
    opens_card(ann, "The card beside it")
    comments(ann, "And this goes past it")
    expect(ann.locator("dialog .comment", has_text="And this goes past it")).to_be_visible(
        timeout=20_000
    )
    ann.keyboard.press("Escape")
    ann.locator(".sync button").click()
    expect(ann.locator(".waiting li")).to_contain_text(
        say(ann, "The comment on “{title}”", title="The card with the poisoned comment")
    )
    expect(ann.locator(".waiting li")).to_contain_text(
        say(ann, "The server fails at this one; the others go past it.")
    )
    press(ann, "Discard")
    press(ann.get_by_role("dialog", name=saying(ann, "Give up “{what}”?")), "Discard")
    expect(ann.get_by_text(say(ann, "Everything is saved."))).to_be_visible()


def test_a_stopped_server_and_a_closed_tab_lose_none_of_five(opens: Opens, server: Server) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    titles = [f"Tunnel card {n}" for n in range(5)]
    server.kill()
    adds(ann, *titles)
    expect(ann.locator(".sync")).to_contain_text(
        say_count(ann, "{n} change kept", "{n} changes kept", 5), timeout=10_000
    )
    context = ann.context
    left(context, ann)
    server.start()
    ann = context.new_page()
    ann.goto(f"{server.base}/boards/1")
    expect(card(ann, titles[-1])).to_be_visible(timeout=15_000)
    expect(ann.locator(".sync")).to_have_text(say(ann, "Live"), timeout=15_000)
    assert [times_saved(ann, title) for title in titles] == [1] * 5
    assert [title for title in titles_in(ann, COLUMN) if title in titles] == titles


def test_closing_a_tab_asks_while_something_is_unsent_and_only_then(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    asked: list[str] = []

    def stays(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    ann.on("dialog", stays)
    ann.route(COMMANDS, answers(503))
    adds(ann, "Do not leave me")
    expect(ann.locator(".sync[data-state=trouble]")).to_be_visible()
    with ann.expect_event("dialog"):
        ann.close(run_before_unload=True)
    assert asked == ["beforeunload"] and not ann.is_closed()
    ann.unroute(COMMANDS)
    expect(ann.locator(".sync")).to_have_text(say(ann, "Live"), timeout=15_000)
    with ann.expect_event("close"):
        ann.close(run_before_unload=True)
    assert asked == ["beforeunload"]


def test_a_refused_comment_is_back_in_its_field_after_a_reload_with_card_and_reason(
    opens: Opens,
) -> None:
    ann, tuomas = opens("Ann Sj", "/boards/1"), opens("Tuomas", "/boards/1")
    is_live(ann)
    adds(ann, "Replace the router")
    id_ = opens_card(ann, "Replace the router")
    ann.route("**/comments", lambda route: route.abort())
    comments(ann, "It is the one behind the printer.\nMind the cable.")
    expect(ann.locator(".sync[data-state=trouble]")).to_contain_text(kept(ann, 1))
    api(tuomas, f"/cards/{id_}/archive")
    expect(ann.get_by_role("button", name=say(ann, "Bring it back"))).to_be_visible()
    ann.unroute("**/comments")
    ann.on("dialog", lambda dialog: dialog.accept())
    ann.goto(re.sub(r"/cards/.*", "", ann.url))
    notice = ann.locator(".refused")
    expect(notice).to_contain_text(
        not_saved(ann, "The comment on “{title}”", "Replace the router"), timeout=15_000
    )
    expect(notice).to_contain_text(say(ann, "This card is in the archive. Bring it back first."))
    expect(notice.locator("blockquote")).to_have_text(
        "It is the one behind the printer.\nMind the cable."
    )
    ann.reload()
    notice.get_by_role("link").click()
    press(ann, "Bring it back")
    expect(ann.locator("#new-comment")).to_have_value(
        "It is the one behind the printer.\nMind the cable."
    )
    ann.locator("#new-comment").press("Control+Enter")
    expect(ann.locator("dialog .comment", has_text="Mind the cable")).to_be_visible()
    expect(ann.locator(".refused")).to_have_count(0)


def test_a_title_that_somebody_else_changed_is_kept_over_a_reload(opens: Opens) -> None:
    ann, tuomas = opens("Ann Sj", "/boards/1"), opens("Tuomas", "/boards/1")
    is_live(ann)
    adds(ann, "A title of two people")
    id_ = opens_card(ann, "A title of two people")
    ann.route("**/edit", lambda route: route.abort())
    ann.locator("#card-title").fill("A title by Ann")
    ann.locator("#card-title").press("Enter")
    expect(ann.locator(".sync[data-state=trouble]")).to_be_visible()
    api(tuomas, f"/cards/{id_}/edit", {"title": "A title by Tuomas"})
    ann.unroute("**/edit")
    ann.on("dialog", lambda dialog: dialog.accept())
    ann.reload()
    expect(ann.locator(".refused")).to_contain_text(
        not_saved(ann, "The title of “{title}”", "A title of two people"), timeout=15_000
    )
    expect(ann.locator("#card-title")).to_have_value("A title by Ann")
    expect(card(ann, "A title by Tuomas")).to_be_attached()


def test_two_tabs_send_each_command_once_and_show_one_another(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    other = tab_beside(ann)
    sent: list[str] = []
    ann.context.on(
        "request",
        lambda one: (
            sent.append(one.headers["idempotency-key"])
            if one.url.endswith("/api/v1/cards")
            else None
        ),
    )
    ann.context.route(COMMANDS, answers(503))
    adds(ann, "From the first tab")
    adds(other, "From the second tab")
    for page in (ann, other):
        expect(page.locator(".sync[data-state=trouble]")).to_contain_text(
            kept(ann, 2), timeout=15_000
        )
    sent.clear()
    ann.context.unroute(COMMANDS)
    for page in (ann, other):
        expect(card(page, "From the first tab")).to_be_visible(timeout=15_000)
        expect(card(page, "From the second tab")).to_be_visible(timeout=15_000)
        expect(page.locator(".sync")).to_have_text(say(ann, "Live"), timeout=15_000)
    assert len(sent) == len(set(sent)) == 2
    assert titles_in(ann, COLUMN)[-2:] == ["From the first tab", "From the second tab"]


def test_a_full_storage_says_so(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    ann.evaluate(
        "void (Storage.prototype.setItem = () => "
        "{ throw new DOMException('full', 'QuotaExceededError'); })",
    )
    ann.route(COMMANDS, answers(503))
    adds(ann, "There is no room for me")
    is_full = say(
        ann,
        "This browser’s storage is full: keep this tab open until everything is saved.",
    )
    expect(ann.locator("#unsaved")).to_contain_text(is_full)
    ann.unroute(COMMANDS)
    expect(card(ann, "There is no room for me")).to_be_visible(timeout=15_000)
    expect(ann.locator("#unsaved")).not_to_contain_text(is_full)


def test_signing_out_asks_about_what_is_not_saved_and_then_leaves_nothing_behind(
    opens: Opens,
) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    ann.route(COMMANDS, answers(503))
    adds(ann, "Nobody else shall read this")
    expect(ann.locator(".sync[data-state=trouble]")).to_be_visible()
    ann.locator("details.me summary").click()
    press(ann, "Sign out")
    question = ann.get_by_role(
        "dialog",
        name=say_count(
            ann,
            "{n} change is not saved yet. Sign out anyway?",
            "{n} changes are not saved yet. Sign out anyway?",
            1,
        ),
    )
    press(question, "Cancel")
    expect(ann.locator(".sync[data-state=trouble]")).to_be_visible()
    press(ann, "Sign out")
    press(question, "Sign out, and lose them")
    expect(ann).to_have_url(re.compile("/sign-in"))
    assert "shall read" not in ann.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")


def test_nobody_sees_or_sends_what_another_person_left_in_the_browser(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    ann.route(COMMANDS, answers(503))
    adds(ann, "Only Ann may say this")
    expect(ann.locator(".sync[data-state=trouble]")).to_be_visible()
    context = ann.context
    left(context, ann)
    context.clear_cookies()
    tuomas = context.new_page()
    tuomas.goto(re.sub("/boards.*", "/sign-in", ann.url))
    tuomas.get_by_role("button", name="Tuomas").click()
    tuomas.goto(re.sub("/boards.*", "/boards/1", ann.url))
    is_live(tuomas)
    expect(tuomas.locator(".sync")).to_have_text(say(tuomas, "Live"))
    assert times_saved(tuomas, "Only Ann may say this") == 0
    context.clear_cookies()
    tuomas.goto(re.sub("/boards.*", "/sign-in?next=/boards/1", ann.url))
    tuomas.get_by_role("button", name="Ann Sj").click()
    expect(card(tuomas, "Only Ann may say this")).to_be_visible(timeout=15_000)
    assert times_saved(tuomas, "Only Ann may say this") == 1
