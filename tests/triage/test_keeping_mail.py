"""A mail is kept before anything reads it; what cannot be read is seen on the desk; nothing is lost
in between."""

import threading
from typing import Any

import pytest

from board.core.children import ChildTimedOut
from board.triage import filing, reading_mail, receiving
from board.triage.models import Ticket
from board.triage.receiving import Receipt, receive_mail
from tests.support.mails import a_mail, received
from tests.support.world import Persona, World


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

    for name in ("read_mail", "parsed", "contents_of", "folded"):
        monkeypatch.setattr(reading_mail, name, read)
    assert receive_mail(a_mail()).outcome == "opened"


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
