"""Where a mail goes, what a reply does (triage/replies.py), and what the desk is told beside its
words."""

from datetime import timedelta

import pytest

from board.core import clock
from board.triage.models import Ticket
from board.triage.receiving import Receipt, receive_mail
from board.triage.tokens import new_token
from tests.support.mails import a_mail, received
from tests.support.world import Persona, World
from tests.triage.corpus.building import mail, page, parts, text
from tests.triage.corpus.files import PIXEL
from tests.triage.corpus.machines import delivery, report

EVA, BO, IT = "eva@almvik.example", "bo@almvik.example", "tavla@localhost"


def ticket_of(world: World, raw: bytes) -> Ticket:
    return world.row(Ticket, receive_mail(raw).ticket_id or 0)


def solved(world: World, cy: Persona, **headers: str) -> int:
    ticket = receive_mail(a_mail(**headers)).ticket_id or 0
    cy.post(f"/tickets/{ticket}/solve", {"text": "Turn it on."})
    return ticket


def a_reply(number: int = 2, *, subject: str = "Re: Printer", **headers: str) -> bytes:
    given = {"message_id": f"<{number}@x>", "References": "<1@almvik.example>"} | headers
    return a_mail(subject=subject, **given)


def test_a_colleague_who_got_a_copy_answers_in_the_thread(world: World, cy: Persona) -> None:
    ticket = receive_mail(a_mail(Cc=f"Bo <{BO}>, it@example.org")).ticket_id or 0
    receipt = receive_mail(a_reply(sender=f"Bo <{BO}>", text="Here too."))
    assert receipt == Receipt("replied", ticket)
    row = world.row(Ticket, ticket)
    assert (row.messages[-1].who, row.messages[-1].text) == ("Bo", "Here too.")
    assert ("Bo", BO) in [(one.name, one.email) for one in row.participants]


def test_whom_a_reply_brings_in_has_part_too(world: World) -> None:
    ticket = receive_mail(a_mail()).ticket_id
    receive_mail(a_reply(Cc=BO))
    assert receive_mail(a_reply(3, sender=BO)).ticket_id == ticket
    assert receive_mail(a_reply(4, sender="mallory@evil.example")).ticket_id != ticket


def test_a_stranger_brings_nobody_in(world: World) -> None:
    ticket = receive_mail(a_mail()).ticket_id
    receive_mail(a_reply(sender="mallory@evil.example", Cc="mal@evil.example"))
    assert receive_mail(a_reply(3, sender="mal@evil.example")).ticket_id != ticket


def test_our_own_address_has_no_part(world: World) -> None:
    ticket = ticket_of(world, a_mail(Cc=f"{IT}, tavla+x@localhost"))
    assert [one.email for one in ticket.participants] == ["it@example.org"]


@pytest.mark.parametrize("sender", [IT, "Tavla <TAVLA@localhost>", "tavla+T-1-x@localhost"])
def test_mail_from_our_own_address_opens_nothing_and_is_kept(world: World, sender: str) -> None:
    assert receive_mail(a_mail(sender=sender)) == Receipt("set_aside")
    assert [(one.state, one.why, one.subject) for one in received()] == [
        ("aside", "own", "Printer")
    ]


def test_an_answer_to_ourselves_goes_to_who_wrote(world: World) -> None:
    assert ticket_of(world, a_mail(Reply_To=IT)).requester_email == EVA


def test_an_answer_goes_where_it_is_asked_for(world: World) -> None:
    ticket = ticket_of(world, a_mail(sender="scan@almvik.example", Reply_To=f"Eva <{EVA}>"))
    assert ticket.requester_email == EVA


def test_receipts_and_reports_are_filed_away_and_wake_nobody(world: World, cy: Persona) -> None:
    ticket = solved(world, cy)
    fields = "Disposition: manual-action/MDN-sent-manually; displayed\n"
    headers = {"From": EVA, "References": "<1@almvik.example>"}
    assert receive_mail(report(fields, kind="disposition-notification", **headers)) == Receipt(
        "set_aside", ticket
    )
    assert receive_mail(
        report("Feedback-Type: abuse\n", kind="feedback-report", **headers)
    ) == Receipt("set_aside", ticket)
    row = world.row(Ticket, ticket)
    assert (row.state, len(row.messages)) == ("resolved", 2)
    assert [one.why for one in received()] == ["", "receipt", "feedback"]


