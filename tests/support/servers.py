"""Real servers in processes of their own, on loopback, ended by their process id."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests
import socketio

from board.core import clock
from tests.support import loaded, stories
from tests.support.replica import understood, whole
from tests.support.stories import ROOT

STARTS_WITHIN_SECONDS = 120
"""Some on a machine of its own; one that has much to do needs many times as long."""


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """`python wsgi.py` with the demo story or an empty database; can be killed and started
    again. `command` is what is started; one that is `forked` has the program from a process that
    has loaded it (loaded.py)."""

    def __init__(
        self, folder: Path, *, port: int | None = None, forked: bool = False, **settings: Any
    ) -> None:
        self.port = port or free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.folder = folder
        given = {
            "port": self.port,
            "data_dir": folder,
            "demo": "true",
            "mode": "development",
            "language": "en",
            **settings,
        }
        given.setdefault("public_rate_per_minute", 100_000)
        kept = {name: value for name, value in os.environ.items() if not name.startswith("TAVLA_")}
        self.environ = {
            **kept,
            **{f"TAVLA_{name.upper()}": str(value) for name, value in given.items()},
        }
        self.command = [sys.executable, "-W", "ignore", "wsgi.py"]
        self.is_forked = forked
        self.process: subprocess.Popen[bytes] | loaded.Forked | None = None

    @property
    def environ_now(self) -> dict[str, str]:
        """With the tests' own clock: a server that is started again goes on from there."""
        return {**self.environ, "TAVLA_CLOCK_STARTS_AT": clock.text_of(clock.now())}

    def tell_story(self) -> None:
        """It begins with the demo story, without its plans (stories.py)."""
        language = self.environ["TAVLA_LANGUAGE"]
        if "TAVLA_DATABASE_URL" in self.environ:
            stories.copy_to_database(self.environ["TAVLA_DATABASE_URL"], language=language)
        else:
            stories.copy_into(self.folder, language=language)

    def start(self) -> "Server":
        self.process = self._begin(self.folder / f"server-{self.port}.log")
        deadline = time.monotonic() + STARTS_WITHIN_SECONDS
        while time.monotonic() < deadline:
            try:
                if requests.get(f"{self.base}/healthz", timeout=1).ok:
                    return self
            except requests.RequestException:
                time.sleep(0.1)
        raise AssertionError(f"the server did not start: {self.log()[-2000:]}")

    def kill(self) -> None:
        """As when the plug is pulled."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def log(self) -> str:
        return (self.folder / f"server-{self.port}.log").read_text()

    def _begin(self, log: Path) -> subprocess.Popen[bytes] | loaded.Forked:
        if self.is_forked:
            return loaded.begin(self.environ_now, log)
        with log.open("ab") as lines:
            return subprocess.Popen(
                self.command, cwd=ROOT, env=self.environ_now, stdout=lines, stderr=lines
            )

    def _end(self, how: signal.Signals) -> None:
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(timeout=20)
            self.process = None


@contextmanager
def running(server: Server) -> Iterator[Server]:
    try:
        yield server.start()
    finally:
        server.stop()


def member_called(name: str, page: str) -> str:
    """The id that the demo's sign-in page sends for whoever begins so."""
    return page.split(f"<span>{name}")[0].rpartition('value="')[2].split('"')[0]


class Browser:
    """A person's session over HTTP and a real websocket, without the browser."""

    def __init__(self, server: Server, name: str) -> None:
        self.base = server.base
        self.http = requests.Session()
        page = self.http.get(f"{self.base}/sign-in").text
        signed = self.http.post(
            f"{self.base}/sign-in/demo",
            data={"member": member_called(name, page), "next": "/focus"},
        )
        self.csrf = signed.text.split('"csrf":"')[1].split('"')[0]
        self.events: list[dict[str, Any]] = []
        self.presence: dict[str, list[dict[str, Any]]] = {}
        self.socket: socketio.Client | None = None

    def connect(self, *streams: str) -> "Browser":
        self.socket = socketio.Client(reconnection=False)
        self.socket.on("events", self.events.extend)
        self.socket.on(
            "presence", lambda body: self.presence.update({body["stream"]: body["here"]})
        )
        cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.http.cookies)
        self.socket.connect(
            self.base,
            transports=["websocket"],
            auth={"csrf": self.csrf},
            headers={"Cookie": cookies},
        )
        for stream in streams:
            head = self.get(f"/streams/{stream}/snapshot")
            body = {name: head[name] for name in ("stream", "epoch", "seq", "mark")}
            answer = self.socket.call("watch", body, timeout=5)
            # a timer of the server may have come in between
            self.events += understood(stream, answer)["events"]
        return self

    def close(self) -> None:
        if self.socket:
            self.socket.disconnect()

    def get(self, path: str) -> Any:
        return self.http.get(f"{self.base}/api/v1{path}", timeout=10).json()

    def snapshot(self, stream: str) -> Any:
        """With rows that have every column."""
        return whole(self.get(f"/streams/{stream}/snapshot"))

    def post(self, path: str, body: Any = None, *, key: str | None = None) -> requests.Response:
        headers = {"X-CSRF-Token": self.csrf, **({"Idempotency-Key": key} if key else {})}
        return self.http.post(
            f"{self.base}/api/v1{path}", json=body or {}, headers=headers, timeout=20
        )

    def waits_for(self, seq: int, *, seconds: float = 8.0) -> list[int]:
        """The numbers heard until `seq` is among them."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            heard = [event["seq"] for event in self.events]
            if seq in heard:
                return heard
            time.sleep(0.02)
        raise AssertionError(
            f"event {seq} was not heard, only {[event['seq'] for event in self.events]}"
        )
