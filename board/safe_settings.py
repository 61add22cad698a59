"""Which settings are refused, by name, before anything is opened: what cannot work, and what
production must not do."""

import difflib
import re
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, get_origin
from urllib.parse import urlsplit
from zoneinfo import available_timezones

if TYPE_CHECKING:
    from .settings import Settings

LOOPBACK = ("127.0.0.1", "::1", "localhost")
LANGUAGES = ("sv", "en")
SMTP_AUTH = ("password", "xoauth2")
SMTP_SECURITY = ("none", "starttls", "tls")
LEAST_SECRET, LEAST_TOKEN = 32, 24
RANGES = {
    "port": (1, 65_535),
    "smtp_port": (1, 65_535),
    "proxy_hops": (0, 5),
    "session_idle_hours": (1, 8_760),
    "session_days": (1, 365),
    "public_rate_per_minute": (1, 10**6),
    "uploads_per_minute": (1, 10**6),
    "upload_mb_per_day": (1, 10**6),
}
IN_PRODUCTION = {"public_rate_per_minute": (1, 1000), "uploads_per_minute": (1, 1000)}


class UnsafeSetting(Exception):
    """A value that would be dangerous or cannot work; the message names the setting and says what
    to write."""


def check_names(given: dict[str, Any], known: dict[str, Any], *, source: str) -> None:
    """Of a file: every name is a setting, and every value of its kind."""
    for name, value in given.items():
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"; is {near[0]} meant?" if near else ""
            raise UnsafeSetting(f"{source}: {name} is no setting{hint}")
        kind = get_origin(known[name]) or known[name]
        if type(value) is not kind:
            raise UnsafeSetting(f"{source}: {name} = {value!r} is not of the kind {kind.__name__}")


def check(settings: "Settings") -> None:
    """Raises UnsafeSetting with the first sentence that there is."""
    for sentence in (*_what_cannot_work(settings), *_what_production_refuses(settings)):
        raise UnsafeSetting(sentence)


def _what_cannot_work(settings: "Settings") -> Iterator[str]:
    yield from _unknown_words(settings)
    yield from _out_of_range(settings, RANGES)
    yield from (sentence for origin in settings.origins if (sentence := _wrong_with_origin(origin)))
    yield from _wrong_together(settings)
    if not re.fullmatch(r"[^\s@]+@[^\s@]+", settings.mail_from):
        yield f"mail_from = {settings.mail_from!r}: write one mail address"
    yield from _wrong_with_smtp(settings)
    yield from _wrong_with_clock(settings)


def _unknown_words(settings: "Settings") -> Iterator[str]:
    if settings.mode not in ("development", "testing", "production"):
        yield f"mode = {settings.mode!r}: write development, testing or production"
    if settings.async_mode not in ("eventlet", "threading"):
        yield f"async_mode = {settings.async_mode!r}: write eventlet or threading"
    if settings.language not in LANGUAGES:
        yield f"language = {settings.language!r}: write {' or '.join(LANGUAGES)}"
    if settings.time_zone not in available_timezones():
        yield (
            f"time_zone = {settings.time_zone!r} is not known: write an IANA name such as "
            "Europe/Stockholm"
        )


def _wrong_together(settings: "Settings") -> Iterator[str]:
    if settings.is_alone and (settings.redis_url or settings.reuse_port):
        yield (
            "redis_url and reuse_port are for several workers, and those need PostgreSQL: "
            "database_url"
        )
    if settings.demo and settings.host not in LOOPBACK:
        yield (
            "demo: everybody could sign in as anybody; with it, host is 127.0.0.1 and not "
            f"{settings.host}"
        )


def _what_production_refuses(settings: "Settings") -> Iterator[str]:
    if not settings.is_production:
        return
    if settings.demo:
        yield "demo: everybody could sign in as anybody; leave it false in production"
    if settings.clock_starts_at:
        yield "clock_starts_at: in production the clock is the machine's; leave it empty"
    if not settings.has_secure_cookies:
        yield "origins: production is served over https:// only"
    if len(settings.secret) < LEAST_SECRET:
        yield f"secret: use at least {LEAST_SECRET} characters, or leave it empty and one is made"
    if settings.intake_token and len(settings.intake_token) < LEAST_TOKEN:
        yield f"intake_token: use at least {LEAST_TOKEN} characters"
    if settings.smtp_host and settings.mail_from.endswith("@localhost"):
        yield "mail_from: with smtp_host, write an address of yours that people can answer to"
    yield from _out_of_range(settings, IN_PRODUCTION)


def _out_of_range(settings: "Settings", ranges: dict[str, tuple[int, int]]) -> Iterator[str]:
    for name, (least, most) in ranges.items():
        value = getattr(settings, name)
        if not least <= value <= most:
            yield f"{name} = {value}: write {least} to {most}"


def _wrong_with_origin(origin: str) -> str | None:
    if "*" in origin:
        return (
            "origins: name the addresses; '*' would let any site act for the person who is "
            "signed in"
        )
    if not _is_origin(origin):
        return (
            f"origins: {origin!r} is no address of a site: write it like "
            "https://tavla.example.org, without a path"
        )
    return None


def _is_origin(text: str) -> bool:
    """RFC 6454: scheme, host and port, and nothing else."""
    try:
        parts = urlsplit(text)
        has_port = parts.port is None or parts.port > 0
    except ValueError:
        return False
    is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    is_whole = text == f"{parts.scheme}://{parts.netloc}" and not re.search(r"[@\s]", text)
    return is_web and has_port and is_whole


def _wrong_with_smtp(settings: "Settings") -> Iterator[str]:
    if settings.smtp_security not in SMTP_SECURITY:
        yield f"smtp_security = {settings.smtp_security!r}: write {', '.join(SMTP_SECURITY)}"
    if settings.smtp_user and settings.smtp_security == "none":
        yield (
            "smtp_user: its password would be sent in clear; write smtp_security = starttls or tls"
        )
    if settings.smtp_auth not in SMTP_AUTH:
        yield f"smtp_auth = {settings.smtp_auth!r}: write {' or '.join(SMTP_AUTH)}"
    elif settings.smtp_auth == "xoauth2":
        if not settings.smtp_user or settings.smtp_password:
            yield "smtp_auth = xoauth2: write smtp_user, and no smtp_password"
    elif bool(settings.smtp_user) != bool(settings.smtp_password):
        yield "smtp_user and smtp_password belong together: write both, or neither"


def _wrong_with_clock(settings: "Settings") -> Iterator[str]:
    try:
        start: datetime | None = settings.clock_start
    except ValueError:
        yield "clock_starts_at: write an instant such as 2026-11-23T08:29:00+01:00"
        return
    if start is not None and start.tzinfo is None:
        yield "clock_starts_at: say the zone too, as in 2026-11-23T08:29:00+01:00"
