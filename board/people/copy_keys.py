"""Keys for the copies of pages that a browser keeps (docs/security.md): each sign-in has its own,
made of the cookie's token and the server's secret, so that neither alone opens a copy."""

import hmac


def copy_key(token: str, *, secret: str) -> bytes:
    """32 bytes for AES-256, the same as long as the sign-in lasts. Nothing keeps them: once the
    cookie is gone nobody can make them again."""
    return _made("key", token, secret)


def copy_owner(token: str, *, secret: str) -> str:
    """A public name of the sign-in, 16 hexadecimal digits: a browser tells by it whose a copy is.
    Nothing can be made of it."""
    return _made("owner", token, secret).hex()[:16]


def _made(purpose: str, token: str, secret: str) -> bytes:
    return hmac.digest(secret.encode(), f"copy {purpose} {token}".encode(), "sha256")
