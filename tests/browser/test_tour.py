"""All that a board can do, as a person does it; the pictures of docs/boards.md are taken here."""

import io
import re
from collections.abc import Callable

from PIL import Image, ImageDraw
from playwright.sync_api import Locator, Page, expect

from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    MEANWHILE,
    beginning,
    board_menu,
    card,
    choose,
    column,
    describe,
    drag,
    field,
    in_demo,
    is_live,
    press,
    save_text,
    say,
    say_count,
    saying,
    select,
    set_on_card,
    titles_in,
)

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
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


def about_column(page: Page, name: str, *entries: str) -> None:
    """Its menu, and from that."""
    press(page, "About {column}", column=in_demo(page, name))
    choose(page, *entries)


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
    field(ann, "New item").fill("- [ ] Count the seats\n* Ask the school")
    field(ann, "New item").press("Enter")
    expect(ann.locator(".items li")).to_contain_text(
        ["Count the seats", "Ask the school"], use_inner_text=True
    )
    press(ann, "Make “{text}” a card", text="Count the seats")
    expect(ann.locator(".items .btn")).to_have_text(re.compile(r"\d+"))
    press(ann, "Link a card")
    field(ann, "Which card? Words of its title, or its number").fill("Lindtjärn")
    ann.locator(".found button").first.click()
    expect(ann.locator(".links")).to_contain_text(say(ann, "Waits for"))
    press(ann, "Preview")
    field(ann, "Comment").fill("**Soon**")
    expect(ann.locator(".preview strong")).to_have_text("Soon")
    press(ann, "Preview")
    field(ann, "Comment").fill("")
    field(ann, "Comment").press_sequentially("How many pupils are there, @Cil")
    ann.locator(".mentions button").first.click()
    ann.get_by_label(say(ann, "A question: open until it is answered")).check()
    field(ann, "Comment").press("Control+Enter")
    expect(ann.locator(".comment .question")).to_have_text(say(ann, "Open question"))
    set_on_card(ann, "Class of service", say(ann, "Fixed date"))
    set_on_card(ann, "Estimate", "3")
    sheet(ann).evaluate("sheet => sheet.scrollTop = 0")
    picture(ann, "card")
    press(ann.locator(".comment footer"), "Answer")
    field(ann, "Comment").fill("28.")
    ann.get_by_role("button", name=beginning(ann, "Answer")).last.click()
    expect(ann.locator(".comment .question")).to_have_text(say(ann, "Answered"))
    ann.keyboard.press("Escape")
    expect(card(ann, title)).to_contain_text("3")


def test_old_work_asks_to_be_split(ann: Page, picture: Picture) -> None:
    asking = ann.locator(".card", has=ann.locator("[data-split]")).first
    title = asking.locator("h3").inner_text()
    picture(ann, "board")
    asking.locator("[data-split]").click()
    field(ann, "Part {n}", n=2).first.fill("Order the parts")
    press(ann, "One more part")
    field(ann, "Part {n}", n=3).first.fill("Tell the school")
    picture(ann, "split")
    press(ann.get_by_role("dialog"), "Split")
    expect(
        column(ann, "Ready to start").locator(".card", has_text="Order the parts")
    ).to_be_visible()
    press(ann.locator(".toast"), "Undo")
    expect(ann.locator(".card", has_text="Order the parts")).to_have_count(0)
    expect(card(ann, title)).to_be_visible()


def test_swimlanes_and_what_a_drop_means(ann: Page, picture: Picture) -> None:
    title = titles_in(ann, "Ready to start")[0]
    ann.get_by_role("button", name=say(ann, "View"), exact=True).click()
    by_person = say(ann, "Swimlanes: {name}", name=say(ann, "Person"))
    ann.get_by_role("menuitemcheckbox", name=by_person).click()
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
    set_on_card(ann, "Class of service", say(ann, "Expedite"))
    ann.keyboard.press("Escape")
    expect(ann.locator(".lane").first).to_have_attribute("data-expedite", "true")
    expect(ann.locator(".lane").first.locator(".card", has_text=title)).to_be_visible()
    expect(ann.locator(".lane > h3").first).to_contain_text(say(ann, "of {limit}", limit=1))
    ann.locator("body").press("Control+z")
    expect(ann.locator(".lane")).to_have_count(0)


