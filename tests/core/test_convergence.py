"""A hypothesis state machine: real commands, and pushes that are lost, doubled and out of order,
backups put back. All replicas converge."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from board.cards import adding, archiving, blocking, editing, moving
from board.core import catching_up, snapshots, trimming
from board.core.actor import Actor, CommandKey
from board.core.changes import AlreadyDone, check_not_done
from board.core.errors import Refused
from board.core.undoing import undo
from tests.support.backup import Copy
from tests.support.replica import Replica, whole
from tests.support.world import World, empty_all_tables

CLIENTS = 3
MOST_CARDS = 8


class Sync(RuleBasedStateMachine):
    """Three clients of one board. The wire may do what it likes; one look at the heads must heal
    everything."""

    app: Flask

    def __init__(self) -> None:
        super().__init__()
        empty_all_tables(self.app.extensions["database"])
        self.world = World(self.app)
        self.world.a_board(cards={"Ready": ["A", "B"], "Doing": ["C"]})
        persona = self.world.person("Ann", team="user")
        self.ann: Actor = persona.actor
        self.stream = f"board/{self.world.board_id}"
        self.clients = [Replica(snapshots.snapshot(self.stream, "team")) for _ in range(CLIENTS)]
        self.wire: list[tuple[int, dict[str, Any]]] = []
        self.known = [self.world.card(title).id for title in "ABC"]
        self.sent: list[tuple[Any, Actor]] = []
        self.done: list[dict[str, Any]] = []
        self.count = 0
        self.copy: tuple[Copy, int, int] | None = None
        self.is_turned_back = False

    def _do(self, command: Any) -> None:
        self.count += 1
        actor = self.ann.commanding(CommandKey("tab", str(self.count), f"digest {self.count}"))
        try:
            change = command(actor)
        except Refused:
            return
        self.sent.append((command, actor))
        self.done.extend(change.messages)
        self.known.extend([change.result["card"]] if "card" in change.result else [])
        self.wire.extend((c, message) for message in change.messages for c in range(CLIENTS))

    @rule(
        card=st.integers(0, MOST_CARDS),
        to=st.sampled_from(["Ready", "Doing", "Review", "Done"]),
        after=st.integers(0, 9),
    )
    def move(self, card: int, to: str, after: int) -> None:
        id_, below = self.known[card % len(self.known)], self.known[after % len(self.known)]
        target = self.world.columns[to]
        self._do(
            lambda actor: moving.move_card(actor, id_, to_column_id=target, after_card_id=below)
        )

    @rule(title=st.sampled_from(["x", "å ä ö", "  z "]))
    def add(self, title: str) -> None:
        if len(self.known) < MOST_CARDS:
            board, column = self.world.board_id, self.world.columns["Ready"]
            self._do(
                lambda actor: adding.add_card(actor, board_id=board, column_id=column, title=title)
            )

    @rule(card=st.integers(0, MOST_CARDS), text=st.text(max_size=5))
    def edit(self, card: int, text: str) -> None:
        id_ = self.known[card % len(self.known)]
        self._do(
            lambda actor: editing.edit_card(
                actor, id_, labels=[text.encode("utf-8", "replace").decode()]
            )
        )

    @rule(card=st.integers(0, MOST_CARDS))
    def block(self, card: int) -> None:
        self._do(
            lambda actor: blocking.block_card(
                actor, self.known[card % len(self.known)], reason="parts"
            )
        )

    @rule(card=st.integers(0, MOST_CARDS), is_back=st.booleans())
    def archive(self, card: int, is_back: bool) -> None:
        deed = archiving.restore_card if is_back else archiving.archive_card
        self._do(lambda actor: deed(actor, self.known[card % len(self.known)]))

    @rule(which=st.integers(0, 100))
    def undo_something(self, which: int) -> None:
        if self.done:
            message = self.done[which % len(self.done)]
            self._do(lambda actor: undo(actor, stream=message["stream"], seq=message["seq"]))

    @rule(which=st.integers(0, 100))
    def retry_something(self, which: int) -> None:
        """The answer was lost: the same command comes again, and must not be done again."""
        if self.sent:
            _, actor = self.sent[which % len(self.sent)]
            before = snapshots.snapshot(self.stream, "team")["seq"]
            with pytest.raises(AlreadyDone):
                check_not_done(actor)
            assert snapshots.snapshot(self.stream, "team")["seq"] == before

    @rule(
        seed=st.integers(0, 2**16), fate=st.sampled_from(["deliver", "deliver", "double", "drop"])
    )
    def wire_step(self, seed: int, fate: str) -> None:
        if not self.wire:
            return
        at = random.Random(seed).randrange(len(self.wire))
        client, message = self.wire[at] if fate == "double" else self.wire.pop(at)
        if fate != "drop" and self.clients[client].receive(message) == "reset":
            self.clients[client].take(snapshots.snapshot(self.stream, "team"))

    @rule(client=st.integers(0, CLIENTS - 1))
    def wake(self, client: int) -> None:
        self._catch_up(self.clients[client])

    @rule()
    def trim(self) -> None:
        trimming.trim(self.stream, keep=3)

    @rule()
    def back_up(self) -> None:
        if self.copy is None:
            self.copy = (Copy(self.app.extensions["database"]), len(self.sent), len(self.done))

    @rule()
    def turn_back(self) -> None:
        """The backup is put back and nobody says so; what is on the wire was sent before."""
        if self.copy is not None:
            copy, sent, done = self.copy
            copy.put_back()
            del self.sent[sent:], self.done[done:]
            self.copy, self.is_turned_back = None, True

    def _catch_up(self, replica: Replica) -> None:
        head = {"epoch": replica.epoch, "seq": replica.seq, "mark": replica.mark}
        events = catching_up.events_after(self.stream, **head, audience="team")
        if events is None:
            replica.take(snapshots.snapshot(self.stream, "team"))
        for event in events or []:
            if replica.receive(event) == "reset":
                replica.take(snapshots.snapshot(self.stream, "team"))

    @invariant()
    def nobody_is_ahead_of_the_server(self) -> None:
        head = catching_up.heads([self.stream])[self.stream].seq
        assert self.is_turned_back or all(replica.seq <= head for replica in self.clients)

    def teardown(self) -> None:
        truth = whole(snapshots.snapshot(self.stream, "team"))
        for replica in self.clients:
            self._catch_up(replica)
            if self.is_turned_back:
                self._catch_up(
                    replica
                )  # what waited behind a gap was of the lost history: the next heads tell
            assert replica.shown() == {table: rows for table, rows in truth["rows"].items() if rows}
            assert (replica.epoch, replica.seq) == (truth["epoch"], truth["seq"])


@pytest.fixture
def machine(app: Flask, world: World) -> Iterator[type[Sync]]:
    yield type("SyncOnThisDatabase", (Sync,), {"app": app})


def test_all_replicas_converge(machine: type[Sync], request: pytest.FixtureRequest) -> None:
    examples = 40 if "sqlite" in request.node.name else 15
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=30,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
