"""Mails that were made to stop a server: bounds on the work that they cause, never on seconds.

The server's own process passes over a mail once and takes nothing apart that is long; the child
that reads it meets only capped texts; and what is too much even so costs a child, not the server
and not the next person's mail.
"""

import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from board.core.children import ChildPool
from board.triage import filing, mail_child, mail_headers, reading_mail
from board.triage.mail_headers import head_of
from board.triage.models import Ticket
from board.triage.reading import addresses, bodies, header_text, parsing
from board.triage.reading_mail import read_mail
from board.triage.receiving import receive_mail
from tests.support.mails import a_mail, received
from tests.support.world import World

FROM = b"From: mallory@evil.example\nMessage-ID: <m@evil.example>\n"
HTML = FROM + b"Content-Type: text/html; charset=utf-8\n\n"
MIXED = FROM + b"Content-Type: multipart/mixed; boundary=x\n\n"

MAILS: dict[str, Callable[[int], bytes]] = {
    "On On On": lambda n: FROM + b"\n" + b"On " * n,
    "newlines": lambda n: FROM + b"\n" + b"\n" * n + b"x",
    "Den Den Den": lambda n: FROM + b"\n" + b"Den " * n,
    "Am 1.1.2020 schrieb": lambda n: FROM + b"\n" + b"Am 1.1.2020 schrieb " * n,
    "quotes": lambda n: FROM + b"\n" + b"> x\n" * n,
    "unclosed <br": lambda n: HTML + b"<br " * n,
    "nested <div>": lambda n: HTML + b"<div>" * n + b"hello",
    "nested <table>": lambda n: HTML + b"<table><tr><td>" * n + b"hello",
    "entities": lambda n: HTML + b"&amp" * n,
    "From of quotes": lambda n: b"From: " + b'"' * n + b"\n\nx",
    "From of words": lambda n: b"From: " + b"word " * n + b"\n\nx",
    "From of brackets": lambda n: b"From: " + b"<(" * n + b"\n\nx",
    "To of addresses": lambda n: FROM + b"To: " + b"a@b.example, " * n + b"\n\nx",
    "References": lambda n: FROM + b"References: " + b"<a@b> " * n + b"\n\nx",
    "folded References": lambda n: FROM + b"References:" + b" <a@b>\n" * n + b"\nx",
    "Content-Type of parameters": lambda n: (
        FROM + b"Content-Type: text/plain" + b"; a=b" * n + b"\n\nx"
    ),
    "Content-Disposition in pieces": lambda n: (
        MIXED
        + b"--x\nContent-Disposition: attachment"
        + b"".join(b"; filename*%d*=a" % k for k in range(n))
        + b"\n\nx\n--x--\n"
    ),
    "parts": lambda n: MIXED + b"--x\n\nhello\n" * n,
    "nested multiparts": lambda n: (
        FROM
        + b"".join(
            b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (k, k) for k in range(n)
        )
    ),
    "nested messages": lambda n: FROM + b"Content-Type: message/rfc822\n\n" * n + b"x",
    "Subject: re and spaces": lambda n: FROM + b"Subject: re" + b" " * n + b"x\n\nx",
    "Subject: re re re": lambda n: FROM + b"Subject: " + b"re: " * n + b"x\n\nx",
    "Subject of letters and spaces": lambda n: FROM + b"Subject: " + "å ".encode() * n + b"\n\nx",
    "Subject of encoded words": lambda n: FROM + b"Subject: " + b"=?utf-8?q?=41?= " * n + b"\n\nx",
    "Subject of =?": lambda n: FROM + b"Subject: " + b"=?" * n + b"\n\nx",
    "headers": lambda n: FROM + b"X-A: b\n" * n + b"\nx",
    "a head without end": lambda n: FROM + b"X" * n,
    "charset idna": lambda n: FROM + b"Content-Type: text/plain; charset=idna\n\n" + b"a" * n,
    "charset punycode": lambda n: (
        FROM + b"Content-Type: text/plain; charset=punycode\n\n" + b"a" * n
    ),
    "charset zip": lambda n: FROM + b"Content-Type: text/plain; charset=zlib\n\n" + b"a" * n,
    "accents on one letter": lambda n: FROM + b"\n" + "a\u0301\u0323".encode() * n,
    "uuencode": lambda n: (
        FROM + b"Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n" + b"M" * 60 + b"\n" * n
    ),
}
N = 4_000


