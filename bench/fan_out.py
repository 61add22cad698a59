"""From a command's sending to everybody's receipt, and CPU per delivered event, against a bare
eventlet fan-out."""

import asyncio
import re
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

import requests

from tests.support.servers import Browser, Server, free_port, running

from .clients import Watcher, seats_for
from .processes import cpu_seconds, start_bare

SOCKETS = (50, 100, 300, 1000)
RATE = 20
SECONDS = 5
_NUMBER = re.compile(rb'"labels":\["n(\d+)"\]')


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder))
        server.tell_story()
        with running(server):
            bare_port = free_port()
            bare = start_bare(bare_port)
            try:
                return asyncio.run(_measure(server, bare.pid, bare_port))
            finally:
                bare.kill()
                bare.wait()


async def _measure(server: Server, bare_pid: int, bare_port: int) -> dict[str, Any]:
    ann = Browser(server, "Ann")
    pid = server.process.pid if server.process else 0
    seats = seats_for(server, max(SOCKETS), "board/1")
    alone = await _cpu_of_commands(ann, pid)
    rows = []
    for count in SOCKETS:
        ours = Watcher(server.port, seats=seats)
        size = await _ours(ours, ann, pid, count)
        theirs = Watcher(bare_port)
        bare = await _bare(theirs, bare_port, bare_pid, count, size)
        result = _row(count, ours, theirs, bare)
        result["our µs per delivery, without the commands"] = max(
            0.0, result["our µs per delivery"] - alone / count * 1e6
        )
        result["ratio to bare"] = (
            result["our µs per delivery, without the commands"] / result["bare µs per delivery"]
        )
        rows.append(result)
    return {
        "fan-out": rows,
        "one more socket": _slope(rows),
    }


async def _cpu_of_commands(ann: Browser, pid: int) -> float:
    """CPU seconds per command when nobody watches."""
    before = cpu_seconds(pid)
    await _commands(ann, [])
    return (cpu_seconds(pid) - before) / (RATE * SECONDS)


async def _ours(watcher: Watcher, ann: Browser, pid: int, count: int) -> int:
    sizes: list[int] = []
    sent: list[float] = []

    def stamps(payload: bytes) -> list[float]:
        if not payload.startswith(b'42["events"'):
            return []
        sizes.append(len(payload))
        return [sent[int(number)] for number in _NUMBER.findall(payload)]

    watcher.stamps = stamps
    await watcher.connect(count)
    await asyncio.sleep(1.5)
    before = cpu_seconds(pid)
    await _commands(ann, sent)
    await _until(lambda: watcher.received >= count * RATE * SECONDS)
    watcher.cpu = cpu_seconds(pid) - before  # type: ignore[attr-defined]
    watcher.close()
    await asyncio.sleep(1)
    return round(statistics.median(sizes))


async def _bare(watcher: Watcher, port: int, pid: int, count: int, size: int) -> float:
    watcher.stamps = lambda payload: [float(payload.split(b" ", 1)[0])]
    await watcher.connect(count)
    await asyncio.sleep(0.5)
    before = cpu_seconds(pid)
    address = f"http://127.0.0.1:{port}/send?{size},{RATE * SECONDS},{1 / RATE}"
    await asyncio.to_thread(requests.get, address, timeout=10)
    await _until(lambda: watcher.received >= count * RATE * SECONDS)
    used = cpu_seconds(pid) - before
    watcher.close()
    await asyncio.sleep(1)
    return used


async def _commands(ann: Browser, sent: list[float]) -> None:
    """`RATE` changes a second for `SECONDS` seconds, over HTTP, by one person; `sent` notes when,
    in milliseconds."""
    card = next(iter(ann.get("/streams/board/1/snapshot")["rows"]["card"]))
    begun = time.perf_counter()
    for n in range(RATE * SECONDS):
        sent.append(time.time() * 1000)
        answer = await asyncio.to_thread(ann.post, f"/cards/{card}/edit", {"labels": [f"n{n}"]})
        assert answer.status_code == 200, answer.text
        await asyncio.sleep(max(0.0, begun + (n + 1) / RATE - time.perf_counter()))


async def _until(is_done: Any, *, seconds: float = 60) -> None:
    deadline = time.perf_counter() + seconds
    while not is_done() and time.perf_counter() < deadline:
        await asyncio.sleep(0.02)


def _row(count: int, ours: Watcher, bare: Watcher, bare_cpu: float) -> dict[str, Any]:
    expected = count * RATE * SECONDS
    return {
        "sockets": count,
        "delivered": f"{ours.received}/{expected}",
        "our p50 ms": _quantile(ours.late_ms, 0.50),
        "our p95 ms": _quantile(ours.late_ms, 0.95),
        "our p99 ms": _quantile(ours.late_ms, 0.99),
        "our longest ms": max(ours.late_ms, default=float("nan")),
        "bare p50 ms": _quantile(bare.late_ms, 0.50),
        "bare p95 ms": _quantile(bare.late_ms, 0.95),
        "our µs per delivery": ours.cpu / max(1, ours.received) * 1e6,  # type: ignore[attr-defined]
        "bare µs per delivery": bare_cpu / max(1, bare.received) * 1e6,
    }


def _slope(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """What each socket beyond the first 50 costs per event: free of what a command costs anyway."""
    few, many = rows[0], rows[-1]

    def per_delivery(name: str) -> float:
        return (many[name] * many["sockets"] - few[name] * few["sockets"]) / (
            many["sockets"] - few["sockets"]
        )

    ours, bare = per_delivery("our µs per delivery"), per_delivery("bare µs per delivery")
    return {"our µs per delivery": ours, "bare µs per delivery": bare, "ratio to bare": ours / bare}


def _quantile(values: list[float], share: float) -> float:
    return (
        sorted(values)[min(len(values) - 1, int(share * len(values)))] if values else float("nan")
    )
