"""Somebody who only looks, through every harm: connects again as a browser does, and notes when
each push came."""

import time
from typing import Any

import requests
import socketio

from tests.chaos.ledger import Ledger, Place
from tests.chaos.small_world import BOARD
from tests.support.follower import Follower
from tests.support.servers import Browser

MOST_TRIES = 100
PAUSE_SECONDS = 0.2
FAILS = (requests.RequestException, socketio.exceptions.SocketIOError, KeyError, AssertionError)
"""What it looks like when the server or its database is away: no answer, no socket, or an answer
without rows."""


class Watcher(Follower):
    def __init__(self, browser: Browser) -> None:
        self.heard: dict[Place, float] = {}
        self.connections = 0
        super().__init__(browser, BOARD)

    def connect(self) -> None:
        for _ in range(MOST_TRIES):
            try:
                self.browser.close()
                self.connections += 1
                return super().connect()
            except FAILS:
                time.sleep(PAUSE_SECONDS)
        raise AssertionError("could not connect again")

    def is_right_within(self, seconds: float) -> bool:
        """The seconds count from when the server can be read again."""
        self._snapshot()
        if not (self.browser.socket and self.browser.socket.connected):
            self.connect()
        return super().is_right_within(seconds)

    def difference(self) -> dict[str, Any]:
        """Where the copy and the server are, and the tables that differ."""
        truth, mine = self._snapshot(), self.replica
        tables = {
            name
            for name in {*truth["rows"], *mine.rows}
            if truth["rows"].get(name) != mine.rows.get(name)
        }
        heads = [[one["epoch"], one["seq"], one["mark"]] for one in (truth, vars(mine))]
        return {"server and copy": heads, "waiting": sorted(mine.waiting), "tables": sorted(tables)}

    def lateness(self, ledger: Ledger) -> list[float]:
        """Of every answered event that was pushed: seconds from the answer to the push."""
        answered = {
            place: entry.answered_at
            for entry in ledger.acknowledged
            for place in entry.places or []
        }
        return [at - answered[place] for place, at in self.heard.items() if place in answered]

    def _pushed(self, events: list[dict[str, Any]]) -> None:
        for event in events:
            self.heard.setdefault((event["stream"], event["seq"]), time.monotonic())
        self._events(events)

    def _heads(self, heads: dict[str, list[int]]) -> None:
        try:
            super()._heads(heads)
        except FAILS:
            return  # the next heads come in a moment

    def _snapshot(self) -> Any:
        for _ in range(MOST_TRIES):
            try:
                found = super()._snapshot()
                if "rows" in found:
                    return found
            except FAILS:
                pass
            time.sleep(PAUSE_SECONDS)
        raise AssertionError("nothing could be read")
