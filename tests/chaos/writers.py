"""People who write whatever happens: each command is sent again under the same id until somebody
answers, or given up."""

import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import cycle
from typing import Any

import requests

from tests.chaos.ledger import Entry, Ledger, places_of
from tests.support.mails import a_mail
from tests.support.servers import Browser, Server

TOKEN = "the token of the chaos run"
NOT_NOW = {429, 502, 503, 504, 507}
MOST_TRIES = 400
PAUSE_SECONDS = 0.1
GIVES_UP_EVERY = 5
"""Of the commands whose first sending was lost, one in so many is not sent again: nobody ever knows
but the audit."""


@contextmanager
def still(writers: "list[Writer]") -> Iterator[None]:
    """Everybody finishes the command that is under way and waits: what is compared now does not
    move."""
    with ExitStack() as turns:
        for writer in writers:
            turns.enter_context(writer.turn)
        yield


class Writer:
    """A person at one of the servers: adds cards, comments, labels cards, sends mails; in turn,
    without end."""

    def __init__(self, server: Server, person: str, ledger: Ledger) -> None:
        self.browser, self.person, self.ledger = Browser(server, person), person.lower(), ledger
        self.lost_lines = 0
        self.has_lost_line = False
        self.wrong: list[str] = []
        rows = self.browser.get("/streams/board/1/snapshot")["rows"]
        self.column, self.card = min(map(int, rows["column"])), min(map(int, rows["card"]))
        self._kinds = cycle(
            [self._labels, self._comments, self._labels, self._adds, self._comments, self._mails]
        )
        self._over = threading.Event()
        self.turn = threading.Lock()
        self._thread = threading.Thread(target=self._go_on, daemon=True)

    def start(self) -> "Writer":
        self._thread.start()
        return self

    def end(self) -> None:
        """After the command that is under way (which then is not sent again)."""
        self._over.set()
        self._thread.join(timeout=60)
        assert not self._thread.is_alive()

    def _go_on(self) -> None:
        while not self._over.wait(0.02):
            with self.turn:
                next(self._kinds)()

    def _adds(self) -> None:
        entry = self.ledger.entry(self.person, is_in_words=True)
        body = {"board_id": 1, "column_id": self.column, "title": entry.token}
        self._send(entry, "/cards", json=body)

    def _comments(self) -> None:
        entry = self.ledger.entry(self.person, is_in_words=True)
        self._send(entry, f"/cards/{self.card}/comments", json={"text": entry.token})

    def _labels(self) -> None:
        entry = self.ledger.entry(self.person, is_in_words=False)
        self._send(entry, f"/cards/{self.card}/edit", json={"labels": [entry.token]})

    def _mails(self) -> None:
        """A mail has no command id: its Message-ID is its name."""
        entry = self.ledger.entry(self.person, is_in_words=True)
        sender = f"{entry.token}@almvik.example"  # one of many: nothing is braked
        raw = a_mail(subject=entry.token, message_id=f"<{entry.token}>", sender=sender)
        headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "message/rfc822"}
        self._send(entry, "/intake/mail", data=raw, headers=headers)

    def _send(self, entry: Entry, path: str, **what: Any) -> None:
        headers = {
            "X-CSRF-Token": self.browser.csrf,
            "Idempotency-Key": entry.key,
            **what.pop("headers", {}),
        }
        for _ in range(MOST_TRIES):
            entry.sent += 1
            self.has_lost_line = False
            if self._is_answered(entry, path, headers, what) or self._gives_up(entry):
                return
            self._over.wait(PAUSE_SECONDS)
        self.wrong.append(f"{path}: {MOST_TRIES} times without an answer")

    def _is_answered(
        self, entry: Entry, path: str, headers: dict[str, str], what: dict[str, Any]
    ) -> bool:
        try:
            answer = self.browser.http.post(
                f"{self.browser.base}/api/v1{path}", headers=headers, timeout=30, **what
            )
            if answer.status_code == 200:
                body = answer.json()
                entry.answered_at = time.monotonic()
                entry.places = places_of(body) if "events" in body else []
                return True
        except (requests.RequestException, ValueError):
            self.ledger.hiccup("lost connection")
            self.has_lost_line = True
            return False
        self.ledger.hiccup(str(answer.status_code))
        if answer.status_code not in NOT_NOW:
            self.wrong.append(f"{path}: {answer.status_code} {answer.text[:200]}")
            return True
        return False

    def _gives_up(self, entry: Entry) -> bool:
        """Only where the line was lost; what was refused for now was not done. At the end,
        always."""
        if self.has_lost_line and entry.sent == 1:
            self.lost_lines += 1
            return self._over.is_set() or self.lost_lines % GIVES_UP_EVERY == 0
        return self._over.is_set()
