"""What an address that somebody has typed in may lead to."""

import socket
import ssl
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
import trustme

from board.web.outside import NotAllowed, NotFetched, fetch


class _Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/far":
            self.send_response(302)
            self.send_header("Location", "https://intern.example/secret")
            self.end_headers()
        elif self.path == "/round":
            self.send_response(302)
            self.send_header("Location", "/round")
            self.end_headers()
        elif self.path == "/none":
            self.send_error(404)
        else:
            body = b"x" * 5000
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on loopback with a certificate that is trusted for `localhost`."""
    authority = trustme.CA()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    Thread(target=server.serve_forever, daemon=True).start()
    pem = tmp_path_factory.mktemp("ca") / "ca.pem"
    authority.cert_pem.write_to_path(pem)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(pem))
        yield f"https://localhost:{server.server_port}"
    server.shutdown()
    server.server_close()


def got(address: str, *, most_bytes: int = 10_000) -> bytes:
    return fetch(address, most_bytes=most_bytes, seconds=10, inner_hosts=["localhost"])


def test_what_is_there_comes_whole(address: str) -> None:
    assert got(f"{address}/a.ics?key=1") == b"x" * 5000


def test_our_own_network_is_refused_unless_its_host_is_named(address: str) -> None:
    with pytest.raises(NotAllowed):
        fetch(f"{address}/a.ics", most_bytes=10, seconds=5)


@pytest.mark.parametrize(
    "machine",
    [
        *("10.0.0.8", "169.254.169.254", "127.0.0.1", "::1", "fd00::1", "100.64.0.1", "0.0.0.0"),
        *("::ffff:10.0.0.8", "64:ff9b::a00:8", "2002:a00:8::", "fe80::1%eth0", "224.0.0.1"),
    ],
)
def test_a_name_that_leads_inside_is_refused_before_anything_is_asked(
    monkeypatch: pytest.MonkeyPatch, machine: str
) -> None:
    found = [(0, 0, 0, "", ("93.184.216.34", 0)), (0, 0, 0, "", (machine, 0))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(NotAllowed):
        fetch("https://calendar.example/a.ics", most_bytes=10, seconds=5)


@pytest.mark.parametrize("machine", ["169.254.169.254", "::ffff:169.254.169.254", "fd00:ec2::254"])
def test_where_clouds_hand_out_keys_is_refused_though_its_host_is_named(
    monkeypatch: pytest.MonkeyPatch, machine: str
) -> None:
    found = [(0, 0, 0, "", (machine, 0))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(NotAllowed):
        fetch("https://inside.example/", most_bytes=9, seconds=5, inner_hosts=["inside.example"])


def test_redirects_are_looked_at_like_the_first_address(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = socket.getaddrinfo

    def asked(host: str, *more: Any, **named: Any) -> Any:
        return real("127.0.0.1" if host == "intern.example" else host, *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", asked)
    with pytest.raises(NotAllowed):
        got(f"{address}/far")
    with pytest.raises(NotFetched, match="redirects"):
        got(f"{address}/round")


def test_what_is_too_large_or_not_there_is_not_fetched(address: str) -> None:
    with pytest.raises(NotFetched, match="too large"):
        got(address, most_bytes=4999)
    with pytest.raises(NotFetched, match="404"):
        got(f"{address}/none")


def test_a_certificate_of_another_name_is_refused(address: str) -> None:
    port = address.rpartition(":")[2]
    with pytest.raises(NotFetched):
        fetch(f"https://127.0.0.1:{port}/", most_bytes=9, seconds=5, inner_hosts=["127.0.0.1"])
