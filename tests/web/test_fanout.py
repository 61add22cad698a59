"""The transport beneath the sockets, as far as it can be seen without a server (tests/server sees
the rest: order, gaps, slow readers)."""

import pytest
from simple_websocket import ConnectionClosed

from board.web import fanout


class Line:
    """What python-engineio calls a websocket; its other end has gone."""

    broken: Exception = OSError(9, "Bad file descriptor")

    def __init__(self, handler: object, server: object) -> None:
        self.environ: dict[str, str] = {}

    def __call__(self, environ: dict[str, str], start_response: object) -> object:
        self.environ = environ
        return []

    def close(self) -> None:
        raise self.broken


@pytest.mark.parametrize("how", [OSError(9, "Bad file descriptor"), ConnectionClosed(1006, None)])
def test_a_goodbye_on_a_line_that_has_just_closed_is_no_error(
    how: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Line, "broken", how)
    with pytest.raises(type(how)):
        Line(print, None).close()
    fanout._within_reach(Line)(print, None).close()


def test_no_browser_gets_compressed_frames() -> None:
    line = fanout._within_reach(Line)(print, None)
    line({"HTTP_SEC_WEBSOCKET_EXTENSIONS": "permessage-deflate", "HTTP_HOST": "a"}, None)
    assert line.environ == {"HTTP_HOST": "a"}


def test_a_message_is_encoded_once_and_the_same_on_both_ways() -> None:
    message = fanout.Message("events", [{"title": "Räksmörgås"}])
    assert message.frame.endswith(message.packet.encode().encode())
    assert message.frame.endswith('42["events",[{"title":"Räksmörgås"}]]'.encode())
