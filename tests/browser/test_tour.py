"""Everything that a board can do, as a person does it; the pictures of docs/boards.md are taken
here."""

import io
import re
from collections.abc import Callable

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Locator, Page, expect

from tests.browser.steps import card, column, drag, is_live, titles_in

Opens = Callable[..., Page]
Picture = Callable[[Page, str], None]


def a_screenshot() -> bytes:
    shown = Image.new("RGB", (640, 400), "#1f3a5f")
    ImageDraw.Draw(shown).rectangle((60, 60, 580, 160), fill="#f4c95d")
    out = io.BytesIO()
    shown.save(out, "PNG")
    return out.getvalue()


def sheet(page: Page) -> Locator:
    return page.locator("dialog.sheet")


def open_card(page: Page, title: str) -> Locator:
    card(page, title).locator("h3").click()
    expect(sheet(page)).to_be_visible()
    return sheet(page)


def board_menu(page: Page, entry: str) -> None:
    page.get_by_role("button", name="The board …").click()
    page.get_by_role("menuitem", name=entry).click()


def test_a_card_in_full(ann: Page, picture: Picture) -> None:
    title = titles_in(ann, "Doing")[1]
    open_card(ann, title)
    ann.locator("input[type=file]").set_input_files(
        [{"name": "skärmbild.png", "mimeType": "image/png", "buffer": a_screenshot()},
         {"name": "avtal.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4"}]
    )  # fmt: skip
    expect(ann.locator(".file img")).to_be_visible()
    expect(ann.locator(".file")).to_have_count(2)
    assert (
        ann.locator(".file img").evaluate("img => img.decode().then(() => img.naturalWidth)") == 640
    )
    ann.get_by_label("New item").fill("- [ ] Count the seats\n* Ask the school")
    ann.get_by_label("New item").press("Enter")
    expect(ann.locator(".items li")).to_contain_text(
        ["Count the seats", "Ask the school"], use_inner_text=True
    )
    ann.get_by_role("button", name="Make “Count the seats” a card").click()
    expect(ann.locator(".items .btn")).to_have_text(re.compile(r"\d+"))
    ann.get_by_role("button", name="Link a card").click()
    ann.get_by_label("Which card?").fill("printer building")
    ann.locator(".found button").first.click()
    expect(ann.locator(".links")).to_contain_text("Waits for")
    ann.get_by_role("button", name="Preview").click()
    ann.get_by_label("Comment", exact=True).fill("**Soon**")
    expect(ann.locator(".preview strong")).to_have_text("Soon")
    ann.get_by_role("button", name="Preview").click()
    ann.get_by_label("Comment", exact=True).fill("")
    ann.get_by_label("Comment", exact=True).press_sequentially("How many pupils are there, @Cil")
    ann.locator(".mentions button").first.click()
    ann.get_by_label("A question: open").check()
    ann.get_by_label("Comment", exact=True).press("Control+Enter")
    expect(ann.locator(".comment .question")).to_have_text("Open question")
    ann.get_by_label("Class of service").select_option("fixed_date")
    ann.get_by_label("Estimate").fill("3")
    ann.get_by_label("Estimate").blur()
    sheet(ann).evaluate("sheet => sheet.scrollTop = 0")
    picture(ann, "card")
    ann.locator(".comment footer").get_by_role("button", name="Answer", exact=True).click()
    ann.get_by_label("Comment", exact=True).fill("28.")
    ann.get_by_role("button", name=re.compile("^Answer")).last.click()
    expect(ann.locator(".comment .question")).to_have_text("Answered")
    ann.keyboard.press("Escape")
    expect(card(ann, title)).to_contain_text("3")


