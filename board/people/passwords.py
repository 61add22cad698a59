"""Hashing and checking passwords: argon2id (t=2, 19 MiB, p=1, ASVS appendix C), off the event
loop."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from board.core.thread_pool import run_in_thread

from .password_strength import guesses_for
from .permissions import check_length, check_strength

_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


_of_the_house: tuple[str, ...] = ("tavla",)


def refuse_words_of(organisation: str) -> None:
    """Everybody here knows the organisation's name; a password made of it is guessed early."""
    global _of_the_house
    _of_the_house = ("tavla", organisation)


def check(password: str, *own: str) -> None:
    """Long enough, and not among what is guessed first; `own` are the person's name and mail
    address. Raises PasswordTooShort or PasswordTooCommon."""
    check_length(password)
    check_strength(run_in_thread(guesses_for, password, (*own, *_of_the_house)))


def hashed(password: str) -> str:
    return run_in_thread(_hasher.hash, password)


def is_right(password_hash: str | None, password: str) -> bool:
    """Takes as long for an unknown person as for a known one; for nobody's hash, none is right."""
    fits = run_in_thread(_verify, password_hash or _NOBODYS, password)
    return bool(password_hash) and fits


def is_outdated(password_hash: str) -> bool:
    """It was made with other parameters than today's; whoever signs in gets a new one."""
    return _hasher.check_needs_rehash(password_hash)


def _verify(password_hash: str, password: str) -> bool:
    try:
        return _hasher.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


_NOBODYS = _hasher.hash("nobody has this password")
