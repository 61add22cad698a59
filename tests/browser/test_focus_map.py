"""The focus map and an initiative's page, as two people see them at once."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.steps import IN_A_LANGUAGE_OF_THE_RUN, is_live, press, say

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]


def test_an_initiative_is_dragged_moved_by_keys_and_taken_back_on_both_screens(
    opens: Opens, tmp_path: Path
) -> None:
    ann, bo = opens("Ann Sj", "/focus"), opens("Bo", "/focus")
    is_live(ann), is_live(bo)
    node = ann.locator(".node").first
    name, id_ = node.locator("title").text_content() or "", node.get_attribute("data-id")
    theirs, before = bo.locator(f".node[data-id='{id_}']"), place_of(node)
    drag(ann, node, 90, 40)
    expect(theirs).not_to_have_attribute("transform", before)
    dragged = place_of(node)
    node.focus()
    for _ in range(3):
        ann.keyboard.press("ArrowRight")
    expect(theirs).not_to_have_attribute("transform", dragged)
    ann.keyboard.press("Control+z")
    expect(theirs).to_have_attribute("transform", dragged)
    ann.keyboard.press("Control+z")
    expect(theirs).to_have_attribute("transform", before)
    saved = save(ann, tmp_path / "map.svg")
    assert "<script" not in saved and name.split()[0] in saved
    expect(ann.locator(".initiative", has_text=name)).to_have_count(1)
    node.focus()
    ann.keyboard.press("Enter")
    expect(ann).to_have_url(re.compile(rf"/focus/initiatives/{id_}$"))


def test_a_step_is_added_where_the_initiative_is_read_and_another_sees_it_move(
    opens: Opens,
) -> None:
    ann, bo = opens("Ann Sj", "/focus/initiatives/8"), opens("Bo", "/focus/initiatives/8")
    is_live(ann), is_live(bo)
    ann.locator("#new-step").fill("Ask the school")
    ann.keyboard.press("Enter")
    expect(bo.locator(".step", has_text="Ask the school")).to_have_attribute(
        "data-standing", "next"
    )
    ann.locator("label.chip", has_text=say(ann, "On the way")).click()
    ann.locator("textarea[name=text]").first.fill("Begun")
    press(ann, "Say it")
    expect(bo.locator(".update")).to_contain_text("Begun")
    expect(bo.locator(".standing .health")).to_have_text(say(bo, "On the way"))


def place_of(node: Locator) -> str:
    return node.get_attribute("transform") or ""


def drag(page: Page, node: Locator, x: int, y: int) -> None:
    node.scroll_into_view_if_needed()
    box = node.locator(".disc").bounding_box()
    assert box
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(*middle)
    page.mouse.down()
    page.mouse.move(middle[0] + x, middle[1] + y, steps=4)
    page.mouse.up()


def save(page: Page, path: Path) -> str:
    with page.expect_download() as download:
        press(page, "Save as SVG")
    download.value.save_as(path)
    return path.read_text("utf-8")
