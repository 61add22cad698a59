"""Settings: three sources, and a loud no to what would be dangerous."""

from pathlib import Path
from typing import Any

import pytest

from board.settings import UnsafeSetting, load


def test_defaults_then_file_then_environment(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('organisation = "From the file"\nport = 6000\n')
    environ = {"TAVLA_CONFIG": str(file), "TAVLA_PORT": "7000", "TAVLA_DATA_DIR": str(tmp_path)}
    settings = load(environ)
    assert (settings.organisation, settings.port, settings.language) == ("From the file", 7000, "sv")
    assert settings.origins == ["http://localhost:7000", "http://127.0.0.1:7000"]
    assert settings.database_url.startswith("sqlite:///")


def test_the_secret_is_made_once_and_kept(tmp_path: Path) -> None:
    environ = {"TAVLA_DATA_DIR": str(tmp_path)}
    assert load(environ).secret == load(environ).secret
    assert (tmp_path / "secret").stat().st_mode & 0o077 == 0


def test_the_clock_can_begin_elsewhere_but_never_in_production() -> None:
    start = load({"TAVLA_CLOCK_STARTS_AT": "2028-02-29T09:00:00+01:00"}).clock_start
    assert start is not None
    assert start.isoformat() == "2028-02-29T09:00:00+01:00"
    for wrong in ("tomorrow", "2028-02-29T09:00:00"):
        with pytest.raises(UnsafeSetting, match="clock_starts_at"):
            load({"TAVLA_CLOCK_STARTS_AT": wrong})
    with pytest.raises(UnsafeSetting, match="clock_starts_at"):
        load({}, **SAFE, clock_starts_at="2028-02-29T09:00:00Z")


SAFE = {"mode": "production", "origins": ["https://tavla.example"]}


@pytest.mark.parametrize(
    "values",
    [
        {"mode": "prod"},
        {"async_mode": "gevent"},
        {"origins": ["*"]},
        {"redis_url": "redis://x"},
        {"reuse_port": True},
        {**SAFE, "demo": True},
        {**SAFE, "origins": ["http://tavla.example"]},
        {**SAFE, "intake_token": "short"},
    ],
)
def test_what_would_be_dangerous_is_refused_with_its_name(tmp_path: Path, values: dict[str, Any]) -> None:
    with pytest.raises(UnsafeSetting) as refusal:
        load({"TAVLA_DATA_DIR": str(tmp_path)}, **values)
    assert any(name in str(refusal.value) for name in values)


def test_a_number_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(UnsafeSetting, match="TAVLA_PORT"):
        load({"TAVLA_DATA_DIR": str(tmp_path), "TAVLA_PORT": "many"})


def test_production_is_possible(tmp_path: Path) -> None:
    assert load({"TAVLA_DATA_DIR": str(tmp_path)}, **SAFE).has_secure_cookies