def test_old_work_asks_to_be_split(ann: Page, picture: Picture) -> None:
    asking = ann.locator(".card", has=ann.locator("[data-split]")).first
    title = asking.locator("h3").inner_text()
    picture(ann, "board")
    asking.locator("[data-split]").click()
    ann.get_by_label("Part 2", exact=True).first.fill("Order the parts")
    ann.get_by_role("button", name="One more part").click()
    ann.get_by_label("Part 3", exact=True).first.fill("Tell the school")
    picture(ann, "split")
    ann.get_by_role("dialog").get_by_role("button", name=re.compile("^Split")).click()
    expect(
        column(ann, "Ready to start").locator(".card", has_text="Order the parts")
    ).to_be_visible()
    ann.locator(".toast").get_by_role("button", name="Undo").click()
    expect(ann.locator(".card", has_text="Order the parts")).to_have_count(0)
    expect(card(ann, title)).to_be_visible()


def test_swimlanes_and_what_a_drop_means(ann: Page, picture: Picture) -> None:
    title = titles_in(ann, "Ready to start")[0]
    ann.get_by_role("button", name="View", exact=True).click()
    ann.get_by_role("menuitemcheckbox", name="Swimlanes: Person").click()
    assert "lanes=assignee" in ann.url
    picture(ann, "lanes")
    expect(ann.locator(".lane").first.locator(".lane-cells")).to_be_visible()
    own = ann.locator(
        ".lane", has=ann.get_by_role("heading", name="Ann Sj", exact=False).first
    ).first
    lane = own.get_attribute("data-lane")
    ann.set_viewport_size({"width": 1366, "height": 3000})
    card(ann, title).focus()
    ann.keyboard.press("t")
    expect(ann.locator(f"[data-lane='{lane}'] .card", has_text=title)).to_be_visible()
    ann.reload()
    is_live(ann)
    expect(ann.locator(f"[data-lane='{lane}'] .card", has_text=title)).to_be_visible()
    target = ann.locator(".lane .cell[data-lane^='assignee:']").filter(has_not_text=title).first
    wanted = target.get_attribute("data-lane")
    drag(ann, card(ann, title), target)
    expect(ann.locator(f"[data-lane='{wanted}'] .card", has_text=title)).to_be_visible()


def test_an_urgent_card_has_the_lane_on_top(ann: Page) -> None:
    title = titles_in(ann, "Doing")[0]
    open_card(ann, title)
    ann.get_by_label("Class of service").select_option("expedite")
    ann.keyboard.press("Escape")
    expect(ann.locator(".lane").first).to_have_attribute("data-expedite", "true")
    expect(ann.locator(".lane").first.locator(".card", has_text=title)).to_be_visible()
    expect(ann.locator(".lane > h3").first).to_contain_text("of 1")
    ann.locator("body").press("Control+z")
    expect(ann.locator(".lane")).to_have_count(0)


def test_columns_come_move_fold_and_go_and_undo_brings_them_back(
    ann: Page, picture: Picture
) -> None:
    ann.get_by_role("button", name="About Review").click()
    picture(ann, "column")
    ann.get_by_role("menuitem", name="New column after this one").click()
    ann.get_by_role("dialog").get_by_label("Name").fill("Trained")
    ann.get_by_role("dialog").get_by_role("button", name="Add").click()
    expect(ann.locator(".column h2").nth(4)).to_contain_text("Trained")
    ann.get_by_role("button", name="About Trained").click()
    ann.get_by_role("menuitem", name="To the left").click()
    expect(ann.locator(".column h2").nth(3)).to_contain_text("Trained")
    ann.get_by_role("button", name="About Trained").click()
    ann.get_by_role("menuitem", name="Fold").click()
    expect(ann.get_by_role("button", name="Unfold Trained")).to_be_visible()
    ann.get_by_role("button", name="Unfold Trained").click()
    before = titles_in(ann, "Review")
    ann.get_by_role("button", name="About Review").click()
    ann.get_by_role("menuitem", name="Remove").click()
    ann.get_by_label("Its cards go to").select_option(label="Trained")
    ann.get_by_role("button", name="Remove", exact=True).click()
    expect(column(ann, "Review")).to_have_count(0)
    assert titles_in(ann, "Trained") == before
    ann.locator("body").press("Control+z")
    expect(column(ann, "Review").locator(".card")).to_have_count(len(before))