def test_columns_come_move_fold_and_go_and_undo_brings_them_back(
    ann: Page, picture: Picture
) -> None:
    about_column(ann, "Review")
    picture(ann, "column")
    choose(ann, "New column after this one …")
    field(ann, "Name").fill("Trained")
    press(ann.get_by_role("dialog"), "Add")
    expect(ann.locator(".column h2").nth(4)).to_contain_text("Trained")
    about_column(ann, "Trained", "To the left")
    expect(ann.locator(".column h2").nth(3)).to_contain_text("Trained")
    about_column(ann, "Trained", "Fold")
    press(ann, "Unfold {column}", column="Trained")
    before = titles_in(ann, "Review")
    about_column(ann, "Review", "Remove …")
    select(ann, "Its cards go to", "Trained")
    ann.get_by_role("button", name=say(ann, "Remove"), exact=True).click()
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
    expect(ann.locator(".bulk")).to_contain_text(say_count(ann, "{n} chosen", "{n} chosen", 3))
    picture(ann, "many")
    ann.keyboard.press("m")
    choose(ann, in_demo(ann, "Review"))
    for title in titles:
        expect(column(ann, "Review").locator(".card", has_text=title)).to_be_visible()
    press(ann.locator(".toast"), "Undo")
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


PICKED_UP = "{title} is picked up: arrows carry it, Space lays it down, Escape puts it back"


def test_space_picks_a_card_up_and_escape_puts_it_back(ann: Page) -> None:
    title = titles_in(ann, "Ready to start")[0]
    card(ann, title).focus()
    ann.keyboard.press("Space")
    expect(ann.locator("#announcer")).to_contain_text(saying(ann, PICKED_UP))
    ann.keyboard.press("ArrowRight")
    expect(column(ann, "Doing").locator(".card:focus h3")).to_have_text(title)
    ann.keyboard.press("Escape")
    expect(column(ann, "Ready to start").locator(".card:focus h3")).to_have_text(title)
    ann.keyboard.press("Space")
    ann.keyboard.press("ArrowRight")
    ann.keyboard.press("Space")
    expect(ann.locator("#announcer")).to_contain_text(
        saying(ann, "{title} is laid down in {column}", column=in_demo(ann, "Doing"))
    )


def test_filters_stand_in_the_address_and_can_be_kept(ann: Page, picture: Picture) -> None:
    school = in_demo(ann, "school")
    press(ann, "Filter …")
    dialog = ann.get_by_role("dialog")
    dialog.get_by_role("button", name=school).click()
    press(dialog, "Fixed date")
    picture(ann, "filter")
    press(dialog, "Fixed date")
    press(dialog, "Close")
    expect(ann.locator(".filter-notice")).to_contain_text(
        saying(ann, "Filter is on: {shown} of {whole}")
    )
    assert ann.url.endswith(f"?label={school}")
    ann.get_by_role("button", name=say(ann, "Saved"), exact=True).click()
    choose(ann, "Save this filter …")
    field(ann, "Name").fill("School things")
    ann.get_by_role("button", name=say(ann, "Save"), exact=True).click()
    press(ann, "Show all")
    assert ann.url.endswith("/boards/1")
    ann.reload()
    is_live(ann)
    ann.get_by_role("button", name=say(ann, "Saved"), exact=True).click()
    choose(ann, "School things")
    assert ann.url.endswith(f"?label={school}")
    ann.goto(re.sub(r"\?.*", "?label=%20&area=-1&age=1e99&due=never&lanes=x&order=%22", ann.url))
    is_live(ann)
    expect(ann.locator(".board")).to_be_visible()


