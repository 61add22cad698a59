"""A second visit: shown from this browser's copy while the server is slow or away,
marked as such, and right as soon as the server answers. What lies on the disk is unreadable."""

import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import BrowserContext, Page, TimeoutError, expect

from tests.browser.steps import card, column, is_live, press, say, saying, until
from tests.support.servers import Browser as Session
from tests.support.servers import Server

Opens = Callable[..., Page]
SignIn = Callable[[BrowserContext, str], None]

COPIES = """async () => {
  const known = await indexedDB.databases();
  if (!known.some((one) => one.name === "tavla-copies")) return [];
  const open = indexedDB.open("tavla-copies");
  await new Promise((done) => open.onsuccess = done);
  const found = open.result.transaction("copies").objectStore("copies").getAll();
  await new Promise((done) => found.onsuccess = done);
  open.result.close();
  return found.result;
}"""
MADE_OLD = """async () => {
  const open = indexedDB.open("tavla-copies");
  await new Promise((done) => open.onsuccess = done);
  const store = open.result.transaction("copies", "readwrite").objectStore("copies");
  const found = store.getAll();
  await new Promise((done) => found.onsuccess = done);
  for (const one of found.result) store.put({...one, version: "old"});
  await new Promise((done) => store.transaction.oncomplete = done);
  open.result.close();
}"""
PATHS = f"({COPIES})().then((all) => [...new Set(all.map((one) => one.path))].sort())"


def is_kept(page: Page, path: str) -> None:
    until(page, f"({PATHS}).then((all) => all.includes('{path}'))")
    until(page, "navigator.serviceWorker.controller !== null")


@contextmanager
def held_back(server: Server) -> Iterator[None]:
    """It takes what it is asked and answers nothing, as a server does that is overloaded."""
    assert server.process
    server.process.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        server.process.send_signal(signal.SIGCONT)


def shows_copy(page: Page) -> None:
    expect(page.locator(".sync")).to_contain_text(re.compile("copy", re.IGNORECASE))


def test_a_second_visit_is_there_before_the_server_answers(
    opens: Opens, ann: Page, server: Server
) -> None:
    is_kept(ann, "/boards/1")
    title = ann.locator(".board .card h3").first.inner_text()
    with held_back(server):
        ann.goto(f"{server.base}/boards/1")
        expect(card(ann, title)).to_be_visible()
        shows_copy(ann)
    is_live(ann)
    expect(card(ann, title)).to_be_visible()


def test_a_stale_copy_is_corrected_where_it_stands(opens: Opens, ann: Page, server: Server) -> None:
    is_kept(ann, "/boards/1")
    other = Session(server, "Ann Sj")
    ann.goto("about:blank")
    column = min(other.snapshot("board/1")["rows"]["column"], key=int)
    body = {"board_id": 1, "column_id": int(column), "title": "Came meanwhile"}
    assert other.post("/cards", body).ok
    with held_back(server):
        ann.goto(f"{server.base}/boards/1")
        first = ann.locator(".board .card").first
        expect(first).to_be_visible()
        shows_copy(ann)
        assert ann.locator(".board .card", has_text="Came meanwhile").count() == 0
        first.focus()
        focused = ann.evaluate("document.activeElement.dataset.id")
    expect(card(ann, "Came meanwhile")).to_be_visible()
    is_live(ann)
    assert ann.evaluate("document.activeElement.dataset.id") == focused


def test_without_a_server_the_page_opens_says_so_and_keeps_what_is_done(
    opens: Opens, ann: Page, server: Server
) -> None:
    is_kept(ann, "/boards/1")
    server.kill()
    try:
        ann.goto(f"{server.base}/")
        expect(ann.locator(".board .card").first).to_be_visible()
        expect(ann.locator(".sync")).to_contain_text(saying(ann, "Server away, copy from {time}"))
        column(ann, "Doing").get_by_role("button", name=say(ann, "New card"), exact=True).click()
        ann.keyboard.type("Written without a server")
        ann.keyboard.press("Enter")
        expect(ann.get_by_text("Written without a server")).to_be_visible()
        ann.goto(f"{server.base}/walls")
        expect(ann.get_by_role("link", name=say(ann, "Try again now"))).to_be_visible()
    finally:
        server.start()
    ann.goto(f"{server.base}/boards/1")
    is_live(ann)
    expect(card(ann, "Written without a server")).to_be_visible()


def test_after_signing_out_nothing_is_left(opens: Opens, ann: Page) -> None:
    is_kept(ann, "/boards/1")
    assert ann.evaluate(COPIES) != []
    ann.evaluate("localStorage.setItem('tavla.draft.1.x', 'mine')")
    ann.evaluate("sessionStorage.setItem('tavla.test', 'mine')")
    ann.locator("details.me summary").click()
    press(ann, "Sign out")
    expect(ann.get_by_role("heading", name=say(ann, "Sign in"))).to_be_visible()
    until(ann, f"({COPIES})().then((all) => all.length === 0)")
    assert ann.evaluate("caches.keys()") == []
    assert ann.evaluate("Object.keys(localStorage)") == []
    assert ann.evaluate("Object.keys(sessionStorage)") == []


