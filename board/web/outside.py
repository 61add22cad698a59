"""Asking an address that a person has typed in: what it may lead to, how much it may answer, and
for how long."""

import ipaddress
import os
import socket
import ssl
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse
from threading import Timer
from urllib.parse import SplitResult, urljoin, urlsplit

MOST_REDIRECTS = 3
CONNECT_SECONDS, PIECE_SECONDS = 5.0, 10.0
MACHINES_THAT_TELL_SECRETS = frozenset(
    ipaddress.ip_address(one)
    for one in ("169.254.169.254", "fd00:ec2::254", "100.100.100.200", "192.0.0.192")
)
"""Where clouds hand out keys to whoever asks from inside: refused whatever the settings say, and so
is all that is link-local."""
_PIECE = 65536
_USUAL = {"User-Agent": "Tavla", "Accept-Encoding": "identity", "Connection": "close"}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

Machine = ipaddress.IPv4Address | ipaddress.IPv6Address


class NotAllowed(Exception):
    """The address is not https, or leads into our own network."""


class NotFetched(Exception):
    """It did not answer, not in time, too much, or with another status than 200."""


def host_of(address: str) -> str:
    """The host of an https address without a name and password in it. Raises NotAllowed."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        is_fit = parts.scheme == "https" and not parts.username and parts.port != 0
    except ValueError as error:
        raise NotAllowed(str(error)) from error
    if not host or not is_fit or len(address) > 2000 or not address.isascii():
        raise NotAllowed(address[:100])
    return host


def fetch(
    address: str, *, most_bytes: int, seconds: float, inner_hosts: Collection[str] = ()
) -> bytes:
    """What is there now, whole. The name is looked up once and that very machine asked, so that a
    second look-up cannot lead elsewhere; redirects are looked at like the first address. Hosts of
    `inner_hosts` may be in our own network. Raises NotAllowed or NotFetched."""
    deadline = time.monotonic() + seconds
    for _ in range(MOST_REDIRECTS + 1):
        try:
            with _asked("GET", address, b"", _USUAL, deadline, inner_hosts) as answer:
                to = _redirect_of(answer)
                if to is None:
                    return _body_of(answer, most_bytes, deadline)
        except (OSError, HTTPException) as error:
            raise NotFetched(type(error).__name__) from error
        address = urljoin(address, to)
    raise NotFetched("too many redirects")


def post(
    address: str,
    body: bytes,
    *,
    headers: Mapping[str, str],
    seconds: float,
    inner_hosts: Collection[str] = (),
) -> int:
    """The status that is answered to it; a redirect is an answer like others, and what else is
    answered is not read. The same caution as `fetch`. Raises NotAllowed, OSError or
    HTTPException."""
    deadline = time.monotonic() + seconds
    with _asked("POST", address, body, {**_USUAL, **headers}, deadline, inner_hosts) as answer:
        return answer.status


@contextmanager
def _asked(
    method: str,
    address: str,
    body: bytes,
    headers: Mapping[str, str],
    deadline: float,
    inner_hosts: Collection[str],
) -> Iterator[HTTPResponse]:
    host, parts = host_of(address), urlsplit(address)
    machine = _machine_of(host, is_inner=host in inner_hosts)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    with _line_to(parts, machine, deadline) as line:
        connection = HTTPConnection(host)
        connection.sock = line
        connection.request(method, path, body or None, {**headers, "Host": parts.netloc})
        with connection.getresponse() as answer:
            yield answer


def _machine_of(host: str, *, is_inner: bool) -> str:
    """One of its addresses. All of them must be outside: a name may have several."""
    found = [str(one[4][0]) for one in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    for one in found:
        machine = _meant(ipaddress.ip_address(one.partition("%")[0]))
        tells_secrets = machine in MACHINES_THAT_TELL_SECRETS or machine.is_link_local
        if tells_secrets or machine.is_multicast or not (is_inner or machine.is_global):
            raise NotAllowed(host)
    return found[0]


def _meant(machine: Machine) -> Machine:
    """The IPv4 address that an IPv6 one stands for."""
    if isinstance(machine, ipaddress.IPv4Address):
        return machine
    if machine in _NAT64:
        return ipaddress.IPv4Address(machine.packed[-4:])
    return machine.ipv4_mapped or machine.sixtofour or machine


@contextmanager
def _line_to(parts: SplitResult, machine: str, deadline: float) -> Iterator[socket.socket]:
    """By TLS, under the name that was asked for; cut at the deadline."""
    left = deadline - time.monotonic()
    place = machine, parts.port or 443
    raw = socket.create_connection(place, timeout=max(0.1, min(CONNECT_SECONDS, left)))
    with raw, _cut_at(deadline, raw):
        raw.settimeout(PIECE_SECONDS)
        trusted = ssl.create_default_context()
        with trusted.wrap_socket(raw, server_hostname=parts.hostname) as line:
            yield line


@contextmanager
def _cut_at(deadline: float, line: socket.socket) -> Iterator[None]:
    """A time limit for each piece is none for somebody who sends a byte now and then."""
    with socket.socket(fileno=os.dup(line.fileno())) as twin:
        timer = Timer(max(0.0, deadline - time.monotonic()), _cut, (twin,))
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()


def _cut(line: socket.socket) -> None:
    with suppress(OSError):  # it has ended by itself
        line.shutdown(socket.SHUT_RDWR)


def _redirect_of(answer: HTTPResponse) -> str | None:
    """Where it leads to; None for an answer that is none. Raises NotFetched."""
    to = answer.getheader("Location")
    if to and answer.status in (301, 302, 303, 307, 308):
        return to
    if answer.status != 200:
        raise NotFetched(f"status {answer.status}")
    return None


def _body_of(answer: HTTPResponse, most_bytes: int, deadline: float) -> bytes:
    body = bytearray()
    while piece := answer.read1(_PIECE):
        body += piece
        if len(body) > most_bytes:
            raise NotFetched("too large")
    if time.monotonic() > deadline or answer.length:
        raise NotFetched("cut short")
    return bytes(body)