def test_many_cards_at_once_by_keys(ann: Page, picture: Picture) -> None:
    titles = titles_in(ann, "Ready to start")[:3]
    card(ann, titles[0]).focus()
    ann.keyboard.press("x")
    ann.keyboard.press("Shift+ArrowDown")
    ann.keyboard.press("Shift+ArrowDown")
    expect(ann.locator(".bulk")).to_contain_text("3 chosen")
    picture(ann, "many")
    ann.keyboard.press("m")
    ann.get_by_role("menuitem", name="Review").click()
    for title in titles:
        expect(column(ann, "Review").locator(".card", has_text=title)).to_be_visible()
    ann.locator(".toast").get_by_role("button", name="Undo").first.click()
    for title in titles:
        expect(column(ann, "Ready to start").locator(".card", has_text=title)).to_be_visible()
    assert titles_in(ann, "Ready to start")[:3] == titles
    ann.keyboard.press("Escape")
    expect(ann.locator(".bulk")).to_have_count(0)


def test_chosen_cards_are_dragged_together(ann: Page) -> None:
    titles = titles_in(ann, "Ready to start")[:2]
    for title in titles:
        card(ann, title).click(modifiers=["Control"])
    drag(ann, card(ann, titles[0]), column(ann, "Doing").locator(".list"))
    for title in titles:
        expect(column(ann, "Doing").locator(".card", has_text=title)).to_be_visible()


def test_space_picks_a_card_up_and_escape_puts_it_back(ann: Page) -> None:
    title = titles_in(ann, "Ready to start")[0]
    card(ann, title).focus()
    ann.keyboard.press("Space")
    expect(ann.locator("#announcer")).to_contain_text("is picked up")
    ann.keyboard.press("ArrowRight")
    expect(column(ann, "Doing").locator(".card:focus h3")).to_have_text(title)
    ann.keyboard.press("Escape")
    expect(column(ann, "Ready to start").locator(".card:focus h3")).to_have_text(title)
    ann.keyboard.press("Space")
    ann.keyboard.press("ArrowRight")
    ann.keyboard.press("Space")
    expect(ann.locator("#announcer")).to_contain_text("laid down in Doing")


def test_filters_stand_in_the_address_and_can_be_kept(ann: Page, picture: Picture) -> None:
    ann.get_by_role("button", name="Filter …").click()
    dialog = ann.get_by_role("dialog")
    dialog.get_by_role("button", name="school").click()
    dialog.get_by_role("button", name="Fixed date").click()
    picture(ann, "filter")
    dialog.get_by_role("button", name="Fixed date").click()
    dialog.get_by_role("button", name="Close").click()
    expect(ann.locator(".filter-notice")).to_contain_text(re.compile(r"Filter is on: \d+ of \d+"))
    assert ann.url.endswith("?label=school")
    ann.get_by_role("button", name="Saved").click()
    ann.get_by_role("menuitem", name="Save this filter").click()
    ann.get_by_role("dialog").get_by_label("Name").fill("School things")
    ann.get_by_role("button", name="Save", exact=True).click()
    ann.get_by_role("button", name="Show all").click()
    assert ann.url.endswith("/boards/1")
    ann.reload()
    is_live(ann)
    ann.get_by_role("button", name="Saved").click()
    ann.get_by_role("menuitem", name="School things").click()
    assert ann.url.endswith("?label=school")
    ann.goto(re.sub(r"\?.*", "?label=%20&area=-1&age=1e99&due=never&lanes=x&order=%22", ann.url))
    is_live(ann)
    expect(ann.locator(".board")).to_be_visible()


def test_one_field_for_everything(ann: Page, picture: Picture) -> None:
    title = titles_in(ann, "Ready to start")[0]
    card(ann, title).focus()
    ann.keyboard.press("Control+k")
    ann.keyboard.type("printer")
    expect(ann.get_by_role("option").first).to_contain_text(re.compile("print", re.IGNORECASE))
    expect(ann.get_by_role("option", name=re.compile("building-permit")).first).to_be_visible()
    picture(ann, "palette")
    ann.keyboard.press("Control+a")
    ann.keyboard.type("to review")
    ann.keyboard.press("Enter")
    expect(column(ann, "Review").locator(".card", has_text=title)).to_be_visible()


