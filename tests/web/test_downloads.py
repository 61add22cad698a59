"""Files as they leave: nothing in them runs, and no browser keeps what was not asked for."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from board.web.downloads import as_download, as_picture


@pytest.fixture(autouse=True)
def request_of_somebody() -> Iterator[None]:
    with Flask("downloads").test_request_context("/"):
        yield


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("a.txt", "a.txt"),
        ("räkning €.pdf", "r%C3%A4kning%20%E2%82%AC.pdf"),
        ('"; filename="evil.html', "%22%3B%20filename%3D%22evil.html"),
        ("a\r\nSet-Cookie: x", "a%0D%0ASet-Cookie%3A%20x"),
        ("../../etc/passwd", "..%2F..%2Fetc%2Fpasswd"),
    ],
)
def test_a_download_is_one_whatever_its_name_says(name: str, sent: str) -> None:
    headers = as_download(io.BytesIO(b"<script>"), name).headers
    assert headers["Content-Disposition"] == f"attachment; filename*=UTF-8''{sent}"
    assert headers["Content-Type"] == "application/octet-stream"
    assert headers["Cache-Control"] == "private, no-store"


def test_nothing_in_a_file_can_run_or_be_embedded_elsewhere(tmp_path: Path) -> None:
    picture = tmp_path / "picture"
    picture.write_bytes(b"RIFF")
    for response in (as_download(io.BytesIO(b""), "a.html"), as_picture(picture, digest="d")):
        assert response.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        response.close()


def test_a_picture_is_asked_for_again_each_time(tmp_path: Path) -> None:
    picture = tmp_path / "picture"
    picture.write_bytes(b"RIFF")
    response = as_picture(picture, digest="4f")
    assert response.headers["ETag"] == '"4f"'
    assert response.headers["Cache-Control"] == "private, no-cache"
    assert response.headers["Content-Type"] == "image/webp"
    response.close()
