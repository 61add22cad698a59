"""Rate limits: how often one address may use the endpoints that need no sign-in."""

import ipaddress
import logging
import time
from collections.abc import Callable
from typing import Any

from flask import Flask, Response, current_app, g, request
from flask_limiter import Limiter
from limits.storage import MemoryStorage
from werkzeug.exceptions import TooManyRequests

from board.settings import Settings

logger = logging.getLogger(__name__)


def place_of(address: str | None) -> str:
    """What counts as one address: of IPv6 the /64, because each household and each server has a
    whole one."""
    try:
        found = ipaddress.ip_address(address or "")
    except ValueError:
        return "nowhere"
    if isinstance(found, ipaddress.IPv4Address):
        return str(found)
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network((found, 64), strict=False))


def place() -> str:
    """Where this request comes from."""
    return place_of(request.remote_addr)


limiter = Limiter(place)
RENDER_RATE = "600 per minute"
LOOKUP_RATE = "60 per minute"
CLAIM_RATE = "600 per minute"
STRANGER_RATE = "120 per minute"
FEED_RATE = "120 per minute"
HOOK_RATE = "10 per minute"
MISTAKE_RATE = "30 per minute"
FORM_SECONDS = 60
REDIS_SECONDS = 0.5


class SharedCounters:
    """Counts with an end: shared by all workers, and by this one alone while Redis is away."""

    def __init__(self) -> None:
        self._own = MemoryStorage()

    def add(self, key: str, seconds: int, amount: int = 1) -> int:
        return self._ask("incr", key, seconds, amount)

    def count(self, key: str) -> int:
        return self._ask("get", key)

    def ends_at(self, key: str) -> float:
        """Seconds since 1970."""
        return self._ask("get_expiry", key)

    def forget(self, key: str) -> None:
        self._ask("clear", key)

    def _ask(self, what: str, *args: object) -> Any:
        try:
            return getattr(limiter.storage, what)(*args)
        except Exception as error:  # the storage's own kinds: whatever it is, the limits hold here
            logger.warning("the shared counters do not answer: %s", error)
            return getattr(self._own, what)(*args)


counters = SharedCounters()


def impatience() -> dict[str, object]:
    """How a Redis is asked: a frozen one is asked once, for half a second, so that signing in goes
    on without it."""
    from redis.backoff import NoBackoff
    from redis.retry import Retry

    once = Retry(NoBackoff(), 0)
    return {"socket_timeout": REDIS_SECONDS, "socket_connect_timeout": REDIS_SECONDS, "retry": once}


def install(app: Flask, settings: Settings) -> None:
    app.config["RATELIMIT_STORAGE_URI"] = settings.redis_url or "memory://"
    app.config["RATELIMIT_STORAGE_OPTIONS"] = impatience() if settings.redis_url else {}
    app.config["RATELIMIT_IN_MEMORY_FALLBACK_ENABLED"] = bool(settings.redis_url)
    app.config["RATELIMIT_IN_MEMORY_FALLBACK"] = [f"{settings.public_rate_per_minute} per minute"]
    app.config["RATELIMIT_SWALLOW_ERRORS"] = True
    limiter.init_app(app)
    app.before_request_funcs[None].remove(limiter._check_request_limit)  # each limit is a view's
    app.after_request(_say_when)


def _say_when(response: Response) -> Response:
    """When it is worth trying again, in seconds, unless somebody else has said so."""
    limit = limiter.current_limit
    if response.status_code == 429 and "Retry-After" not in response.headers:
        seconds = limit.reset_at - time.time() if limit else g.get("retry_after_seconds", 0)
        if seconds:
            response.headers["Retry-After"] = str(max(1, int(seconds)))
    return response


def limited(view: Callable[..., Any]) -> Callable[..., Any]:
    """At most `public_rate_per_minute` writing requests a minute from one address; more are a 429
    problem."""
    return limiter.limit(_rate, exempt_when=lambda: request.method in ("GET", "HEAD"))(view)


def check_form_rate() -> None:
    """The same for forms that anybody may send, counted before they are read. Raises
    TooManyRequests."""
    most = current_app.extensions["settings"].public_rate_per_minute
    if counters.add(f"posted/{place()}", FORM_SECONDS) > most:
        g.retry_after_seconds = FORM_SECONDS
        raise TooManyRequests()


def limited_feeds(view: Callable[..., Any]) -> Callable[..., Any]:
    """Calendars behind secret addresses: programs ask a few times an hour, a whole house from one
    address."""
    return limiter.limit(FEED_RATE)(view)


def limited_uploads(view: Callable[..., Any]) -> Callable[..., Any]:
    """At most `uploads_per_minute` files from one person, wherever they sit."""
    return limiter.limit(_upload_rate, key_func=lambda: f"member/{g.actor.id}")(view)


def limited_rendering(view: Callable[..., Any]) -> Callable[..., Any]:
    """For texts that are rendered or merged for one person: a page asks once for each comment that
    it shows."""
    return limiter.limit(RENDER_RATE, key_func=lambda: f"render/{g.actor.id}")(view)


def limited_lookups(view: Callable[..., Any]) -> Callable[..., Any]:
    """For what one person might otherwise try out: pairing codes."""
    return limiter.limit(LOOKUP_RATE, key_func=lambda: f"lookup/{g.actor.kind}/{g.actor.id}")(view)


def limited_hook_tests(view: Callable[..., Any]) -> Callable[..., Any]:
    """Per person: each asks somebody else's server something."""
    return limiter.limit(HOOK_RATE, key_func=lambda: f"hook/{g.actor.id}")(view)


def limited_claims(view: Callable[..., Any]) -> Callable[..., Any]:
    """A TV asks every two seconds, and twenty may stand behind one address."""
    return limiter.limit(CLAIM_RATE)(view)


def limited_strangers(
    is_known: Callable[[], bool],
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """For a page that costs something and that anybody may ask for."""
    return limiter.limit(STRANGER_RATE, exempt_when=is_known)


def limited_mistakes(
    is_right: Callable[[], bool],
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Wrong tokens are counted, and slowed by a 429. The right one gets through whatever others
    send from its address; that it can be guessed at without end is met by its length
    (board/safe_settings.py)."""
    return limiter.limit(
        MISTAKE_RATE,
        deduct_when=lambda response: response.status_code == 401,
        exempt_when=is_right,
    )


def _upload_rate() -> str:
    return f"{current_app.extensions['settings'].uploads_per_minute} per minute"


def _rate() -> str:
    return f"{current_app.extensions['settings'].public_rate_per_minute} per minute"
