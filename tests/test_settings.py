"""Settings: three sources, and a loud no to what would be dangerous."""

from pathlib import Path

import pytest

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


def test_a_number_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(UnsafeSetting, match="TAVLA_PORT"):
        load({"TAVLA_DATA_DIR": str(tmp_path), "TAVLA_PORT": "many"})


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
