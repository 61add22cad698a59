"""A real follower of one stream, over a real socket: it does what a browser's page does, with the
Python replica."""

import threading
import time
from typing import Any

from .replica import Replica, understood, whole
from .servers import Browser


class Follower:
    def __init__(self, browser: Browser, stream: str) -> None:
        self.browser, self.stream = browser, stream
        self._one_at_a_time = (
            threading.RLock()
        )  # the socket's library hears each message in a thread of its own
        self.replica = Replica(self._snapshot())
        self.connect()

    def connect(self) -> None:
        """Also anew, after a server has ended."""
        socket = self.browser.connect().socket
        assert socket
        socket.on("events", self._pushed)
        socket.on("heads", self._heads)
        socket.on("reset", lambda body: body["stream"] == self.stream and self._take())
        self.watch()

    def watch(self) -> None:
        assert self.browser.socket
        copy = {"stream": self.stream, **self._head()}
        answer = self.browser.socket.call("watch", copy, timeout=5)
        self._answered(understood(self.stream, answer))

    def is_right_within(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            truth = self._snapshot()
            with self._one_at_a_time:
                if (self.replica.seq, self.replica.mark) == (truth["seq"], truth["mark"]):
                    return self.replica.shown() == {
                        table: rows for table, rows in truth["rows"].items() if rows
                    }
            time.sleep(0.1)
        return False

    def _head(self) -> dict[str, int]:
        return {"epoch": self.replica.epoch, "seq": self.replica.seq, "mark": self.replica.mark}

    def _pushed(self, events: list[dict[str, Any]]) -> None:
        self._events(events)

    def _events(self, events: list[dict[str, Any]]) -> None:
        with self._one_at_a_time:
            mine = [event for event in events if event["stream"] == self.stream]
            if any(self.replica.receive(event) == "reset" for event in mine):
                self._take()

    def _heads(self, heads: dict[str, list[int]]) -> None:
        if self.stream in heads and heads[self.stream] != list(self._head().values()):
            head = self._head()
            query = f"since={head['seq']}&epoch={head['epoch']}&mark={head['mark']}"
            self._answered(self.browser.get(f"/streams/{self.stream}/events?{query}"))

    def _answered(self, answer: dict[str, Any]) -> None:
        if answer.get("reset"):
            self._take()
        else:
            self._events(answer["events"])

    def _take(self) -> None:
        with self._one_at_a_time:
            self.replica.take(self._snapshot())

    def _snapshot(self) -> Any:
        return whole(self.browser.get(f"/streams/{self.stream}/snapshot"))
