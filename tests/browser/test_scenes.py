"""Every scene of a wall, with a full board and long names, in both languages and on the usual
screens: legible from its distance, inside its screen, nothing over anything else, and never without
content."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import (
    IN_BOTH_LANGUAGES,
    api,
    let_go,
    show,
    stream_rows,
    until,
    wall_of,
    wall_of_size,
)
from tests.support import crowd
from tests.support.servers import Server, running

pytestmark = IN_BOTH_LANGUAGES
Opens = Callable[..., Page]
SCENES = (
    "whiteboard",
    "columns",
    "brief",
    "finished",
    "focus",
    "measures",
    "desk",
    "flow",
    "next",
    "message",
    "clock",
)
LONG_MESSAGE = (
    "Cake in the kitchen at three for all who held out through the summer's upgrade of " * 3
)[:200]


class Screen(NamedTuple):
    """`least_pixels` subtend 16′; `rows` are how many of a list must be there at the least, where
    there are as many."""

    width: int
    height: int
    inches: int
    metres: int
    least_pixels: int
    rows: dict[str, int]


FEW = {
    "whiteboard": 6,
    "columns": 3,
    "brief": 6,
    "finished": 3,
    "focus": 3,
    "desk": 2,
    "turn": 5,
    "work": 4,
    "last": 2,
    "walk": 2,
    "here": 12,
}
LEAST = dict.fromkeys(FEW, 1) | {"work": 2}
"""Where letters are as large as the screen bears."""
MANY = FEW | {"whiteboard": 12, "brief": 8, "walk": 5}
ALL = MANY | {"whiteboard": 12, "columns": 20, "brief": 14}
"""A larger one shows more, not larger: 1.6 times as much where there is as much."""
SCREENS = {
    "43 inches at 4 m": Screen(1920, 1080, 43, 4, 53, FEW),
    "55 inches at 4 m": Screen(1920, 1080, 55, 4, 40, MANY),
    "75 inches at 4 m": Screen(3840, 2160, 75, 4, 60, ALL),
    "65 inches at 5 m": Screen(3840, 2160, 65, 5, 87, FEW),
    "55 inches at 6 m": Screen(1920, 1080, 55, 6, 63, LEAST),
    "portrait": Screen(1080, 1920, 55, 4, 38, MANY),
}


Wall = tuple[Page, Screen]


@pytest.fixture(scope="module")
def server(language: str, told: Callable[[str], Path]) -> Iterator[Server]:
    folder = told(language)
    crowd.give_long_names(folder)
    crowd.fill_up(folder)
    with running(Server(folder, language=language, forked=True)) as made:
        yield made


def test_every_scene_is_legible_fits_and_has_something_to_show(
    opens: Opens, server: Server, ann: Page
) -> None:
    """One morning, on all of the screens at once."""
    walls = [(wall_of_size(opens, ann, *screen[:4]), screen) for screen in SCREENS.values()]
    for scene in SCENES:
        for tv, screen in walls:
            if scene == "message":
                api(ann, f"/walls/{wall_of(tv)}/message", {"text": LONG_MESSAGE})
            show(tv, ann, scene)
            _is_sound(tv, screen, scene, scene)
    _tell_of_an_incident_by_day(opens("Cilla", "/desk"), ann, walls)
    for tv, _ in walls:
        let_go(tv, ann)
    _live_through_a_round(ann, walls)
    _lose_the_line(*walls[0])
    _walk_the_board(ann, walls)


def _tell_of_an_incident_by_day(cilla: Page, ann: Page, walls: list[Wall]) -> None:
    """It takes its place from every scene; and in a light room all is read as well."""
    ids = [wall_of(tv) for tv, _ in walls]
    said = {"title": LONG_MESSAGE[:80], "known": LONG_MESSAGE}
    incident = api(cilla, "/incidents", said)["result"]["incident"]
    assert api(ann, "/walls/theme", {"wall_ids": ids, "theme": "light"})["status"] == 200
    for scene in ("whiteboard", "brief", "desk", "message"):
        for tv, screen in walls:
            show(tv, ann, scene)
            expect(tv.locator(".incident .known")).to_be_visible()
            until(tv, "document.documentElement.dataset.theme === 'light'")
            _is_sound(tv, screen, f"{scene} below an incident", "")
            assert scene in ("desk", "message") or rows(tv), (screen, scene)
    api(ann, "/walls/theme", {"wall_ids": ids, "theme": "dark"})
    api(cilla, f"/incidents/{incident}/end")


def _live_through_a_round(ann: Page, walls: list[Wall]) -> None:
    standup = api(ann, "/teams/1/standup")["result"]["standup"]
    _are_sound(walls, ".gather", "here")
    api(ann, f"/standups/{standup}/start")
    people = _standup(ann)["people"]
    api(ann, f"/standups/{standup}/say", {"member_id": JONAS, "text": SAID})
    places: list[set[str]] = [set() for _ in walls]
    for turn, person in enumerate(people):
        for (tv, screen), found in zip(walls, places, strict=True):
            until(tv, IS_TURN, turn)
            _is_sound(tv, screen, f"turn {turn}", "turn" if person == JONAS else "")
            if person == JONAS:
                _shows_work(tv, screen)
            found.add(str(tv.evaluate(PLACES)))
        api(ann, f"/standups/{standup}/turn", {"turn": turn, "to": turn + 1})
    assert {len(found) for found in places} == {1}, "ring, faces and names stay where they are"
    thanks = {"text": "Thanks for the calm on the phone yesterday", "to": JONAS}
    api(ann, f"/standups/{standup}/thank", thanks)
    _are_sound(walls, ".work .warm", "last")
    for tv, _ in walls:
        assert not re.search(r"\d:\d\d", tv.locator(".now.over").inner_text())
    api(ann, f"/standups/{standup}/finish")
    api(ann, f"/standups/{standup}/end")
    _are_sound(walls, ".thanks-scene", "")


JONAS = 6
SAID = "Two of three printers are in place, the third waits for a new ring from the caretaker"
IS_TURN = """(turn) => tavla.lifecycle.now.peek().turn === turn
  && document.querySelectorAll('.round li')[turn]?.className === 'now'"""


def _shows_work(tv: Page, screen: Screen) -> None:
    cards = tv.locator(".now .one-line, .now .work-card").count()
    assert cards >= screen.rows["work"]
    assert TITLE * screen.least_pixels <= _size_of(tv, ".now .one-line h2") + 0.5


TITLE = 20 / 16
"""Titles of a turn are as much larger than what must be read at all."""
PLACES = """() => [...document.querySelectorAll('.dial, .who, .pacebar, .round')].map((e) => {
  const { left, top } = e.getBoundingClientRect();
  return [Math.round(left), Math.round(top)];
})"""


def _size_of(tv: Page, selector: str) -> float:
    size = tv.locator(selector).first.evaluate("(e) => parseFloat(getComputedStyle(e).fontSize)")
    return float(size)


def _lose_the_line(tv: Page, screen: Screen) -> None:
    tv.evaluate(SOCKET, "disconnect")
    expect(tv.locator(".age")).to_be_visible(timeout=15_000)
    _is_sound(tv, screen, "without a line", "")
    tv.evaluate(SOCKET, "connect")
    expect(tv.locator(".age")).to_have_count(0, timeout=15_000)


SOCKET = "(deed) => void tavla.connection.socket[deed]()"


def _walk_the_board(ann: Page, walls: list[Wall]) -> None:
    assert api(ann, "/teams/1/standup/plan", {"style": "board"})["status"] == 200
    standup = api(ann, "/teams/1/standup")["result"]["standup"]
    api(ann, f"/standups/{standup}/start")
    rows = stream_rows(ann, "board/1")
    cards = [rows["card"][str(id_)] for id_ in _standup(ann)["cards"]]
    stuck = next(n for n, card in enumerate(cards) if card["blocked_at"])
    full = next(n for n, card in enumerate(cards) if card["column_id"] == cards[-1]["column_id"])
    turn = 0
    for to, rows_of in ((stuck, ""), (full, "walk")):
        api(ann, f"/standups/{standup}/turn", {"turn": turn, "to": to})
        for tv, screen in walls:
            until(tv, IS_TURN, to)
            _is_sound(tv, screen, "a card of a walk", rows_of)
        turn = to
    api(ann, f"/standups/{standup}/finish")
    api(ann, f"/standups/{standup}/end")
    api(ann, "/teams/1/standup/plan", {"style": "round"})


def _standup(page: Page) -> dict:
    rows = stream_rows(page, "team/1")["standup"]
    return max(rows.values(), key=lambda one: one["id"])


def _are_sound(walls: list[Wall], shows: str, rows_of: str) -> None:
    for tv, screen in walls:
        expect(tv.locator(shows)).to_be_visible()
        _is_sound(tv, screen, shows, rows_of)


def _is_sound(tv: Page, screen: Screen, scene: str, rows_of: str) -> None:
    """`rows_of` says which of the screen's `rows` the scene is held against."""
    found = texts(tv)
    assert found, (screen, scene)
    assert [one for one in found if one["size"] < screen.least_pixels - 0.5] == [], (screen, scene)
    faint = [one for one in found if contrast(one["colour"], one["ground"]) < 7]
    assert faint == [], (screen, scene)
    assert tv.evaluate(OUTSIDE) == [], (screen, scene)
    assert tv.evaluate(OVER_EACH_OTHER) == [], (screen, scene)
    assert tv.evaluate(UNDER_THE_HEADER), (screen, scene)
    if rows_of in screen.rows:
        assert rows(tv) >= screen.rows[rows_of], (screen, scene, rows(tv))