def test_a_list_does_not_move_under_the_pointer(opens: Opens, ann: Page, picture: Picture) -> None:
    tuomas = opens("Tuomas", "/boards/1")
    is_live(tuomas)
    ann.goto(re.sub(r"\?.*", "", ann.url))
    is_live(ann)
    before = titles_in(ann, "Ready to start")
    card(ann, before[1]).hover()
    place = card(ann, before[2]).bounding_box()
    card(tuomas, before[0]).focus()
    tuomas.keyboard.press("Alt+ArrowRight")
    news = column(ann, "Ready to start").locator(".news")
    expect(news).to_contain_text("1 change")
    expect(column(ann, "Ready to start").locator(".elsewhere")).to_contain_text("Moved to Doing")
    expect(column(ann, "Doing").locator(".card", has_text=before[0])).to_be_visible()
    picture(ann, "held")
    now = card(ann, before[2]).bounding_box()
    assert now and place and abs(now["y"] - place["y"]) < 1
    ann.mouse.move(5, 5)
    expect(column(ann, "Ready to start").locator(".elsewhere")).to_have_count(0)
    assert titles_in(ann, "Ready to start") == before[1:]


def test_two_people_in_one_description_are_merged(
    opens: Opens, ann: Page, picture: Picture
) -> None:
    title = titles_in(ann, "Review")[0]
    tuomas = opens("Tuomas", "/boards/1")
    is_live(tuomas)
    for page in (ann, tuomas):
        open_card(page, title)
        page.get_by_role("button", name=re.compile("^(Edit|Describe it)$")).click()
    field = ann.get_by_label("Description (Markdown)")
    begun = field.input_value() or "One"
    field.fill(f"First line\n\n{begun}")
    ann.get_by_role("button", name=re.compile("^Save Ctrl")).click()
    expect(ann.locator(".description")).to_contain_text("First line")
    theirs = tuomas.get_by_label("Description (Markdown)")
    theirs.fill(f"{begun}\n\nLast line")
    tuomas.get_by_role("button", name=re.compile("^Save Ctrl")).click()
    expect(tuomas.locator(".conflict")).to_contain_text("Nothing is lost")
    picture(tuomas, "conflict")
    tuomas.get_by_role("button", name="Keep both together").click()
    for said in ("First line", "Last line"):
        expect(ann.locator(".description")).to_contain_text(said)
        expect(tuomas.locator(".description")).to_contain_text(said)


def test_recurring_cards_and_templates(ann: Page, picture: Picture) -> None:
    board_menu(ann, "Recurring cards …")
    ann.get_by_role("button", name="New recurring card").click()
    form = ann.get_by_role("dialog").last
    form.get_by_label("Title").fill("Look at the backups")
    form.get_by_label("Checklist").fill("restore one file\nwrite it down")
    picture(ann, "recurring")
    form.get_by_role("button", name="Save").click()
    expect(ann.locator("dialog", has_text="every week")).to_be_visible()
    ann.keyboard.press("Escape")
    column(ann, "Ready to start").get_by_role("button", name="New card from a template").click()
    picture(ann, "templates")
    ann.get_by_role("menuitem", name="New colleague").click()
    expect(sheet(ann)).to_contain_text("Mentor named")
    sheet(ann).get_by_role("button", name="More", exact=True).click()
    ann.get_by_role("menuitem", name="Save as template").click()
    ann.get_by_label("Save as template").last.fill("Our welcome")
    ann.get_by_role("button", name="Save", exact=True).last.click()
    ann.keyboard.press("Escape")
    column(ann, "Doing").get_by_role("button", name="New card from a template").click()
    expect(ann.get_by_role("menuitem", name="Our welcome")).to_be_visible()


