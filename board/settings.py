"""Every setting, from config/default.toml, a file named by TAVLA_CONFIG, and the environment, in
this order."""

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
from .safe_settings import UnsafeSetting, check, check_names

YES, NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off", "")
__all__ = ["Settings", "UnsafeSetting", "load"]


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
    smtp_security: str
    smtp_user: str
    smtp_password: str
    mail_from: str
    public_rate_per_minute: int
    uploads_per_minute: int
    upload_mb_per_day: int
    events_kept: int
    commands_kept_days: int
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
    """Reads the settings; raises UnsafeSetting for what must not be, TypeError for an unknown
    name."""
    values = _toml(ASSETS / "config" / "default.toml")
    if path := environ.get("TAVLA_CONFIG"):
        values |= _own(path)
    for field in fields(Settings):
        text = environ.get("TAVLA_" + field.name.upper())
        if text is not None:
            values[field.name] = _parsed(field.name, field.type, text)
    settings = Settings(**_completed(values | overrides))
    check(settings)
    return settings


def _own(path: str) -> dict[str, Any]:
    """The file that TAVLA_CONFIG names: the reader's own, or one of those that come with the
    program."""
    file = Path(path) if Path(path).exists() else ASSETS / "config" / path
    try:
        values = _toml(file)
    except OSError as error:
        raise UnsafeSetting(f"TAVLA_CONFIG = {path!r}: {error.strerror}") from error
    except ValueError as error:
        raise UnsafeSetting(f"TAVLA_CONFIG = {path!r}: {error}") from error
    check_names(values, {field.name: field.type for field in fields(Settings)}, source=path)
    return values


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def _parsed(name: str, kind: Any, text: str) -> Any:
    if kind is bool:
        word = text.strip().lower()
        if word not in (*YES, *NO):
            raise UnsafeSetting(f"TAVLA_{name.upper()}={text!r}: write true or false")
        return word in YES
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
        values["origins"] = [
            f"http://localhost:{values['port']}",
            f"http://127.0.0.1:{values['port']}",
        ]
    if not values["secret"]:
        values["secret"] = _kept_secret(data / "secret")
    return values


def _kept_secret(path: Path) -> str:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32))
    return path.read_text().strip()
