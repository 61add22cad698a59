"""Heartbeats of what runs by itself: given by each loop as it goes round, asked by /readyz."""

import time

_beats: dict[str, float] = {}


def beat(name: str) -> None:
    _beats[name] = time.monotonic()


def is_alive(name: str, *, within_seconds: float) -> bool:
    """Whether it has gone round lately; false as well for what never began."""
    beaten = _beats.get(name)
    return beaten is not None and time.monotonic() - beaten < within_seconds
