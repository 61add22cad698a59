"""What goes out is compressed for whoever reads gzip, and joined from parts that were compressed
before where it can be (core/deflated.py). Why gzip alone: docs/decisions/0013-compression.md."""

import hashlib
from collections.abc import Sequence
from functools import cache, cached_property

from flask import Flask, Response, request

from board.core.deflated import QUICK, Deflated, deflated, gzipped, joined
from board.core.snapshots import Snapshot
from board.core.thread_pool import run_in_thread

LEAST_BYTES = 1024
"""What is smaller fits into one packet as it is."""
LARGE_BYTES = 64 * 1024
"""What is larger is compressed in a thread."""
KINDS = frozenset(
    "text/html text/css text/javascript text/plain text/calendar application/json "
    "application/problem+json application/manifest+json image/svg+xml".split()
)


def install(app: Flask) -> None:
    """Compresses every answer that is worth it and is not compressed yet. Register it first: what
    is registered after it still sees the plain text."""

    @app.after_request
    def _compress(response: Response) -> Response:
        if not _is_worth_it(response):
            return response
        response.vary.add("Accept-Encoding")
        if is_gzip_welcome():
            _give(response, _for_one(response.get_data()))
        return response


def is_gzip_welcome() -> bool:
    """Whether the reader takes gzip at least as gladly as plain text (RFC 9110, 12.5.3)."""
    welcome = request.accept_encodings
    return 0 < welcome.quality("gzip") >= welcome.quality("identity")


def response_of(parts: Sequence[bytes | Snapshot], content_type: str) -> Response:
    """An answer whose body is these parts, one after the other; a snapshot's are those that every
    reader of it shares."""
    if not is_gzip_welcome():
        plain = [piece for part in parts for piece in _plain(part)]
        return Response(plain, content_type=content_type, headers=_VARY)
    response = Response(content_type=content_type, headers=_VARY)
    _give(response, joined([_deflated(part) for part in parts]))
    return response


class SharedText:
    """A text that everybody gets: compressed once, with an ETag for each of its two forms."""

    def __init__(self, plain: bytes) -> None:
        self.plain = plain
        self.etag = hashlib.sha256(plain).hexdigest()[:16]

    @cached_property
    def _packed(self) -> list[bytes]:
        return gzipped(deflated(self.plain))

    def response(self, content_type: str) -> Response:
        """It, or 304 for who has it."""
        is_packed = len(self.plain) >= LEAST_BYTES and is_gzip_welcome()
        body = self._packed if is_packed else self.plain
        response = Response(body, content_type=content_type, headers=_VARY)
        if is_packed:
            response.headers["Content-Encoding"] = "gzip"
        response.set_etag(f"{self.etag}-gzip" if is_packed else self.etag)
        return response.make_conditional(request)  # type: ignore[return-value]


def _is_worth_it(response: Response) -> bool:
    return (
        response.mimetype in KINDS
        and response.status_code not in (204, 206, 304)
        and "Content-Encoding" not in response.headers
        and response.is_sequence
        and (response.calculate_content_length() or 0) >= LEAST_BYTES
    )


def _give(response: Response, part: Deflated) -> None:
    response.response = gzipped(part, is_padded=True)
    response.headers["Content-Encoding"] = "gzip"
    response.headers.pop("Content-Length", None)
    etag, _ = response.get_etag()
    if etag:
        response.set_etag(etag, weak=True)


def _plain(part: bytes | Snapshot) -> list[bytes]:
    return [part] if isinstance(part, bytes) else part.plain


def _deflated(part: bytes | Snapshot) -> Deflated:
    if not isinstance(part, bytes):
        return part.deflated
    return _mark(part) if len(part) == 1 else _for_one(part)


def _for_one(plain: bytes) -> Deflated:
    if len(plain) > LARGE_BYTES:
        part: Deflated = run_in_thread(deflated, plain, QUICK)
        return part
    return deflated(plain, QUICK)


_mark = cache(deflated)
"""A comma between two snapshots."""


_VARY = {"Vary": "Accept-Encoding"}
