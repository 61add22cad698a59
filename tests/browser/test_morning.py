"""A morning as it is lived, on three screens at once; the pictures of docs/a-morning.md are taken
here."""

import re
from collections.abc import Callable
from datetime import timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, expect

from board.core import clock
from tests.browser.steps import (
    IN_BOTH_LANGUAGES,
    api,
    beginning,
    choose,
    is_live,
    let_go,
    paired_wall,
    press,
    say,
    select,
    show,
    start_the_clock,
    stream_rows,
    wall_of,
    wall_of_size,
)
from tests.support.servers import Server

pytestmark = IN_BOTH_LANGUAGES
Opens = Callable[..., Page]
Picture = Callable[..., None]
STANDUP = "/boards/1/standup"
HOME = ZoneInfo("Europe/Stockholm")


def test_a_tv_is_paired_and_furnished(opens: Opens, server: Server, picture: Picture) -> None:
    siv = opens("Siv", "/walls")
    is_live(siv)
    tv = opens(None, "/wall", width=1920, height=1080)
    picture(tv, "morning_pairing")
    code = re.sub(r"\s", "", tv.locator(".pairing-code").inner_text())
    siv.get_by_label(say(siv, "Code on the TV")).fill(code)
    siv.get_by_label(say(siv, "Name of the wall")).fill("The room by the stairs")
    picture(siv, "morning_walls")
    siv.get_by_role("button", name=say(siv, "Pair"), exact=True).click()
    expect(tv.locator(".wall-top")).to_be_visible(timeout=15_000)
    wall = wall_of(tv)
    api(siv, f"/walls/{wall}/change", {"bright_from": "", "bright_to": ""})
    for scene in ("brief", "desk", "focus", "flow"):
        show(tv, siv, scene)
        picture(tv, f"morning_scene_{scene}")
    press(siv, "Menu for {title}", title="The room by the stairs")
    choose(siv, "Settings …")
    picture(siv, "morning_furnishing")
    press(siv, "Cancel")


def test_a_morning(opens: Opens, server: Server, picture: Picture) -> None:
    ann, phone = opens("Ann Sj", "/boards/1"), opens("Tuomas", STANDUP, width=390, height=844)
    is_live(ann)
    tv = paired_wall(opens, ann)
    let_go(tv, ann)
    _finish_two_cards(ann)
    ann.goto(server.base + STANDUP)
    is_live(ann)
    _planned(ann, phone, picture)
    _gathered(ann, phone, tv, picture)
    _run(ann, phone, tv, picture)
    _ended(opens, ann, phone, tv, picture)


def _finish_two_cards(ann: Page) -> None:
    """Yesterday was a good day."""
    rows = stream_rows(ann, "board/1")
    done = next(id_ for id_, column in rows["column"].items() if column["is_finished"])
    doing = [
        one
        for one in rows["card"].values()
        if one["started_at"] and not one["finished_at"] and one["assignees"]
    ]
    for one in [card for card in doing if not card["blocked_at"]][:2]:
        api(ann, f"/cards/{one['id']}/move", {"to_column_id": int(done), "after_card_id": None})


def _planned(ann: Page, phone: Page, picture: Picture) -> None:
    """The evening before: when we stand, and what one wants to say. Who comes last begins, so that
    the day's shuffle does not decide who is where in the round."""
    assert api(ann, "/teams/1/standup/plan", {"order": "last_in_first"})["status"] == 200
    press(ann, "Plan …")
    dialog = ann.get_by_role("dialog")
    weekdays = dialog.locator(".chips").first.locator("button")
    for day in (0, 2, 4):
        weekdays.nth(day).click()
    picture(ann, "morning_plan")
    phone.get_by_label(say(phone, "What I want to say")).last.fill(
        "The door to the server hall sticks again"
    )
    press(phone, "Add")
    expect(phone.locator(".own-lines li")).to_contain_text("server hall")
    picture(phone, "morning_line")
    select(ann, "Leave out public holidays of", say(ann, "None"))
    for day in range(7):
        if weekdays.nth(day).get_attribute("aria-pressed") == "false":
            weekdays.nth(day).click()
    dialog.get_by_label(say(ann, "Time"), exact=True).first.fill(_soon())
    dialog.get_by_role("button", name=say(ann, "Save")).click()
    if _is_repeated():
        press(ann, "Start the standup")


def _soon() -> str:
    return (clock.now() + timedelta(minutes=2)).astimezone(HOME).strftime("%H:%M")


