"""Mailed files are opened by those who triage, and stay."""

import hashlib
import os

from board.attachments.sweeping import sweep_files
from board.files import uploads
from board.triage.models import Ticket
from board.triage.receiving import receive_mail
from board.wiring import KEEP_FILES
from tests.support.mails import a_mail
from tests.support.world import Persona, World


def test_a_mailed_file_can_be_opened_by_those_who_triage(
    world: World, cy: Persona, ann: Persona
) -> None:
    received = receive_mail(a_mail(files={"../skärm<1>.pdf": b"%PDF"}))
    ticket = world.row(Ticket, received.ticket_id or 0)
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


def test_the_timer_that_sweeps_leaves_mailed_files(world: World) -> None:
    receive_mail(a_mail(files={"a.txt": b"kept"}))
    store = uploads.current()
    stray = store.take([b"nobody names this"])
    for path in store._folder.glob("??/*"):
        os.utime(path, (0, 0))
    assert sweep_files(store, KEEP_FILES) >= 1
    assert not store.path_of(stray.digest).exists()
    assert store.path_of(hashlib.sha256(b"kept").hexdigest()).read_bytes() == b"kept"
