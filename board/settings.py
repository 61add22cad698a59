"""Every setting, from config/default.toml, a file named by TAVLA_CONFIG, and the environment, in
this order."""

import os
import secrets
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, ValidationError
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    NoDecode,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from . import ASSETS
from .safe_settings import UnsafeSetting, check, check_names

__all__ = ["Settings", "UnsafeSetting", "load"]
IN_WORDS = {"int_parsing": " is not a whole number", "bool_parsing": ": write true or false"}


def _word(given: Any) -> object:
    """`TAVLA_DEMO=` is no as well."""
    return given.strip() or False if isinstance(given, str) else given


def _parts(given: list[str] | str) -> list[str]:
    """Written with commas in the environment."""
    if isinstance(given, list):
        return given
    return [part.strip() for part in given.split(",") if part.strip()]


Switch = Annotated[bool, BeforeValidator(_word)]
Listed = Annotated[list[str], NoDecode, BeforeValidator(_parts)]


class Settings(BaseSettings):
    """Typed names; defaults and their one sentence each are in config/default.toml."""

    model_config = SettingsConfigDict(frozen=True, extra="forbid", env_prefix="TAVLA_")

    mode: str
    data_dir: str
    database_url: str
    redis_url: str
    host: str
    port: int
    reuse_port: Switch
    origins: Listed
    proxy_hops: int
    async_mode: str
    direct_fan_out: Switch
    demo: Switch
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
    smtp_auth: str
    mail_from: str
    plus_addresses: Switch
    acknowledgements: Switch
    passed_on_letters: Switch
    inner_hosts: Listed
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

    @classmethod
    def settings_customise_sources(  # type: ignore[override]
        cls, settings_cls: Any, init_settings: Any, **_: object
    ) -> object:
        """Only what it is made of: `load` says in which order the sources are asked."""
        return (init_settings,)


class _Environment(EnvSettingsSource):
    """The names that begin with TAVLA_, in an environment that is given."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.environ = environ
        super().__init__(Settings)

    def _load_env_vars(self) -> Mapping[str, str | None]:
        return {name.lower(): text for name, text in self.environ.items()}


def load(environ: Mapping[str, str] = os.environ, **overrides: Any) -> Settings:
    """Reads the settings; raises UnsafeSetting for what must not be or cannot be read."""
    values = TomlConfigSettingsSource(Settings, ASSETS / "config" / "default.toml")()
    if path := environ.get("TAVLA_CONFIG"):
        values |= _own(path)
    values |= _Environment(environ)()
    try:
        settings = Settings(**_completed(values | overrides))
    except ValidationError as error:
        raise _in_words(error) from error
    check(settings)
    return settings


def _own(path: str) -> dict[str, Any]:
    """The file that TAVLA_CONFIG names: the reader's own, or one of those that come with the
    program."""
    file = Path(path) if Path(path).exists() else ASSETS / "config" / path
    if not file.is_file():
        raise UnsafeSetting(f"TAVLA_CONFIG = {path!r}: there is no such file")
    try:
        values = TomlConfigSettingsSource(Settings, file)()
    except (OSError, ValueError) as error:
        raise UnsafeSetting(f"TAVLA_CONFIG = {path!r}: {error}") from error
    kinds = {name: field.annotation for name, field in Settings.model_fields.items()}
    check_names(values, kinds, source=path)
    return values


def _in_words(error: ValidationError) -> UnsafeSetting:
    """The first thing that is wrong, with the name under which the environment has it."""
    first = error.errors()[0]
    name = f"TAVLA_{first['loc'][0]}".upper()
    return UnsafeSetting(
        f"{name}={first['input']!r}{IN_WORDS.get(first['type'], ': ' + first['msg'])}"
    )


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
        values["secret"] = _stored_secret(data / "secret")
    return values


def _stored_secret(path: Path) -> str:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32))
    return path.read_text().strip()
