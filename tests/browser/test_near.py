"""A column of two hundred cards and more, of which only those near the screen are built: keys, the
browser's own search, paper, fingers and links reach all of them."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    card,
    column,
    frames,
    is_live,
    lift,
    say,
    titles_in,
    until,
)
from tests.support import crowd
from tests.support.servers import Server, running

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]
JOBS = 220
ROUNDED = 2
FEW = 60
"""So many cards at most are built of a column on a screen of this size."""


@pytest.fixture(scope="module")
def server(language: str, told: Callable[[str], Path]) -> Iterator[Server]:
    folder = told(language)
    crowd.give_jobs(folder, count=JOBS)
    with running(Server(folder, language=language, forked=True)) as made:
        yield made


@pytest.fixture
def jobs(ann: Page) -> Locator:
    """The long list on Ann's screen."""
    return column(ann, "Ready to start").locator(".list")


def built(place: Locator) -> int:
    return place.locator(".card").count()


def is_seen(jobs: Locator, what: Locator) -> None:
    """All of it, between the edges of its list."""
    expect(what).to_be_visible()
    box, frame = what.bounding_box(), jobs.bounding_box()
    assert box and frame
    assert box["y"] >= frame["y"] - ROUNDED
    assert box["y"] + box["height"] <= frame["y"] + frame["height"] + ROUNDED


def test_what_is_far_is_there_as_its_titles_and_built_when_it_comes_near(
    ann: Page, jobs: Locator
) -> None:
    titles = titles_in(ann, "Ready to start")
    assert len(titles) > JOBS
    assert titles[-1] == f"Job {JOBS}"
    assert built(jobs) < FEW
    jobs.hover()
    ann.mouse.wheel(0, 9_000)
    until(ann, "() => document.querySelector('.list').scrollTop > 8_000")
    frames(ann)
    middle = jobs.evaluate(UNDER_ITS_MIDDLE)
    assert middle in titles
    assert built(jobs) < FEW
    assert titles_in(ann, "Ready to start") == titles


UNDER_ITS_MIDDLE = """(list) => {
  const {x, y, width, height} = list.getBoundingClientRect();
  const at = [0, 12].map((more) => document.elementFromPoint(x + width / 2, y + height / 2 + more));
  return at.map((one) => one.closest(".card")).find(Boolean).querySelector("h3").textContent;
}"""
"""The title of the card there; between two cards, of the lower one."""


def test_keys_reach_the_first_the_last_and_each_between(ann: Page, jobs: Locator) -> None:
    titles = titles_in(ann, "Ready to start")
    focused = ann.locator(".card:focus")
    ann.keyboard.press("ArrowDown")
    ann.keyboard.press("End")
    expect(focused.locator("h3")).to_have_text(titles[-1])
    is_seen(jobs, focused)
    place = jobs.locator(".slot:focus-within")
    expect(place).to_have_attribute("aria-posinset", str(len(titles)))
    expect(place).to_have_attribute("aria-setsize", str(len(titles)))
    ann.keyboard.press("Home")
    expect(focused.locator("h3")).to_have_text(titles[0])
    for _ in range(50):
        ann.keyboard.press("j")
    expect(focused.locator("h3")).to_have_text(titles[50])
    is_seen(jobs, focused)


def test_a_card_is_carried_to_the_end_of_another_long_way(ann: Page, jobs: Locator) -> None:
    title = titles_in(ann, "Ready to start")[3]
    card(ann, title).focus()
    ann.keyboard.press("Alt+End")
    expect(ann.locator(".card:focus h3")).to_have_text(title)
    is_seen(jobs, ann.locator(".card:focus"))
    assert titles_in(ann, "Ready to start")[-1] == title
    ann.keyboard.press("Control+z")
    expect(jobs.locator(".slot").nth(3).locator("h3")).to_have_text(title)


def test_the_browsers_own_search_finds_what_is_far(ann: Page, jobs: Locator) -> None:
    assert jobs.locator(".card", has_text="Job 173").count() == 0
    assert ann.evaluate("() => window.find('Job 173')")
    expect(ann.locator(".card:focus h3")).to_have_text("Job 173")
    is_seen(jobs, ann.locator(".card:focus"))


