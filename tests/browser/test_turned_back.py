"""A backup is put back under the pages' feet: they show what is there, within fifteen seconds, and
lose nothing that follows."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.steps import IN_A_LANGUAGE_OF_THE_RUN, api, card, is_live, titles_in
from tests.support.backup import copy_of_file, put_file_back
from tests.support.servers import Server

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
IN_TIME = 15_000


def add(page: Page, title: str) -> None:
    column = page.evaluate(
        "JSON.parse(document.getElementById('boot').text).streams.find((s) => s.stream === "
        "'board/1').rows.column"
    )
    first = min(
        (row for row in column.values() if row["board_id"] == 1), key=lambda row: row["rank"]
    )
    answer = api(page, "/cards", {"board_id": 1, "column_id": first["id"], "title": title})
    assert answer["status"] == 200, answer


def test_pages_are_right_again_by_themselves(opens: Callable[..., Page], server: Server) -> None:
    ann, tuomas = opens("Ann Sj", "/boards/1"), opens("Tuomas", "/boards/1")
    for page in (ann, tuomas):
        is_live(page)
    file = server.folder / "tavla.sqlite"
    copy = copy_of_file(file, server.folder / "copy.sqlite")
    for n in range(3):
        add(ann, f"Only before {n}")
    expect(card(tuomas, "Only before 2")).to_be_visible()
    put_file_back(copy, file)
    for n in range(5):
        add(ann, f"Only after {n}")
    for page in (ann, tuomas):
        expect(card(page, "Only after 4")).to_be_visible(timeout=IN_TIME)
        expect(page.locator(".board .card", has_text="Only before")).to_have_count(
            0, timeout=IN_TIME
        )
        is_live(page)
    assert titles_in(ann, "Ready to start") == titles_in(tuomas, "Ready to start")
    tuomas.reload()
    is_live(tuomas)
    assert titles_in(ann, "Ready to start") == titles_in(tuomas, "Ready to start")