def test_one_field_for_everything(ann: Page, picture: Picture) -> None:
    title = titles_in(ann, "Ready to start")[0]
    card(ann, title).focus()
    ann.keyboard.press("Control+k")
    printer = in_demo(ann, "Replace the printer at the building-permit office, Lindtjärn")
    ann.keyboard.type("Lindtjärn")
    expect(ann.get_by_role("option").first).to_contain_text("Lindtjärn")
    expect(ann.get_by_role("option", name=printer).first).to_be_visible()
    picture(ann, "palette")
    ann.keyboard.press("Control+a")
    ann.keyboard.type(say(ann, "Move to {column}", column=in_demo(ann, "Review")))
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
    expect(news).to_contain_text(say_count(ann, "{n} change, show it", "{n} changes, show them", 1))
    expect(column(ann, "Ready to start").locator(".elsewhere")).to_contain_text(
        say(ann, "Moved to {column}", column=in_demo(ann, "Doing"))
    )
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
        describe(page)
    ours, theirs = (field(page, "Description (Markdown)") for page in (ann, tuomas))
    begun = ours.input_value() or "One"
    ours.fill(f"First line\n\n{begun}")
    save_text(ann)
    expect(ann.locator(".description")).to_contain_text("First line")
    theirs.fill(f"{begun}\n\nLast line")
    save_text(tuomas)
    expect(tuomas.locator(".conflict")).to_contain_text(saying(tuomas, MEANWHILE))
    picture(tuomas, "conflict")
    press(tuomas, "Keep both together")
    for said in ("First line", "Last line"):
        expect(ann.locator(".description")).to_contain_text(said)
        expect(tuomas.locator(".description")).to_contain_text(said)


def test_recurring_cards_and_templates(ann: Page, picture: Picture) -> None:
    board_menu(ann, "Recurring cards …")
    press(ann, "New recurring card")
    form = ann.get_by_role("dialog").last
    form.get_by_label(say(ann, "Title")).fill("Look at the backups")
    form.get_by_label(beginning(ann, "Checklist")).fill("restore one file\nwrite it down")
    picture(ann, "recurring")
    press(form, "Save")
    expect(ann.get_by_role("dialog")).to_have_count(1)
    weekly = say_count(ann, "every week", "every {n} weeks", 1)
    expect(ann.locator("dialog", has_text=weekly)).to_be_visible()
    ann.keyboard.press("Escape")
    press(column(ann, "Ready to start"), "New card from a template")
    picture(ann, "templates")
    choose(ann, in_demo(ann, "New colleague"))
    expect(sheet(ann)).to_contain_text(in_demo(ann, "Mentor named"))
    sheet(ann).get_by_role("button", name=say(ann, "More"), exact=True).click()
    choose(ann, "Save as template …")
    ann.get_by_label(say(ann, "Save as template")).last.fill("Our welcome")
    ann.get_by_role("button", name=say(ann, "Save"), exact=True).last.click()
    expect(ann.get_by_role("dialog")).to_have_count(1)
    ann.keyboard.press("Escape")
    press(column(ann, "Doing"), "New card from a template")
    expect(ann.get_by_role("option", name="Our welcome")).to_be_visible()


def test_archive_and_delete_give_everything_back(ann: Page, picture: Picture) -> None:
    title = titles_in(ann, "Ready to start")[0]
    card(ann, title).focus()
    ann.keyboard.press("v")
    expect(ann.locator(".board .card", has_text=title)).to_have_count(0)
    board_menu(ann, "Archive …")
    picture(ann, "archive")
    press(ann.get_by_role("listitem").filter(has_text=title), "Bring it back")
    ann.keyboard.press("Escape")
    expect(card(ann, title)).to_be_visible()


