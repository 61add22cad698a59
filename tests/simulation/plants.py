"""Planted bugs: what each breaks, so that it can be shown that the simulator finds it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any
from unittest.mock import patch

from board.core import catching_up, changes, snapshots, streams
from board.core.event_log import Command
from board.core.touched_rows import TouchedRows
from board.web.connection_registry import ConnectionRegistry
from board.web.permission_rechecks import Recheck
from board.web.publishing import Publisher
from tests.simulation.page import Copy, Page

Plant = Callable[[], AbstractContextManager[Any]]
PLANTS: dict[str, Plant] = {}
"""By what is wrong."""


def plants(what: str) -> Callable[[Plant], Plant]:
    def note(plant: Plant) -> Plant:
        PLANTS[what] = plant
        return plant

    return note


@plants("the publisher leaves out every third event")
def _() -> Any:
    send = Publisher._send

    def some(self: Any, stream: str, messages: list[Any]) -> None:
        send(self, stream, [one for one in messages if one["seq"] % 3])

    return patch.object(Publisher, "_send", some)


@plants("a command is carried out as often as it is sent")
def _() -> Any:
    return _all(
        patch.object(changes, "_ask", lambda *_: None),
        patch.object(changes.Change, "_kept_answer", lambda *_: None),
    )


@plants("who lost the right is refused before the stored answer is looked for")
def _() -> Any:
    return _all(
        patch("board.web.carrying_out.check_not_done", lambda _: None),
        patch.object(changes, "_ask", _after_the_right),
    )


@plants("rights of open sockets are not asked for again")
def _() -> Any:
    return patch.object(Recheck, "check", lambda *_: None)


@plants("a page applies what comes, gap or not")
def _() -> Any:
    return patch.object(Copy, "receive", _gap_or_not)


@plants("a page leaves rows that are gone")
def _() -> Any:
    apply = Copy._apply
    return patch.object(Copy, "_apply", lambda self, event: apply(self, event | {"gone": {}}))


@plants("a page takes no snapshot when it is told to")
def _() -> Any:
    return patch.object(Page, "refresh", lambda *_: None)


@plants("rows that leave a stream are not said to be gone")
def _() -> Any:
    collect = TouchedRows.collect

    def all_stay(self: Any, **where: Any) -> Any:
        found = collect(self, **where)
        return {name: ({**body, "gone": {}}, prior) for name, (body, prior) in found.items()}

    return patch.object(TouchedRows, "collect", all_stay)


@plants("numbers are trusted, marks and epochs are not looked at")
def _() -> Any:
    missed = catching_up.missed

    def by_number(session: Any, readers: Any) -> Any:
        names = [copy.stream for one in readers for copy in one.copies]
        places = catching_up._streams(session, names)
        return missed(session, [_trusting(one, places) for one in readers])

    return patch.object(catching_up, "missed", by_number)


@plants("everybody is told the ids of commands")
def _() -> Any:
    project = streams.project

    def all_told(message: Any, audience: str, *, member_id: Any = None) -> Any:
        return project(message, audience, member_id=message["by"])

    return patch.object(streams, "project", all_told)


@plants("walls get rows as the team does")
def _() -> Any:
    return patch.object(streams, "project_rows", lambda rows, _: rows)


@plants("a snapshot that was kept is given out for ever")
def _() -> Any:
    return _stale()


@plants("heads are never told")
def _() -> Any:
    return patch.object(ConnectionRegistry, "send_heads", lambda *_: None)


@plants("what other workers did is never looked for")
def _() -> Any:
    return patch.object(Publisher, "poll", lambda self: self.publish_waiting())


@plants("prior values are those from after")
def _() -> Any:
    collect = TouchedRows.collect

    def swapped(self: Any, **where: Any) -> Any:
        found = collect(self, **where).items()
        return {name: (body, _after_for_before(prior)) for name, (body, prior) in found}

    return patch.object(TouchedRows, "collect", swapped)


def _after_for_before(prior: Any) -> Any:
    return {
        table: {id_: [after if before else before, after] for id_, (before, after) in rows.items()}
        for table, rows in prior.items()
    }


@contextmanager
def _stale() -> Iterator[None]:
    """The first snapshot of each stream and audience is kept, whatever happens."""
    snapshot, kept = snapshots.snapshot, {}  # type: ignore[var-annotated]

    def first(stream: str, audience: Any) -> Any:
        found = snapshot(stream, audience)
        return kept.setdefault((stream, audience, found["epoch"]), found)

    with patch.object(snapshots, "snapshot", first):
        yield


@contextmanager
def _all(*patches: Any) -> Iterator[None]:
    with patches[0], patches[1]:
        yield


def _trusting(reader: Any, places: Any) -> Any:
    copies = [
        copy._replace(mark=None, epoch=places[copy.stream].epoch) if copy.stream in places else copy
        for copy in reader.copies
    ]
    return reader._replace(copies=copies)


def _after_the_right(session: Any, actor: Any) -> None:
    key = actor.command
    done = session.get(Command, (actor.owner, key.client, key.id)) if key else None
    if done is None:
        return
    if done.digest != key.digest:
        raise changes.CommandIdReused()
    for event in changes.orjson.loads(done.answer)["events"]:
        streams.check_may_change(session, actor, event["stream"])
    raise changes.AlreadyDone(changes.orjson.loads(done.answer))


def _gap_or_not(self: Copy, event: dict[str, Any]) -> str:
    if event["epoch"] != self.epoch:
        return "reset"
    if event["seq"] > self.seq:
        self._apply(event)
    return "applied"
