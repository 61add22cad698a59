"""My work is a screen to work from: by key, by button and by menu, on cards of every board."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.steps import IN_A_LANGUAGE_OF_THE_RUN, choose, is_live, press, say
from tests.support.servers import Browser as Session
from tests.support.servers import Server

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]


@pytest.fixture
def given(server: Server, opens: Opens) -> Iterator[Callable[..., int]]:
    """`given("Refunds", column=0)`: Ann has this card, in a column of her team's board."""
    siv, made = Session(server, "Siv"), list[int]()
    rows = siv.snapshot("board/1")["rows"]
    columns = sorted(rows["column"].values(), key=lambda one: one["rank"])
    ann = id_of(siv, "Ann Sj")

    def give(title: str, *, column: int = 0, **more: object) -> int:
        body = {"board_id": 1, "column_id": columns[column]["id"], "title": title}
        answer = siv.post("/cards", body | {"assignees": [ann]})
        made.append(answer.json()["result"]["card"])
        if more:
            siv.post(f"/cards/{made[-1]}/edit", more)
        return made[-1]

    yield give
    for id_ in made:
        siv.post(f"/cards/{id_}/delete")


def part(page: Page, name: str) -> Locator:
    return page.locator(f"section[data-part={name}]")


def row(page: Page, title: str) -> Locator:
    return page.locator(".mine .card", has_text=title)


def mine(opens: Opens, **size: int) -> Page:
    page = opens("Ann Sj", "/mine", **size)
    is_live(page)
    return page


def test_a_card_goes_from_next_over_today_to_done_and_back(
    opens: Opens, given: Callable[..., int]
) -> None:
    given("Replace the printer")
    page = mine(opens)
    expect(part(page, "next")).to_contain_text("Replace the printer")
    press(row(page, "Replace the printer"), "Begin it")
    expect(part(page, "today")).to_contain_text("Replace the printer")
    press(row(page, "Replace the printer"), "Done")
    expect(part(page, "done")).to_contain_text("Replace the printer")
    page.keyboard.press("Control+z")
    expect(part(page, "today")).to_contain_text("Replace the printer")


def test_late_comes_before_today_and_both_before_all_else(
    opens: Opens, given: Callable[..., int]
) -> None:
    page = mine(opens)
    told = page.evaluate("JSON.parse(document.getElementById('boot').textContent).now")
    today = datetime.fromtimestamp(told / 1000, UTC).date().isoformat()
    given("Someday")
    given("Long ago", due_on="2020-01-01")
    given("On this day", due_on=today)
    titles = part(page, "today").locator(".title")
    expect(titles.first).to_have_text("Long ago")
    expect(part(page, "today").locator("[data-late=true]").first).to_contain_text(say(page, "late"))
    expect(titles.nth(1)).to_have_text("On this day")
    expect(part(page, "next")).to_contain_text("Someday")


def test_everything_of_a_card_is_done_here_by_key(opens: Opens, given: Callable[..., int]) -> None:
    given("Mend the intranet", column=1)
    page = mine(opens)
    card = row(page, "Mend the intranet")
    card.focus()
    page.keyboard.press("b")
    page.keyboard.type("the supplier")
    page.keyboard.press("Enter")
    expect(part(page, "waiting")).to_contain_text("the supplier")
    expect(page.get_by_role("dialog")).to_have_count(0)
    card.focus()
    page.keyboard.press("Enter")
    expect(page.locator("dialog.sheet")).to_contain_text("Mend the intranet")
    expect(page).to_have_url(re.compile(r"/boards/1/cards/\d+$"))
    page.go_back()
    expect(page.locator("dialog.sheet")).to_have_count(0)
    expect(page).to_have_url(re.compile("/mine$"))
    expect(card).to_be_visible()


def test_the_menu_moves_a_card_and_gives_it_back(opens: Opens, given: Callable[..., int]) -> None:
    given("Order cables")
    page = mine(opens)
    row(page, "Order cables").locator("[data-menu]").click()
    choose(page, "Give it back")
    expect(row(page, "Order cables")).to_have_count(0)


def test_typing_filters_by_what_a_row_says(opens: Opens, given: Callable[..., int]) -> None:
    given("Order cables")
    given("Order chairs")
    page = mine(opens)
    page.keyboard.press("/")
    page.keyboard.type("cab ord")
    expect(row(page, "Order cables")).to_be_visible()
    expect(row(page, "Order chairs")).to_have_count(0)
    page.keyboard.type(" zzz")
    expect(page.get_by_text(say(page, "Nothing of yours says that"))).to_be_visible()
    press(page, "Show all")
    expect(row(page, "Order chairs")).to_be_visible()


def test_questions_and_parked_topics_are_in_reach(
    opens: Opens, given: Callable[..., int], server: Server
) -> None:
    card, siv = given("Order cables"), Session(server, "Siv")
    asked = {"text": "How long are they?", "is_question": True}
    comment = siv.post(f"/cards/{card}/comments", asked).json()["result"]["comment"]
    page = mine(opens)
    beside = page.get_by_role("complementary", name=say(page, "What else waits for you"))
    beside.get_by_role("button", name=re.compile("How long are they")).click()
    expect(page.locator("dialog.sheet")).to_contain_text("How long are they?")
    siv.post(f"/comments/{comment}/answer")
    expect(beside.get_by_text("How long are they?")).to_have_count(0)


def test_who_has_taken_nothing_is_shown_where_something_is_free(
    opens: Opens, server: Server
) -> None:
    siv = Session(server, "Siv")
    for board in (1, 2, 3):
        gives_all_back(siv, board)
    page = opens("Siv", "/mine")
    is_live(page)
    expect(page.get_by_text(say(page, "You have taken nothing"))).to_be_visible()
    page.locator(".mine .empty a").first.click()
    expect(page).to_have_url(re.compile(r"/boards/\d+\?free"))


def gives_all_back(siv: Session, board: int) -> None:
    me = id_of(siv, "Siv")
    rows = siv.snapshot(f"board/{board}")["rows"]["card"].values()
    if ids := [one["id"] for one in rows if me in one["assignees"]]:
        body = {"card_ids": ids, "remove_people": [me]}
        assert siv.post(f"/boards/{board}/cards/change", body).ok


def id_of(someone: Session, name: str) -> int:
    members = someone.snapshot("people")["rows"]["member"].items()
    return next(int(id_) for id_, one in members if one["name"].startswith(name))


def test_one_key_leaves_only_my_cards_on_a_board_and_another_all(
    opens: Callable[..., Page],
) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    ann.keyboard.press("q")
    expect(ann.locator(".filter-notice")).to_be_visible()
    holders = ann.locator(".board .card").evaluate_all(HOLDERS)
    assert holders and all("Ann Sj" in names for names in holders)
    ann.keyboard.press("w")
    expect(ann.locator(".filter-notice")).to_have_count(0)


HOLDERS = """(cards) => cards.map((card) =>
  [...card.querySelectorAll('.avatar')].map((face) => face.title).join())"""
