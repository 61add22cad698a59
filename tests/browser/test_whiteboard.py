"""The whiteboard: everybody, what they have going on and what they just finished, on walls, on a
page and on paper (test_scenes.py measures its letters)."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    api,
    is_live,
    paired_wall,
    say,
    show,
    stream_rows,
    until,
)
from tests.browser.test_scenes import OUTSIDE, OVER_EACH_OTHER, contrast, texts
from tests.support import crowd
from tests.support.servers import Server, running

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]
MORE = 28


@pytest.fixture(scope="module")
def server(language: str, told: Callable[[str], Path]) -> Iterator[Server]:
    """Forty people, most of them called Anna."""
    folder = told(language)
    crowd.give_long_names(folder)
    crowd.fill_up(folder)
    crowd.give_people(folder, count=MORE)
    with running(Server(folder, language=language, forked=True)) as made:
        yield made


def test_forty_people_take_turns_on_pages_and_nobody_is_left_out(opens: Opens, ann: Page) -> None:
    tv = paired_wall(opens, ann, inches=55, distance_cm=400)
    show(tv, ann, "whiteboard")
    assert tv.locator(".place").count() >= 10
    pages = int(tv.locator(".whiteboard-foot .page").inner_text().rpartition("/")[2])
    seen: set[str] = set()
    for page in range(1, pages + 1):
        until(tv, ON_PAGE, page, seconds=90)
        assert tv.evaluate(OUTSIDE) == []
        assert tv.evaluate(OVER_EACH_OTHER) == []
        assert [
            one["text"] for one in texts(tv) if contrast(one["colour"], one["ground"]) < 7
        ] == []
        seen |= set(tv.locator(".place h2").all_inner_texts())
    assert len([name for name in seen if name.startswith("Anna ")]) >= MORE
    assert {"Siv", "Tuomas", "Åsa"} <= seen


ON_PAGE = """(page) => new RegExp(`^${page} /`).test(
  document.querySelector('.whiteboard-foot .page').innerText.trim())"""


def test_it_says_what_is_held_up_what_is_finished_and_who_is_free(opens: Opens, ann: Page) -> None:
    rows = stream_rows(ann, "board/1")
    done = next(one["id"] for one in rows["column"].values() if one["is_finished"])
    mine = next(
        one
        for one in rows["card"].values()
        if one["started_at"]
        and not one["finished_at"]
        and not one["blocked_at"]
        and 6 in one["assignees"]
    )
    board = opens("Ann Sj", "/boards/1/whiteboard")
    is_live(board)
    jonas = board.locator(".place").filter(has=board.get_by_role("heading", name="Jonas"))
    expect(jonas.locator(".task").filter(has_text=mine["title"])).to_be_visible()
    target = {"to_column_id": done, "after_card_id": None}
    assert api(ann, f"/cards/{mine['id']}/move", target)["status"] == 200
    expect(jonas.locator(".finished-task").filter(has_text=mine["title"])).to_be_visible()
    expect(jonas.locator(".done-count")).to_be_visible()
    expect(board.locator(".place .since").first).to_have_text(re.compile(r"\d"))
    expect(board.locator(".place .free").first).to_have_text(say(board, "free for the next step"))
    assert board.locator(".legend li").count() >= 3


def test_on_paper_it_is_light_and_as_wide_as_a3(opens: Opens) -> None:
    board = opens("Ann Sj", "/boards/1/whiteboard", color_scheme="dark")
    is_live(board)
    board.emulate_media(media="print", color_scheme="dark")
    board.set_viewport_size({"width": 1511, "height": 1047})
    ink = board.locator(".place h2").first.evaluate("(e) => getComputedStyle(e).color")
    assert max(int(part) for part in re.findall(r"\d+", ink)[:3]) < 100
    assert board.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(board.get_by_role("button", name=say(board, "Print on A3 …"))).to_be_hidden()
    assert board.locator(".place").count() >= 40


def test_a_screen_of_the_whole_team_at_the_standups_door(opens: Opens) -> None:
    page = opens("Ann Sj", "/boards/1/standup")
    is_live(page)
    expect(page.locator(".place").first).to_be_visible()
    assert page.locator(".place").count() >= 40
