"""What people do with a mouse, a finger and keys, and what they see; in whichever language their
page is."""

import re
from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from playwright.sync_api import Error, Locator, Page, Request, expect

from board.web.i18n import for_browser, translated
from tests.support import languages
from tests.support.replica import whole

IN_BOTH_LANGUAGES = pytest.mark.parametrize(
    "language", languages.BOTH, indirect=True, scope="module"
)
IN_A_LANGUAGE_OF_THE_RUN = pytest.mark.parametrize(
    "language", languages.of_this_run(), indirect=True, scope="module"
)
"""In both, too, but in a run with a seed in one (languages.py): where trying both costs minutes."""

MEANWHILE = (
    "{who} changed this text while you were writing. Nothing is lost: choose, or mend the merged "
    "text."
)


def say(page: Page, sentence: str, **facts: Any) -> str:
    """The sentence as this page says it."""
    return translated(sentence, language_of(page)).format(**facts)


def say_count(page: Page, one: str, many: str, n: int) -> str:
    """The sentence that counts `n`, as this page says it."""
    forms = for_browser(language_of(page)).get(one, [one, many])
    return forms[n != 1].format(n=n)


def in_demo(page: Page, english: str) -> str:
    """A column, a label, a template or the beginning of a card, by what the English demo says."""
    return languages.in_the_demo(english, language_of(page))


def beginning(page: Page, sentence: str, **facts: Any) -> re.Pattern[str]:
    """For what begins so: a button's name goes on with its key, a heading with a count."""
    return re.compile(f"^{re.escape(say(page, sentence, **facts))}")


def saying(page: Page, sentence: str, **facts: Any) -> re.Pattern[str]:
    """The sentence with these facts; any others may be anything."""
    parts = re.split(r"\{(\w+)\}", translated(sentence, language_of(page)))
    known = [
        re.escape(str(facts.get(part, part))) if n % 2 == 0 or part in facts else ".+"
        for n, part in enumerate(parts)
    ]
    return re.compile("".join(known))


def stream_rows(page: Page, stream: str) -> dict[str, Any]:
    """`{table: {id: row}}` of a stream, as the server has it now."""
    fetched = f"fetch('/api/v1/streams/{stream}/snapshot').then((r) => r.json())"
    return whole(page.evaluate(fetched))["rows"]


def press(place: Page | Locator, sentence: str, **facts: Any) -> None:
    """The button there whose name begins so."""
    page = place if isinstance(place, Page) else place.page
    place.get_by_role("button", name=beginning(page, sentence, **facts)).first.click()


def field(page: Page, label: str, **facts: Any) -> Locator:
    """The one that is called exactly that."""
    return page.get_by_label(say(page, label, **facts), exact=True)


def select(page: Page, label: str, name: str) -> None:
    """Opens what one is chosen from, types, and takes what is found first."""
    page.get_by_role("combobox", name=say(page, label), exact=True).click()
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    expect(page.locator(".menu")).to_have_count(0)


def choose(page: Page, *sentences: str) -> None:
    """From a menu that is open, and those that open from it; also one that is typed in."""
    for sentence in sentences:
        name = beginning(page, sentence)
        item = page.get_by_role("menuitem", name=name)
        item.or_(page.locator(".menu").get_by_role("option", name=name)).click()


def board_menu(page: Page, entry: str) -> None:
    press(page, "The board …")
    choose(page, entry)


def set_on_card(page: Page, name: str, text: str) -> None:
    """What the open card has one of: its menu is opened, typed in, and takes what fits."""
    press(page.locator(".sheet-side"), name)
    page.keyboard.type(text)
    page.keyboard.press("Enter")
    expect(page.locator(".menu")).to_have_count(0)


def describe(page: Page) -> None:
    """Into the description of the card that is open, whether there is one yet or not."""
    page.get_by_role(
        "button", name=re.compile(f"^({say(page, 'Edit')}|{say(page, 'Describe it')})$")
    ).first.click()


def save_text(page: Page) -> None:
    page.get_by_role("button", name=re.compile(f"^{say(page, 'Save')} Ctrl")).click()


def finish_now(page: Page) -> None:
    """From the menu of the remote, and without waiting whether somebody goes on."""
    page.locator(".remote").get_by_role("button", name=say(page, "More"), exact=True).click()
    choose(page, "Finish now")
    press(page, "Do not wait")


def language_of(page: Page) -> str:
    """Waits for the page that is on its way: between two there is no element at all."""
    return page.locator("html[lang]").get_attribute("lang") or "en"


def column(page: Page, name: str) -> Locator:
    heading = page.get_by_role("heading", name=re.compile(f"^{re.escape(in_demo(page, name))}"))
    return page.locator(".column", has=heading)


def card(page: Page, title: str) -> Locator:
    return page.locator(".board .card", has_text=title).first


def titles_in(page: Page, name: str) -> list[str]:
    """Of all cards from top to bottom: those far from the screen are there as their titles."""
    return list(column(page, name).locator(".list").evaluate(TITLES))


TITLES = """(list) => [...list.children].flatMap((one) => one.matches(".far")
  ? one.textContent.split("\\n")
  : [...one.querySelectorAll(".card h3")].map((title) => title.textContent))"""


def is_live(page: Page) -> None:
    """With all that it fetches in idle moments, so that keys find what they open."""
    expect(page.locator("html[data-whole] .sync[data-state=live]")).to_be_visible(timeout=15_000)


