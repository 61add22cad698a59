"""One field for everything: what can be done here is found by its name or another word for it, what
asks one thing more asks it inside, and what was found opens where one is."""

import re
from collections.abc import Callable
from urllib.parse import urlparse

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    card,
    is_live,
    is_still,
    language_of,
    say,
    stream_rows,
    titles_in,
)

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]
STANDARD = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def options(page: Page) -> Locator:
    return page.locator("dialog.palette[open]").get_by_role("option")


def asks(page: Page, text: str = "") -> None:
    """Opens the palette and types."""
    page.keyboard.press("Control+k")
    expect(page.locator("dialog.palette[open] input")).to_be_focused()
    page.keyboard.insert_text(text)


def first(page: Page) -> str:
    """What Enter would take."""
    return page.locator("dialog.palette[open] [data-active=true] > span").inner_text()


def row_of(page: Page, title: str) -> dict[str, object]:
    cards = stream_rows(page, "board/1")["card"].values()
    return next(row for row in cards if row["title"] == title)


def a_card_in_focus(page: Page) -> str:
    title = titles_in(page, "Ready to start")[0]
    card(page, title).focus()
    return title


def test_assigning_asks_whom_inside_and_backspace_goes_back(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    title = a_card_in_focus(ann)
    asks(ann, say(ann, "People"))
    ann.keyboard.press("Enter")
    expect(ann.get_by_role("combobox", name=say(ann, "People"), exact=True)).to_be_focused()
    ann.keyboard.press("Backspace")
    expect(ann.get_by_role("combobox", name=say(ann, "Go, do, find"), exact=True)).to_be_focused()
    ann.keyboard.insert_text(say(ann, "People"))
    ann.keyboard.press("Enter")
    ann.keyboard.insert_text("tuo")
    with ann.expect_response("**/api/v1/cards/*/*"):
        ann.keyboard.press("Enter")
    expect(options(ann).and_(ann.locator("[aria-selected=true]"))).to_have_count(
        1 + ("Ann" in card(ann, title).inner_html())
    )
    ann.keyboard.press("Escape")
    expect(card(ann, title)).to_be_focused()
    assert len(row_of(ann, title)["assignees"]) >= 1  # type: ignore[arg-type]


def test_a_day_a_label_and_a_column_are_chosen_inside(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    title = a_card_in_focus(ann)
    for name, typed in (("Due", "2031-12-24"), ("Labels", "palett")):
        asks(ann, f"{say(ann, name)} …")
        ann.keyboard.press("Enter")
        ann.keyboard.insert_text(typed)
        with ann.expect_response("**/api/v1/cards/*/*"):
            ann.keyboard.press("Enter")
        ann.keyboard.press("Escape")
        expect(card(ann, title)).to_be_focused()
    asks(ann, say(ann, "Move …"))
    ann.keyboard.press("Enter")
    options(ann).last.click()
    expect(ann.locator("dialog.palette")).to_have_count(0)
    row = row_of(ann, title)
    assert (row["due_on"], row["labels"][-1]) == ("2031-12-24", "palett")  # type: ignore[index]
    ann.keyboard.press("Control+z")


def test_everything_is_found_by_a_word_for_it(opens: Opens) -> None:
    siv = opens("Siv", "/boards/1")
    is_live(siv)
    a_card_in_focus(siv)
    english = language_of(siv) == "en"
    words = {
        "assign" if english else "tilldela": "People",
        "deadline": "Due",
        "dark" if english else "mörk": "Dark",
        "language" if english else "sprak": "English",
        "settings" if english else "installningar": "Settings …",
        "new board" if english else "ny tavla": "New board",
        "sign out" if english else "logga ut": "Sign out",
        "standup": "Standup",
        "archive" if english else "arkiv": "Archive",
        "notices" if english else "notiser": "What is new to you",
        "compact" if english else "kompakt": "Compact cards",
    }
    for word, name in words.items():
        asks(siv, word)
        expect(options(siv).first, word).to_be_visible()
        shown = " ".join(options(siv).all_inner_texts())
        assert say(siv, name) in shown, (word, shown)
        siv.keyboard.press("Escape")


def test_a_viewer_is_offered_nothing_that_would_be_refused(opens: Opens) -> None:
    gunnel = opens("Gunnel", "/boards/2")
    is_live(gunnel)
    gunnel.locator(".card[data-id]").first.focus()
    asks(gunnel)
    shown = options(gunnel).all_inner_texts()
    assert any(say(gunnel, "Open the card") in one for one in shown)
    refused = ("Take it", "People …", "Move …", "Archive", "New card", "Delete", "New board")
    names = [re.split(r"\n", one)[0] for one in shown]
    assert not {say(gunnel, one) for one in refused} & set(names)
    gunnel.keyboard.insert_text(say(gunnel, "New card"))
    assert not any(say(gunnel, "New card") == one for one in options(gunnel).all_inner_texts())


def test_a_card_that_was_found_opens_without_leaving_and_is_offered_again(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    title = titles_in(ann, "Doing")[0]
    ann.evaluate("window.isSamePage = true")
    asks(ann, title)
    expect(options(ann).first).to_contain_text(title)
    ann.keyboard.press("Enter")
    expect(ann.locator("dialog.sheet").get_by_text(title).first).to_be_visible()
    assert re.fullmatch(r"/boards/1/cards/\d+", urlparse(ann.url).path)
    assert ann.evaluate("window.isSamePage")
    ann.keyboard.press("Escape")
    expect(ann.locator("dialog.sheet")).to_have_count(0)
    asks(ann)
    expect(ann.locator("dialog.palette .section").first).to_have_text(say(ann, "Recent"))
    expect(options(ann).first).to_contain_text(title)


def test_the_open_card_is_meant_and_enter_in_an_empty_field_does_nothing(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1")
    is_live(ann)
    title = titles_in(ann, "Doing")[0]
    card(ann, title).locator("h3").click()
    expect(ann.locator("dialog.sheet")).to_be_visible()
    asks(ann)
    expect(ann.locator("dialog.palette .section", has_text=title)).to_be_visible()
    ann.keyboard.press("Enter")
    expect(ann.locator("dialog.palette")).to_be_visible()
    assert ann.locator("dialog.palette[open] [data-active=true]").count() == 0


def test_it_is_accessible_with_sections_and_inside_a_step(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1", bypass_csp=True, reduced_motion="reduce")
    is_live(ann)
    a_card_in_focus(ann)
    for text in ("", f"{say(ann, 'Labels')} …"):
        asks(ann, text)
        if text:
            ann.keyboard.press("Enter")
        ann.keyboard.press("ArrowDown")
        is_still(ann)
        field = ann.locator("dialog.palette[open] input")
        active = field.get_attribute("aria-activedescendant")
        expect(ann.locator(f"#{active}")).to_have_attribute("data-active", "true")
        found = Axe().run(ann, options=STANDARD)
        assert found.violations_count == 0, found.generate_report()
        ann.keyboard.press("Escape")


def test_on_a_phone_it_is_a_sheet_at_the_bottom(opens: Opens) -> None:
    ann = opens("Ann Sj", "/boards/1", width=390, height=844, has_touch=True)
    is_live(ann)
    ann.locator("#palette-button button").tap()
    box = ann.locator("dialog.palette").bounding_box()
    assert box and (box["x"], box["width"], box["y"] + box["height"]) == (0, 390, 844)
    first_row = options(ann).first.bounding_box()
    assert first_row and first_row["height"] >= 44 and first_row["y"] < 260
    ann.locator("dialog.palette[open]").get_by_role("button", name=say(ann, "Close")).tap()
    expect(ann.locator("dialog.palette")).to_have_count(0)