def test_a_public_link_shows_what_and_not_who(opens: Opens, ann: Page, picture: Picture) -> None:
    board_menu(ann, "Share …")
    press(ann, "Make a public link")
    address = field(ann, "Copy it now: it is shown this once").input_value()
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
        guest.locator(".column", has_text=in_demo(guest, "Doing")).locator(".card", has_text=title)
    ).to_be_visible()
    board_menu(ann, "Share …")
    press(ann, "Take back")
    gone = say(guest, "There is nothing here, or it is not yours to see.")
    expect(guest.get_by_text(gone)).to_be_visible()


def test_a_sprint_is_planned_run_and_closed(opens: Opens, picture: Picture) -> None:
    page = opens("Ann Sj", "/boards/3/backlog")
    is_live(page)
    press(page, "Plan a sprint")
    next_sprint = field(page, "Name").input_value()
    field(page, "Goal").fill("The old intranet is off")
    press(page, "Save")
    planned = page.locator(".backlog-part[data-state=planned]")
    expect(planned).to_contain_text("The old intranet is off")
    first = page.locator(".backlog-part").last.locator(".card").first
    title = first.locator("h3").inner_text()
    drag(page, first.locator("h3"), planned.locator(".list"))
    expect(planned.locator(".card", has_text=title)).to_be_visible()
    second = page.locator(".backlog-part").last.locator(".card").first
    second.focus()
    page.keyboard.press("m")
    choose(page, say(page, "Into {name}", name=next_sprint))
    expect(planned.locator(".card")).to_have_count(2)
    picture(page, "backlog")
    press(page, "Close it …")
    select(page, "What is left goes to", next_sprint)
    page.get_by_role("button", name=say(page, "Close it"), exact=True).click()
    press(page, "Begin")
    expect(page.locator(".backlog-part[data-state=active]")).to_contain_text(next_sprint)
    page.get_by_role("link", name=say(page, "Board"), exact=True).click()
    expect(page.locator(".sprint-strip")).to_contain_text("The old intranet is off")
    expect(column(page, "To do").locator(".card", has_text=title)).to_be_visible()
    page.get_by_role("link", name=say(page, "Burndown")).click()
    expect(page.locator("svg.burndown.wide")).to_be_visible()
    page.get_by_role("link", name=next_sprint.replace("4", "3")).click()
    expect(page.locator("svg.velocity.wide rect.finished")).to_have_count(3)
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
    field(cilla, "Comment").fill("@Ann Sjölund, could you look at this before lunch?")
    field(cilla, "Comment").press("Control+Enter")
    expect(badge).to_have_text(str(before + 1), timeout=15_000)
    ann.locator(".bell").click()
    expect(ann.locator(".notifications li").first).to_contain_text(
        saying(ann, "{who} mentioned you")
    )
    picture(ann, "notices")
    ann.locator(".notifications a").first.click()
    expect(sheet(ann)).to_contain_text("before lunch")
    ann.goto(re.sub(r"/boards.*", "/notices", ann.url))
    picture(ann, "ways")
    named = ann.get_by_role("listitem").filter(has_text=say(ann, "Somebody names me"))
    press(named, "Never")
    ann.reload()
    never = named.get_by_role("button", name=say(ann, "Never"))
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


def test_on_a_phone_in_the_dark_and_on_paper(opens: Opens, picture: Picture) -> None:
    page = opens("Ann Sj", "/boards/1", width=390, height=844)
    is_live(page)
    picture(page, "phone")
    page = opens("Ann Sj", "/boards/1", color_scheme="dark")
    is_live(page)
    picture(page, "dark")
    page.emulate_media(media="print", color_scheme="light")
    expect(page.locator(".filters .chip").first).to_be_hidden()
    expect(page.locator(".board .card").first).to_be_visible()


LETTERS = "Single-letter keys (press ? on any screen to see them)"


def test_without_single_letter_keys_letters_do_nothing(opens: Opens) -> None:
    page = opens("Jonas", "/people")
    page.get_by_label(say(page, LETTERS)).uncheck()
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