def hears(page: Page, asked: set[Request]) -> None:
    """From now on `asked` holds what the page has asked the API for and not been answered."""
    _ASKED[page] = asked
    page.on("request", lambda one: asked.add(one) if "/api/" in one.url else None)
    page.on("requestfinished", lambda one: asked.discard(one))
    page.on("requestfailed", lambda one: asked.discard(one))
    page.on("framenavigated", lambda _: asked.clear())


_ASKED: WeakKeyDictionary[Page, set[Request]] = WeakKeyDictionary()
IS_STILL = """() => document.readyState === "complete"
  && !document.querySelector(".sync:not([data-state=live])")
  && document.getAnimations().every((one) => one.playState !== "running"
    || one.effect.getComputedTiming().endTime === Infinity)"""


def is_still(page: Page) -> None:
    """Until every answer is here, the page is live where it can be, and nothing on it moves."""
    until(page, FRAMES)
    for _ in range(600):
        if not _ASKED.get(page) and page.evaluate(IS_STILL):
            return
        until(page, FRAMES)
    raise AssertionError(f"{page.url} does not come to rest: {_ASKED.get(page)}")


def frames(page: Page) -> None:
    """Until what was just done is drawn."""
    page.evaluate(FRAMES)


FRAMES = """() => new Promise((done) => requestAnimationFrame(
  () => requestAnimationFrame(() => done(true))))"""


def middle(locator: Locator) -> tuple[float, float]:
    box = locator.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + min(box["height"] / 2, 40)


def lift(page: Page, what: Locator) -> None:
    what.scroll_into_view_if_needed()
    x, y = middle(what)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 12, y + 6, steps=4)


def drag(page: Page, what: Locator, to: Locator) -> None:
    lift(page, what)
    x, y = middle(to)
    page.mouse.move(x, y, steps=12)
    frames(page)
    page.mouse.up()


def api(page: Page, path: str, body: Any = None) -> Any:
    """What this person's browser would send."""
    return page.evaluate(
        """async ([path, body]) => {
            const {csrf} = JSON.parse(document.getElementById("boot").text);
            const headers = {"Content-Type": "application/json", "X-CSRF-Token": csrf};
            const request = {method: "POST", body: JSON.stringify(body), headers};
            const answer = await fetch(`/api/v1${path}`, request);
            return {status: answer.status, ...await answer.json()};
        }""",
        [path, body or {}],
    )


def paired_wall(
    opens: Callable[..., Page],
    member: Page,
    *,
    width: int = 1920,
    height: int = 1080,
    **settings: Any,
) -> Page:
    """A TV in a room that is always lit, with the board in brief on it. The member is at their
    board afterwards."""
    tv = opens(None, "/wall", width=width, height=height)
    code = re.sub(r"\s", "", tv.locator(".pairing-code").inner_text())
    base = re.sub(r"(//[^/]+).*", r"\1", member.url)
    member.goto(f"{base}/walls?code={code}")
    member.get_by_label(say(member, "Name of the wall")).fill("Stairs")
    member.get_by_label(saying(member, "The TV in front of me shows {code}")).check()
    member.get_by_role("button", name=say(member, "Pair"), exact=True).click()
    expect(tv.locator(".wall-top")).to_be_visible(timeout=15_000)
    wall = wall_of(tv)
    api(member, f"/walls/{wall}/change", {"bright_from": "", "bright_to": "", **settings})
    show(tv, member, "brief")
    expect(tv.locator(".wall-summary")).to_be_visible()
    member.goto(f"{base}/boards/1")
    return tv


def wall_of_size(
    opens: Callable[..., Page], member: Page, width: int, height: int, inches: int, metres: int
) -> Page:
    """As `paired_wall`, by the API: the member stays where they are."""
    tv = opens(None, "/wall", width=width, height=height)
    code = re.sub(r"\s", "", tv.locator(".pairing-code").inner_text())
    size = {"inches": inches, "distance_cm": metres * 100}
    paired = {"code": code, "name": "Stairs", "board_id": 1, **size}
    assert api(member, "/walls", paired)["status"] == 200
    expect(tv.locator(".wall-top")).to_be_visible(timeout=15_000)
    api(member, f"/walls/{wall_of(tv)}/change", {"bright_from": "", "bright_to": ""})
    return tv


def show(tv: Page, member: Page, scene: str) -> None:
    """What somebody asks the wall for, until it is drawn."""
    assert api(member, f"/walls/{wall_of(tv)}/scene", {"scene": scene})["status"] == 200
    until(tv, IS_PINNED, scene)
    is_still(tv)


IS_PINNED = "(scene) => tavla.lifecycle.me.peek().pinned === scene"


def let_go(tv: Page, member: Page) -> None:
    """The wall goes back from what somebody asked for to what it shows by itself."""
    assert api(member, f"/walls/{wall_of(tv)}/scene", {"scene": ""})["status"] == 200


def until(page: Page, script: str, argument: Any = None, *, seconds: float = 20) -> None:
    """Until the script answers yes; asked from outside, because the page lets nobody evaluate
    texts."""
    for _ in range(int(seconds * 10)):
        try:
            if page.evaluate(script, argument):
                return
        except Error:
            pass  # the page is being loaded anew
        page.wait_for_timeout(100)
    raise AssertionError(f"never: {script}")


def wall_of(tv: Page) -> int:
    return tv.evaluate("JSON.parse(document.getElementById('boot').text).wall")


def start_the_clock(page: Page) -> None:
    """From the standup's page to the first turn."""
    press(page, "Start the standup")
    press(page, "Start the clock")
    expect(page.locator(".dial .left")).to_be_visible()
