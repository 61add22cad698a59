"""`make chaos`: kills servers, Redis and the line to PostgreSQL under writes for CHAOS_MINUTES,
audits after each, and prints what was lost. It touches only what it started itself, on loopback."""

import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import make_url

from board.core import clock
from tests.chaos import disk
from tests.chaos.ledger import Ledger, Verdict, audit, evidence
from tests.chaos.little_redis import LittleRedis
from tests.chaos.small_world import prepare
from tests.chaos.watcher import Watcher
from tests.chaos.writers import TOKEN, Writer, still
from tests.support import services
from tests.support.backup import copy_of_file, put_file_back
from tests.support.forwarder import Forwarder
from tests.support.servers import Browser, Server

IN_TIME = 15.0
HARMS = [
    "servers killed",
    "Redis killed",
    "PostgreSQL cut off",
    "disk full",
    "disk read-only",
    "turned back",
]

Harm = Callable[[random.Random], None]


class Trial:
    """Some servers on one database; people write at all of them, somebody follows at the last."""

    redis: LittleRedis | None = None
    line: Forwarder | None = None

    def __init__(self, servers: list[Server], url: str, folder: Path) -> None:
        self.servers, self.url, self.folder = servers, url, folder
        self.ledger = Ledger()
        self.harms = dict.fromkeys(HARMS, 0)
        self.audits = self.diverged = self.turned_back = 0
        self.lateness: list[float] = []
        self.bad: dict[str, set[str]] = {"lost": set(), "doubled": set(), "gaps": set()}
        self.done: set[str] = set()

    def run(self, minutes: float, chance: random.Random) -> None:
        people = ("Annika", "Bodil", "Cecilia")
        try:
            for server in self.servers:
                server.start()
            self.watcher = Watcher(Browser(self.servers[-1], "Tuomas"))
            self.writers = [
                Writer(self.servers[n % len(self.servers)], name, self.ledger).start()
                for n, name in enumerate(people)
            ]
            ends = time.monotonic() + minutes * 60
            harms: list[Harm] = []
            while time.monotonic() < ends:
                harms = harms or self._a_round(chance)
                self._do(harms.pop(), chance)
            self._settle()
        finally:
            for server in self.servers:
                server.kill()
            for other in (self.redis, self.line):
                if other:
                    other.cut()

    def _do(self, harm: Harm, chance: random.Random) -> None:
        """At any moment of a second or two of writing; then everything comes back, and the books
        are compared."""
        time.sleep(chance.uniform(0.3, 2.0))
        harm(chance)
        time.sleep(chance.uniform(0.3, 1.0))
        with still(self.writers):
            self._compare(getattr(harm, "__name__", "cut"))
        self._audit()

    def _compare(self, after: str) -> None:
        if not self.watcher.is_right_within(IN_TIME):
            self.diverged += 1
            print(f"  not right after {after}: {self.watcher.difference()}", flush=True)

    def _a_round(self, chance: random.Random) -> list[Harm]:
        """Each harm that this kind of installation can have, in an order of its own."""
        others: list[Harm] = [self._fill, self._make_read_only, self._turn_back]
        if self.line and self.redis:
            others = [
                partial(self._cut, "Redis killed", self.redis),
                partial(self._cut, "PostgreSQL cut off", self.line),
            ]
        harms = [*[self._kill] * 3, *others]
        chance.shuffle(harms)
        return harms

    def _kill(self, chance: random.Random) -> None:
        server = chance.choice(self.servers)
        server.kill()
        self.harms["servers killed"] += 1
        self._audit()
        server.start()
        if server is self.servers[-1]:
            self.watcher.connect()

    def _cut(self, name: str, what: "LittleRedis | Forwarder", chance: random.Random) -> None:
        what.cut()
        self.harms[name] += 1
        time.sleep(chance.uniform(0.5, 3.0))
        what.mend()

    def _fill(self, chance: random.Random) -> None:
        with disk.full(self.servers[0], room=chance.randrange(4_000, 100_000)):
            self.harms["disk full"] += 1
            time.sleep(chance.uniform(1.0, 3.0))

    def _make_read_only(self, chance: random.Random) -> None:
        with disk.full(self.servers[0], room=0):
            self.harms["disk read-only"] += 1
            time.sleep(chance.uniform(1.0, 3.0))

    def _turn_back(self, chance: random.Random) -> None:
        """What was answered between the copy and its return is gone with it, and so is what was
        under way."""
        file, kept = self.folder / "tavla.sqlite", self.ledger.acknowledged
        copy = copy_of_file(file, self.folder / "copy.sqlite")
        time.sleep(chance.uniform(0.5, 2.0))
        self.lateness += self.watcher.lateness(self.ledger)
        put_file_back(copy, file)
        self.turned_back += self.ledger.keep(kept)
        self.watcher.heard.clear()
        self.harms["turned back"] += 1

    def _audit(self, *, of_all: bool = False) -> Verdict:
        """Of what was answered by now; at the end also of what nobody answered."""
        entries = list(self.ledger.entries) if of_all else self.ledger.acknowledged
        verdict = audit(entries, evidence(self.url))
        self.audits += 1
        for name, found in self.bad.items():
            found |= set(getattr(verdict, name))
        return verdict

    def _settle(self) -> None:
        """Everybody stops; the last audit also counts what nobody answered."""
        for writer in self.writers:
            writer.end()
        self._compare("the end")
        self.done = set(self._audit(of_all=True).done)
        self.watcher.browser.close()

    @property
    def is_well(self) -> bool:
        wrong = [text for writer in self.writers for text in writer.wrong]
        for text in wrong[:5]:
            print(f"  refused: {text}")
        return not (any(self.bad.values()) or self.diverged or wrong)

    def figures(self) -> dict[str, float]:
        entries, hiccups = self.ledger.entries, self.ledger.hiccups
        lateness = [*self.lateness, *self.watcher.lateness(self.ledger)]
        return {
            **self.harms,
            "audits": self.audits,
            "commands answered": len(self.ledger.acknowledged),
            "turned back with a copy": self.turned_back,
            "never answered": len(self.ledger.unanswered),
            "of these done": len(self.done),
            "sent again under the same id": sum(entry.sent > 1 for entry in entries),
            "lost": len(self.bad["lost"]),
            "doubled": len(self.bad["doubled"]),
            "streams with gaps": len(self.bad["gaps"]),
            "follower not right in 15 s": self.diverged,
            "pushes": len(lateness),
            "pushed more than 2.5 s after the answer": sum(late > 2.5 for late in lateness),
            "latest push, s": max(lateness, default=0.0),
            "lost connections": hiccups["lost connection"],
            "503": hiccups["503"],
            "500": hiccups["500"],
            "refused as a mistake": sum(len(writer.wrong) for writer in self.writers),
        }


