"""Heartbeats of what runs by itself."""

import pytest

from board.core import heartbeat


def test_what_went_round_lately_is_alive_and_what_stopped_or_never_began_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at = 1000.0
    monkeypatch.setattr(heartbeat.time, "monotonic", lambda: at)
    monkeypatch.setattr(heartbeat, "_beats", {})
    assert not heartbeat.is_alive("timers", within_seconds=30)
    heartbeat.beat("timers")
    at = 1029.9
    assert heartbeat.is_alive("timers", within_seconds=30)
    assert not heartbeat.is_alive("publisher", within_seconds=30)
    at = 1030.0
    assert not heartbeat.is_alive("timers", within_seconds=30)
    heartbeat.beat("timers")
    assert heartbeat.is_alive("timers", within_seconds=30)
