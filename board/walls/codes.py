"""Pairing codes, and what a TV that waits to be paired holds: a signed state from which its code
follows. The server keeps nothing of it.

The code is six letters that nobody chose (they follow from the state's nonce by a key that only the
server has) and two that check them, so a mistyped or an old code is noticed at once. Whoever
guesses codes cannot make a state for one; whoever fetches states by the thousand meets a code that
a member is about to confirm once in a thousand million.
"""

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

from itsdangerous import BadSignature, URLSafeSerializer

from board.core import clock

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
RANDOM_LETTERS, CHECK_LETTERS = 6, 2
LASTS = timedelta(minutes=10)
_key = b""


def sign_with(secret: str) -> None:
    """The key of states and codes (setting `secret`)."""
    global _key
    _key = secret.encode()


def new_state() -> tuple[str, str]:
    """(code for the screen, state for the TV that shows it)."""
    nonce, made_at = secrets.token_urlsafe(16), clock.now()
    return _code_of(nonce, made_at), str(_signer().dumps([nonce, clock.text_of(made_at)]))


def code_in(state: str) -> str | None:
    """The code that the TV with this state shows; None when we did not write it, or more than ten
    minutes ago."""
    found = waiting_with(state)
    return found[0] if found else None


def waiting_with(state: str) -> tuple[str, datetime] | None:
    """(its code, since when it shows it)."""
    try:
        nonce, made_text = _signer().loads(state)
    except BadSignature:
        return None
    made_at = clock.instant_of(made_text)
    return (_code_of(nonce, made_at), made_at) if made_at + LASTS >= clock.now() else None


def read_code(typed: str) -> str | None:
    """The code as a person typed it, with spaces and small letters; None when it cannot be one that
    a TV shows now."""
    code = "".join(letter for letter in typed.upper() if letter.isalnum())
    drawn = code[:RANDOM_LETTERS]
    now = clock.now()
    return code if code in (drawn + _check(drawn, at) for at in (now, now - LASTS)) else None


def _code_of(nonce: str, made_at: datetime) -> str:
    drawn = _letters(f"code/{nonce}", RANDOM_LETTERS)
    return drawn + _check(drawn, made_at)


def _check(drawn: str, at: datetime) -> str:
    """Other letters every ten minutes."""
    return _letters(f"check/{drawn}/{at.timestamp() // LASTS.total_seconds()}", CHECK_LETTERS)


def _letters(what: str, count: int) -> str:
    digest = hmac.digest(_key, what.encode(), hashlib.sha256)
    return "".join(LETTERS[byte % len(LETTERS)] for byte in digest[:count])


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(_key, salt="pairing")
