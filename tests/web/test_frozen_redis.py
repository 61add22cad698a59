"""A Redis that takes connections and says nothing is asked once, for a moment, and left alone."""

import socket

import pytest
import redis
from limits.storage import storage_from_string

from board.web.rate_limits import REDIS_SECONDS, impatience


def test_the_limits_ask_once_and_give_up() -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=16) as frozen:
        frozen.setblocking(False)
        storage = storage_from_string(
            f"redis://127.0.0.1:{frozen.getsockname()[1]}/0", **impatience()
        )
        with pytest.raises(redis.TimeoutError):
            storage.incr("somebody", 60)
        asked = 0
        while True:
            try:
                frozen.accept()[0].close()
            except BlockingIOError:
                break
            asked += 1
        assert asked == 1
    assert REDIS_SECONDS == 0.5
