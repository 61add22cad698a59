"""Files as they leave: a download as somebody gave it, or a picture as we wrote it; nothing runs,
nothing is kept unasked."""

from pathlib import Path
from typing import IO
from urllib.parse import quote

from flask import Response, send_file


def as_download(content: Path | IO[bytes], name: str) -> Response:
    """Always a download, never shown as it came, kept in no browser's cache."""
    response = _isolated(send_file(content, mimetype="application/octet-stream"))
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    response.headers["Cache-Control"] = "private, no-store"
    return response


def as_picture(content: Path, *, digest: str) -> Response:
    """A browser may keep it, and asks each time whether it may still show it: who has signed out or
    lost the right may not."""
    response = _isolated(send_file(content, mimetype="image/webp", etag=digest))
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def _isolated(response: Response) -> Response:
    """Nothing in it can run, whatever a browser takes it for."""
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
