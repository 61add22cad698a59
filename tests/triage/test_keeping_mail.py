"""A mail is kept before anything reads it; what cannot be read is seen on the desk; nothing is lost
in between."""

import threading
from datetime import timedelta
from typing import Any

import pytest

from board.core import clock
from board.core.children import ChildTimedOut
from board.core.errors import DatabaseBusy, PoolExhausted
from board.triage import filing, mail_headers, reading_mail, receiving
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


def test_a_mail_is_in_the_database_before_anything_reads_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[bytes] = []

    def read(raw: bytes) -> None:
        kept.extend(mail.raw for mail in received())
        raise ChildTimedOut

    monkeypatch.setattr(filing, "read_in_child", read)
    assert receive_mail(a_mail()) == Receipt("kept")
    assert kept == [a_mail()]


def test_the_server_itself_reads_no_mail(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*_: Any) -> None:
        raise AssertionError("read in the server's own process")

    for name in ("read_mail", "without_quotes", "get_text", "BytesFeedParser"):
        monkeypatch.setattr(reading_mail, name, read)
    assert receive_mail(a_mail()).outcome == "opened"


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
    ticket = cy.snapshot("desk")["rows"]["ticket"][str(mail.ticket_id)]
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
    receiving._keep(a_mail(message_id="<3@x>"), state="received")
    with later(2):
        file_waiting_mails()
    assert [mail.state for mail in received()] == ["received", "filed", "filed"]


def test_a_server_that_ended_in_between_files_it_later(world: World) -> None:
    receiving._keep(a_mail(), state="received")
    assert file_waiting_mails() == 0, "whoever took it in is still at it"
    with later(2):
        assert file_waiting_mails() == 1
    (mail,) = received()
    assert (mail.state, world.row(Ticket, mail.ticket_id).subject) == ("filed", "Printer")
    assert receive_mail(a_mail()) == Receipt("duplicate", mail.ticket_id)


def test_a_cut_mail_says_so_also_when_it_is_filed_later(world: World) -> None:
    receiving._keep(a_mail(), state="cut")
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


def test_another_mail_under_the_same_message_id_is_kept_and_filed(world: World) -> None:
    first, second = receive_mail(a_mail()), receive_mail(a_mail(text="Another matter."))
    assert (first.outcome, second.outcome) == ("opened", "opened")
    assert first.ticket_id != second.ticket_id
    assert world.row(Ticket, second.ticket_id or 0).messages[0].text == "Another matter."


def test_one_mail_that_took_two_ways_is_one(world: World) -> None:
    receive_mail(a_mail())
    by_another_way = b"Received: from relay by mx\r\n" + a_mail().replace(b"\n", b"\r\n") + b"\r\n"
    assert receive_mail(by_another_way).outcome == "duplicate"


def test_eight_deliveries_at_the_same_moment_are_one_ticket(world: World) -> None:
    receipts: list[Receipt] = []
    start = threading.Barrier(8)

    def deliver() -> None:
        start.wait()
        receipts.append(receive_mail(a_mail()))

    threads = [threading.Thread(target=deliver) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(receipt.outcome for receipt in receipts) == ["duplicate"] * 7 + ["opened"]
    assert len(received()) == len({receipt.ticket_id for receipt in receipts}) == 1


def test_of_a_mail_that_is_too_large_the_beginning_is_kept(
    world: World, cy: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiving, "MOST_BYTES", 100_000)
    monkeypatch.setattr(receiving, "STORED_OF_TOO_LARGE", 1_000)
    monkeypatch.setitem(world.app.config, "MAX_CONTENT_LENGTH", 101_000)
    raw = a_mail(subject="Film", text="x" * 70 + "\n" + "y\n" * 60_000)
    headers = {"Authorization": "Bearer a token for tests only", "Content-Type": "message/rfc822"}
    answer = world.app.test_client().post("/api/v1/intake/mail", data=raw, headers=headers)
    assert (answer.status_code, answer.get_json()["outcome"]) == (200, "quarantined")
    ticket = world.row(Ticket, answer.get_json()["ticket"])
    assert (ticket.subject, ticket.requester_email) == ("Film", "eva@almvik.example")
    assert "larger than 25 MB" in ticket.messages[0].text
    assert received()[0].raw == raw[:1_000]
    assert receive_mail(raw).outcome == "duplicate"


def test_an_empty_delivery_is_a_mistake_and_no_mail(world: World) -> None:
    headers = {"Authorization": "Bearer a token for tests only"}
    assert (
        world.app.test_client().post("/api/v1/intake/mail", data=b"", headers=headers).status_code
        == 400
    )
    assert received() == []


@pytest.mark.parametrize(
    "field", ["Message-ID", "References", "In-Reply-To", "Subject", "From", "To", "Content-Type"]
)
def test_a_nul_in_any_field_stops_no_database(world: World, field: str) -> None:
    value = b"<q\0q@x.example>" if field != "Content-Type" else b'text/plain; name="a\0b"'
    raw = b"%b: %b\nX: y\n\nHello \0 there" % (field.encode(), value)
    receipt = receive_mail(raw)
    assert receipt.outcome == "opened"
    assert "Hello" in world.row(Ticket, receipt.ticket_id or 0).messages[0].text


def test_the_head_tells_who_and_what_and_meets_only_short_texts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    met: list[int] = []
    monkeypatch.setattr(
        mail_headers, "tidy_line", lambda text: met.append(len(text)) or text.strip()
    )
    raw = b"From: " + b'"' * 200_000 + b"\nSubject: " + b"=?utf-8?q?=41?= " * 50_000 + b"\n\nx"
    mail_headers.head_of(raw)
    assert 0 < max(met) <= mail_headers.MOST_FIELD
    head = mail_headers.head_of('From: "Berg, Eva" <EVA@almvik.example>\nSubject: På\n\nx'.encode())
    assert (head.name, head.email, head.subject) == ("Berg, Eva", "eva@almvik.example", "På")
