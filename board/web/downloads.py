"""A file as somebody gave it: always a download, never shown as it came, kept in no browser's cache."""

from pathlib import Path
from typing import IO
from urllib.parse import quote

from flask import Response, send_file


def as_download(content: Path | IO[bytes], name: str) -> Response:
    """Nothing in it can run, whatever a browser takes it for; and who loses the right to it has lost it."""
    response = send_file(content, mimetype="application/octet-stream")
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    response.headers["Cache-Control"] = "private, no-store"
    return response