def test_paper_has_all_of_them(ann: Page, jobs: Locator) -> None:
    ann.evaluate(
        "() => addEventListener('beforeprint', () => "
        "window.printed = document.querySelector('.list').querySelectorAll('.card').length)"
    )
    ann.pdf()
    assert ann.evaluate("() => window.printed") == len(titles_in(ann, "Ready to start"))
    until(ann, f"() => document.querySelectorAll('.list .card').length < {5 * FEW}")


def test_a_link_to_a_card_far_down_leads_there(ann: Page, jobs: Locator) -> None:
    ann.keyboard.press("ArrowDown")
    ann.keyboard.press("End")
    number = ann.locator(".card:focus").get_attribute("data-id")
    ann.goto(re.sub(r"/boards/1.*", f"/boards/1/cards/{number}", ann.url))
    expect(ann.locator("dialog.sheet")).to_contain_text(f"Job {JOBS}")
    ann.keyboard.press("Escape")
    expect(ann.locator(".card:focus h3")).to_have_text(f"Job {JOBS}")
    is_seen(jobs, ann.locator(".card:focus"))


def test_shift_chooses_what_was_never_built(ann: Page, jobs: Locator) -> None:
    titles = titles_in(ann, "Ready to start")
    ann.keyboard.press("ArrowDown")
    ann.keyboard.press("Shift+End")
    expect(ann.locator(".bulk")).to_contain_text(str(len(titles)))
    ann.keyboard.press("Escape")


def test_a_drag_scrolls_the_list_and_lands_where_the_pointer_is(ann: Page, jobs: Locator) -> None:
    titles = titles_in(ann, "Ready to start")
    frame = jobs.bounding_box()
    assert frame
    lift(ann, card(ann, titles[0]))
    x = frame["x"] + frame["width"] / 2
    ann.mouse.move(x, frame["y"] + frame["height"] - 8, steps=6)
    until(ann, "() => document.querySelector('.list').scrollTop > 4_000")
    ann.mouse.move(x, frame["y"] + frame["height"] / 2, steps=6)
    frames(ann)
    ann.mouse.up()
    expect(ann.locator(".ghost")).to_have_count(0)
    is_seen(jobs, card(ann, titles[0]))
    after = titles_in(ann, "Ready to start")
    assert after.index(titles[0]) > 20
    assert [one for one in after if one != titles[0]] == titles[1:]
    ann.keyboard.press("Control+z")
    until(ann, FIRST_IS, titles[0])


FIRST_IS = "(title) => document.querySelector('.list').textContent.includes(title)"


def test_a_new_card_at_the_end_is_shown(ann: Page, jobs: Locator) -> None:
    ann.locator("body").press("n")
    ann.keyboard.type("The very last one")
    ann.keyboard.press("Enter")
    is_seen(jobs, card(ann, "The very last one"))
    expect(ann.locator("#new-card")).to_be_focused()


def test_what_one_looks_at_stays_when_something_far_above_leaves(
    opens: Opens, ann: Page, jobs: Locator
) -> None:
    tuomas = opens("Tuomas", "/boards/1")
    is_live(tuomas)
    first = titles_in(ann, "Ready to start")[0]
    ann.evaluate("() => window.find('Job 100')")
    expect(ann.locator(".card:focus h3")).to_have_text("Job 100")
    ann.locator("h1").first.click()
    before = card(ann, "Job 100").bounding_box()
    card(tuomas, first).focus()
    tuomas.keyboard.press("Alt+ArrowRight")
    expect(column(ann, "Doing").locator(".card", has_text=first)).to_be_visible()
    assert first not in titles_in(ann, "Ready to start")
    now = card(ann, "Job 100").bounding_box()
    assert before and now
    assert abs(now["y"] - before["y"]) < 1


def test_a_filter_shows_what_was_far(ann: Page, jobs: Locator) -> None:
    ann.locator("#search").fill("Job 201")
    expect(jobs.locator(".card h3")).to_have_text(re.compile("Job 201"))
    ann.get_by_role("button", name=say(ann, "Show all")).first.click()
    until(ann, "() => document.querySelector('.list .far')")