def calls_in(work: Callable[[], object]) -> int:
    """How many functions are called, Python's and C's: grows with the work, whatever else the
    machine does."""
    count = 0

    def counting(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counting)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", MAILS)
def test_the_servers_own_pass_is_linear_and_takes_no_long_text_apart(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    met = [0]

    def seen(work: Callable[..., Any]) -> Callable[..., Any]:
        return lambda text, *more: met.append(len(text)) or work(text, *more)

    for owner, one in (
        (header_text, "tidy_line"),
        (mail_headers, "readable"),
        (mail_headers, "sender_of"),
        (addresses, "is_mail_address"),
    ):
        monkeypatch.setattr(owner, one, seen(getattr(owner, one)))
    once, twice = MAILS[name](N), MAILS[name](2 * N)
    assert max(met) <= mail_headers.MOST_FIELD
    assert calls_in(lambda: head_of(twice)) <= 2.2 * calls_in(lambda: head_of(once)) + 100


@pytest.fixture
def caps(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, int]]:
    """The longest text that each parser meets."""
    met: dict[str, int] = {}

    def watch(owner: Any, name: str) -> None:
        work = getattr(owner, name)

        def watched(text: Any, *given: Any, **named: Any) -> Any:
            met[name] = max(met.get(name, 0), len(text))
            return work(text, *given, **named)

        monkeypatch.setattr(owner, name, watched)

    watch(bodies, "text_of_html")
    watch(bodies, "decoded")
    for name in ("clean_line", "sender_of", "mailboxes", "message_id_of"):
        watch(reading_mail, name)
    yield met


@pytest.mark.parametrize("name", MAILS)
def test_parsers_meet_only_short_texts(name: str, caps: dict[str, int]) -> None:
    read_mail(MAILS[name](N))
    assert caps.pop("text_of_html", 0) <= bodies.MOST_SOURCE + len(bodies.CUT)
    assert caps.pop("decoded", 0) <= bodies.MOST_SOURCE
    assert max(caps.values()) <= 2 * parsing.MOST_FIELD + 10, caps


@pytest.mark.parametrize("name", MAILS)
def test_the_work_of_the_child_grows_with_the_mail_and_no_faster(name: str) -> None:
    once, twice = MAILS[name](N), MAILS[name](2 * N)
    read_mail(once)
    assert calls_in(lambda: read_mail(twice)) <= 2.5 * calls_in(lambda: read_mail(once)) + 1_000


def test_parts_nesting_and_heads_are_capped(monkeypatch: pytest.MonkeyPatch) -> None:
    made = [0]

    class Counted(parsing.Part):
        def __init__(self, *given: Any, **named: Any) -> None:
            made[0] += 1
            super().__init__(*given, **named)

    monkeypatch.setattr(parsing, "Part", Counted)
    assert read_mail(MAILS["parts"](N)).text.split() == ["hello"] * parsing.MOST_PARTS + ["[…]"]
    assert made[0] <= parsing.MOST_PARTS + 2
    assert len(read_mail(MAILS["headers"](200_000)).text) <= 1


@pytest.mark.parametrize("name", MAILS)
def test_each_is_on_the_desk_and_the_next_mail_too(name: str, world: World) -> None:
    receipt = receive_mail(MAILS[name](N))
    if receipt.outcome == "kept":  # its child was killed
        (mail,) = received()
        filing.quarantine(mail.id, filing.UNREADABLE)
        receipt = receive_mail(MAILS[name](N))
    assert world.row(Ticket, receipt.ticket_id or 0).state == "new"
    assert receive_mail(a_mail()).outcome == "opened"


@pytest.mark.parametrize("work", ["loops", "eats", "dies", "babbles", "raises"])
def test_whatever_a_mail_does_to_its_child_it_is_quarantined(
    work: str, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = ChildPool(f"tests.support.wild:{work}", seconds=0.3, memory_mb=64)
    with monkeypatch.context() as patched:
        patched.setattr(mail_child, "readers", pool)
        outcomes = [receive_mail(a_mail()).outcome for _ in range(3)]
    pool.close()
    assert outcomes == ["kept", "kept", "quarantined"]
    (mail,) = received()
    assert "could not be read" in world.row(Ticket, mail.ticket_id or 0).messages[0].text
    assert receive_mail(a_mail(message_id="<2@x>")).outcome == "opened"