def _is_repeated() -> bool:
    """The hour that a night of autumn has twice: a clock time means the first of the two, so there
    nothing is planned two minutes ahead, and the standup is opened by hand."""
    soon = (clock.now() + timedelta(minutes=2)).astimezone(HOME)
    return soon.fold == 1


def _gathered(ann: Page, phone: Page, tv: Page, picture: Picture) -> None:
    """Two minutes before, the wall becomes the standup by itself."""
    expect(tv.locator(".gather")).to_be_visible(timeout=15_000)
    expect(tv.locator(".gather-clock .left")).to_have_text(re.compile(rf"\d:\d\d|{say(tv, 'Now')}"))
    press(phone, "I am here")
    press(ann, "I am remote")
    expect(tv.locator(".gather-people h1")).to_contain_text(
        say(tv, "{n} of {all} are here", n=2, all=6)
    )
    ann.get_by_text(say(ann, "Say it for somebody else")).click()
    ann.locator(".others li", has_text="Siv").get_by_role("button", name=say(ann, "Away")).click()
    expect(tv.locator("[data-state=away]")).to_contain_text("Siv")
    picture(tv, "morning_gathering")
    picture(phone, "morning_here")


def _run(ann: Page, phone: Page, tv: Page, picture: Picture) -> None:
    press(ann, "Start the clock")
    expect(tv.locator(".round li")).to_have_count(5)
    said = ann.locator("#said")
    said.press_sequentially("Two of three printers are in place", delay=8)
    expect(tv.locator(".work .said").first).to_contain_text("Two of three printers are in place")
    picture(tv, "morning_turn")
    picture(ann, "morning_writing")
    said.press("Enter")
    expect(said).to_be_focused()  # the clicker's laptop is where somebody types
    for _ in range(6):
        if "Tuomas" in tv.locator(".now h1").inner_text():
            break
        speaker = tv.locator(".now h1").inner_text()
        ann.keyboard.press("PageDown")
        expect(tv.locator(".now h1")).not_to_have_text(speaker)
    expect(phone.locator(".mine")).to_contain_text(say(phone, "It is your turn"))
    expect(tv.locator(".work .said")).to_contain_text("server hall")
    picture(phone, "morning_mine")
    turn = tv.locator(".round .past").count()
    for page in (ann, phone):
        page.evaluate("() => document.querySelector('.remote .wide').click()")
    expect(tv.locator(".round .past")).to_have_count(turn + 1)
    press(ann, "Park")
    ann.get_by_label(say(ann, "What to talk about afterwards")).fill(
        "Who has the keys to the server hall"
    )
    picture(ann, "morning_park")
    ann.get_by_role("dialog").get_by_role("button", name=say(ann, "Park"), exact=True).click()
    expect(phone.locator(".parked-list")).to_contain_text("keys to the server hall")
    press(ann.locator(".remote"), "More")
    choose(ann, "Who is here …")
    ann.get_by_role("menuitem", name=say(ann, "{name} is here", name="Siv Hallgren")).click()
    expect(tv.locator(".round li")).to_have_count(6)
    while ann.get_by_role("button", name=beginning(ann, "Next")).count():
        speaker = tv.locator(".now h1").inner_text()
        press(ann, "Next")
        expect(tv.locator(".now h1")).not_to_have_text(speaker)


def _ended(opens: Opens, ann: Page, phone: Page, tv: Page, picture: Picture) -> None:
    """One minute together; afterwards the topics, the record, the trend."""
    expect(tv.locator(".now h1")).to_have_text(say(tv, "One minute together"))
    picture(phone, "morning_mood")
    for who in ("Amina", "Cilla", "Jonas"):
        page = opens(who, STANDUP, width=390, height=844)
        press(page, "Fair")
        expect(page.locator(".mood [role=status]")).to_be_visible()
        page.close()
    press(phone, "Sunny")
    expect(
        phone.get_by_text(say(phone, "Thank you. It is counted, and nobody knows whose it is."))
    ).to_be_visible()
    press(ann, "Fair")
    ann.get_by_label(say(ann, "For what")).fill("Thanks for the calm on the phone yesterday")
    ann.locator(".thank").get_by_role("button", name=say(ann, "Thank")).click()
    expect(tv.locator(".work .warm")).to_contain_text("calm on the phone")
    expect(tv.locator(".work")).to_contain_text(re.compile(r"\b5\b"))
    picture(tv, "morning_together")
    press(ann, "Finish")
    press(ann, "Do not wait")
    expect(tv.locator(".thanks-scene .mood-sum")).to_be_visible()
    picture(tv, "morning_thanks")
    ann.get_by_role("button", name=say(ann, "Card"), exact=True).click()
    expect(ann.locator(".settled")).to_contain_text(say(ann, "became a card"))
    picture(ann, "morning_after")
    ann.get_by_role("link", name=say(ann, "Record")).click()
    expect(ann.get_by_role("heading", name=say(ann, "Parked"))).to_be_visible()
    picture(ann, "morning_record")
    ann.get_by_role("link", name=say(ann, "All standups")).click()
    expect(ann.locator("svg.trend.wide")).to_be_visible()
    picture(ann, "morning_trend")


