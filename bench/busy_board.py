"""Moves a second on one board that a hundred sockets watch: eight people, each as fast as they are
answered; and how long after its sending each move has been seen by everybody."""

import asyncio
import re
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.support.servers import Browser, Server, running

from .clients import Watcher, seats_for
from .commands import Move, moving
from .processes import cpu_seconds

SOCKETS, WRITERS, SECONDS = 100, 8, 5.0
_NUMBER = re.compile(rb'"seq":(\d+)')


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder))
        server.tell_story()
        with running(server):
            return {"a busy board": asyncio.run(_measure(server))}


async def _measure(server: Server) -> dict[str, float]:
    watcher = Watcher(server.port, seats=seats_for(server, SOCKETS, "board/1"))
    seen: dict[int, list[float]] = {}

    def stamps(payload: bytes) -> list[float]:
        numbers = _NUMBER.findall(payload) if payload.startswith(b'42["events"') else []
        for number in numbers:
            seen.setdefault(int(number), []).append(time.perf_counter())
        return []

    watcher.stamps = stamps
    await watcher.connect(SOCKETS)
    movers = [moving(Browser(server, "Ann"), 1, f"w{n}") for n in range(WRITERS)]
    pid = server.process.pid if server.process else 0
    before = cpu_seconds(pid)
    sent: dict[int, float] = {}
    await asyncio.gather(*(asyncio.to_thread(_move, one, sent) for one in movers))
    await asyncio.sleep(1)
    watcher.close()
    late = sorted((at - sent[number]) * 1000 for number in sent for at in seen.get(number, []))
    return {
        "sockets": SOCKETS,
        "writers": WRITERS,
        "moves a second": len(sent) / SECONDS,
        "delivered": len(late) / (len(sent) * SOCKETS),
        "seen p50 ms": late[len(late) // 2],
        "seen p95 ms": late[len(late) * 95 // 100],
        "CPU ms a move": (cpu_seconds(pid) - before) / len(sent) * 1000,
    }


def _move(move: Move, sent: dict[int, float]) -> None:
    """Until the time is over; `sent` notes when, by the number that each move got."""
    until, n = time.perf_counter() + SECONDS, 0
    while (at := time.perf_counter()) < until:
        answer = move(n)
        assert answer.status_code == 200, answer.text
        sent[answer.json()["events"][0]["seq"]] = at
        n += 1
