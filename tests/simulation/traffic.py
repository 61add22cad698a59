"""What is under way, one thing at a time: requests come to a worker, answers to a page, messages
and frames go along sockets, hints from worker to worker."""

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any

from tests.simulation import faults
from tests.simulation.judge import Judge
from tests.simulation.page import Command, Page
from tests.simulation.product import Answer, Product, WorkerDied, copied
from tests.simulation.wire import Exchange, Network, Socket
from tests.simulation.worker import Worker
from tests.support.replica import understood


class Traffic:
    """What `History` stands on: workers, the network between them and the pages."""

    product: Product
    judge: Judge
    dice: Random
    network: Network
    say: Callable[[str], None]

    def __init__(self) -> None:
        self.workers: list[Worker] = []
        self._started = 0
        for _ in range(self.dice.choice([1, 2, 2, 3])):
            self.workers.append(self.new_worker())
        self.at_work = self.workers[0]

    def new_worker(self) -> Worker:
        self._started += 1
        name = f"w{self._started}"

        def publish(hint: dict[str, Any]) -> None:
            others = [one for one in self.workers if one.name != name]
            self.network.publish(copied(hint) | {"worker": name}, others)

        with self.product.operated_on():
            return Worker(name, self.product.authenticator, publish, self._meanwhile, self.dice)

    def _meanwhile(self) -> None:
        """Somebody reads what a page has missed, and it has not joined yet: a command is carried
        out, and a dispatcher goes round."""
        asked = [
            one for one in self.network.exchanges if one.what[0] == "command" and one.answer is None
        ]
        if asked and not self.product.dies and self.dice.random() < 0.3:
            self.say("and meanwhile:")
            self.exchange(self.dice.choice(asked))
            self.dice.choice(self.workers).publish()

    # HTTP.

    def ask(self, page: Page, what: tuple[Any, ...], then: Callable[[Answer], None]) -> None:
        self.network.exchanges.append(Exchange(page, what, then))

    def answered(self, page: Page, command: Command, answer: Answer) -> None:
        self.judge.answered(command.key, answer)

    def some_exchange(self) -> None:
        self.exchange(self.dice.choice(self.network.exchanges))

    def exchange(self, one: Exchange) -> None:
        if one.answer is None:
            self._request_comes(one)
            return
        self.network.exchanges.remove(one)
        if one.is_given_up:
            return
        if self.network.is_lost(0.06):
            self.say(f"an answer to {one.page.name} is lost")
            one.give_up()
        else:
            one.then(one.answer)

    def _request_comes(self, one: Exchange) -> None:
        if not one.is_given_up and self.network.is_lost(0.06):
            self._is_not_heard(one)
            return
        self.at_work = self.dice.choice(self.workers)
        try:
            one.answer = self._serve(one)
        except WorkerDied:
            self.network.exchanges.remove(one)
            self._died()
            one.give_up()

    def _is_not_heard(self, one: Exchange) -> None:
        """The request is lost, or comes when its page has long given it up."""
        if self.dice.random() < 0.5:
            self.network.exchanges.remove(one)
        self.say(f"{one.page.name} gives up waiting")
        one.give_up()

    def _serve(self, one: Exchange) -> Answer:
        """Another copy of a command may still be under way."""
        kind, *rest = one.what
        if kind == "command":
            if self.network.is_lost(0.03):
                self.network.exchanges.append(replace(one, is_given_up=True))
            return self.command(one.page, rest[0])
        ask = self.product.snapshot if kind == "snapshot" else self.product.events
        answer = ask(one.page.person, *rest)
        self.judge.read(one.page.person, answer)
        return answer

    def command(self, page: Page, command: Command) -> Answer:
        answer, ended = self.product.command(page.person, command.key, command.name, command.args)
        for key in ended:
            self.at_work.end_key(key)
        self.judge.served(command.key, answer)
        heads = [f"{one['stream']}:{one['seq']}" for one in answer.body.get("events", [])]
        said = answer.body.get("code") or " ".join(heads)
        self.say(f"{self.at_work.name} answers {command.key} with {answer.status} {said}")
        return answer

    def do_at_once(self, page: Page, command: Command) -> Answer | None:
        """Without a network; None where the worker died of it."""
        self.at_work = self.dice.choice(self.workers)
        try:
            return self.command(page, command)
        except WorkerDied:
            self._died()
            return None

    def _died(self) -> None:
        self.say(f"{self.at_work.name} dies {self.product.dies}")
        self.product.dies = ""
        faults.kill(self, self.at_work)  # type: ignore[arg-type]

    # Sockets.

    def connect(self, page: Page) -> None:
        for one in self.network.sockets:
            if one.page is page:
                one.cut()
        page.must_reconnect = False
        worker = self.dice.choice(self.workers)
        self._sockets = getattr(self, "_sockets", 0) + 1
        socket = Socket(page, worker, f"{page.name} {self._sockets:03}")
        socket.connection = worker.connect(
            page.person, socket.sid, lambda name, body: self._is_sent(socket, name, body)
        )
        page.is_signed_out = socket.connection is None
        if socket.connection:
            self.network.sockets.append(socket)
            page.unwatched, socket.up = [], [list(page.copies)]
            self.say(f"{page.name} connects to {worker.name}")

    def _is_sent(self, socket: Socket, name: str, body: Any) -> None:
        """By a worker, whether it comes or not."""
        self.judge.pushed(socket, name, body)
        if not socket.is_cut:
            socket.down.append((name, body))

    def some_frames(self) -> None:
        open_ = [one for one in self.network.sockets if one.up or one.down]
        socket = self.dice.choice(open_)
        for _ in range(self.dice.randint(1, 4)):
            self.go_along(socket)

    def go_along(self, socket: Socket) -> None:
        """One message up or one frame down, if there is any."""
        if socket.up:
            self._message_comes(socket, socket.up.pop(0))
        elif socket.down and (frame := self.network.next_frame(socket)):
            self._frame_comes(socket, *frame)

    def _message_comes(self, socket: Socket, names: list[str]) -> None:
        """A page watches these."""
        connection, copies = socket.connection, socket.page.copies
        heads = [{"stream": name, **copies[name].head} for name in names if name in copies]
        if not heads or connection is None or connection.eio_socket.closed:
            return
        for name in names:
            socket.pushed.pop(name, None)
        told = copied(socket.worker.watch(connection, {"streams": heads}))
        is_refused = "error" in told
        answer = told if is_refused else {name: understood(name, told[name]) for name in told}
        for name in names:
            self.judge.read(socket.page.person, Answer(200, answer.get(name, {})))
        socket.down.append(("watched", (names, answer)))

    def _frame_comes(self, socket: Socket, name: str, body: Any) -> None:
        if name == "watched":
            names, answer = body
            socket.page.watch_answered(names, None if self.network.is_lost(0.02) else answer)
        else:
            socket.page.hears(name, copied(body))
        if name == "signed_out":
            socket.cut()

    # Between workers.

    def some_hint(self) -> None:
        at = self.dice.randrange(len(self.network.hints))
        worker, hint = self.network.hints.pop(at)
        if not self.network.is_lost(0.15):
            worker.hears(hint)

    # What a worker does by itself.

    def poll(self, worker: Worker) -> None:
        """After it, whatever rights were changed before has been asked for again."""
        known = self.judge.rights_version
        if worker.poll():
            worker.knows_rights_of = known

    def recheck(self, worker: Worker) -> None:
        known = self.judge.rights_version
        if worker.recheck():
            worker.knows_rights_of = known
