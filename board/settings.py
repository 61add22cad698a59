"""Every setting, from config/default.toml, a file named by TAVLA_CONFIG, and the environment, in this order."""

import os
import secrets
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any, get_origin
from zoneinfo import ZoneInfo

from . import ASSETS


class UnsafeSetting(Exception):
    """A value that would be dangerous or cannot work; the message names the setting and says what to write."""


@dataclass(frozen=True)
class Settings:
    """Typed names; defaults and their one sentence each are in config/default.toml."""

    mode: str
    data_dir: str
    database_url: str
    redis_url: str
    host: str
    port: int
    reuse_port: bool
    origins: list[str]
    proxy_hops: int
    async_mode: str
    direct_fan_out: bool
    demo: bool
    language: str
    time_zone: str
    organisation: str
    intake_token: str
    secret: str
    session_idle_hours: int
    session_days: int
    smtp_host: str
    smtp_port: int
    mail_from: str
    public_rate_per_minute: int
    uploads_per_minute: int
    clock_starts_at: str

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def clock_start(self) -> datetime | None:
        return datetime.fromisoformat(self.clock_starts_at) if self.clock_starts_at else None

    @property
    def is_production(self) -> bool:
        return self.mode == "production"

    @property
    def has_secure_cookies(self) -> bool:
        return all(origin.startswith("https://") for origin in self.origins)

    @property
    def is_alone(self) -> bool:
        """One worker on SQLite, against several on PostgreSQL."""
        return self.database_url.startswith("sqlite")


def load(environ: Mapping[str, str] = os.environ, **overrides: Any) -> Settings:
    """Reads the settings; raises UnsafeSetting for what must not be, TypeError for an unknown name."""
    values = _toml(ASSETS / "config" / "default.toml")
    if path := environ.get("TAVLA_CONFIG"):
        values |= _toml(Path(path) if Path(path).exists() else ASSETS / "config" / path)
    for field in fields(Settings):
        text = environ.get("TAVLA_" + field.name.upper())
        if text is not None:
            values[field.name] = _parsed(field.name, field.type, text)
    return _checked(Settings(**_completed(values | overrides)))


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def _parsed(name: str, kind: Any, text: str) -> Any:
    if kind is bool:
        return text.strip().lower() in ("1", "true", "yes", "on")
    if kind is int:
        try:
            return int(text)
        except ValueError as error:
            raise UnsafeSetting(f"TAVLA_{name.upper()}={text!r} is not a whole number") from error
    if get_origin(kind) is list:
        return [part.strip() for part in text.split(",") if part.strip()]
    return text


def _completed(values: dict[str, Any]) -> dict[str, Any]:
    data = Path(values["data_dir"])
    if not values["database_url"]:
        values["database_url"] = f"sqlite:///{data / 'tavla.sqlite'}"
    if not values["origins"]:
        values["origins"] = [f"http://localhost:{values['port']}", f"http://127.0.0.1:{values['port']}"]
    if not values["secret"]:
        values["secret"] = _kept_secret(data / "secret")
    return values


def _kept_secret(path: Path) -> str:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32))
    return path.read_text().strip()


def _checked(settings: Settings) -> Settings:
    if settings.mode not in ("development", "testing", "production"):
        raise UnsafeSetting(f"mode = {settings.mode!r}: write development, testing or production")
    if settings.async_mode not in ("eventlet", "threading"):
        raise UnsafeSetting(f"async_mode = {settings.async_mode!r}: write eventlet or threading")
    if "*" in settings.origins:
        raise UnsafeSetting("origins: name the addresses; '*' would let any site act for the person who is signed in")
    if settings.is_alone and (settings.redis_url or settings.reuse_port):
        raise UnsafeSetting("redis_url and reuse_port are for several workers, and those need PostgreSQL: database_url")
    if settings.is_production and settings.clock_starts_at:
        raise UnsafeSetting("clock_starts_at: in production the clock is the machine's; leave it empty")
    _check_clock(settings)
    if settings.is_production and settings.demo:
        raise UnsafeSetting("demo: everybody could sign in as anybody; leave it false in production")
    if settings.is_production and not settings.has_secure_cookies:
        raise UnsafeSetting("origins: production is served over https:// only")
    if settings.is_production and len(settings.intake_token) < 24 and settings.intake_token:
        raise UnsafeSetting("intake_token: use at least 24 characters")
    return settings


def _check_clock(settings: Settings) -> None:
    try:
        start = settings.clock_start
    except ValueError as error:
        raise UnsafeSetting("clock_starts_at: write an instant such as 2026-11-23T08:29:00+01:00") from error
    if start is not None and start.tzinfo is None:
        raise UnsafeSetting("clock_starts_at: say the zone too, as in 2026-11-23T08:29:00+01:00")