def test_the_whiteboard_and_a_turn_are_there_on_every_screen(
    opens: Opens, ann: Page, picture: Picture
) -> None:
    phone = opens("Tuomas", STANDUP, width=390, height=844)
    walls = {name: wall_of_size(opens, ann, *size) for name, size in WALLS.items()}
    standup = api(ann, "/teams/1/standup")["result"]["standup"]
    api(ann, f"/standups/{standup}/start")
    for name, tv in walls.items():
        expect(tv.locator(".now h1")).to_be_visible()
        picture(tv, f"turn_{name}", ("en", "sv"))
    expect(phone.locator(".remote")).to_be_visible()
    picture(phone, "turn_phone", ("en", "sv"))
    api(ann, f"/standups/{standup}/finish")
    api(ann, f"/standups/{standup}/end")
    for name, tv in walls.items():
        show(tv, ann, "whiteboard")
        expect(tv.locator(".place")).to_have_count(6)
        picture(tv, f"whiteboard_{name}", ("en", "sv"))
    phone.goto(re.sub("standup$", "whiteboard", phone.url))
    expect(phone.locator(".place")).to_have_count(6)
    picture(phone, "whiteboard_phone", ("en", "sv"))


WALLS = {
    "43": (1920, 1080, 43, 4),
    "55": (1920, 1080, 55, 4),
    "portrait": (1080, 1920, 55, 4),
}
"""Pixels, inches, metres."""


def test_two_hands_on_next_at_the_same_moment_advance_once(opens: Opens) -> None:
    tuomas = opens("Tuomas", "/boards/1")
    is_live(tuomas)
    standup = api(tuomas, "/teams/1/standup")["result"]["standup"]
    api(tuomas, f"/standups/{standup}/start")
    both = """(id) => {
        const {csrf} = JSON.parse(document.getElementById("boot").text);
        const headers = {"Content-Type": "application/json", "X-CSRF-Token": csrf};
        const request = {method: "POST", headers, body: JSON.stringify({turn: 0, to: 1})};
        const press = async () => {
            const answer = await fetch(`/api/v1/standups/${id}/turn`, request);
            return (await answer.json()).code ?? "moved";
        };
        return Promise.all([press(), press()]);
    }"""
    assert sorted(tuomas.evaluate(both, standup)) == ["moved", "turn_already_moved"]
    api(tuomas, f"/standups/{standup}/finish")
    api(tuomas, f"/standups/{standup}/end")


def test_a_walk_goes_card_by_card_and_takes_a_word_on_each(opens: Opens, server: Server) -> None:
    ann = opens("Ann Sj", "/boards/1")
    tv = paired_wall(opens, ann)
    let_go(tv, ann)
    assert api(ann, "/teams/1/standup/plan", {"style": "board"})["status"] == 200
    ann.goto(server.base + STANDUP)
    start_the_clock(ann)
    rows = stream_rows(ann, "board/1")
    standups = stream_rows(ann, "team/1")["standup"].values()
    standup = max(standups, key=lambda one: one["id"])
    first, second = (rows["card"][str(id_)]["title"] for id_ in standup["cards"][:2])
    expect(tv.locator(".now h1")).to_contain_text(first)
    expect(tv.locator(".one-line").first).to_contain_text(second[:12])
    ann.get_by_label(say(ann, "A word on this card")).fill("Ring the caretaker")
    press(ann.locator(".in-light"), "Comment")
    expect(ann.locator(".in-light .notes")).to_contain_text("Ring the caretaker")
    press(ann.locator(".in-light"), "Done")
    expect(tv.locator(".story .good")).to_be_visible()
    ann.keyboard.press("PageDown")
    expect(tv.locator(".now h1")).to_contain_text(second)
    assert "Ring the caretaker" not in tv.locator(".wall").inner_text()
    api(ann, "/teams/1/standup/plan", {"style": "round"})
