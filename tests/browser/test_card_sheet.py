"""The sheet of a card: days are typed, boxes in its text are ticked, a click edits the text."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    api,
    card,
    is_live,
    press,
    say,
    set_on_card,
    stream_rows,
    titles_in,
    until,
)

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]


def opened(page: Page) -> int:
    """The first card that is ready; its number."""
    is_live(page)
    title = titles_in(page, "Ready to start")[0]
    number = card(page, title).get_attribute("data-id")
    card(page, title).locator("h3").click()
    expect(page.locator("dialog.sheet")).to_be_visible()
    return int(number or 0)


def test_a_due_date_is_typed_and_the_focus_stays_where_it_was(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    id_ = str(opened(ann))
    set_on_card(ann, "Due", "2027-02-12")
    expect(ann.locator(".property:focus")).to_contain_text("12 feb", ignore_case=True)
    assert stream_rows(ann, "board/1")["card"][id_]["due_on"] == "2027-02-12"
    press(ann.locator(".sheet-side"), "Due")
    ann.keyboard.press("ArrowRight")
    ann.keyboard.press("Enter")
    expect(ann.locator(".property:focus")).to_contain_text("13 feb", ignore_case=True)


def test_a_box_in_the_text_is_ticked_and_the_text_opens_by_a_click(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    id_ = opened(ann)
    api(ann, f"/cards/{id_}/edit", {"description": "Before:\n\n- [ ] seats\n- [ ] school"})
    box = ann.get_by_role("checkbox", name="school")
    box.check()
    until(ann, IS_TICKED, id_)
    ann.get_by_text("Before:").click()
    expect(ann.locator("#description")).to_have_value("Before:\n\n- [ ] seats\n- [x] school")


IS_TICKED = """(id) => fetch("/api/v1/streams/board/1/snapshot").then((answer) => answer.json())
  .then(({rows}) => rows.card[id].description.endsWith("[x] school"))"""


def test_several_people_are_chosen_without_closing(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    id_ = str(opened(ann))
    before = set(stream_rows(ann, "board/1")["card"][id_]["assignees"])
    press(ann.locator(".sheet-side"), "People")
    for name in ("tuo", "jon"):
        ann.keyboard.type(name)
        ann.keyboard.press("Enter")
    ann.keyboard.press("Escape")
    expect(ann.locator(".menu")).to_have_count(0)
    expect(ann.locator("dialog.sheet")).to_be_visible()
    chosen = ann.locator(".property .person")
    expect(chosen.filter(has_text="Tuomas")).to_have_count(1)
    expect(chosen.filter(has_text="Jonas")).to_have_count(1)
    assert len(before) + 2 == chosen.count()
    assert say(ann, "People") in ann.locator(".property:focus").inner_text()
