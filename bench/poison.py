"""What a neighbour feels while hostile mails and large pictures come in: its requests' latency
against a quiet server's."""

import io
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import requests
from PIL import Image

from tests.support.servers import Browser, Server, running

TOKEN = "a token for benchmarks only"
SECONDS = 8.0
EVERY_SECONDS = 0.02
SENDERS = 4
HEAD = b"From: mallory@evil.example\nMessage-ID: <%d@evil.example>\n"
HTML = b"Content-Type: text/html\n\n"

HONEST = (
    b"Content-Type: multipart/mixed; boundary=x\n\n--x\n\nSee here.\n--x\n"
    b"Content-Type: image/tiff\n\n"
)

MAILS: dict[str, bytes] = {
    "honest": b"\nThe printer is dark.\n",
    "honest 1 MB": HONEST + b"A" * 1_000_000 + b"\n--x--\n",
    "honest 20 MB": HONEST + b"A" * 20_000_000 + b"\n--x--\n",
    "On On 100 kB": b"\n" + b"On " * 33_000,
    "On On lines": b"\n" + (b"On " * 300 + b"\n") * 11,
    "<br 300 kB": HTML + b"<br " * 75_000,
    "table 400 kB": HTML + b"<table>" + b"<tr><td>A</td><td>B</td></tr>" * 13_000,
    "Subject 1 MB": b"Subject: " + "å ".encode() * 330_000 + b"\n\n",
    "To 300 kB": b"To: " + b"a@b.example, " * 23_000 + b"\n\nx",
    "50,000 parts": b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\nhello\n" * 50_000,
    "lines 20 MB": b"\n" + b"\n" * 20_000_000 + b"x",
}
"""Compare each with the honest one of its size: what a neighbour feels of those is the disk, not
the reading."""


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        server = Server(
            Path(folder), intake_token=TOKEN, uploads_per_minute=100_000, upload_mb_per_day=100_000
        )
        server.tell_story()
        with running(server):
            quiet = _latency(server, lambda: None)
            rows = [{"comes in": "none", **quiet}]
            for name, rest in MAILS.items():
                rows.append({"comes in": name, **_while_they_come(server, rest)})
            rows.append(
                {"comes in": "pictures of 16 MP", **_while_pictures_come(server, _picture(4000))}
            )
            rows.append(
                {"comes in": "pictures of 40 MP", **_while_pictures_come(server, _picture(6300))}
            )
    for row in rows:
        row["p95 against quiet"] = round(row["p95 ms"] / quiet["p95 ms"], 1)
    return {"a neighbour while hostile mails and pictures come in": rows}


def _while_they_come(server: Server, rest: bytes) -> dict[str, Any]:
    numbers, taken = count(time.time_ns()), [0]

    def deliver() -> None:
        raw = HEAD % next(numbers) + rest
        headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "message/rfc822"}
        answer = requests.post(
            f"{server.base}/api/v1/intake/mail", data=raw, headers=headers, timeout=120
        )
        taken[0] += answer.ok

    found = _latency(server, deliver)
    return found | {"taken": taken[0]}


def _while_pictures_come(server: Server, picture: bytes) -> dict[str, Any]:
    """Each with other bytes behind its end, so that none is known already."""
    ann, numbers, taken = Browser(server, "Ann Sj"), count(), [0]
    headers = {"X-CSRF-Token": ann.csrf, "Content-Type": "application/octet-stream"}

    def upload() -> None:
        body = picture + str(next(numbers)).encode()
        taken[0] += ann.http.post(
            f"{server.base}/api/v1/files", data=body, headers=headers, timeout=120
        ).ok

    found = _latency(server, upload)
    return found | {"taken": taken[0]}


def _picture(side: int) -> bytes:
    """A PNG that is small on the wire and large when it is decoded."""
    made = io.BytesIO()
    Image.linear_gradient("L").resize((side, side)).convert("RGBA").save(made, "PNG")
    return made.getvalue()


def _latency(server: Server, beside: Callable[[], Any]) -> dict[str, Any]:
    """Of `/ask`, which reads the database, while `SENDERS` others do something over and over."""
    waited = []
    with _over_and_over(beside):
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            begun = time.perf_counter()
            requests.get(f"{server.base}/ask", timeout=60).raise_for_status()
            waited.append((time.perf_counter() - begun) * 1000)
            time.sleep(EVERY_SECONDS)
    waited.sort()
    at = lambda share: round(waited[min(len(waited) - 1, int(len(waited) * share))], 1)  # noqa: E731
    return {"p50 ms": at(0.5), "p95 ms": at(0.95), "max ms": at(1), "taken": 0}


@contextmanager
def _over_and_over(work: Callable[[], Any]) -> Iterator[None]:
    is_over = threading.Event()

    def again() -> None:
        while not is_over.is_set():
            work()
            time.sleep(0.01)

    threads = [threading.Thread(target=again, daemon=True) for _ in range(SENDERS)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        is_over.set()
        for thread in threads:
            thread.join(timeout=180)