def test_archive_and_delete_give_everything_back(ann: Page, picture: Picture) -> None:
    title = titles_in(ann, "Ready to start")[0]
    card(ann, title).focus()
    ann.keyboard.press("v")
    expect(ann.locator(".board .card", has_text=title)).to_have_count(0)
    board_menu(ann, "Archive …")
    picture(ann, "archive")
    ann.get_by_role("listitem").filter(has_text=title).get_by_role(
        "button", name="Bring it back"
    ).click()
    ann.keyboard.press("Escape")
    expect(card(ann, title)).to_be_visible()


def test_a_public_link_shows_what_and_not_who(opens: Opens, ann: Page, picture: Picture) -> None:
    board_menu(ann, "Share …")
    ann.get_by_role("button", name="Make a public link").click()
    address = ann.get_by_label("Copy it now: it is shown this once").input_value()
    picture(ann, "sharing")
    guest = opens(None, address.removeprefix(re.sub(r"/boards.*", "", ann.url)))
    expect(guest.locator(".column")).to_have_count(ann.locator(".board .column").count())
    expect(guest.locator(".sync")).to_have_attribute("data-state", "live")
    picture(guest, "shared")
    assert guest.get_by_role("button").count() == 0
    title = titles_in(ann, "Ready to start")[0]
    ann.keyboard.press("Escape")
    card(ann, title).focus()
    ann.keyboard.press("Alt+ArrowRight")
    expect(
        guest.locator(".column", has_text="Doing").locator(".card", has_text=title)
    ).to_be_visible()
    board_menu(ann, "Share …")
    ann.get_by_role("button", name="Take back").first.click()
    expect(guest.get_by_text("There is nothing here")).to_be_visible()


def test_a_sprint_is_planned_run_and_closed(opens: Opens, picture: Picture) -> None:
    page = opens("Ann Sj", "/boards/3/backlog")
    is_live(page)
    page.get_by_role("button", name="Plan a sprint").click()
    page.get_by_label("Goal").fill("The old intranet is off")
    page.get_by_role("button", name="Save").click()
    planned = page.locator(".backlog-part[data-state=planned]")
    expect(planned).to_contain_text("The old intranet is off")
    first = page.locator(".backlog-part").last.locator(".card").first
    title = first.locator("h3").inner_text()
    drag(page, first, planned.locator(".list"))
    expect(planned.locator(".card", has_text=title)).to_be_visible()
    second = page.locator(".backlog-part").last.locator(".card").first
    second.focus()
    page.keyboard.press("m")
    page.get_by_role("menuitem", name="Into Sprint 4").click()
    expect(planned.locator(".card")).to_have_count(2)
    picture(page, "backlog")
    page.get_by_role("button", name="Close it …").click()
    page.get_by_label("What is left goes to").select_option(label="Sprint 4")
    page.get_by_role("button", name="Close it", exact=True).click()
    page.get_by_role("button", name="Begin").click()
    expect(page.locator(".backlog-part[data-state=active]")).to_contain_text("Sprint 4")
    page.get_by_role("link", name="Board", exact=True).click()
    expect(page.locator(".sprint-strip")).to_contain_text("The old intranet is off")
    expect(column(page, "To do").locator(".card", has_text=title)).to_be_visible()
    page.get_by_role("link", name="Burndown").click()
    expect(page.locator("svg.burndown")).to_be_visible()
    page.get_by_role("link", name="Sprint 3").click()
    expect(page.locator("svg.velocity rect.finished")).to_have_count(3)
    picture(page, "burndown")