def on_sqlite(folder: Path) -> Trial:
    server = Server(folder, intake_token=TOKEN)
    prepare(server)
    return Trial([server], f"sqlite:///{folder / 'tavla.sqlite'}", folder)


def on_postgres(folder: Path) -> Trial:
    """Two workers, reached by PostgreSQL's line and Redis's port, which can both be cut."""
    direct = services.postgres_database()
    whole = make_url(direct)
    line, redis = Forwarder((whole.host or "127.0.0.1", whole.port or 5432)), LittleRedis()
    through = whole.set(host="127.0.0.1", port=line.port).render_as_string(hide_password=False)
    common = {
        "database_url": through,
        "redis_url": redis.url,
        "secret": "the same on both",
        "intake_token": TOKEN,
    }
    servers = [Server(folder, **common), Server(folder, **common)]
    prepare(servers[0])
    trial = Trial(servers, direct, folder)
    trial.redis, trial.line = redis, line
    return trial


def main() -> None:
    minutes, seed = (
        float(os.environ.get("CHAOS_MINUTES", "10")),
        os.environ.get("CHAOS_SEED") or str(time.time_ns()),
    )
    print(f"{minutes:g} minutes in all, seed {seed}", flush=True)
    clock.start_at(datetime.now(UTC))
    is_well = True
    for make in (on_sqlite, on_postgres):
        folder = Path(tempfile.mkdtemp(prefix="tavla-chaos-"))
        try:
            trial = make(folder)
            trial.run(minutes / 2, random.Random(seed))  # noqa: S311 - an order, no secret
            is_well &= trial.is_well
            table(make.__name__.replace("_", " "), trial.figures())
        finally:
            services.drop_databases()
            shutil.rmtree(folder, ignore_errors=True)
    sys.exit(0 if is_well else "chaos: something was lost, doubled or not right: see above")


def table(name: str, figures: dict[str, float]) -> None:
    print(f"\n{name}")
    for what, figure in figures.items():
        print(
            f"  {what:<42}"
            + (f"{figure:>10,.2f}" if isinstance(figure, float) else f"{figure:>10,}"),
            flush=True,
        )


if __name__ == "__main__":
    main()
