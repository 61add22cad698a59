"""A morning as it is lived, on three screens at once; the pictures of docs/a-morning.md are taken here."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, expect

from tests.browser.steps import api, is_live, let_go, paired_wall, wall_of
from tests.support.servers import Server

Opens = Callable[..., Page]
Picture = Callable[[Page, str], None]
STANDUP = "/boards/1/standup"


def button(page: Page, name: str) -> None:
    page.get_by_role("button", name=re.compile(f"^{name}")).first.click()


def test_a_tv_is_paired_and_furnished(opens: Opens, server: Server, picture: Picture) -> None:
    siv = opens("Siv", "/walls")
    is_live(siv)
    tv = opens(None, "/wall", width=1920, height=1080)
    picture(tv, "morning_pairing")
    code = re.sub(r"\s", "", tv.locator(".pairing-code").inner_text())
    siv.get_by_label("Code on the TV").fill(code)
    siv.get_by_label("Name of the wall").fill("The room by the stairs")
    picture(siv, "morning_walls")
    button(siv, "Pair")
    expect(tv.locator(".wall-top")).to_be_visible(timeout=15_000)
    wall = wall_of(tv)
    api(siv, f"/walls/{wall}/change", {"bright_from": "", "bright_to": ""})
    for scene in ("brief", "desk", "focus", "flow"):
        api(siv, f"/walls/{wall}/scene", {"scene": scene})
        tv.wait_for_timeout(700)
        picture(tv, f"morning_scene_{scene}")
    siv.get_by_role("button", name="Menu for The room by the stairs").click()
    siv.get_by_role("menuitem", name="Settings …").click()
    picture(siv, "morning_furnishing")
    siv.get_by_role("button", name="Cancel").click()


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
    rows = ann.evaluate("fetch('/api/v1/streams/board/1/snapshot').then((r) => r.json())")["rows"]
    done = next(id_ for id_, column in rows["column"].items() if column["is_finished"])
    doing = [one for one in rows["card"].values() if one["started_at"] and not one["finished_at"] and one["assignees"]]
    for one in [card for card in doing if not card["blocked_at"]][:2]:
        api(ann, f"/cards/{one['id']}/move", {"to_column_id": int(done), "after_card_id": None})


def _planned(ann: Page, phone: Page, picture: Picture) -> None:
    """The evening before: when we stand, and what one wants to say."""
    button(ann, "Plan …")
    soon = datetime.now(ZoneInfo("Europe/Stockholm")) + timedelta(minutes=2)
    dialog = ann.get_by_role("dialog")
    for name in ("Mon", "Wed", "Fri"):
        dialog.get_by_role("button", name=name).click()
    picture(ann, "morning_plan")
    phone.get_by_label("What I want to say").last.fill("The door to the server hall sticks again")
    button(phone, "Add")
    expect(phone.locator(".own-lines li")).to_contain_text("server hall")
    picture(phone, "morning_line")
    dialog.get_by_label("Leave out public holidays of").select_option("")
    for name in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"):
        chip = dialog.get_by_role("button", name=name)
        if chip.get_attribute("aria-pressed") == "false":
            chip.click()
    dialog.get_by_label("Time", exact=True).first.fill(soon.strftime("%H:%M"))
    dialog.get_by_role("button", name="Save").click()


def _gathered(ann: Page, phone: Page, tv: Page, picture: Picture) -> None:
    """Two minutes before, the wall becomes the standup by itself."""
    expect(tv.locator(".gather")).to_be_visible(timeout=15_000)
    expect(tv.locator(".gather-clock .left")).to_have_text(re.compile(r"\d:\d\d|Now"))
    button(phone, "I am here")
    button(ann, "I am remote")
    expect(tv.locator(".gather-people h1")).to_contain_text("2 of 6")
    ann.get_by_text("Say it for somebody else").click()
    ann.locator(".others li", has_text="Siv").get_by_role("button", name="Away").click()
    expect(tv.locator("[data-state=away]")).to_contain_text("Siv")
    picture(tv, "morning_gathering")
    picture(phone, "morning_here")


def _run(ann: Page, phone: Page, tv: Page, picture: Picture) -> None:
    button(ann, "Start the clock")
    expect(tv.locator(".round li")).to_have_count(5)
    said = ann.get_by_label(re.compile("Write up what"))
    said.press_sequentially("Two of three printers are in place", delay=8)
    expect(tv.locator(".work .said").first).to_contain_text("Two of three printers are in place")
    picture(tv, "morning_turn")
    picture(ann, "morning_writing")
    said.press("Enter")
    ann.locator("h1").first.click()
    for _ in range(6):
        if "Tuomas" in tv.locator(".now h1").inner_text():
            break
        speaker = tv.locator(".now h1").inner_text()
        ann.keyboard.press("PageDown")
        expect(tv.locator(".now h1")).not_to_have_text(speaker)
    expect(phone.locator(".mine")).to_contain_text("It is your turn")
    expect(tv.locator(".work .said")).to_contain_text("server hall")
    picture(phone, "morning_mine")
    turn = tv.locator(".round .past").count()
    for page in (ann, phone):
        page.evaluate("() => document.querySelector('.remote .wide').click()")
    expect(tv.locator(".round .past")).to_have_count(turn + 1)
    button(ann, "Park")
    ann.get_by_label("What to talk about afterwards").fill("Who has the keys to the server hall")
    picture(ann, "morning_park")
    ann.get_by_role("dialog").get_by_role("button", name="Park").click()
    expect(phone.locator(".parked-list")).to_contain_text("keys to the server hall")
    button(ann, "More")
    ann.get_by_role("menuitem", name="Who is here …").click()
    ann.get_by_role("menuitem", name=re.compile("^Siv .* is here")).click()
    expect(tv.locator(".round li")).to_have_count(6)
    while ann.get_by_role("button", name=re.compile("^Next")).count():
        past = tv.locator(".round .past").count()
        button(ann, "Next")
        expect(tv.locator(".round .past")).to_have_count(past + 1)


def _ended(opens: Opens, ann: Page, phone: Page, tv: Page, picture: Picture) -> None:
    """One minute together; afterwards the topics, the record, the trend."""
    expect(tv.locator(".now h1")).to_have_text("One minute together")
    picture(phone, "morning_mood")
    for who in ("Amina", "Cilla", "Jonas"):
        page = opens(who, STANDUP, width=390, height=844)
        button(page, "Fair")
        page.close()
    button(phone, "Sunny")
    expect(phone.get_by_text("nobody knows whose it is")).to_be_visible()
    button(ann, "Fair")
    ann.get_by_label("For what").fill("Thanks for the calm on the phone yesterday")
    button(ann, "Thank")
    expect(tv.locator(".work .warm")).to_contain_text("calm on the phone")
    expect(tv.locator(".work")).to_contain_text("5 answers so far")
    picture(tv, "morning_together")
    button(ann, "Finish")
    expect(tv.locator(".thanks-scene .mood-sum")).to_be_visible()
    picture(tv, "morning_thanks")
    ann.get_by_role("button", name="Card", exact=True).click()
    expect(ann.locator(".settled")).to_contain_text("became a card")
    picture(ann, "morning_after")
    ann.get_by_role("link", name="Record").click()
    expect(ann.get_by_role("heading", name="Parked")).to_be_visible()
    picture(ann, "morning_record")
    ann.get_by_role("link", name="All standups").click()
    expect(ann.locator("svg.trend")).to_be_visible()
    picture(ann, "morning_trend")


def test_two_hands_on_next_at_the_same_moment_advance_once(opens: Opens) -> None:
    tuomas = opens("Tuomas", "/boards/1")
    is_live(tuomas)
    standup = api(tuomas, "/boards/1/standup")["result"]["standup"]
    api(tuomas, f"/standups/{standup}/start")
    both = """(id) => Promise.all([1, 2].map(() => fetch(`/api/v1/standups/${id}/turn`, {method: "POST",
        headers: {"Content-Type": "application/json", "X-CSRF-Token": JSON.parse(document.getElementById("boot").text).csrf},
        body: JSON.stringify({turn: 0, to: 1})}).then((r) => r.json().then((b) => b.code ?? "moved"))))"""
    assert sorted(tuomas.evaluate(both, standup)) == ["moved", "turn_already_moved"]
    api(tuomas, f"/standups/{standup}/finish")
