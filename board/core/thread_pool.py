"""The thread pool for CPU work that would stall everybody on the event loop, two pieces at a time,
and for large files on their way to the disk."""

import threading
from collections.abc import Callable
from typing import Any

_two_at_a_time = threading.Semaphore(2)
_four_on_disk = threading.Semaphore(4)
_runner: Callable[..., Any] = lambda work, *args: work(*args)  # noqa: E731


def run_with(runner: Callable[..., Any]) -> None:
    """`runner(work, *args)` runs CPU work where it stalls nobody; wsgi.py gives eventlet's thread
    pool."""
    global _runner
    _runner = runner


def run_in_thread(work: Callable[..., Any], *args: object) -> Any:
    """What `work(*args)` answers. `work` must be pure Python and C: it runs in a thread of its
    own."""
    with _two_at_a_time:
        return _runner(work, *args)


def write_in_thread(work: Callable[..., Any], *args: object) -> Any:
    """The same for what waits for a disk: whoever signs in does not wait for that."""
    with _four_on_disk:
        return _runner(work, *args)
