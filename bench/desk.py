"""The desk with 10,000 tickets in its archive: from a key to the next ticket on the screen, what is
like a ticket, searching; and the intake of 1,000 mails beside parsing alone."""

import email
import email.policy
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from email.message import EmailMessage
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright
from sqlmodel import col, select

from board.app import open_database
from board.core import clock, database
from board.core.actor import Actor
from board.core.changes import changing
from board.search.tickets import find_tickets
from board.settings import load
from board.triage.beside import beside
from board.triage.creating_tickets import new_ticket
from board.triage.events import TicketsImported
from board.triage.models import OPEN, Ticket
from board.triage.receiving import receive_mail
from tests.browser.conftest import CALM
from tests.support.servers import Server, running
from tests.support.services import chromium

from .large_boards import BENCH
from .searching import QUERIES, WORDS

ARCHIVE, WAITING, AT_A_TIME = 10_000, 60, 500
ASKED = 300
KEYS = 30
MAILS = 1_000
CY = Actor("member", 1, "Cy", "coordinator", None)
TO_NEXT = """async ([key, count]) => {
  const times = [], title = () => document.querySelector('.reading h2')?.textContent;
  for (let n = 0; n < count; n++) {
    const before = title(), begun = performance.now();
    dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
    while (title() === before) await new Promise(done => setTimeout(done));
    document.body.offsetHeight;
    times.push(performance.now() - begun);
    await new Promise(done => setTimeout(done, 400));
  }
  return times;
}"""
"""To the next ticket's subject, laid out; its neighbours are fetched meanwhile, as by people."""


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder))
        server.tell_story()
        opened = open_database(load({"TAVLA_DATA_DIR": folder}))
        _fill()
        asked = {"similar": _similar(), "search": _search()}
        opened.close()
        with running(server):
            keys = _keys(server)
    return {
        "the desk": [{"what": name, **_told(times)} for name, times in {**keys, **asked}.items()],
        "intake of 1,000 mails": _intake(),
    }


def _fill() -> None:
    """Subjects of four words that come again and again: the worst for likeness."""
    dice = random.Random(3)  # noqa: S311 - the same desk each time
    now = clock.now()
    for first in range(0, ARCHIVE + WAITING, AT_A_TIME):
        with changing("desk", by=BENCH) as change:
            made = []
            for n in range(first, min(first + AT_A_TIME, ARCHIVE + WAITING)):
                ticket = new_ticket(
                    change,
                    subject=f"{' '.join(dice.choices(WORDS, k=4))} {n}",
                    text=" ".join(dice.choices(WORDS, k=40)),
                    name=f"Eva {n % 900}",
                    email=f"eva{n % 900}@almvik.example",
                    channel="mail",
                )
                if n < ARCHIVE:
                    ticket.state = "resolved"
                    ticket.decided_at = ticket.resolved_at = now - timedelta(days=n % 400)
                made.append(ticket.id)
            change.record(TicketsImported(tickets=made))


def _similar() -> list[float]:
    with database.current().reading() as session:
        open_ones = session.exec(select(Ticket.id).where(col(Ticket.state).in_(OPEN))).all()
    return [_ms(partial(beside, CY, open_ones[n % len(open_ones)])) for n in range(ASKED)]


def _search() -> list[float]:
    queries = [*QUERIES, "Eva 77", "eva5@almvik.example", "4711"]
    return [_ms(partial(find_tickets, CY, q=queries[n % len(queries)])) for n in range(ASKED)]


def _keys(server: Server) -> dict[str, list[float]]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=CALM)
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        page.goto(f"{server.base}/sign-in")
        page.get_by_role("button", name="Cilla").first.click()
        page.goto(f"{server.base}/desk")
        page.wait_for_selector(".reading h2")
        page.wait_for_timeout(1_000)
        found = {
            "j, the next one": _times(page, "j"),
            "!, decided and the next one": _times(page, "!"),
        }
        browser.close()
    return found


def _times(page: Page, key: str) -> list[float]:
    times: list[float] = page.evaluate(TO_NEXT, [key, KEYS])
    return times


def _told(times: list[float]) -> dict[str, float]:
    return {
        "ms p50": statistics.median(times),
        "ms p95": statistics.quantiles(times, n=20)[-1],
        "ms worst": max(times),
    }


def _ms(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def _intake() -> dict[str, float]:
    """Wall time of taking mails in whole (kept, read in a child, filed) beside the standard
    library's reading of the same."""
    mails = [_mail(n) for n in range(MAILS)]
    alone = sum(_ms(partial(_parsed, raw)) for raw in mails)
    with tempfile.TemporaryDirectory() as folder:
        opened = open_database(load({"TAVLA_DATA_DIR": folder}))
        receive_mail(_mail(MAILS))  # the child begins
        taken = sum(_ms(partial(receive_mail, raw)) for raw in mails)
        opened.close()
    return {
        "ms each": taken / MAILS,
        "ms each, standard library alone": alone / MAILS,
        "ratio": taken / alone,
    }


def _mail(n: int) -> bytes:
    """As Outlook writes: two alternatives, a signature, a small picture."""
    dice = random.Random(n)  # noqa: S311 - the same mails each time
    words = " ".join(dice.choices(WORDS, k=150))
    mail = EmailMessage()
    mail["From"], mail["To"] = f"Eva <eva{n}@kund{n}.example>", "it@example.org"
    mail["Subject"], mail["Message-ID"] = f"{words[:40]} {n}", f"<{n}@almvik.example>"
    mail["Date"] = "Mon, 06 May 2024 10:00:00 +0200"
    mail.set_content(f"{words}\n\n-- \nEva\n")
    mail.add_alternative(f"<html><body><p>{words}</p><p>Eva</p></body></html>", subtype="html")
    picture = bytes(dice.randrange(256) for _ in range(4_000))
    mail.add_attachment(picture, maintype="application", subtype="octet-stream", filename="a.bin")
    return bytes(mail)


def _parsed(raw: bytes) -> int:
    """Every part's content, as `email` with its newest policy gives it."""
    message = email.message_from_bytes(raw, policy=email.policy.default)
    return sum(len(part.get_content()) for part in message.walk() if not part.is_multipart())
