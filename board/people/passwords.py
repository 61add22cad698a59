"""Hashing and checking passwords: argon2id (t=2, 19 MiB, p=1, ASVS appendix C), off the event loop, two at a time."""

import threading
from collections.abc import Callable
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_two_at_a_time = threading.Semaphore(2)
_off_the_loop: Callable[..., Any] = lambda work, *args: work(*args)  # noqa: E731


def run_heavy_work_with(runner: Callable[..., Any]) -> None:
    """`runner(work, *args)` runs CPU work where it stalls nobody; wsgi.py gives eventlet's thread pool."""
    global _off_the_loop
    _off_the_loop = runner


def hashed(password: str) -> str:
    with _two_at_a_time:
        return _off_the_loop(_hasher.hash, password)


def is_right(password_hash: str | None, password: str) -> bool:
    """Takes as long for an unknown person as for a known one."""
    with _two_at_a_time:
        return _off_the_loop(_verify, password_hash or _NOBODYS, password)


def _verify(password_hash: str, password: str) -> bool:
    try:
        return _hasher.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


_NOBODYS = _hasher.hash("nobody has this password")
