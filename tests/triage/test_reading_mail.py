"""What a mail holds, whatever it looks like."""

from email.message import EmailMessage

import pytest
from hypothesis import given, settings

from board.triage.mail_headers import head_of
from board.triage.models import Ticket
from board.triage.reading import bodies, parsing, plain_text
from board.triage.reading.mail import packed, unpacked
from board.triage.reading_mail import read_mail
from board.triage.receiving import receive_mail
from tests.support.mails import received
from tests.support.world import World
from tests.triage.corpus.mangling import mails


def test_html_becomes_text_and_scripts_vanish() -> None:
    mail = EmailMessage()
    mail["From"] = "eva@almvik.example"
    mail.set_content(
        "<p>Hej</p><script>alert(1)</script><style>p{}</style><p>då &amp; nu</p>", subtype="html"
    )
    assert read_mail(bytes(mail)).text.split() == ["Hej", "då", "&", "nu"]


def test_attachments_are_named_and_kept_raw(world: World) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "eva@almvik.example", "Picture"
    mail.set_content("See here.")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="skärm.png")
    receipt = receive_mail(bytes(mail))
    assert "skärm.png" in world.row(Ticket, receipt.ticket_id).messages[0].text
    assert received()[0].raw == bytes(mail)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00\xff\xfe" * 50,
        b"From: \n\n",
        b"Subject: =?utf-8?q?=FF=FE?=\nContent-Type: text/plain; charset=nonsense\n\n\xff\xfe",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: multipart/mixed; "
        b"boundary=x\n\n--x",
        b"From: a@b\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"Subject: " + b"a" * 5000 + b"\n\nlong",
    ],
)
def test_what_cannot_be_read_is_still_a_ticket(world: World, raw: bytes) -> None:
    receipt = receive_mail(raw)
    assert receipt.outcome == "opened"
    assert world.row(Ticket, receipt.ticket_id).state == "new"
    assert receive_mail(raw).outcome == "duplicate"


@given(mails())
@settings(deadline=None, max_examples=500, derandomize=True, database=None)
def test_reading_never_raises_and_never_says_too_much(raw: bytes) -> None:
    mail = read_mail(raw)
    assert len(mail.subject) <= 200
    assert len(mail.text) <= bodies.MOST_TEXT + 2 * len(bodies.CUT)
    assert len(mail.attachments) <= parsing.MOST_PARTS + plain_text.MOST_ENCODED
    assert unpacked(packed(mail)) == mail
    assert head_of(raw).content_key


def test_whatever_comes_is_filed(world: World) -> None:
    @given(mails())
    @settings(deadline=None, max_examples=60, derandomize=True, database=None)
    def come(raw: bytes) -> None:
        assert receive_mail(raw).outcome in ("opened", "replied", "set_aside", "duplicate")

    come()
    assert {mail.state for mail in received()} <= {"filed", "aside"}
