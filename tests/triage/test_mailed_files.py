"""Files that come by mail are in the message that they came with."""

from email.message import EmailMessage

import pytest

from board.files import uploads
from board.triage.models import Ticket
from board.triage.receiving import receive_mail
from tests.support.mails import a_mail, received
from tests.support.world import World


def mailed(world: World, raw: bytes) -> Ticket:
    return world.row(Ticket, receive_mail(raw).ticket_id or 0)


def test_a_file_of_a_reply_is_in_the_reply(world: World) -> None:
    first = mailed(world, a_mail())
    again = a_mail(message_id="<2@x>", References="<1@almvik.example>", files={"log.txt": b"error"})
    ticket = mailed(world, again)
    assert ticket.id == first.id
    assert [file.name for file in ticket.messages[1].files] == ["log.txt"]


def test_pictures_without_a_name_get_one(world: World) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "eva@almvik.example", "See here"
    mail.set_content("")
    for _ in range(2):
        mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", disposition="inline")
    ticket = mailed(world, bytes(mail))
    assert [file.name for file in ticket.messages[0].files] == [
        "picture-1.png",
        "picture-2.png",
    ]


def test_a_full_disk_keeps_the_mail_for_later(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(uploads.Store, "take_whole", full)
        assert receive_mail(a_mail(files={"a.txt": b"a"})).outcome == "kept"
    assert [(mail.state, mail.failures) for mail in received()] == [("received", 0)]
    assert mailed(world, a_mail(files={"a.txt": b"a"})).messages[0].files
