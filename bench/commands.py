"""What a move costs the server, all in, beside the same work by hand (bare_command.py); and how
many a second several writers get, on SQLite with one worker and on PostgreSQL and Redis with
two."""

import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import requests

from tests.support import services
from tests.support.servers import Browser, Server, free_port, running

from .processes import ROOT, cpu_seconds

MOVES = 150
"""In a turn; turns alternate, so that whatever else the machine does meets both."""
TURNS = 4
WRITERS = 8
SECONDS = 5.0
Move = Callable[[int], requests.Response]


class Mover(NamedTuple):
    """Somebody who moves cards: `move(n)`, and the process that carries it out."""

    move: Move
    pid: int


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        server = stack.enter_context(running(_server(Path(folder))))
        bare = stack.enter_context(_bare(Path(folder)))
        ours = Mover(moving(Browser(server, "Ann"), 1), server.process.pid)  # type: ignore[union-attr]
        rows = _in_turns({"ours": ours, "by hand": bare})
        alone = _writing([server], boards=1)
    return {"a move": _compared(rows), "writers": [alone, *_with_two_workers()]}


def _server(folder: Path, **settings: Any) -> Server:
    server = Server(folder, **settings)
    server.tell_story()
    return server


@contextmanager
def _bare(folder: Path) -> Iterator[Mover]:
    port = free_port()
    command = [sys.executable, "-W", "ignore", "bench/bare_command.py", str(port)]
    process = subprocess.Popen([*command, str(folder / "bare.sqlite")], cwd=ROOT)
    http, base = requests.Session(), f"http://127.0.0.1:{port}"
    _until_it_answers(base)

    def move(n: int) -> requests.Response:
        return http.post(
            f"{base}/api/v1/cards/{n % 100 + 1}/move",
            json={"to_column_id": n % 5 + 1, "after_card_id": None},
            headers={"Idempotency-Key": f"b:{n}"},
            timeout=20,
        )

    try:
        yield Mover(move, process.pid)
    finally:
        process.kill()
        process.wait()


def _until_it_answers(base: str) -> None:
    for _ in range(200):
        try:
            requests.get(f"{base}/healthz", timeout=1)
            return
        except requests.RequestException:
            time.sleep(0.1)
    raise RuntimeError("the bare server did not start")


def moving(browser: Browser, board: int, prefix: str = "m") -> Move:
    """Between the columns of a board that have no limit."""
    rows = browser.get(f"/streams/board/{board}/snapshot")["rows"]
    cards = [int(id_) for id_ in rows["card"]]
    columns = [int(id_) for id_, one in rows["column"].items() if not one.get("is_wip_limit_hard")]

    def move(n: int) -> requests.Response:
        body = {"to_column_id": columns[n % len(columns)], "after_card_id": None}
        path = f"/cards/{cards[n % len(cards)]}/move"
        return browser.post(path, body, key=f"{prefix}:{n}")

    return move


def _in_turns(movers: dict[str, Mover]) -> dict[str, dict[str, float]]:
    """{whose: CPU milliseconds and median latency of a move}."""
    cpu = dict.fromkeys(movers, 0.0)
    late: dict[str, list[float]] = {name: [] for name in movers}
    n = 0
    for _ in range(TURNS + 1):
        for name, (move, pid) in movers.items():
            before, times = cpu_seconds(pid), [_ms(move, n + one) for one in range(MOVES)]
            if n:  # the first turn warms up
                cpu[name] += cpu_seconds(pid) - before
                late[name] += times
        n += MOVES
    return {
        name: {
            "CPU ms": cpu[name] / (TURNS * MOVES) * 1000,
            "p50 ms": statistics.median(late[name]),
        }
        for name in movers
    }


def _ms(move: Move, n: int) -> float:
    begun = time.perf_counter()
    answer = move(n)
    assert answer.status_code == 200, answer.text
    return (time.perf_counter() - begun) * 1000


def _compared(rows: dict[str, dict[str, float]]) -> dict[str, float]:
    ours, by_hand = rows["ours"], rows["by hand"]
    return {
        "CPU ms, all in": ours["CPU ms"],
        "CPU ms by hand": by_hand["CPU ms"],
        "ratio": ours["CPU ms"] / by_hand["CPU ms"],
        "p50 ms": ours["p50 ms"],
        "p50 ms by hand": by_hand["p50 ms"],
    }


def _with_two_workers() -> list[dict[str, Any]]:
    common: dict[str, Any] = {
        "database_url": services.postgres_database(),
        "redis_url": services.redis_url(),
        "secret": "the same on both",
    }
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        first, second = _server(Path(folder), **common), Server(Path(folder), **common)
        both = [stack.enter_context(running(one)) for one in (first, second)]
        found = [_writing(both, boards=boards) for boards in (1, 2)]
    services.drop_databases()
    return found


def _writing(servers: list[Server], *, boards: int) -> dict[str, Any]:
    """Moves a second of WRITERS people, each as fast as it is answered."""
    movers = [
        moving(Browser(servers[n % len(servers)], _name(n % boards)), n % boards + 1, f"w{n}")
        for n in range(WRITERS)
    ]
    pids = [one.process.pid for one in servers if one.process]
    done, until = [0] * WRITERS, time.perf_counter() + SECONDS
    before = sum(map(cpu_seconds, pids))

    def write(n: int) -> None:
        while time.perf_counter() < until:
            assert movers[n](boards * 10_000 + done[n]).status_code == 200
            done[n] += 1

    threads = [threading.Thread(target=write, args=(n,)) for n in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {
        "where": f"{len(servers)} × {'PostgreSQL' if len(servers) > 1 else 'SQLite'}",
        "boards": boards,
        "writers": WRITERS,
        "moves a second": sum(done) / SECONDS,
        "CPU ms a move": (sum(map(cpu_seconds, pids)) - before) / max(1, sum(done)) * 1000,
    }


def _name(board: int) -> str:
    """Of somebody who may change that board of the demo."""
    return ("Ann", "Bo")[board]
