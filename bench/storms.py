"""Sockets without their pages: what one costs to come, to come back with thousands of others, and
to be there and silent. Beside it, in the same run, the bare handshakes of bench/bare.py."""

import asyncio
import hashlib
import json
import secrets
import sqlite3
import tempfile
import time
from pathlib import Path
from typing import Any

from board.app import open_database
from board.core import clock
from board.settings import load
from tests.support.servers import Server, free_port, running

from .clients import Seat, Watcher
from .large_boards import a_board
from .processes import cpu_seconds, resident_mb, start_bare

SIGN_INS = 600
STORMS = (1500, 5000, 10_000)
JOINS = 300
IDLE_SECONDS = 20
SETTLED_SECONDS = 8
"""After that the story's timers have said what they had to say."""
CARDS = 1000
STREAMS = ("people", "focus")
"""Of every page; each also watches its board, and its person's own."""


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder))
        server.tell_story()
        with running(server):
            time.sleep(SETTLED_SECONDS)
        board = _large_board(Path(folder))
        seats = seats_in(Path(folder) / "tavla.sqlite")
        visitors = seats_in(Path(folder) / "tavla.sqlite", board)
        port = free_port()
        bare = start_bare(port)
        try:
            storms = []
            for count in STORMS:
                with running(server):
                    storms.append(asyncio.run(_storm(server, seats, count, port, bare.pid)))
            with running(server):
                idle = asyncio.run(_idle(server, seats))
            with running(server):
                visits = asyncio.run(_visits(server, visitors[:JOINS], f"/boards/{board}"))
        finally:
            bare.kill()
            bare.wait()
    return {
        "back after a kill": storms,
        "sockets that join and are silent": idle,
        "all open a board's page at once": visits,
    }


def _large_board(folder: Path) -> int:
    opened = open_database(load({"TAVLA_DATA_DIR": str(folder)}))
    board, _, _ = a_board(1, CARDS)
    opened.close()
    return board


def seats_in(file: Path, board: int = 1) -> list[Seat]:
    """As many sign-ins, written into the story before its server begins, with what their pages
    have of each stream."""
    now = clock.text_of(clock.now())
    seats = []
    with sqlite3.connect(file) as story:
        members = [id_ for (id_,) in story.execute("SELECT id FROM member WHERE is_active")]
        heads = {
            name: {"stream": name, "epoch": epoch, "seq": seq, "mark": mark}
            for name, epoch, seq, mark in story.execute("SELECT name, epoch, seq, mark FROM stream")
        }
        for number in range(SIGN_INS):
            token, forgery = secrets.token_urlsafe(32), secrets.token_urlsafe(24)
            member = members[number % len(members)]
            key = hashlib.sha256(token.encode()).hexdigest()
            story.execute(
                "INSERT INTO sign_in (id, member_id, forgery_token, agent, created_at, seen_at) "
                "VALUES (?, ?, ?, '', ?, ?)",
                (key, member, forgery, now, now),
            )
            names = (f"board/{board}", *STREAMS, f"me/{member}")
            copies = [heads.get(name, {"stream": name}) for name in names]
            seats.append(Seat(f"sid={token}", json.dumps({"csrf": forgery}), json.dumps(copies)))
    return seats


async def _storm(
    server: Server, seats: list[Seat], count: int, bare_port: int, bare_pid: int
) -> dict[str, Any]:
    pid = server.process.pid if server.process else 0
    bare, bare_seconds, bare_cpu, bare_grown = await _connected(Watcher(bare_port), count, bare_pid)
    bare.close()
    await asyncio.sleep(1)
    ours, seconds, cpu, grown = await _connected(Watcher(server.port, seats=seats), count, pid)
    row = {
        "clients": count,
        "back, s": seconds,
        "bare handshakes, s": bare_seconds,
        "times bare": seconds / bare_seconds,
        "our CPU a client, ms": cpu / count * 1000,
        "bare CPU a client, ms": bare_cpu / count * 1000,
        "times bare, CPU": cpu / bare_cpu,
        "sent away": ours.sent_away,
        "reset": ours.resets,
        "kB a socket": grown * 1024 / count,
        "bare kB a socket": bare_grown * 1024 / count,
    }
    ours.close()
    return row


async def _connected(watcher: Watcher, count: int, pid: int) -> tuple[Watcher, float, float, float]:
    """(watcher, seconds, CPU seconds of the server, MB by which it grew) until all were back."""
    size, used = resident_mb(pid), cpu_seconds(pid)
    seconds = await watcher.connect(count)
    used = cpu_seconds(pid) - used
    await asyncio.sleep(1)
    return watcher, seconds, used, resident_mb(pid) - size


async def _idle(server: Server, seats: list[Seat]) -> dict[str, Any]:
    pid = server.process.pid if server.process else 0
    empty = await _cpu_per_second(pid)
    watcher, seconds, cpu, grown = await _connected(Watcher(server.port, seats=seats), JOINS, pid)
    await asyncio.sleep(5)
    silent = await _cpu_per_second(pid)
    watcher.close()
    return {
        "sockets": JOINS,
        "all joined, s": seconds,
        "CPU a join, ms": cpu / JOINS * 1000,
        "kB a socket": grown * 1024 / JOINS,
        "CPU per second, nobody there": empty,
        "CPU per second, all silent": silent,
    }


async def _visits(server: Server, seats: list[Seat], path: str) -> dict[str, Any]:
    """Everybody loads the page, and then its socket comes."""
    pid = server.process.pid if server.process else 0
    await asyncio.sleep(SETTLED_SECONDS)
    watchers = [Watcher(server.port, seats=[seat]) for seat in seats]
    await _visit(watchers[0], path)
    used, since = cpu_seconds(pid), time.perf_counter()
    sizes = await asyncio.gather(*(_visit(watcher, path) for watcher in watchers[1:]))
    seconds, used = time.perf_counter() - since, cpu_seconds(pid) - used
    for watcher in watchers:
        watcher.close()
    return {
        "visitors": len(sizes),
        "cards": CARDS,
        "all there, s": seconds,
        "CPU a visitor, ms": used / len(sizes) * 1000,
        "kB of a page": max(sizes) / 1024,
    }


async def _visit(watcher: Watcher, path: str) -> int:
    """Bytes of the page's answer; returns when its socket is there."""
    reader, writer = await asyncio.open_connection("127.0.0.1", watcher.port)
    lines = ["Host: 127.0.0.1", "Connection: close", "Accept-Encoding: gzip"]
    lines += [f"Cookie: {watcher.seats[0].cookie}"]
    writer.write("\r\n".join([f"GET {path} HTTP/1.1", *lines, "", ""]).encode())
    answer = await reader.read()
    writer.close()
    assert b" 200 " in answer[:20], answer[:200]
    await watcher.connect(1)
    return len(answer)


async def _cpu_per_second(pid: int) -> float:
    used, since = cpu_seconds(pid), time.perf_counter()
    await asyncio.sleep(IDLE_SECONDS)
    return (cpu_seconds(pid) - used) / (time.perf_counter() - since)
