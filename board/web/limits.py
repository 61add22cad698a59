"""How often one address may knock at the doors that need no sign-in."""

from collections.abc import Callable
from typing import Any

from flask import Flask, current_app, g, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from board.settings import Settings

limiter = Limiter(get_remote_address, headers_enabled=True)


def install(app: Flask, settings: Settings) -> None:
    app.config["RATELIMIT_STORAGE_URI"] = settings.redis_url or "memory://"
    app.config["RATELIMIT_IN_MEMORY_FALLBACK_ENABLED"] = bool(settings.redis_url)
    app.config["RATELIMIT_IN_MEMORY_FALLBACK"] = [f"{settings.public_rate_per_minute} per minute"]
    app.config["RATELIMIT_SWALLOW_ERRORS"] = True
    limiter.init_app(app)


def limited(view: Callable[..., Any]) -> Callable[..., Any]:
    """At most `public_rate_per_minute` writing requests a minute from one address; more are a 429 problem."""
    return limiter.limit(_rate, exempt_when=lambda: request.method in ("GET", "HEAD"))(view)


def limited_uploads(view: Callable[..., Any]) -> Callable[..., Any]:
    """At most `uploads_per_minute` files from one person, wherever they sit."""
    return limiter.limit(_upload_rate, key_func=lambda: f"member/{g.actor.id}")(view)


def _upload_rate() -> str:
    return f"{current_app.extensions['settings'].uploads_per_minute} per minute"


def _rate() -> str:
    return f"{current_app.extensions['settings'].public_rate_per_minute} per minute"
