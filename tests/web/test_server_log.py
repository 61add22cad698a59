"""What the HTTP server says of connections: one line each."""

import pytest

from board.web.server_log import OneLine

TRACEBACK = """Traceback (most recent call last):
  File "wsgi.py", line 1, in handle
    secret = request.body
ConnectionResetError: [Errno 104] Connection reset by peer
"""


def test_a_traceback_becomes_its_last_line(caplog: pytest.LogCaptureFixture) -> None:
    OneLine().info(TRACEBACK)
    expected = "a request broke off: ConnectionResetError: [Errno 104] Connection reset by peer"
    assert caplog.messages == [expected]


def test_requests_and_details_are_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    OneLine().info("GET / HTTP/1.1 200")
    OneLine().debug("accepted", ("127.0.0.1", 1))
    assert caplog.messages == []


def test_whatever_comes_is_no_format_and_has_an_end(caplog: pytest.LogCaptureFixture) -> None:
    OneLine().error("%s %d " + "x" * 10_000)
    OneLine().info("Traceback " + "y" * 10_000)
    assert caplog.messages[0].startswith("%s %d xxx")
    assert max(map(len, caplog.messages)) <= 300