def test_what_lies_in_the_browser_cannot_be_read(opens: Opens, ann: Page) -> None:
    is_kept(ann, "/boards/1")
    title = ann.locator(".board .card h3").first.inner_text()
    text = ann.evaluate(
        f"""({COPIES})().then((all) => all.map((one) => JSON.stringify({{...one, sealed: 0}})
          + new TextDecoder("latin1").decode(one.sealed.data)).join(""))"""
    )
    assert "/boards/1" in text
    assert title not in text
    assert '"card"' not in text
    everything = "JSON.stringify([{...localStorage}, {...sessionStorage}])"
    assert "copy" not in ann.evaluate(everything)


def test_a_session_that_was_ended_elsewhere_leaves_no_copy(
    opens: Opens, ann: Page, server: Server
) -> None:
    is_kept(ann, "/boards/1")
    csrf = ann.evaluate("JSON.parse(document.getElementById('boot').text).csrf")
    answer = ann.context.request.post(f"{server.base}/sign-out", form={"csrf": csrf})
    assert answer.ok
    until(ann, f"({COPIES})().then((all) => all.length === 0)")
    ann.goto(f"{server.base}/boards/1")
    expect(ann.get_by_role("heading", name=say(ann, "Sign in"))).to_be_visible()


def test_a_board_that_was_closed_meanwhile_is_not_shown_again(
    opens: Opens, ann: Page, server: Server
) -> None:
    """Ann saw it while it was open to everybody; it is another team's."""
    ann.goto(f"{server.base}/boards/2")
    is_live(ann)
    is_kept(ann, "/boards/2")
    ann.goto(f"{server.base}/people")
    is_kept(ann, "/people")
    siv = Session(server, "Siv")
    assert siv.post("/boards/2/change", {"is_open": False}).ok
    try:
        ann.goto(f"{server.base}/boards/2")
        expect(ann.get_by_role("heading", name=say(ann, "This page is not here"))).to_be_visible()
        assert "/boards/2" not in ann.evaluate(PATHS)
        assert "/people" in ann.evaluate(PATHS)
    finally:
        assert siv.post("/boards/2/change", {"is_open": True}).ok


def test_another_person_at_the_same_browser_sees_their_own(
    opens: Opens, ann: Page, server: Server, sign_in: SignIn
) -> None:
    """Behind the back of the page, as when a cookie is put there by hand."""
    is_kept(ann, "/boards/1")
    owners = ann.evaluate(f"({COPIES})().then((all) => [...new Set(all.map((c) => c.owner))])")
    ann.context.clear_cookies()
    sign_in(ann.context, "Siv")
    names: list[str] = []
    ann.expose_function("note", lambda name: names.append(name))
    said = "document.querySelector('.me-menu b')?.textContent"
    ann.add_init_script(f"addEventListener('load', () => note({said} ?? ''))")
    ann.goto(f"{server.base}/boards/1")
    is_live(ann)
    expect(ann.locator(".me-menu b")).to_contain_text("Siv")
    assert all("Siv" in name for name in names), names
    is_kept(ann, "/boards/1")
    until(
        ann,
        f"(owners) => ({COPIES})().then((all) => all.every((c) => !owners.includes(c.owner)))",
        owners,
    )


def test_a_copy_of_another_version_is_thrown_away(opens: Opens, ann: Page, server: Server) -> None:
    is_kept(ann, "/boards/1")
    ann.evaluate(MADE_OLD)
    with held_back(server), pytest.raises(TimeoutError):
        ann.goto(f"{server.base}/boards/1", timeout=2000)
    ann.goto(f"{server.base}/boards/1")
    is_live(ann)
    is_kept(ann, "/boards/1")
    assert ann.evaluate(f"({COPIES})().then((all) => all.every((c) => c.version !== 'old'))")


def test_a_full_storage_breaks_nothing(opens: Opens, server: Server) -> None:
    page = opens("Ann Sj", "/sign-in")
    devtools = page.context.new_cdp_session(page)
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": server.base, "quotaSize": 1})
    for _ in range(2):
        page.goto(f"{server.base}/boards/1")
        is_live(page)
    expect(page.locator(".board .card").first).to_be_visible()


def test_without_service_workers_everything_is_as_ever(opens: Opens, server: Server) -> None:
    page = opens("Ann Sj", "/sign-in")
    page.add_init_script("delete Navigator.prototype.serviceWorker")
    page.goto(f"{server.base}/boards/1")
    is_live(page)
    page.locator("details.me summary").click()
    press(page, "Sign out")
    expect(page.get_by_role("heading", name=say(page, "Sign in"))).to_be_visible()
