"""The coordinator's desk by keys, and the requester's pages."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import (
    IN_A_LANGUAGE_OF_THE_RUN,
    api,
    in_demo,
    is_live,
    is_still,
    press,
    say,
    saying,
    select,
    stream_rows,
    until,
)

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
Opens = Callable[..., Page]


DECIDED = (
    "{who} has just decided this ticket. Your decision was not recorded; nothing was sent twice."
)


def open_subject(page: Page) -> str:
    return page.locator(".reading h2").inner_text()


def test_one_key_per_decision_and_the_next_ticket_is_open(opens: Opens) -> None:
    cilla, amina = opens("Cilla", "/desk"), opens("Amina", "/desk")
    is_live(cilla)
    is_live(amina)
    waiting = cilla.locator(".ticket-row").count()
    first = open_subject(cilla)
    cilla.keyboard.press("2")
    expect(cilla.locator(".reading h2")).not_to_have_text(first)
    expect(cilla.locator(".toast")).to_contain_text(saying(cilla, "Ticket {n} went to {team}"))
    expect(amina.locator(".ticket-row")).to_have_count(waiting - 1)
    cilla.keyboard.press("z")
    expect(amina.locator(".ticket-row")).to_have_count(waiting)
    second = open_subject(cilla)
    cilla.keyboard.press("1")
    cilla.get_by_label(saying(cilla, "Answer to {name}")).fill("Restarted it for you.")
    cilla.keyboard.press("Control+Enter")
    expect(amina.locator(".ticket-row", has_text=second)).to_have_count(0)
    cilla.keyboard.press("j")
    third = open_subject(cilla)
    cilla.keyboard.press("6")
    cilla.get_by_label(saying(cilla, "Why it is not for us; {name} reads this")).fill(
        "The caretaker does that."
    )
    cilla.keyboard.press("Control+Enter")
    expect(amina.locator(".ticket-row", has_text=third)).to_have_count(0)
    expect(cilla.locator(".desk-head")).to_contain_text("1 " + say(cilla, "solved at once"))


def test_who_looks_at_a_ticket_is_seen(opens: Opens) -> None:
    cilla, amina = opens("Cilla", "/desk"), opens("Amina", "/desk")
    is_live(cilla)
    is_live(amina)
    cilla.locator(".ticket-row").nth(2).click()
    expect(amina.locator(".ticket-row").nth(2).locator(".looking")).to_be_visible()


def test_a_question_goes_in_by_the_form_and_its_answer_comes_back(opens: Opens) -> None:
    eva, cilla = opens(None, "/ask"), opens("Cilla", "/desk")
    is_live(cilla)
    eva.get_by_label(say(eva, "Your name")).fill("Eva Lind")
    eva.get_by_label(say(eva, "Mail address")).fill("eva.lind@almvik.example")
    eva.get_by_label(say(eva, "In a few words")).fill("The projector hums")
    eva.get_by_label(say(eva, "What is it about?")).fill("Since Monday.\nRoom 14.")
    eva.locator("[name=files]").set_input_files(
        {"name": "fel.txt", "mimeType": "text/plain", "buffer": b"hum"}
    )
    press(eva, "Send")
    expect(eva.locator(".thanks")).to_be_visible()
    cilla.locator(".ticket-row", has_text="The projector hums").click()
    expect(cilla.get_by_role("link", name="fel.txt")).to_be_visible()
    cilla.keyboard.press("1")
    cilla.get_by_label(saying(cilla, "Answer to {name}", name="Eva Lind")).fill("A new fan is in.")
    with cilla.expect_response(re.compile(r"/solve$")):
        cilla.keyboard.press("Control+Enter")
    expect(cilla.locator(".ticket-row", has_text="The projector hums")).to_have_count(0)
    eva.get_by_label(say(eva, "An answer, or something that we should know")).fill("It still")
    expect(eva.locator(".message[data-way=out]")).to_contain_text(
        "A new fan is in.", timeout=10_000
    )
    expect(eva.locator("[aria-current=step]")).to_contain_text(say(eva, "Done"))
    press(eva, "So-so")
    pressed = eva.get_by_role("button", name=say(eva, "So-so"))
    expect(pressed).to_have_attribute("aria-pressed", "true")
    eva.get_by_label(say(eva, "What is still wrong? We open it again.")).fill("It still hums.")
    press(eva, "Open the ticket again")
    again = cilla.locator(".ticket-row", has_text="The projector hums")
    expect(again).to_be_visible()


def test_a_dealt_ticket_is_a_card_and_done_is_resolved(opens: Opens) -> None:
    cilla, siv = opens("Cilla", "/desk"), opens("Siv", "/boards/1")
    is_live(cilla)
    is_live(siv)
    subject = open_subject(cilla)
    cilla.keyboard.press("Shift+D")
    select(cilla, "To", stream_rows(cilla, "people")["team"]["1"]["name"])
    cilla.get_by_label(saying(cilla, "What walls call it: no names")).fill("A dealt ticket")
    cilla.keyboard.press("Control+Enter")
    dealt = siv.locator(".card", has_text=subject)
    expect(dealt).to_be_visible()
    dealt.focus()
    siv.keyboard.press("m")
    siv.get_by_role("menuitem", name=in_demo(siv, "Done")).click()
    shows(cilla, "With the teams")
    expect(cilla.locator(".queue")).not_to_contain_text(subject)
    shows(cilla, "Done")
    expect(cilla.locator(".queue")).to_contain_text(subject)


def shows(page: Page, view: str) -> None:
    """The list of another view."""
    page.get_by_role("navigation", name=say(page, "Views")).get_by_role(
        "button", name=say(page, view)
    ).click()


def a_ticket(page: Page, subject: str, **values: Any) -> int:
    """A phone call, typed in."""
    call = {
        "subject": subject,
        "text": f"About {subject}.",
        "name": "Eva Lind",
        "email": "eva@almvik.example",
    }
    return api(page, "/tickets", call | values)["result"]["ticket"]


def opens_ticket(page: Page, ticket: int) -> None:
    page.locator(f"#ticket-{ticket}").click()


def test_a_dealt_card_says_what_was_asked_and_leads_back_to_the_desk(opens: Opens) -> None:
    cilla = opens("Cilla", "/desk")
    is_live(cilla)
    ticket = a_ticket(cilla, "The beamer in room 9", text="It hums.\nSince Monday.")
    card = api(cilla, f"/tickets/{ticket}/distribute", {"team_id": 1})["result"]["card"]
    ann = opens("Ann", f"/boards/1/cards/{card}")
    request = ann.get_by_role("region", name=say(ann, "What was asked for"))
    expect(request).to_contain_text("It hums.")
    expect(request.get_by_role("link", name="eva@almvik.example")).to_be_visible()
    expect(request.get_by_role("link", name=say(ann, "Ticket {n}", n=ticket))).to_have_count(0)
    expect(ann.get_by_label(say(ann, "What walls call it: no names"))).to_have_value(
        re.compile(rf"^{say(ann, 'Meeting room')} · Almvik")
    )
    cilla.goto(cilla.url.replace("/desk", f"/boards/1/cards/{card}"))
    cilla.get_by_role("link", name=say(cilla, "Ticket {n}", n=ticket)).click()
    expect(cilla.locator(".reading h2")).to_have_text("The beamer in room 9")
    expect(cilla.locator(".fate")).to_contain_text(saying(cilla, "Went to {team} · {who}, {at}"))
    expect(cilla.locator(".decisions")).to_have_count(0)


def test_what_is_said_about_an_open_card_is_there_at_once(opens: Opens) -> None:
    cilla = opens("Cilla", "/desk")
    is_live(cilla)
    ticket = a_ticket(cilla, "The door of the archive")
    card = api(cilla, f"/tickets/{ticket}/distribute", {"team_id": 1})["result"]["card"]
    ann, tuomas = opens("Ann", f"/boards/1/cards/{card}"), opens("Tuomas", "/boards/1")
    is_live(ann)
    request = ann.get_by_role("region", name=say(ann, "What was asked for"))
    expect(request.locator(".message")).to_have_count(1)
    columns = stream_rows(tuomas, "board/1")["column"]
    done = next(id_ for id_, column in columns.items() if column["is_finished"])
    assert api(tuomas, f"/cards/{card}/move", {"to_column_id": int(done)})["status"] == 200
    expect(request.locator(".message[data-way=out]")).to_contain_text("This is done now")


def test_a_phone_ticket_needs_no_mail_address(opens: Opens) -> None:
    cilla = opens("Cilla", "/desk")
    is_live(cilla)
    cilla.keyboard.press("n")
    cilla.get_by_label(say(cilla, "Who"), exact=True).fill("Ulf on the phone")
    cilla.get_by_label(say(cilla, "In a few words")).fill("The lift stands")
    cilla.get_by_label(say(cilla, "More, if there is more to say")).fill("Between two floors.")
    cilla.keyboard.press("Control+Enter")
    expect(cilla.locator("dialog")).to_have_count(0)
    expect(cilla.locator(".ticket-row", has_text="The lift stands")).to_be_visible()
    cilla.keyboard.press("n")
    expect(cilla.get_by_label(say(cilla, "Who"), exact=True)).to_have_value("")


def test_a_refused_form_keeps_what_was_typed_also_over_a_reload(opens: Opens) -> None:
    cilla = opens("Cilla", "/desk")
    is_live(cilla)
    cilla.keyboard.press("n")
    cilla.get_by_label(say(cilla, "Who"), exact=True).fill("Ulf")
    cilla.get_by_label(say(cilla, "Mail address, if there is one")).fill("ulf@nowhere")
    cilla.get_by_label(say(cilla, "In a few words")).fill("Only once typed")
    cilla.get_by_label(say(cilla, "More, if there is more to say")).fill("A long story.")
    cilla.keyboard.press("Control+Enter")
    expect(cilla.locator(".field-problem")).to_have_text(say(cilla, "This is no mail address."))
    expect(cilla.get_by_label(say(cilla, "Mail address, if there is one"))).to_be_focused()
    expect(cilla.get_by_label(say(cilla, "More, if there is more to say"))).to_have_value(
        "A long story."
    )
    cilla.reload()
    cilla.keyboard.press("n")
    expect(cilla.get_by_label(say(cilla, "In a few words"))).to_have_value("Only once typed")
    cilla.get_by_label(say(cilla, "Mail address, if there is one")).fill("ulf@almvik.example")
    cilla.keyboard.press("Control+Enter")
    expect(cilla.locator(".ticket-row", has_text="Only once typed")).to_be_visible()


def test_a_decision_that_somebody_else_was_first_with_keeps_the_answer(opens: Opens) -> None:
    cilla, amina = opens("Cilla", "/desk"), opens("Amina", "/desk")
    is_live(cilla)
    ticket = a_ticket(cilla, "Two at once")
    opens_ticket(cilla, ticket)
    cilla.keyboard.press("1")
    cilla.get_by_label(saying(cilla, "Answer to {name}")).fill("My long answer.")
    assert api(amina, f"/tickets/{ticket}/decline", {"reason": "Not ours."})["status"] == 200
    cilla.keyboard.press("Control+Enter")
    expect(cilla.locator("dialog .field-problem")).to_contain_text(saying(cilla, DECIDED))
    expect(cilla.get_by_label(saying(cilla, "Answer to {name}"))).to_have_value("My long answer.")


def test_two_browsers_and_a_program_decide_the_same_tickets_and_each_is_decided_once(
    opens: Opens,
) -> None:
    everybody = [opens(who, "/desk") for who in ("Cilla", "Amina", "Siv")]
    tickets = [a_ticket(everybody[0], f"Contested {n}") for n in range(8)]
    for page in everybody:
        page.evaluate(DECIDES_ALL, tickets)
    answers = [page.evaluate("window.answers") for page in everybody]
    for of_ticket in zip(*answers, strict=True):
        assert sorted(one["status"] for one in of_ticket) == [200, 409, 409]
        losers = [one["facts"]["who"] for one in of_ticket if one["status"] == 409]
        assert len(set(losers)) == 1 and losers[0] not in ("", "Tavla"), losers


DECIDES_ALL = """(tickets) => {
  const {csrf} = JSON.parse(document.getElementById("boot").text);
  const headers = {"Content-Type": "application/json", "X-CSRF-Token": csrf};
  const decide = async (id) => {
    const answer = await fetch(`/api/v1/tickets/${id}/spam`, {method: "POST", headers, body: "{}"});
    return {status: answer.status, ...await answer.json()};
  };
  window.answers = Promise.all(tickets.map(decide));
}"""


def test_after_undo_the_ticket_is_open_again_with_what_was_written(opens: Opens) -> None:
    cilla = opens("Cilla", "/desk")
    is_live(cilla)
    ticket, other = a_ticket(cilla, "Undo me"), a_ticket(cilla, "The next one")
    opens_ticket(cilla, ticket)
    cilla.keyboard.press("1")
    cilla.get_by_label(saying(cilla, "Answer to {name}")).fill("Turn it off and on.")
    cilla.keyboard.press("Control+Enter")
    expect(cilla.locator(".toast")).to_contain_text(say(cilla, "Ticket {n} is solved", n=ticket))
    expect(cilla.locator(".reading h2")).not_to_have_text("Undo me")
    opens_ticket(cilla, other)
    cilla.keyboard.press("z")
    expect(cilla.locator(".reading h2")).to_have_text("Undo me")
    expect(cilla.locator(".unsent")).to_contain_text("Turn it off and on.")
    expect(cilla.locator(".toast", has_text=saying(cilla, "Undone: {what}"))).not_to_contain_text(
        say(cilla, "Redo")
    )
    cilla.locator(".unsent").click()
    expect(cilla.get_by_label(saying(cilla, "Answer to {name}"))).to_have_value(
        "Turn it off and on."
    )
    cilla.keyboard.press("Control+Enter")
    expect(cilla.locator(f"#ticket-{ticket}")).to_have_count(0)


DECISIONS: dict[str, tuple[str, str]] = {
    "1": ("Answer to {name}", "Ticket {n} is solved"),
    "6": ("Why it is not for us; {name} reads this", "Ticket {n} is declined"),
}


@pytest.mark.parametrize("key", sorted(DECISIONS))
def test_every_answer_has_undo_beside_it(opens: Opens, key: str) -> None:
    label, done = DECISIONS[key]
    cilla = opens("Cilla", "/desk")
    is_live(cilla)
    ticket = a_ticket(cilla, f"Decided with {key}")
    opens_ticket(cilla, ticket)
    cilla.keyboard.press(key)
    cilla.get_by_label(saying(cilla, label)).fill("Because.")
    cilla.keyboard.press("Control+Enter")
    toast = cilla.locator(".toast", has_text=say(cilla, done, n=ticket))
    press(toast, "Undo")
    expect(cilla.locator(f"#ticket-{ticket}")).to_be_visible()
    expect(cilla.locator(".reading h2")).to_have_text(f"Decided with {key}")


def test_a_duplicate_and_a_deal_have_undo_beside_them(opens: Opens) -> None:
    cilla = opens("Cilla", "/desk")
    is_live(cilla)
    original, ticket = (
        a_ticket(cilla, "The printer smells"),
        a_ticket(cilla, "The printer smells too"),
    )
    opens_ticket(cilla, ticket)
    cilla.keyboard.press("3")
    cilla.locator(".likely button", has_text=str(original)).click()
    cilla.locator(".toast", has_text=saying(cilla, "Ticket {n} follows ticket {of}")).get_by_role(
        "button", name=say(cilla, "Undo")
    ).click()
    expect(cilla.locator(f"#ticket-{ticket}")).to_be_visible()
    opens_ticket(cilla, ticket)
    cilla.keyboard.press("d")
    press(cilla.get_by_role("dialog"), "Distribute")
    cilla.locator(".toast", has_text=saying(cilla, "Ticket {n} went to {team}")).get_by_role(
        "button", name=say(cilla, "Undo")
    ).click()
    expect(cilla.locator(f"#ticket-{ticket}")).to_be_visible()


def test_the_key_on_a_button_does_what_the_button_does(opens: Opens) -> None:
    cilla = opens("Cilla", "/desk")
    is_live(cilla)
    opens_ticket(cilla, a_ticket(cilla, "Keys"))
    for button in cilla.locator(".decisions button, .tools button").all():
        key = button.locator("kbd").inner_text()
        if key in ("2", "!", "c"):
            continue  # they decide at once: below
        button.click()
        asked = cilla.locator("dialog").get_attribute("aria-label")
        cilla.keyboard.press("Escape")
        cilla.keyboard.press(key.lower())
        assert cilla.locator("dialog").get_attribute("aria-label") == asked, key
        cilla.keyboard.press("Escape")


@pytest.mark.parametrize("key", ["2", "!"])
def test_the_key_on_a_button_decides_as_the_button_does(opens: Opens, key: str) -> None:
    cilla = opens("Cilla", "/desk")
    is_live(cilla)
    ticket = a_ticket(cilla, f"At once with {key}")
    for press_it in (
        lambda: cilla.locator(".decisions button", has_text=key).click(),
        lambda: cilla.keyboard.press(key),
    ):
        opens_ticket(cilla, ticket)
        press_it()
        toast = cilla.locator(".toast", has_text=str(ticket))
        expect(toast).to_have_count(1)
        press(toast, "Undo")
        expect(cilla.locator(f"#ticket-{ticket}")).to_be_visible()
        expect(cilla.locator(".toast", has_text=str(ticket))).to_have_count(1)
        cilla.reload()
        is_live(cilla)


def test_what_was_asked_and_what_waits_have_views_of_their_own(opens: Opens) -> None:
    cilla = opens("Cilla", "/desk")
    is_live(cilla)
    asked, put_off = a_ticket(cilla, "Which room is it"), a_ticket(cilla, "Next week is fine")
    opens_ticket(cilla, asked)
    cilla.keyboard.press("5")
    cilla.get_by_label(saying(cilla, "What do you want to know from {name}?")).fill("Which one?")
    cilla.keyboard.press("Control+Enter")
    expect(cilla.locator(f"#ticket-{asked}")).to_have_count(0)
    opens_ticket(cilla, put_off)
    cilla.keyboard.press("4")
    press(cilla, "Tomorrow morning")
    expect(cilla.locator(f"#ticket-{put_off}")).to_have_count(0)
    shows(cilla, "Asked")
    expect(cilla.locator(f"#ticket-{asked}")).to_be_visible()
    shows(cilla, "Waiting")
    expect(cilla.locator(f"#ticket-{put_off}")).to_be_visible()


def test_any_ticket_is_found_and_has_an_address_of_its_own(opens: Opens) -> None:
    cilla = opens("Cilla", "/desk")
    is_live(cilla)
    ticket = a_ticket(cilla, "A capybara in the cellar")
    assert api(cilla, f"/tickets/{ticket}/solve", {"text": "It left."})["status"] == 200
    cilla.keyboard.press("/")
    cilla.locator("#desk-search").fill("capybra")
    cilla.locator(f"#ticket-{ticket}").click()
    expect(cilla.locator(".reading h2")).to_have_text("A capybara in the cellar")
    expect(cilla).to_have_url(re.compile(rf"/desk\?ticket={ticket}$"))
    cilla.reload()
    expect(cilla.locator(".reading h2")).to_have_text("A capybara in the cellar")


def test_a_team_writes_to_the_requester_and_says_what_was_done(opens: Opens) -> None:
    cilla = opens("Cilla", "/desk")
    is_live(cilla)
    ticket = a_ticket(cilla, "The gate does not open")
    card = api(cilla, f"/tickets/{ticket}/distribute", {"team_id": 1})["result"]["card"]
    ann = opens("Ann", f"/boards/1/cards/{card}")
    is_live(ann)
    request = ann.get_by_role("region", name=say(ann, "What was asked for"))
    request.get_by_role("button", name=say(ann, "Write to {name}", name="Eva Lind")).click()
    ann.get_by_label(say(ann, "To {name}, by mail", name="Eva Lind")).fill("Which gate?")
    ann.get_by_label(say(ann, "A question: the card shows that it waits")).check()
    press(request, "Send")
    expect(request.locator(".message[data-way=out]")).to_contain_text("Which gate?")
    expect(request.locator(".waits")).to_be_visible()
    press(request, "When it is done …")
    ann.get_by_label(saying(ann, "What {name} reads when it is done")).fill("A new hinge.")
    ann.keyboard.press("Control+Enter")
    expect(request.locator(".closing")).to_contain_text("A new hinge.")


def test_the_palette_opens_the_ticket_that_it_names_also_a_solved_one(opens: Opens) -> None:
    cilla = opens("Cilla", "/desk")
    is_live(cilla)
    ticket = a_ticket(cilla, "A quokka in the attic")
    a_ticket(cilla, "A younger one")
    for is_solved in (False, True):
        if is_solved:
            assert api(cilla, f"/tickets/{ticket}/solve", {"text": "It is gone."})["status"] == 200
        cilla.keyboard.press("Control+k")
        cilla.get_by_role("combobox").fill("quokka")
        cilla.get_by_role("option", name=re.compile("quokka")).click()
        expect(cilla.locator(".reading h2")).to_have_text("A quokka in the attic")
        expect(cilla.locator(".decisions")).to_have_count(0 if is_solved else 1)
    expect(cilla.locator(".fate")).to_contain_text(saying(cilla, "Solved · {who}, {at}"))
    expect(cilla.locator(".message[data-way=out]")).to_contain_text("It is gone.")
    press(cilla, "Open the ticket again")
    expect(cilla.locator(".decisions")).to_be_visible()
    expect(cilla.locator(".reading h2")).to_have_text("A quokka in the attic")


LIES_OVER = """(decisions) => {
  const box = (one) => one.getBoundingClientRect(), toast = box(document.querySelector(".toast"));
  return [...document.querySelectorAll(decisions)].filter((one) => box(one).width
    && box(one).left < toast.right && toast.left < box(one).right
    && box(one).top < toast.bottom && toast.top < box(one).bottom).map((one) => one.textContent)
}"""
"""Which of them the message lies over, at one instant: it goes by itself."""


@pytest.mark.parametrize("width", [1366, 1024, 390])
def test_no_message_lies_over_a_decision(opens: Opens, width: int) -> None:
    cilla = opens("Cilla", "/desk", width=width)
    is_live(cilla)
    for n in range(4):
        a_ticket(cilla, f"Fast {width} {n}")
    for _ in range(3):
        ticket = cilla.locator(".reading").get_attribute("aria-label")
        cilla.keyboard.press("2")
        expect(cilla.locator(".reading")).not_to_have_attribute("aria-label", ticket or "")
        expect(cilla.locator(".toast")).to_have_count(1)
    cilla.locator(".toast").hover()
    is_still(cilla)
    assert cilla.evaluate(LIES_OVER, ".decisions button, .desk-head button") == []
    assert cilla.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_no_message_stands_between_a_press_and_a_menu(opens: Opens) -> None:
    ann = opens("Ann", "/boards/1")
    is_live(ann)
    ann.keyboard.press("Control+z")
    toast = ann.locator(".toast")
    expect(toast).to_be_visible()
    ann.locator(".board .card").first.focus()
    ann.keyboard.press("m")
    expect(ann.locator(".menu")).to_be_visible()
    is_on_top = """(item) => {
        const box = item.getBoundingClientRect();
        const x = box.x + box.width / 2, y = box.y + box.height / 2;
        return item.contains(document.elementFromPoint(x, y));
    }"""
    toast.evaluate("(toast) => toast.closest('#toasts').style.top = '40vh'")
    assert all(item.evaluate(is_on_top) for item in ann.locator(".menu button:visible").all()[:6])
    ann.keyboard.press("ArrowDown")
    until(ann, LIES_BESIDE_THE_MENU)


LIES_BESIDE_THE_MENU = """() => {
    const box = document.querySelector(".toast").getBoundingClientRect();
    const menu = document.querySelector(".menu").getBoundingClientRect();
    return box.right <= menu.left || menu.right <= box.left || box.bottom <= menu.top
        || menu.bottom <= box.top;
}"""
