"""Slowing down guesses at passwords, per account and address and per account: longer waits, and
nobody locked out.

After a few free tries one try is let through per wait, and the wait doubles. The account's own
limit, for guesses that come from many addresses, ends at one try a minute. A browser in which this
account has signed in before shows a signed cookie and has a count of its own, so that a stranger's
guesses do not keep the right person waiting. An address that is nobody's is treated as somebody's,
and no password is looked at while it must wait.
"""

import hashlib
import hmac
import math
import secrets
import time
from dataclasses import dataclass
from typing import Protocol

from .permissions import TooManyTries

REMEMBERED_SECONDS = 3600
LINES_PER_ADDRESS, LINES = 20, 600
"""Of audit, in an hour: nobody fills the table by guessing."""


class Counters(Protocol):
    """Counts with an end, shared by all workers (board/web/rate_limits.py)."""

    def add(self, key: str, seconds: int, amount: int = 1) -> int: ...
    def count(self, key: str) -> int: ...
    def ends_at(self, key: str) -> float: ...
    def forget(self, key: str) -> None: ...


@dataclass(frozen=True)
class Limit:
    """After `free` tries the wait doubles from two seconds up to `longest_seconds`."""

    name: str
    free: int
    longest_seconds: int

    def wait_after(self, tries: int) -> int:
        return (
            min(2 ** min(tries - self.free, 16), self.longest_seconds) if tries > self.free else 0
        )


class Tries:
    """The tries at one account from one place. `known_by` is the cookie that `known_browser`
    gave."""

    def __init__(
        self, counters: Counters, *, account: str, place: str, known_by: str = "", secret: str
    ) -> None:
        self._counters = counters
        self._place = place
        name = _name_of(account)
        if is_known_browser(known_by, account=account, secret=secret):
            self._own = Limit(f"{name}/known/{_name_of(known_by)}", free=5, longest_seconds=900)
            self._limits: tuple[Limit, ...] = (self._own,)
        else:
            self._own = Limit(f"{name}/{place}", free=5, longest_seconds=900)
            self._limits = (self._own, Limit(name, free=20, longest_seconds=60))

    def take(self) -> None:
        """Counts one try, before the password is looked at: those who come at once are counted,
        too. Raises TooManyTries."""
        for limit in self._limits:
            if self._counters.count(f"wait/{limit.name}"):
                raise self._must_wait(limit)
        for limit in self._limits:
            seconds = limit.wait_after(
                self._counters.add(f"tries/{limit.name}", REMEMBERED_SECONDS)
            )
            if seconds and self._counters.add(f"wait/{limit.name}", seconds) > 1:
                raise self._must_wait(limit)

    def was_right(self) -> None:
        """Gives the try back: those who know the password are not counted."""
        for limit in self._limits:
            if limit is self._own:
                self._counters.forget(f"tries/{limit.name}")
            else:
                self._counters.add(f"tries/{limit.name}", REMEMBERED_SECONDS, -1)
            self._counters.forget(f"wait/{limit.name}")

    def is_worth_a_line(self) -> bool:
        """Of a row of wrong tries the first, second, fourth, eighth … are written down, within
        limits."""
        tries = self.count
        return tries & (tries - 1) == 0 and may_write_a_line(self._counters, self._place)

    @property
    def count(self) -> int:
        return self._counters.count(f"tries/{self._own.name}")

    def _must_wait(self, limit: Limit) -> TooManyTries:
        seconds = self._counters.ends_at(f"wait/{limit.name}") - time.time()
        return TooManyTries(seconds=max(1, math.ceil(seconds)))


def may_write_a_line(counters: Counters, place: str) -> bool:
    """What somebody who is not signed in leaves in the audit table is bounded, per place and
    altogether."""
    if counters.add(f"lines/{place}", REMEMBERED_SECONDS) > LINES_PER_ADDRESS:
        return False
    return counters.add("lines", REMEMBERED_SECONDS) <= LINES


def known_browser(account: str, *, secret: str) -> str:
    """A cookie that says: here this account has signed in before. It opens nothing, and says the
    account to nobody."""
    nonce = secrets.token_urlsafe(12)
    return f"{nonce}.{_signature(nonce, account, secret)}"


def is_known_browser(cookie: str, *, account: str, secret: str) -> bool:
    nonce, _, signature = cookie.partition(".")
    return hmac.compare_digest(signature.encode(), _signature(nonce, account, secret).encode())


def _signature(nonce: str, account: str, secret: str) -> str:
    signed = f"known browser\n{nonce}\n{account.strip().lower()}"
    return hmac.new(secret.encode(), signed.encode(), hashlib.sha256).hexdigest()


def _name_of(account: str) -> str:
    """No mail address (or what else was typed there) leaves this process."""
    return hashlib.sha256(account.strip().lower().encode("utf-8", "replace")).hexdigest()[:24]
