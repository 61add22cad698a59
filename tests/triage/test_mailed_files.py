"""Files that come by mail can be opened by those who triage, and stay."""

import hashlib
import os
from email.message import EmailMessage

import pytest

from board.attachments.attaching import sweep_files
from board.files import uploads
from board.triage.models import Ticket
from board.triage.receiving import receive_mail
from board.wiring import KEEP_FILES
from tests.support.mails import a_mail, received
from tests.support.world import Persona, World


def mailed(world: World, raw: bytes) -> Ticket:
    return world.row(Ticket, receive_mail(raw).ticket_id or 0)


def test_a_mailed_file_can_be_opened_by_those_who_triage(
    world: World, cy: Persona, ann: Persona
) -> None:
    ticket = mailed(world, a_mail(files={"../skärm<1>.pdf": b"%PDF"}))
    (file,) = ticket.messages[0].files
    assert (file.name, file.size) == ("skärm_1_.pdf", 4)
    assert "📎 skärm_1_.pdf" in ticket.messages[0].text
    path = f"/api/v1/tickets/{ticket.id}/files/{file.id}"
    fetched = cy.client.get(path)
    assert (fetched.status_code, fetched.data) == (200, b"%PDF")
    assert fetched.headers["Content-Type"] == "application/octet-stream"
    assert fetched.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in fetched.headers["Content-Security-Policy"]
    assert fetched.headers["Cache-Control"] == "private, no-store"
    assert ann.client.get(path).status_code == 404
    assert world.app.test_client().get(path).status_code == 401
    other = world.a_ticket()
    assert cy.client.get(f"/api/v1/tickets/{other}/files/{file.id}").status_code == 404


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


def test_the_timer_that_sweeps_leaves_mailed_files(world: World) -> None:
    receive_mail(a_mail(files={"a.txt": b"kept"}))
    store = uploads.current()
    stray = store.take([b"nobody names this"])
    for path in store._folder.glob("??/*"):
        os.utime(path, (0, 0))
    assert sweep_files(store, KEEP_FILES) >= 1
    assert not store.path_of(stray.digest).exists()
    assert store.path_of(hashlib.sha256(b"kept").hexdigest()).read_bytes() == b"kept"


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