def rows(tv: Page) -> int:
    """What a scene lists: cards, initiatives, teams, people."""
    return tv.locator(ENTRIES).count()


ENTRIES = (
    ".place, .card-column .task, .one-line, .work > li, .meters > li, .thanked > li, "
    ".gather-people li:not(.more)"
)


def texts(tv: Page) -> list[dict]:
    """Font size and colours of everything with text on the wall."""
    return tv.evaluate(
        """() => {
        const groundOf = (e) => {
          const { backgroundColor } = getComputedStyle(e);
          return /^rgb\\(/.test(backgroundColor) ? backgroundColor : groundOf(e.parentElement);
        };
        return [...document.querySelectorAll('.wall *')]
        .filter(e => !e.closest('.avatar') && e.getClientRects().length
          && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
        .map(e => ({size: parseFloat(getComputedStyle(e).fontSize), text: e.textContent,
                    name: e.className, colour: getComputedStyle(e).color, ground: groundOf(e)}));
        }"""
    )


CUT = """const cut = ({ left, right, top, bottom }, e) => {
  for (; e; e = e.parentElement) {
    if (getComputedStyle(e).overflowX === 'visible') continue;
    const box = e.getBoundingClientRect();
    [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
    [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
  }
  return { left, right, top, bottom, isDrawn: right > left && bottom > top };
};"""
"""The part of a box that is drawn: what an element around it cuts off is not."""
OUTSIDE = f"""() => {{ {CUT}
  return [...document.querySelectorAll('.wall, .wall *')].filter((e) => {{
    const box = cut(e.getBoundingClientRect(), e.parentElement.closest('.wall *'));
    return box.isDrawn && !e.closest('svg') && (box.bottom > innerHeight + 3
      || box.right > innerWidth + 3 || box.left < -3 || box.top < -3);
  }}).map((e) => e.className + ': ' + e.textContent.slice(0, 40));
}}"""
"""What sticks out of the screen."""
OVER_EACH_OTHER = f"""() => {{ {CUT}
  const drawn = [], wall = document.querySelector('.wall');
  const walker = document.createTreeWalker(wall, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {{
    const node = walker.currentNode, range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {{
      drawn.push({{ node, ...cut(box, node.parentElement) }});
    }}
  }}
  const both = (a, b) => {{
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return wide > 3 && high > 3 && high > 0.35 * Math.min(a.bottom - a.top, b.bottom - b.top);
  }};
  const texts = drawn.filter((one) => one.isDrawn);
  return texts.flatMap((a, i) => texts.slice(i + 1).filter((b) => a.node !== b.node && both(a, b))
    .map((b) => a.node.textContent + ' | ' + b.node.textContent));
}}"""
"""Texts that are drawn over other texts."""
UNDER_THE_HEADER = """() => {
  const bottom = document.querySelector('.wall-top').getBoundingClientRect().bottom - 2;
  const isUnder = (e) => !e.getClientRects().length || e.getBoundingClientRect().top >= bottom;
  return [...document.querySelectorAll('.wall h1, .wall h2, .wall h3')].every(isUnder);
}"""


def contrast(colour: str, ground: str) -> float:
    """Of a text with what it stands on."""

    def luminance(rgb: list[float]) -> float:
        parts = [
            v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4
            for v in (x / 255 for x in rgb)
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    of = [
        luminance([float(part) for part in re.findall(r"[\d.]+", one)[:3]])
        for one in (colour, ground)
    ]
    return (max(of) + 0.05) / (min(of) + 0.05)
