"""Keys for the copies of pages that a browser keeps (docs/security.md): each sign-in has its own,
made of the cookie and the server's secret, so that neither alone opens a copy."""

import hmac

from flask import request

from board.settings import Settings

from .authentication import cookie_name


def copy_key(settings: Settings) -> bytes:
    """32 bytes for AES-256, the same as long as the sign-in of this request lasts. Nothing keeps
    them: once the cookie is gone nobody can make them again."""
    return _made("key", settings)


def copy_owner(settings: Settings) -> str:
    """A public name of this request's sign-in: a browser tells by it whose a copy is. Nothing can
    be made of it."""
    return _made("owner", settings).hex()[:16]


def _made(purpose: str, settings: Settings) -> bytes:
    token = request.cookies[cookie_name(settings)]
    return hmac.digest(settings.secret.encode(), f"copy {purpose} {token}".encode(), "sha256")
