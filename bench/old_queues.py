"""Importing an old queue of 5,000 rows: what a colleague's move takes meanwhile, against a quiet
server, and what every page that looks at the desk is sent."""

import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.support.servers import Browser, Server, running

from .commands import moving

ROWS = 5_000
QUIET_SECONDS, EVERY_SECONDS = 10.0, 0.05
OPEN_EVERY = 5
"""Of so many tickets one is still open: what is over is on no page."""


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder), uploads_per_minute=1_000)
        server.tell_story()
        with running(server):
            ann, siv = Browser(server, "Ann"), Browser(server, "Siv")
            cilla = Browser(server, "Cilla").connect("desk")
            move = moving(ann, 1)
            quiet = _moves(move, lambda: False, first=0)
            queue = _taken(siv)
            before = len(cilla.events)
            begun = time.perf_counter()
            siv.post(f"/imports/{queue}/run", {}).raise_for_status()
            beside = _moves(move, lambda: _is_running(siv, queue), first=10_000)
            seconds = time.perf_counter() - begun
            time.sleep(2)
            heard = cilla.events[before:]
            cilla.close()
    return {
        "a move beside an import": [
            {"meanwhile": "nothing", **_told(quiet)},
            {"meanwhile": f"an import of {ROWS} rows", **_told(beside)},
        ],
        "the import": {
            "seconds": seconds,
            "rows a second": ROWS / seconds,
            "events to each page": len(heard),
            "tickets in an event at most": max(
                (len(one["put"].get("ticket", {})) for one in heard), default=0
            ),
        },
    }


def _moves(move: Any, goes_on: Any, *, first: int) -> list[float]:
    times, until, n = [], time.monotonic() + QUIET_SECONDS, first
    while time.monotonic() < until or goes_on():
        begun = time.perf_counter()
        move(n).raise_for_status()
        times.append((time.perf_counter() - begun) * 1000)
        n += 1
        time.sleep(EVERY_SECONDS)
    return times


def _taken(siv: Browser) -> int:
    """Its id."""
    rows = (
        f"{n};Skrivaren {n};Den skriver inte ut.;Eva;eva{n % 300}@almvik.example;"
        f"2024-05-{n % 28 + 1:02d};{'Stängd' if n % OPEN_EVERY else 'Öppen'}"
        for n in range(ROWS)
    )
    table = "\n".join(["Nr;Rubrik;Beskrivning;Namn;E-post;Skapad;Status", *rows])
    answer = siv.http.post(
        f"{siv.base}/api/v1/imports/files?name=queue.csv",
        data=table.encode(),
        headers={"X-CSRF-Token": siv.csrf, "Content-Type": "application/octet-stream"},
        timeout=60,
    )
    answer.raise_for_status()
    return int(answer.json()["import"])


def _is_running(siv: Browser, queue: int) -> bool:
    return bool(siv.get(f"/imports/{queue}")["state"] == "running")


def _told(times: list[float]) -> dict[str, float]:
    return {
        "moves": len(times),
        "ms p50": statistics.median(times),
        "ms p95": statistics.quantiles(times, n=20)[-1],
        "ms worst": max(times),
    }
