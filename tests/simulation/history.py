"""One history: pages, workers and a network, in which the dice of one seed choose each step; then
all is healed, and the judge looks."""

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from random import Random
from typing import Any

import orjson

from tests.simulation import faults
from tests.simulation.deeds import Hand
from tests.simulation.judge import Judge, Wrong
from tests.simulation.page import Command, Page
from tests.simulation.product import BEGINS_AT, Product
from tests.simulation.traffic import Traffic
from tests.simulation.verdict import judge_all
from tests.simulation.wire import Network

STEPS = (30, 120)
MOST_ROUNDS = 30
"""In so many rounds of polls and heads everybody has to be right again."""
Step = tuple[float, Callable[[], None]]


class History(Traffic):
    """`play` raises Wrong when something is; `trace` tells what was done, a line each."""

    def __init__(self, product: Product, seed: int) -> None:
        self.product, self.dice = product, Random(seed)  # noqa: S311 - a story, no secret
        self.trace: list[str] = []
        self.now, self.ahead, self.count = BEGINS_AT, timedelta(0), 0
        self.network = Network(self.dice, is_wild=self.dice.random() < 0.4)
        self.hand = Hand(self.dice, product.stage.columns)
        self.faults = faults.some_for(self.dice)
        self.backup: Any = None

    def play(self) -> None:
        with self.product.begin(self.dice), self.product.at(self.now):
            super().__init__()
            self.pages = [self._page(n) for n in range(1, self.dice.randint(3, 5))]
            self.judge = Judge(self.product, self.pages)
            self.product.on_commit = self.judge.committed
            self.product.hint = lambda messages: self.at_work.publisher.hint(messages)
            for page in self.pages:
                page.load()
            if self.dice.random() < 0.8:
                self._drain()
            for _ in range(self.dice.randint(*STEPS)):
                self._step()
            self._settle()
            judge_all(self.judge, self.pages)
            self._note_the_end()

    def say(self, text: str) -> None:
        self.trace.append(f"{self.count:4} {self.now:%H:%M:%S.%f} {text}")

    def _page(self, number: int) -> Page:
        """Mostly of people who may write; it shows some of what they may see."""
        people = self.product.stage.people
        person = self.dice.choices(people, [one.weight for one in people])[0]
        first, *others = person.streams
        shown = [first, *(one for one in others if self.dice.random() < 0.3)]
        return Page(f"{person.name}{number}", person, self, shown)

    def _step(self) -> None:
        self.count += 1
        self.now += timedelta(milliseconds=self.dice.randint(1, 900))
        steps = self._possible()
        with self.product.at(self.now + self.ahead):
            self.dice.choices([do for _, do in steps], [weight for weight, _ in steps])[0]()

    def _possible(self) -> list[Step]:
        """What may come next, and how likely."""
        steps: list[Step] = [
            (0.8, lambda: self.dice.choice(self.workers).publish()),
            (0.4, lambda: self.poll(self.dice.choice(self.workers))),
            (0.3, lambda: self.recheck(self.dice.choice(self.workers))),
            (0.3, lambda: self.dice.choice(self.workers).send_heads()),
            (0.8, lambda: self.dice.choice(self.faults)(self)),
            (3, lambda: self._somebody_acts(self.dice.choice(self.pages))),
            (4, lambda: self.go_on(self.dice.choice(self.pages))),
        ]
        if self.network.exchanges:
            steps.append((5, self.some_exchange))
        if any(one.down or one.up for one in self.network.sockets):
            steps.append((4, self.some_frames))
        if any(one.is_dirty for one in self.workers):
            steps.append((1.5, lambda: self.dice.choice(self.workers).publish()))
        if self.network.hints:
            steps.append((1, self.some_hint))
        return steps

    # People.

    def _somebody_acts(self, page: Page) -> None:
        boards = [one for one in page.copies if one.startswith("board/")]
        if not page.person.may_write or not boards or page.is_signed_out or len(page.outbox) > 3:
            return
        stream = self.dice.choice(boards)
        board, rows = int(stream.partition("/")[2]), page.copies[stream].rows
        name, args = self.hand.draw(board, rows, f"w{self.count}w", page.done)
        command = Command(f"{page.name}:{self.count}", name, args)
        page.submit(command, stream)
        self.judge.asked(command.key)
        self.say(f"{page.name} wants {command}")

    def go_on(self, page: Page) -> bool:
        """One thing that a page does by itself; False when there is none."""
        socket = self.network.socket_of(page)
        if page.must_reload:
            self.say(f"{page.name} is opened anew")
            page.load()
        elif page.gaps:
            page.gap_is_old()
        elif page.may_send:
            page.send()
        elif page.is_signed_out or not page.copies or self.product.database.is_away:
            return False
        elif socket is None or page.must_reconnect:
            self.connect(page)
        elif page.unwatched:
            socket.up.append(page.unwatched)
            page.unwatched = []
        else:
            return False
        return True

    def administer(self, name: str, args: dict[str, Any]) -> None:
        """Siv does it at some worker, and is answered at once."""
        siv = next(one for one in self.product.stage.people if one.name == "Siv")
        command = Command(f"Siv:{self.count}", name, args)
        self.judge.asked(command.key)
        self.say(f"Siv wants {command}")
        self.do_at_once(Page("Siv", siv, self, []), command)

    def reuse(self, page: Page, command: Command) -> None:
        if self.judge.is_gone(command.key):
            return
        other = Command(command.key, "unblock_card", {"card_id": 1})
        answer = self.do_at_once(page, other)
        if answer and answer.status == 200 and command.name != other.name:
            raise Wrong(f"{command.key} was taken for something else")

    # The end.

    def _settle(self) -> None:
        """The network is whole, everything that is under way comes, and loops go round until
        nothing moves any more."""
        self.say("all is healed")
        self.network.heal()
        self.product.database.is_away, self.product.dies = False, ""
        for page in self.pages:
            page.must_reload |= bool(page.lost) and self.dice.random() < 0.5
        for _ in range(MOST_ROUNDS):
            moved = self._drain()
            for worker in self.workers:
                self.poll(worker)
                self.recheck(worker)
                worker.send_heads()
            if not self._drain() and not moved:
                return
        raise Wrong("they never come to rest")

    def _drain(self) -> bool:
        """Until nothing is under way. Whether anything was, but for frames down."""
        moved = False
        while True:
            busy = [self.go_on(page) for page in self.pages]
            for one in list(self.network.exchanges):
                self.exchange(one)
                busy.append(True)
            for socket in list(self.network.sockets):
                while not socket.is_cut and (socket.up or socket.down):
                    busy.append(bool(socket.up))
                    self.go_along(socket)
            while self.network.hints:
                self.some_hint()
            for worker in self.workers:
                worker.publish()
            moved |= any(busy)
            if not any(busy) and not any(one.down for one in self.network.sockets):
                return moved

    def _note_the_end(self) -> None:
        for page in self.pages:
            told = {name: (copy.head, copy.rows) for name, copy in sorted(page.copies.items())}
            text = orjson.dumps(told, option=orjson.OPT_SORT_KEYS)
            self.say(f"{page.name} shows {sha256(text).hexdigest()[:16]}")
