"""A large mail is a file that a thread writes before its small row names it."""

import os
from typing import Any

import pytest

from board.attachments.sweeping import sweep_files
from board.core import thread_pool
from board.files import uploads
from board.triage import raw_mail, storing
from board.triage.receiving import Receipt, receive_mail
from board.wiring import KEEP_FILES
from tests.support.mails import a_mail, received
from tests.support.world import Persona, World

LARGE_MAIL = a_mail(files={"film.bin": b"f" * 2 * raw_mail.LARGE})
WRITTEN = ["_copy", "_settle"]
"""What waits for a disk: the mail itself, later the file that came with it."""


def test_a_large_mail_is_a_file_before_its_row_and_nobody_waits_for_the_disk(
    world: World, cy: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_threads: list[str] = []

    def run(work: Any, *args: Any) -> Any:
        in_threads.append(getattr(work, "__name__", ""))
        return work(*args)

    monkeypatch.setattr(thread_pool, "_runner", run)
    receipt = receive_mail(LARGE_MAIL)
    (mail,) = received()
    assert (receipt.outcome, mail.raw, uploads.current().path_of(mail.file).read_bytes()) == (
        "opened",
        b"",
        LARGE_MAIL,
    )
    assert in_threads == ["head_of", *WRITTEN, "read_bytes", *WRITTEN]
    assert receive_mail(LARGE_MAIL) == Receipt("duplicate", receipt.ticket_id)
    path = f"/api/v1/tickets/{receipt.ticket_id}/mails/{mail.id}"
    assert cy.client.get(path).data == LARGE_MAIL
    os.utime(uploads.current().path_of(mail.file), (0, 0))  # older than whatever is swept
    sweep_files(uploads.current(), KEEP_FILES)
    assert cy.client.get(path).data == LARGE_MAIL


def test_a_server_that_ended_before_the_row_of_a_large_mail_takes_it_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(storing, "_insert", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            receive_mail(LARGE_MAIL)
    assert received() == []
    assert receive_mail(LARGE_MAIL).outcome == "opened"