def test_a_subject_that_changed_is_told(world: World) -> None:
    ticket = ticket_of(world, a_mail())
    receive_mail(a_reply(subject=f"SV: Re: Printer [{new_token(ticket.id, EVA)}]"))
    receive_mail(a_reply(3, subject="The coffee machine"))
    subjects = [message.subject for message in world.row(Ticket, ticket.id).messages]
    assert subjects == [None, None, "The coffee machine"]


def test_a_number_in_a_subject_is_a_mention_and_no_way_in(world: World) -> None:
    first = receive_mail(a_mail()).ticket_id
    by_eva = ticket_of(world, a_mail(subject=f"About ticket {first}", message_id="<2@x>"))
    by_bo = ticket_of(world, a_mail(subject=f"About #{first}", sender=BO, message_id="<3@x>"))
    assert [message.mentions for message in by_eva.messages] == [None, first]
    assert "not from who asked" not in by_eva.messages[-1].text
    assert [message.mentions for message in by_bo.messages] == [None]


def test_a_reply_after_a_long_time_is_a_new_ticket_that_follows(world: World, cy: Persona) -> None:
    ticket = solved(world, cy)
    with clock.moved_to(clock.now() + timedelta(days=31)):
        receipt = receive_mail(a_reply(3))
        away = a_reply(4, Auto_Submitted="auto-replied")
        assert receive_mail(away) == Receipt("replied", ticket)
    follower = world.row(Ticket, receipt.ticket_id or 0)
    assert (receipt.outcome, follower.follows) == ("opened", ticket)
    assert follower.messages[-1].mentions == ticket
    assert world.row(Ticket, ticket).state == "resolved"


def test_a_reply_within_a_month_opens_the_old_one_again(world: World, cy: Persona) -> None:
    ticket = solved(world, cy)
    with clock.moved_to(clock.now() + timedelta(days=29)):
        assert receive_mail(a_reply()).ticket_id == ticket
    assert world.row(Ticket, ticket).state == "new"


def test_what_is_folded_away_is_in_the_message(world: World) -> None:
    raw = mail("Nej.\n\nDen 20 nov. skrev IT:\n> Prova.\n\n-- \nEva")
    (message,) = ticket_of(world, raw).messages
    folds = [(fold.kind, fold.line, fold.text) for fold in message.folds or ()]
    assert message.text == "Nej."
    assert folds == [("quote", 1, "Den 20 nov. skrev IT:\n> Prova."), ("signature", 1, "-- \nEva")]


def test_a_picture_is_shown_at_its_place_and_named_once(world: World) -> None:
    html = text("<p>Före</p><img src='cid:p1'><p>Efter</p>", kind="html")
    (message,) = ticket_of(world, parts(html, PIXEL, kind="related")).messages
    assert message.text == "Före\n\n📎 picture-1.png\n\nEfter"
    assert [(file.name, file.is_shown) for file in message.files or ()] == [("picture-1.png", True)]


def test_who_wrote_what_was_passed_on_is_offered(world: World) -> None:
    said = "FYI\n\n---------- Forwarded message ---------\nFrom: Bo <bo@x.example>\n\nHelp."
    (message,) = ticket_of(world, mail(said)).messages
    assert message.original
    assert (message.original.name, message.original.email) == ("Bo", "bo@x.example")


def test_a_machines_mail_is_marked_and_a_persons_is_not(world: World) -> None:
    first = ticket_of(world, a_mail(Auto_Submitted="auto-generated"))
    second = ticket_of(world, a_mail(message_id="<2@x>"))
    assert (first.messages[0].machine, second.messages[0].machine) == ("automatic", None)


def test_a_mail_without_words_says_so(world: World) -> None:
    assert "has no text" in ticket_of(world, page("")).messages[0].text


def test_a_bounce_of_nothing_that_we_sent_is_a_ticket(world: World) -> None:
    assert receive_mail(report(delivery("failed", "5.1.1"))).outcome == "opened"
