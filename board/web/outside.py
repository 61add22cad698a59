"""Asking an address that a person has typed in: what it may lead to, how much it may answer, and
for how long."""

import ipaddress
import socket
import time
from collections.abc import Collection
from urllib.parse import SplitResult, urljoin, urlsplit

import urllib3

MOST_REDIRECTS = 3
CONNECT_SECONDS, PIECE_SECONDS = 5.0, 10.0
_PIECE = 65536


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
        host = host_of(address)
        try:
            machine = _machine_of(host, is_inner=host in inner_hosts)
            body, to = _ask(urlsplit(address), machine, most_bytes, deadline)
        except (OSError, urllib3.exceptions.HTTPError) as error:
            raise NotFetched(type(error).__name__) from error
        if to is None:
            return body
        address = urljoin(address, to)
    raise NotFetched("too many redirects")


def _machine_of(host: str, *, is_inner: bool) -> str:
    """One of its addresses. All of them must be outside: a name may have several."""
    found = [str(one[4][0]) for one in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    if not is_inner and not all(ipaddress.ip_address(one).is_global for one in found):
        raise NotAllowed(host)
    return found[0]


def _ask(
    parts: SplitResult, machine: str, most_bytes: int, deadline: float
) -> tuple[bytes, str | None]:
    """(the body, None), or (empty, where it redirects to)."""
    host = parts.hostname or ""
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    pool = urllib3.HTTPSConnectionPool(
        machine,
        parts.port or 443,
        timeout=urllib3.Timeout(connect=CONNECT_SECONDS, read=PIECE_SECONDS),
        server_hostname=host,
        assert_hostname=host,
    )
    with pool:
        headers = {"Host": parts.netloc, "User-Agent": "Tavla", "Accept-Encoding": "identity"}
        answer = pool.urlopen(
            "GET", path, headers=headers, retries=False, redirect=False, preload_content=False
        )
        try:
            if to := answer.get_redirect_location():
                return b"", str(to)
            if answer.status != 200:
                raise NotFetched(f"status {answer.status}")
            return _read(answer, most_bytes, deadline), None
        finally:
            answer.close()


def _read(answer: urllib3.BaseHTTPResponse, most_bytes: int, deadline: float) -> bytes:
    body = bytearray()
    while piece := answer.read1(_PIECE, decode_content=False):
        body += piece
        if len(body) > most_bytes:
            raise NotFetched("too large")
        if time.monotonic() > deadline:
            raise NotFetched("too slow")
    return bytes(body)
