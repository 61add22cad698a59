"""People hear that their ticket came: once an hour, three times a day, and programs never; two
Tavlas that write to each other fall silent (letters/house.py, triage/letter_facts.py,
triage/reading/authentication_results.py)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from board.core import clock
from board.letters import house
from board.mail.messages import as_message
from board.mail.models import OutgoingMail
from board.triage.creating_tickets import open_ticket
from board.triage.receiving import receive_mail
from tests.support.mails import a_mail, outbox, outbox_leaves, tickets
from tests.support.world import SYSTEM, Answer, Persona, World


@pytest.fixture(autouse=True)
def acknowledging(world: World) -> Iterator[None]:
    usual = house.current()
    house.use(replace(usual, acknowledges=True, tells_when_passed_on=True))
    yield
    house.use(usual)


def comes(n: int, **said: str) -> None:
    receive_mail(a_mail(message_id=f"<{n}@almvik.example>", **said))


def test_it_says_that_it_came_links_quotes_and_threads(world: World) -> None:
    comes(1, text="Skrivaren är sönder.")
    (mail,) = outbox()
    assert (mail.kind, mail.to, mail.is_automatic) == (
        "acknowledgement",
        "eva@almvik.example",
        True,
    )
    assert "> Skrivaren är sönder." in mail.text
    assert mail.in_reply_to == "<1@almvik.example>"
    message = as_message(mail, "it@example.org")
    assert message["Auto-Submitted"] == "auto-replied"
    assert message["References"] == "<1@almvik.example>"


def test_the_link_opens_the_tickets_page_and_no_other_does(world: World) -> None:
    comes(1)
    link = "/t/" + outbox()[0].text.partition("/t/")[2].split()[0]
    client = world.app.test_client()
    assert client.get(link).status_code == 200
    assert client.get(link[:-1] + ("0" if link[-1] != "0" else "1")).status_code == 404


def test_a_link_ends_some_time_after_its_ticket(world: World, cy: Persona) -> None:
    comes(1)
    link = "/t/" + outbox()[0].text.partition("/t/")[2].split()[0]
    cy.post(f"/tickets/{tickets()[0].id}/solve", {"text": "Turn it on."})
    with clock.moved_to(clock.now() + timedelta(days=89)):
        assert world.app.test_client().get(link).status_code == 200
    with clock.moved_to(clock.now() + timedelta(days=91)):
        assert world.app.test_client().get(link).status_code == 410


def test_once_an_hour_and_three_times_a_day(world: World) -> None:
    begins, count = clock.now(), 0
    for hour in range(6):
        for _ in range(2):
            count += 1
            with clock.moved_to(begins + timedelta(minutes=hour * 61)):
                comes(count, subject=f"Mail {count}")
    assert len(outbox()) == 3
    assert len(tickets()) == count


@pytest.mark.parametrize(
    "said",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "bulk"},
        {"List_Id": "<news.example>"},
        {"X_Auto_Response_Suppress": "All"},
        {"sender": "noreply@almvik.example"},
    ],
)
def test_programs_never_hear(world: World, said: dict[str, str]) -> None:
    comes(1, **said)
    assert outbox() == []
    assert len(tickets()) == 1


def test_who_calls_has_heard_it_and_who_fills_in_the_form_is_told(
    world: World, cy: Persona
) -> None:
    called = {"subject": "Printer", "text": "It is dark.", "name": "Eva"}
    cy.post("/tickets", {**called, "email": "eva@almvik.example"})
    assert outbox() == []
    said = {"subject": "Printer", "text": "It is dark.", "name": "Eva", "channel": "web"}
    open_ticket(SYSTEM, email="eva@almvik.example", **said)
    assert [mail.kind for mail in outbox()] == ["acknowledgement"]


def test_who_has_it_now_is_told_and_undo_takes_that_back(world: World, cy: Persona) -> None:
    world.a_board()
    dealt = cy.post(f"/tickets/{world.a_ticket()}/distribute")
    told = [mail for mail in outbox() if mail.kind == "passed_on"]
    assert [mail.is_automatic for mail in told] == [True]
    cy.undoes(dealt)
    assert [mail for mail in outbox() if mail.kind == "passed_on"] == []


def test_two_that_answer_each_other_fall_silent(world: World) -> None:
    """What we say by ourselves comes back to us as the other's mail, and the other way round."""
    comes(1, sender="it@other.example")
    for round_ in range(4):
        sent = outbox()
        newest = as_message(sent[-1], "it@other.example")
        del newest["To"], newest["Message-ID"]
        newest["To"], newest["Message-ID"] = "it@example.org", f"<{round_}@other.example>"
        receive_mail(bytes(newest))
    assert len(outbox()) == 1


def test_what_was_taken_back_and_dealt_again_is_told_once_more(world: World, cy: Persona) -> None:
    ticket = a_dealt_ticket(world, cy)
    undone = cy.undoes(ticket)
    assert passed_on() == []
    assert cy.undoes(undone).status == 200
    assert [mail.to for mail in passed_on()] == ["eva@almvik.example"]


def test_a_team_that_gives_it_back_in_time_tells_nobody(
    world: World, cy: Persona, ann: Persona
) -> None:
    card = a_dealt_ticket(world, cy).result["card"]
    returned = ann.post(f"/cards/{card}/request/return", {"reason": "Not ours."})
    assert passed_on() == []
    ann.undoes(returned)
    assert len(passed_on()) == 1
    outbox_leaves()
    ann.post(f"/cards/{card}/request/return", {"reason": "Not ours."})
    assert len(passed_on()) == 1, "what has left has left"


def a_dealt_ticket(world: World, cy: Persona) -> Answer:
    world.a_board()
    ticket = world.a_ticket()
    return cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]})


def passed_on() -> list[OutgoingMail]:
    return [mail for mail in outbox() if mail.kind == "passed_on"]


@pytest.mark.parametrize(
    ("results", "is_told"),
    [
        ("mx.example.org; dmarc=fail (p=reject) header.from=almvik.example", False),
        ("mx.example.org; spf=fail smtp.mailfrom=almvik.example; dkim=none", False),
        ("mx.example.org; spf=fail; dkim=pass header.d=almvik.example; dmarc=pass", True),
        ("mx.example.org; spf=softfail; dkim=none; dmarc=none", True),
        ("mx.example.org; spf=pass (dmarc=fail is said in a comment only)", True),
    ],
)
def test_who_was_forged_is_told_nothing(world: World, results: str, is_told: bool) -> None:
    """Or we would write to people who never wrote."""
    comes(1, Authentication_Results=results)
    assert [mail.kind for mail in outbox()] == (["acknowledgement"] if is_told else [])
    assert len(tickets()) == 1


def test_while_nobody_has_the_desk_it_says_so(world: World, cy: Persona) -> None:
    cy.post("/rota/rotation", {"people": [], "starts_on": "2026-01-01"})
    comes(1)
    (mail,) = outbox()
    assert (mail.kind, mail.is_automatic) == ("acknowledgement", True)
    assert "Nobody is at the desk right now" in mail.text or "ingen i tjänst" in mail.text
