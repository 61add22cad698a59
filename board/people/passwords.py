"""Hashing and checking passwords: argon2id (t=2, 19 MiB, p=1, ASVS appendix C), off the event loop."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from board.core.heavy import off_the_loop

_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def hashed(password: str) -> str:
    return off_the_loop(_hasher.hash, password)


def is_right(password_hash: str | None, password: str) -> bool:
    """Takes as long for an unknown person as for a known one."""
    return off_the_loop(_verify, password_hash or _NOBODYS, password)


def _verify(password_hash: str, password: str) -> bool:
    try:
        return _hasher.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


_NOBODYS = _hasher.hash("nobody has this password")
