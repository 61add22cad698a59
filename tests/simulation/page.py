"""One open page: copies of streams and an outbox, doing what static/src/sync does, step by step.

It never waits: what it asks is handed to `ask`, and the answer comes in a later step, or never.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol

from tests.simulation.product import Answer
from tests.simulation.stage import Person
from tests.support.replica import Replica

Json = dict[str, Any]
PASSING = ("database_away", "database_busy", "pool_exhausted", "too_many_messages")


class Copy(Replica):
    """A replica that knows when its rows are doubted (static/src/model/replica.ts)."""

    is_doubted = False

    def take(self, snapshot: Json) -> None:
        waiting: dict[int, Json] = getattr(self, "waiting", {})
        super().take(snapshot)
        self.is_doubted = False
        for seq, event in sorted(waiting.items()):
            if event["epoch"] == self.epoch and seq > self.seq:
                self.receive(event)

    def receive(self, event: Json) -> str:
        if self.is_doubted and event["epoch"] == self.epoch:
            self.waiting[event["seq"]] = event
            return "gap"
        return super().receive(event)

    @property
    def head(self) -> Json:
        return {"epoch": self.epoch, "seq": self.seq, "mark": self.mark}


@dataclass
class Command:
    """Waits in the outbox until it is answered; `key` stays the same however often it is sent."""

    key: str
    name: str
    args: Json


class Surroundings(Protocol):
    """What a page reaches: HTTP, and the end of its command's story."""

    def ask(self, page: "Page", what: tuple[Any, ...], then: Callable[[Answer], None]) -> None: ...

    def answered(self, page: "Page", command: Command, answer: Answer) -> None: ...


@dataclass(eq=False)
class Page:
    name: str
    person: Person
    around: Surroundings
    streams: list[str]
    copies: dict[str, Copy] = field(default_factory=dict)
    outbox: list[Command] = field(default_factory=list)
    hopes: dict[str, str] = field(default_factory=dict)
    """{command: stream} of optimistic updates."""
    gaps: list[str] = field(default_factory=list)
    done: list[tuple[str, int]] = field(default_factory=list)
    accepted: list[Command] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    absent: set[str] = field(default_factory=set)
    """Streams that were not theirs when the page was opened."""
    is_signed_out: bool = False
    is_sending: bool = False
    must_reconnect: bool = False
    must_reload: bool = False
    unwatched: list[str] = field(default_factory=list)
    loads: int = 0
    _refreshing: dict[str, bool] = field(default_factory=dict)

    def load(self) -> None:
        """The page is opened, or opened anew: only the outbox has outlived it."""
        self.loads += 1
        self.copies, self.gaps, self._refreshing = {}, [], {}
        self.lost, self.absent = set(), set()
        self.is_signed_out = self.is_sending = self.must_reload = False
        self.unwatched = []
        for stream in self.streams:
            self._get("snapshot", stream, then=partial(self._loaded, stream))

    def _loaded(self, stream: str, answer: Answer) -> None:
        if answer.status == 200:
            self.copies[stream] = Copy(answer.body)
            self.unwatched.append(stream)
        elif answer.status in (0, 503):
            self.must_reload = True
        else:
            self.absent.add(stream)

    # What comes over the socket.

    def hears(self, name: str, body: Any) -> None:
        if name == "events":
            for event in body:
                self.arrived(event)
        elif name == "heads":
            for stream, head in body.items():
                copy = self.copies.get(stream)
                if copy and (copy.is_doubted or list(copy.head.values()) != head):
                    self.catch_up(stream)
        elif name == "reset":
            self.refresh(body["stream"])
        elif name == "lost":
            self._loses(body["stream"])
        elif name == "signed_out":
            self.is_signed_out = True

    def watch_answered(self, streams: list[str], answer: Json | None) -> None:
        """None: no answer came."""
        if answer is None or answer.get("error") in PASSING:
            self.must_reconnect = True
            return
        for stream in streams:
            self._watched(stream, answer.get(stream) or answer)

    def _watched(self, stream: str, answer: Json) -> None:
        if "error" in answer:
            self._loses(stream)
        elif answer.get("reset"):
            self.refresh(stream)
        else:
            for event in answer.get("events", []):
                self.arrived(event)

    def arrived(self, event: Json) -> None:
        copy = self.copies.get(event["stream"])
        if copy is None:
            return
        outcome = copy.receive(event)
        if outcome != "reset":
            self.hopes.pop(event.get("command") or "", None)
        if outcome == "reset":
            self.refresh(copy.stream)
        if outcome == "gap":
            self.gaps.append(copy.stream)

    def _loses(self, stream: str) -> None:
        self.copies.pop(stream, None)
        self.lost.add(stream)

    # What it asks for.

    def gap_is_old(self) -> None:
        """A quarter of a second has gone by."""
        stream = self.gaps.pop(0)
        copy = self.copies.get(stream)
        if copy and copy.waiting:
            self.catch_up(stream)

    def catch_up(self, stream: str) -> None:
        copy = self.copies[stream]
        if copy.is_doubted:
            self.refresh(stream)
        else:
            self._get("events", stream, copy.head, then=partial(self._caught, stream))

    def _caught(self, stream: str, answer: Answer) -> None:
        if answer.status != 200 or stream not in self.copies:
            return
        if answer.body.get("reset"):
            self.refresh(stream)
        for event in answer.body.get("events", []):
            self.arrived(event)

    def refresh(self, stream: str) -> None:
        if stream not in self.copies:
            return
        self.copies[stream].is_doubted = True
        is_on_its_way = stream in self._refreshing
        self._refreshing[stream] = is_on_its_way
        if not is_on_its_way:
            self._ask_anew(stream)

    def _ask_anew(self, stream: str) -> None:
        self._refreshing[stream] = False
        self._get("snapshot", stream, then=partial(self._refreshed, stream))

    def _refreshed(self, stream: str, answer: Answer) -> None:
        if answer.status == 200 and stream in self.copies:
            self.copies[stream].take(answer.body)
        if self._refreshing[stream]:
            self._ask_anew(stream)
        else:
            del self._refreshing[stream]

    def _get(self, *what: Any, then: Callable[[Answer], None]) -> None:
        load = self.loads

        def answered(answer: Answer) -> None:
            if load == self.loads:
                self.is_signed_out |= answer.status == 401
                then(answer)

        self.around.ask(self, what, answered)

    # What its person does.

    def submit(self, command: Command, stream: str) -> None:
        self.outbox.append(command)
        self.hopes[command.key] = stream

    @property
    def may_send(self) -> bool:
        return bool(self.outbox) and not self.is_sending and not self.is_signed_out

    def send(self) -> None:
        """The oldest one, again if it must be."""
        command, self.is_sending = self.outbox[0], True
        self._get("command", command, then=partial(self._sent, command))

    def _sent(self, command: Command, answer: Answer) -> None:
        """Only a definite no is a refusal; all else is tried again."""
        self.is_sending = False
        if answer.status in (0, 401, 503):
            return
        self.outbox.remove(command)
        if answer.status == 200:
            self.accepted.append(command)
            for event in answer.body["events"]:
                self.done.append((event["stream"], event["seq"]))
                self.arrived(event)
        self.hopes.pop(command.key, None)
        self.around.answered(self, command, answer)
