"""Settings: three sources, and a loud no to what would be dangerous."""

from pathlib import Path
from typing import Any

import pytest

from board.concurrency import async_mode
from board.settings import UnsafeSetting, load


def test_defaults_then_file_then_environment(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('organisation = "From the file"\nport = 6000\n')
    environ = {"TAVLA_CONFIG": str(file), "TAVLA_PORT": "7000", "TAVLA_DATA_DIR": str(tmp_path)}
    settings = load(environ)
    assert (settings.organisation, settings.port, settings.language) == (
        "From the file",
        7000,
        "sv",
    )
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
        {**SAFE, "secret": "x" * 31},
        {**SAFE, "public_rate_per_minute": 1001},
        {**SAFE, "uploads_per_minute": 1001},
        {**SAFE, "smtp_host": "mail.example.org"},
        {"public_rate_per_minute": 0},
        {"session_days": 0},
        {"session_days": 36500},
        {"session_idle_hours": 0},
        {"proxy_hops": -1},
        {"proxy_hops": 99},
        {"port": 0},
        {"port": 65_536},
        {"smtp_port": 0},
        {"smtp_security": "ssl"},
        {"smtp_user": "tavla", "smtp_password": "x"},
        {"smtp_security": "tls", "smtp_user": "tavla"},
        {"smtp_security": "tls", "smtp_password": "x"},
        {"time_zone": "Nowhere"},
        {"time_zone": "../../etc/passwd"},
        {"time_zone": ""},
        {"language": "fi"},
        {"mail_from": "nobody"},
        {"origins": ["https://*"]},
        {"origins": ["https://*.example.org"]},
        {"origins": ["https://tavla.example/path"]},
        {"origins": ["https://tavla.example/"]},
        {"origins": ["tavla.example"]},
        {"origins": ["https://"]},
        {"origins": ["ftp://tavla.example"]},
        {"origins": ["https://a:b@tavla.example"]},
        {"origins": ["https://tavla.example:many"]},
        {"demo": True, "host": "0.0.0.0"},
        {"demo": True, "host": "tavla.example"},
    ],
)
def test_what_would_be_dangerous_is_refused_with_its_name(
    tmp_path: Path, values: dict[str, Any]
) -> None:
    with pytest.raises(UnsafeSetting) as refusal:
        load({"TAVLA_DATA_DIR": str(tmp_path)}, **values)
    assert any(name in str(refusal.value) for name in values)


def test_a_number_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(UnsafeSetting, match="TAVLA_PORT"):
        load({"TAVLA_DATA_DIR": str(tmp_path), "TAVLA_PORT": "many"})


def test_production_is_possible(tmp_path: Path) -> None:
    assert load({"TAVLA_DATA_DIR": str(tmp_path)}, **SAFE).has_secure_cookies


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        ("prot = 5000", "prot is no setting; is port meant?"),
        ("colour = 'blue'", "colour is no setting"),
        ("port = '5000'", "port = '5000' is not of the kind int"),
        ("demo = 1", "demo = 1 is not of the kind bool"),
        ("origins = 'https://tavla.example'", "is not of the kind list"),
        ("port = ", "TAVLA_CONFIG"),
    ],
)
def test_a_slip_in_the_file_is_told_with_the_files_name(
    tmp_path: Path, file: str, sentence: str
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(file)
    with pytest.raises(UnsafeSetting, match=sentence) as refusal:
        load({"TAVLA_CONFIG": str(path), "TAVLA_DATA_DIR": str(tmp_path)})
    assert "own.toml" in str(refusal.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnsafeSetting, match="TAVLA_CONFIG"):
        load({"TAVLA_CONFIG": str(tmp_path / "none.toml")})


def test_a_word_that_is_neither_yes_nor_no(tmp_path: Path) -> None:
    with pytest.raises(UnsafeSetting, match="TAVLA_DEMO"):
        load({"TAVLA_DATA_DIR": str(tmp_path), "TAVLA_DEMO": "ja"})


def test_a_secret_file_that_was_cut_short_is_refused_in_production(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("")
    with pytest.raises(UnsafeSetting, match="secret"):
        load({"TAVLA_DATA_DIR": str(tmp_path)}, **SAFE)


def test_in_the_environment_words_may_stand_in_space_and_an_empty_one_is_no(tmp_path: Path) -> None:
    environ = {"TAVLA_DATA_DIR": str(tmp_path), "TAVLA_DEMO": " TRUE ", "TAVLA_REUSE_PORT": ""}
    environ |= {"TAVLA_ORIGINS": "http://a.example, http://b.example"}
    settings = load(environ)
    assert (settings.demo, settings.reuse_port) == (True, False)
    assert settings.origins == ["http://a.example", "http://b.example"]


@pytest.mark.parametrize(
    ("file", "word"),
    [("", None), ('async_mode = "threading"', None), ("", "threading"), ("port = 1", "eventlet")],
)
def test_the_kind_of_concurrency_is_known_before_the_others(
    tmp_path: Path, file: str, word: str | None
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(file)
    environ = {"TAVLA_CONFIG": str(path), "TAVLA_DATA_DIR": str(tmp_path)}
    environ |= {"TAVLA_ASYNC_MODE": word} if word else {}
    assert async_mode(environ) == load(environ).async_mode


def test_a_file_that_cannot_be_read_is_told_by_the_settings_and_not_before(tmp_path: Path) -> None:
    for path in (tmp_path / "none.toml", tmp_path):
        assert async_mode({"TAVLA_CONFIG": str(path)}) == "eventlet"
        with pytest.raises(UnsafeSetting, match="there is no such file"):
            load({"TAVLA_CONFIG": str(path)})
