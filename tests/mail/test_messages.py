"""A mail as it goes over the wire: its marks, its envelope, and its page (mail/html_body.py)."""

from board.core import clock
from board.mail.html_body import html_of
from board.mail.messages import as_message, envelope_sender
from board.mail.models import OutgoingMail


def a_letter(**said: object) -> OutgoingMail:
    now = clock.now()
    usual = {"to": "eva@almvik.example", "subject": "Re: Printer", "text": "Turn it on."}
    times = {"answered_at": now, "not_before": now}
    return OutgoingMail(message_id="<T-1.x@tavla>", **usual | times | said)


def test_a_person_s_answer_has_no_marks_and_an_automatic_one_has_all() -> None:
    marks = ("Auto-Submitted", "X-Auto-Response-Suppress", "Precedence", "X-Tavla-Loop")
    assert [as_message(a_letter(), "it@x.example")[mark] for mark in marks] == [None] * 4
    automatic = as_message(a_letter(is_automatic=True, kind="resolution"), "it@x.example")
    assert [automatic[mark] for mark in marks] == ["auto-generated", "All", "bulk", "yes"]


def test_an_acknowledgements_bounce_goes_nowhere_where_the_server_lets_us() -> None:
    mail = a_letter(kind="acknowledgement", is_automatic=True, sender="IT <help@x.example>")
    message = as_message(mail, "it@x.example")
    assert message["From"] == "IT <help@x.example>"
    assert envelope_sender(mail, message, is_signed_in=False) == ""
    assert envelope_sender(mail, message, is_signed_in=True) == "help@x.example"
    answer = a_letter(kind="answer")
    sent = as_message(answer, "it@x.example")
    assert envelope_sender(answer, sent, is_signed_in=False) == "it@x.example"


def test_its_page_says_the_same_and_can_do_nothing() -> None:
    page = html_of("Hi <b>\nthere\n\nSee https://tavla.example/t/1-a.\n\n> You wrote:\n> <script>")
    assert "<p>Hi &lt;b&gt;<br>there</p>" in page
    assert '<a href="https://tavla.example/t/1-a">https://tavla.example/t/1-a</a>.' in page
    assert "<blockquote><p>You wrote:<br>&lt;script&gt;</p></blockquote>" in page
    assert "<script" not in page
    parts = [one.get_content_type() for one in as_message(a_letter(), "it@x.example").walk()]
    assert parts == ["multipart/alternative", "text/plain", "text/html"]
