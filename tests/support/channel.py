"""A team's channel: a real https server that keeps what it hears, and answers as it is told to."""

import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
import trustme


class Channel:
    """`address` is trusted for `localhost`; `heard` are (headers, body) in order. `answer` is a
    status, or how it misbehaves: "hangs", "drips", "redirects", "floods"."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.address = f"https://localhost:{server.server_port}/hooks/secret"
        self.heard: list[tuple[dict[str, str], bytes]] = []
        self.answer: int | str = 200
        self.is_over = Event()

    @property
    def names(self) -> list[str]:
        return [headers["webhook-id"] for headers, _ in self.heard]


class _Handler(BaseHTTPRequestHandler):
    channel: Channel

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.channel.heard.append(({k.lower(): v for k, v in self.headers.items()}, body))
        with suppress(OSError):  # whoever asked has gone
            getattr(self, str(self.channel.answer), self._says)()

    def _says(self) -> None:
        self.send_response(int(self.channel.answer))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def hangs(self) -> None:
        self.channel.is_over.wait(30)

    def drips(self) -> None:
        """A letter of a header now and then: each piece in time, the whole never."""
        for _ in range(300):
            self.wfile.write(b"H")
            self.wfile.flush()
            if self.channel.is_over.wait(0.1):
                break

    def redirects(self) -> None:
        self.send_response(302)
        self.send_header("Location", "https://localhost:1/elsewhere")
        self.end_headers()

    def floods(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(50_000_000))
        self.end_headers()
        for _ in range(50):
            self.wfile.write(b"x" * 1_000_000)

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def a_channel(folder: Path) -> Iterator[Channel]:
    authority = trustme.CA()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {}))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    channel = Channel(server)
    server.RequestHandlerClass.channel = channel  # type: ignore[attr-defined]
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    pem = folder / "ca.pem"
    authority.cert_pem.write_to_path(pem)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(pem))
        yield channel
    channel.is_over.set()
    server.shutdown()
    server.server_close()


def within(seconds: float) -> Any:
    """Fails where what is done in it takes longer."""
    return _Within(seconds)


class _Within:
    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def __enter__(self) -> None:
        self.began = time.monotonic()

    def __exit__(self, *_: Any) -> None:
        assert time.monotonic() - self.began < self.seconds