def test_notices_come_at_once_and_only_what_was_asked_for(
    opens: Opens, ann: Page, picture: Picture
) -> None:
    cilla = opens("Cilla", "/boards/1")
    is_live(cilla)
    badge = ann.locator(".bell .badge")
    before = int(badge.inner_text()) if badge.count() else 0
    title = titles_in(cilla, "Review")[0]
    open_card(cilla, title)
    cilla.get_by_label("Comment", exact=True).fill(
        "@Ann Sjölund, could you look at this before lunch?"
    )
    cilla.get_by_label("Comment", exact=True).press("Control+Enter")
    expect(badge).to_have_text(str(before + 1), timeout=15_000)
    ann.locator(".bell").click()
    expect(ann.locator(".notifications li").first).to_contain_text("Cilla Bergdahl mentioned you")
    picture(ann, "notices")
    ann.locator(".notifications a").first.click()
    expect(sheet(ann)).to_contain_text("before lunch")
    ann.goto(re.sub(r"/boards.*", "/notices", ann.url))
    picture(ann, "ways")
    ann.get_by_role("listitem").filter(has_text="Somebody names me").get_by_role(
        "button", name="Never"
    ).click()
    ann.reload()
    never = (
        ann.get_by_role("listitem")
        .filter(has_text="Somebody names me")
        .get_by_role("button", name="Never")
    )
    expect(never).to_have_attribute("aria-pressed", "true")


def test_my_work_is_on_one_page_and_alive(opens: Opens, ann: Page, picture: Picture) -> None:
    mine = opens("Ann Sj", "/mine")
    is_live(mine)
    title = titles_in(ann, "Ready to start")[0]
    card(ann, title).focus()
    ann.keyboard.press("t")
    expect(mine.get_by_role("listitem").filter(has_text=title)).to_be_visible()
    picture(mine, "mine")
    ann.keyboard.press("t")
    expect(mine.get_by_role("listitem").filter(has_text=title)).to_have_count(0)


def test_mails_can_be_seen_without_a_server(opens: Opens, picture: Picture) -> None:
    cilla = opens("Cilla", "/mailbox")
    expect(cilla.locator(".mail").first).to_be_visible()
    cilla.locator(".mail summary").first.click()
    picture(cilla, "mailbox")


@pytest.mark.parametrize(("width", "height"), [(320, 640), (390, 844), (1920, 1080), (3840, 2160)])
def test_every_screen_fits_its_width(
    opens: Opens, width: int, height: int, picture: Picture
) -> None:
    page = opens("Ann Sj", "/boards/1", width=width, height=height)
    is_live(page)
    for path in (
        "/boards/1",
        "/boards/1?lanes=assignee",
        "/boards/3/backlog",
        "/mine",
        "/notices",
        "/boards/3/sprints",
        "/boards",
    ):
        page.goto(re.sub(r"(//[^/]+)/.*", rf"\1{path}", page.url))
        expect(page.locator("main")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    if width == 390:
        page.goto(re.sub(r"(//[^/]+)/.*", r"\1/boards/1", page.url))
        is_live(page)
        picture(page, "phone")


def test_dark_and_on_paper(opens: Opens, picture: Picture) -> None:
    page = opens("Ann Sj", "/boards/1", color_scheme="dark")
    is_live(page)
    picture(page, "dark")
    page.emulate_media(media="print", color_scheme="light")
    expect(page.locator(".filters .chip").first).to_be_hidden()
    expect(page.locator(".board .card").first).to_be_visible()


def test_without_single_letter_keys_letters_do_nothing(opens: Opens) -> None:
    page = opens("Jonas", "/people")
    page.get_by_label("Single-letter keys").uncheck()
    page.goto(re.sub(r"/people.*", "/boards/1", page.url))
    is_live(page)
    title = titles_in(page, "Doing")[0]
    card(page, title).focus()
    for key in ("x", "v", "e", "n"):
        page.keyboard.press(key)
    expect(page.locator(".bulk, dialog, .adding")).to_have_count(0)
    expect(card(page, title)).to_be_visible()
    page.keyboard.press("Control+k")
    expect(page.locator("dialog.palette")).to_be_visible()


def test_a_huge_pasted_checklist_is_refused_and_kept(ann: Page) -> None:
    open_card(ann, titles_in(ann, "Doing")[0])
    pasted = "\n".join(f"{'  ' * depth}- [ ] level {depth}" for depth in range(200))
    ann.get_by_label("New item").fill(pasted)
    ann.get_by_label("New item").press("Enter")
    expect(ann.locator(".toast")).to_contain_text("at most 100 items")
    expect(ann.get_by_label("New item")).to_have_value(pasted)
