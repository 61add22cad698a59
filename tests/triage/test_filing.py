"""Mails that were kept are filed later, and what cannot be read is seen on the desk."""

from datetime import timedelta
from typing import Any

import pytest

from board.core import clock
from board.core.children import ChildTimedOut
from board.core.outages import DatabaseBusy, PoolExhausted
from board.triage import filing, storing
from board.triage.filing import file_waiting_mails
from board.triage.models import Ticket
from board.triage.receiving import Receipt, receive_mail
from tests.support.mails import a_mail, received
from tests.support.world import Persona, World


def later(minutes: float) -> Any:
    return clock.moved_to(clock.now() + timedelta(minutes=minutes))


def fails_with(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def read(_: bytes) -> None:
        raise error

    monkeypatch.setattr(filing, "read_in_child", read)


def test_a_mail_that_cannot_be_read_is_on_the_desk_after_three_times(
    world: World, cy: Persona, ann: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = a_mail(subject="Skärmen är svart", sender="Åsa Öberg <asa@almvik.example>")
    fails_with(monkeypatch, ChildTimedOut("after 5 s"))
    assert receive_mail(raw).outcome == "kept"
    for minutes in (2, 4):
        with later(minutes):
            assert file_waiting_mails() == 1
    (mail,) = received()
    ticket = cy.get(f"/tickets/{mail.ticket_id}").body
    assert (mail.state, ticket["subject"], ticket["requester_name"], ticket["requester_email"]) == (
        "quarantined",
        "Skärmen är svart",
        "Åsa Öberg",
        "asa@almvik.example",
    )
    assert "could not be read" in ticket["messages"][0]["text"]
    path = f"/api/v1/tickets/{mail.ticket_id}/mails/{ticket['messages'][0]['mail']}"
    fetched = cy.client.get(path)
    assert (fetched.status_code, fetched.data) == (200, raw)
    assert fetched.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in fetched.headers["Content-Security-Policy"]
    assert ann.client.get(path).status_code == 404
    with later(60):
        assert file_waiting_mails() == 0
        assert receive_mail(raw) == Receipt("duplicate", mail.ticket_id)


def test_a_mail_that_cannot_be_read_is_in_nobodys_way(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = filing.read_in_child

    def picky(raw: bytes) -> Any:
        if b"poison" in raw:
            raise ChildTimedOut
        return read(raw)

    monkeypatch.setattr(filing, "read_in_child", picky)
    receive_mail(a_mail(text="poison", message_id="<p@x>"))
    assert receive_mail(a_mail(message_id="<2@x>")).outcome == "opened"
    storing.store_mail(a_mail(message_id="<3@x>"), state="received")
    with later(2):
        file_waiting_mails()
    assert [mail.state for mail in received()] == ["received", "filed", "filed"]


def test_a_server_that_ended_in_between_files_it_later(world: World) -> None:
    storing.store_mail(a_mail(), state="received")
    assert file_waiting_mails() == 0, "whoever took it in is still at it"
    with later(2):
        assert file_waiting_mails() == 1
    (mail,) = received()
    assert (mail.state, world.row(Ticket, mail.ticket_id).subject) == ("filed", "Printer")
    assert receive_mail(a_mail()) == Receipt("duplicate", mail.ticket_id)


def test_a_cut_mail_says_so_also_when_it_is_filed_later(world: World) -> None:
    storing.store_mail(a_mail(), state="cut")
    with later(2):
        file_waiting_mails()
    (mail,) = received()
    assert mail.state == "quarantined"
    assert "larger than 25 MB" in world.row(Ticket, mail.ticket_id or 0).messages[0].text


def test_a_mail_that_cannot_be_read_leaves_lines_and_no_tracebacks(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fails_with(monkeypatch, ChildTimedOut("after 5 s"))
    for _ in range(3):
        receive_mail(a_mail())
    assert len(caplog.records) == 3
    assert not any(record.exc_info for record in caplog.records)


@pytest.mark.parametrize(
    "error", [PoolExhausted(), DatabaseBusy(), OSError(28, "No space left on device")]
)
def test_what_is_not_the_mails_fault_is_not_counted(
    world: World, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    with monkeypatch.context() as patched:
        fails_with(patched, error)
        assert receive_mail(a_mail()).outcome == "kept"
        for minutes in (2, 4, 6, 8):
            with later(minutes):
                file_waiting_mails()
    assert [(mail.state, mail.failures) for mail in received()] == [("received", 0)]
    with later(10):
        file_waiting_mails()
    assert received()[0].state == "filed"
