"""The one clock: UTC, whole milliseconds, movable for the demo story and for tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

_moved_to: datetime | None = None
_ahead = timedelta(0)


def now() -> datetime:
    """The current instant in UTC, cut to milliseconds (what every column and message carries)."""
    instant = _moved_to or datetime.now(UTC) + _ahead
    return instant.replace(microsecond=instant.microsecond // 1000 * 1000)


def text_of(instant: datetime) -> str:
    """`2026-11-21T08:00:00.000Z`: 24 characters that sort as the instants do."""
    return (
        instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.")
        + f"{instant.microsecond // 1000:03d}Z"
    )


def instant_of(text: str) -> datetime:
    """The inverse of `text_of`; raises ValueError for anything that is not an ISO 8601 instant."""
    return datetime.fromisoformat(text)


def start_at(instant: datetime) -> None:
    """From now on it is `instant`, and the clock goes on from there: for trying another day."""
    global _ahead
    _ahead = instant - datetime.now(UTC)


@contextmanager
def moved_to(instant: datetime) -> Iterator[None]:
    """Everything inside happens at `instant`: how eight weeks of standups are lived through in a
    minute."""
    global _moved_to
    before, _moved_to = _moved_to, instant
    try:
        yield
    finally:
        _moved_to = before
