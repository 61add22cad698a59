"""Anti-forgery tokens as pages carry them: masked anew for each answer.

A page is compressed, and has words in it that somebody else may have chosen. Whoever can measure
many such answers on the wire could guess a secret that is the same in all of them, letter by letter
(BREACH); one that looks different each time tells nothing.
"""

import hmac
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode


def masked(token: str) -> str:
    """The token in other words each time: random bytes, and the token's bytes mixed with them."""
    plain = token.encode()
    mask = secrets.token_bytes(len(plain))
    return urlsafe_b64encode(mask + _mixed(mask, plain)).decode().rstrip("=")


def is_token(given: str, token: str) -> bool:
    """Whether `given` is the token, masked or as it is kept."""
    plain = given.encode(errors="replace")
    return hmac.compare_digest(plain if len(given) == len(token) else _plain(given), token.encode())


def _plain(given: str) -> bytes:
    try:
        both = urlsafe_b64decode(given.encode(errors="replace") + b"=" * (-len(given) % 4))
    except ValueError:
        return b""
    half = len(both) // 2
    return _mixed(both[:half], both[half:])


def _mixed(mask: bytes, text: bytes) -> bytes:
    return bytes(one ^ other for one, other in zip(mask, text, strict=False))
