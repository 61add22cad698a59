"""The wall on a real old engine: Chromium 69 of 2018, as in TVs that are kept for ten years."""

import io
import re
from collections.abc import Callable, Iterator

import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.browser.steps import api, stream_rows
from tests.support.old_tv import OldTv, switched_on
from tests.support.servers import Server

Opens = Callable[..., Page]


@pytest.fixture
def tv(server: Server, ann: Page) -> Iterator[OldTv]:
    """It shows its pairing page; Ann is at her board."""
    with switched_on() as made:
        made.goto(f"{server.base}/wall")
        yield made
        assert made.problems == []


@pytest.fixture
def wall(tv: OldTv, ann: Page) -> int:
    """What it becomes when Ann has typed its code."""
    code = re.sub(r"\s", "", str(tv.until("document.querySelector('.pairing-code').innerText")))
    screen = {"name": "Stairs", "board_id": 1, "inches": 55, "distance_cm": 400}
    paired: int = api(ann, "/walls", {"code": code, **screen})["result"]["wall"]
    hours = {"bright_from": "", "bright_to": ""}
    assert api(ann, f"/walls/{paired}/change", hours)["status"] == 200
    assert api(ann, f"/walls/{paired}/scene", {"scene": "brief"})["status"] == 200
    tv.until("document.querySelector('.wall-summary') !== null")
    tv.until("tavla.connection.syncStatus.value.state === 'live'")
    return paired


def test_it_is_paired_and_follows_a_card_that_moves(tv: OldTv, wall: int, ann: Page) -> None:
    rows = stream_rows(ann, "board/1")
    ready, *_, done = sorted(rows["column"].values(), key=lambda column: column["rank"])
    count = "Number(document.querySelector('.strip li:{}-child b').innerText)"
    before = [tv.evaluate(count.format(end)) for end in ("first", "last")]
    card = next(card for card in rows["card"].values() if card["column_id"] == ready["id"])
    target = {"to_column_id": done["id"], "after_card_id": None}
    assert api(ann, f"/cards/{card['id']}/move", target)["status"] == 200
    tv.until(f"{count.format('first')} === {before[0] - 1}")
    tv.until(f"{count.format('last')} === {before[1] + 1}")
    assert tv.evaluate("document.getElementById('too-old') === null")


TOUCHING = """[...document.querySelectorAll('#app *')].filter((box) => {
  if (!/flex/.test(getComputedStyle(box).display)) return false;
  const inFlow = [...box.children].filter((one) => getComputedStyle(one).position === 'static');
  return inFlow.some((one, n) => {
    const next = inFlow[n + 1];
    if (!next) return false;
    const [a, b] = [one.getBoundingClientRect(), next.getBoundingClientRect()];
    return a.width && b.width && a.top < b.bottom && b.top < a.bottom && b.left - a.right < 2;
  });
}).map((box) => box.outerHTML.slice(0, 120))"""
"""Rows in which two boxes stand without a distance."""
SPILLS = """[...document.querySelectorAll('#app *')].filter((box) => {
  const { right, bottom, width } = box.getBoundingClientRect();
  return width && (right > innerWidth + 1 || bottom > innerHeight + 1);
}).map((box) => box.outerHTML.slice(0, 120))"""
LETTERS = "[...document.fonts].filter((one) => one.status === 'loaded').map((one) => one.weight)"


def test_its_scenes_are_drawn_as_on_a_new_one(tv: OldTv, wall: int, ann: Page) -> None:
    scenes = {
        "whiteboard": ".places .place",
        "columns": ".card-column .task",
        "desk": ".simple-scene .duty",
        "focus": ".simple-scene .meters",
        "finished": ".simple-scene .work",
    }
    for scene, selector in scenes.items():
        assert api(ann, f"/walls/{wall}/scene", {"scene": scene})["status"] == 200
        tv.until(f"document.querySelector('{selector}') !== null")
        _looks_right(tv)
    assert api(ann, f"/walls/{wall}/scene", {"scene": ""})["status"] == 200
    standup = api(ann, "/teams/1/standup")["result"]["standup"]
    tv.until("document.querySelector('.gather-people') !== null")
    _looks_right(tv)
    api(ann, f"/standups/{standup}/start")
    tv.until("document.querySelector('.dial .left') !== null")
    _looks_right(tv)
    box = tv.evaluate(
        "(({width, height}) => [width, height])"
        "(document.querySelector('.dial').getBoundingClientRect())"
    )
    assert box[0] == pytest.approx(box[1], abs=1) and box[0] > 500
    api(ann, f"/standups/{standup}/finish")
    api(ann, f"/standups/{standup}/end")
    tv.until("document.querySelector('.thanks-scene') !== null")
    _looks_right(tv)


def _looks_right(tv: OldTv) -> None:
    tv.until("document.fonts.status === 'loaded'")
    assert sorted(tv.evaluate(LETTERS)) == ["400", "600"], "faces of the right widths"
    assert tv.evaluate(TOUCHING) == []
    assert tv.evaluate(SPILLS) == []
    shot = Image.open(io.BytesIO(tv.screenshot())).convert("RGB")
    assert shot.size == (1920, 1080)
    assert len(shot.getcolors(maxcolors=1920 * 1080) or []) > 20


def test_an_older_one_still_is_told_so_on_its_screen(tv: OldTv, server: Server) -> None:
    tv.call("Page.addScriptToEvaluateOnNewDocument", source="delete Promise.prototype.finally;")
    tv.call(
        "Network.setUserAgentOverride",
        userAgent="Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 Chrome/53.0.2785.34",
    )
    tv.call("Network.setBlockedURLs", urls=["*/static/pairing-*.js"])
    tv.goto(f"{server.base}/wall")
    sentence = "This TV's browser is too old (Chromium 53). A stick or mini PC with a newer"
    tv.until(f"document.body.innerText.includes({sentence!r})", seconds=10)


def test_other_pages_say_from_which_browsers_on_they_work(tv: OldTv, server: Server) -> None:
    tv.goto(f"{server.base}/sign-in")
    tv.evaluate(
        "[...document.querySelectorAll('button')].find((b) => /Ann/.test(b.innerText)).click()"
    )
    needs = "Tavla needs a newer browser: Chromium 111, Firefox 113, Safari 16.4 or later."
    tv.until(f"document.querySelector('.tabs') && document.body.innerText.includes({needs!r})")
    tv.problems.clear()


def test_a_new_browser_is_not_told(ann: Page) -> None:
    notice = ann.locator(".needs-newer-browser")
    assert notice.count() == 1 and not notice.is_visible()
