"""The same program in each kind of concurrency: eventlet, threads under gunicorn, and two processes
behind one port. What a move costs with nobody there, and how soon a hundred sockets see an edit."""

import asyncio
import importlib.util
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from tests.support import services
from tests.support.servers import Browser, Server, free_port, running

from .clients import Watcher, seats_for
from .processes import cpu_seconds, family, resident_mb

MOVES, TURNS = 100, 3
SOCKETS, EDITS, EDITS_PER_SECOND = 100, 100, 20
THREADS = 400
_NUMBER = re.compile(rb'"labels":\["n(\d+)"\]')


class Mode:
    """Servers that are one installation."""

    def __init__(self, name: str, servers: list[Server]) -> None:
        self.name, self.servers = name, servers
        self.ann = Browser(servers[0], "Ann")
        rows = self.ann.get("/streams/board/1/snapshot")["rows"]
        self.cards = [int(id_) for id_ in rows["card"]]
        self.columns = [
            int(id_) for id_, one in rows["column"].items() if not one.get("is_wip_limit_hard")
        ]
        self.late_ms: list[float] = []
        self.cpu_ms: list[float] = []

    @property
    def pids(self) -> list[int]:
        return [pid for one in self.servers if one.process for pid in family(one.process.pid)]

    def cpu_seconds(self) -> float:
        return sum(map(cpu_seconds, self.pids))

    def move(self, n: int) -> None:
        body = {"to_column_id": self.columns[n % len(self.columns)], "after_card_id": None}
        begun = time.perf_counter()
        answer = self.ann.post(f"/cards/{self.cards[n % len(self.cards)]}/move", body)
        self.late_ms.append((time.perf_counter() - begun) * 1000)
        assert answer.status_code == 200, answer.text


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        modes = [stack.enter_context(mode) for mode in _modes(Path(folder))]
        for turn in range(TURNS + 1):
            for mode in modes:
                _moves(mode, turn)
        found = [asyncio.run(_row(mode)) for mode in modes]
    services.drop_databases()
    return {"modes": found}


def _modes(folder: Path) -> Iterator[Any]:
    threads = _server(folder / "threads", async_mode="threading")
    threads.command = [sys.executable, "-m", "gunicorn", "-w", "1", "-k", "gthread"]
    threads.command += ["--threads", f"{THREADS}", "--graceful-timeout", "5"]
    threads.command += ["-b", f"127.0.0.1:{threads.port}", "wsgi:app"]
    yield _running("eventlet, SQLite", [_server(folder / "eventlet")])
    if importlib.util.find_spec("gunicorn"):
        yield _running("gunicorn gthread, SQLite", [threads])
    for count in (1, 2):
        common = {
            "database_url": services.postgres_database(),
            "redis_url": services.redis_url(),
            "secret": "the same on both",
            "reuse_port": "true",
            "port": free_port(),
        }
        folders = [folder / f"{count}-{number}" for number in range(count)]
        name = f"{count} × eventlet, PostgreSQL and Redis"
        yield _running(name, [_server(one, **common) for one in folders])


def _server(folder: Path, **settings: Any) -> Server:
    folder.mkdir()
    server = Server(folder, **settings)
    server.tell_story()
    return server


@contextmanager
def _running(name: str, servers: list[Server]) -> Iterator[Mode]:
    with ExitStack() as stack:
        for one in servers:
            stack.enter_context(running(one))
        yield Mode(name, servers)


def _moves(mode: Mode, turn: int) -> None:
    """The first turn warms up."""
    before = mode.cpu_seconds()
    for n in range(MOVES):
        mode.move(turn * MOVES + n)
    if turn:
        mode.cpu_ms.append((mode.cpu_seconds() - before) / MOVES * 1000)
    else:
        mode.late_ms.clear()


async def _row(mode: Mode) -> dict[str, Any]:
    sent: list[float] = []
    watcher = Watcher(mode.servers[0].port, seats=seats_for(mode.servers[0], SOCKETS, "board/1"))
    watcher.stamps = lambda payload: [sent[int(number)] for number in _NUMBER.findall(payload)]
    size, joining = sum(map(resident_mb, mode.pids)), mode.cpu_seconds()
    seconds = await watcher.connect(SOCKETS)
    joining, size = mode.cpu_seconds() - joining, sum(map(resident_mb, mode.pids)) - size
    await asyncio.sleep(1.5)
    used = await _edits(mode, watcher, sent)
    watcher.close()
    late = statistics.quantiles(watcher.late_ms, n=100)
    return {
        "mode": mode.name,
        "CPU ms a move": statistics.median(mode.cpu_ms),
        "answered within, p50 ms": statistics.median(mode.late_ms),
        "joined, s": seconds,
        "CPU ms a join": joining / SOCKETS * 1000,
        "kB a socket": size * 1024 / SOCKETS,
        "delivered": f"{watcher.received}/{SOCKETS * EDITS}",
        "seen by all, p50 ms": late[49],
        "seen by all, p95 ms": late[94],
        "CPU µs a delivery, all in": used / max(1, watcher.received) * 1e6,
    }


async def _edits(mode: Mode, watcher: Watcher, sent: list[float]) -> float:
    """CPU seconds until all have seen all."""
    before, begun = mode.cpu_seconds(), time.perf_counter()
    for n in range(EDITS):
        sent.append(time.time() * 1000)
        body = {"labels": [f"n{n}"]}
        answer = await asyncio.to_thread(mode.ann.post, f"/cards/{mode.cards[0]}/edit", body)
        assert answer.status_code == 200, answer.text
        await asyncio.sleep(max(0.0, begun + (n + 1) / EDITS_PER_SECOND - time.perf_counter()))
    deadline = time.perf_counter() + 20
    while watcher.received < SOCKETS * EDITS and time.perf_counter() < deadline:
        await asyncio.sleep(0.02)
    return mode.cpu_seconds() - before
