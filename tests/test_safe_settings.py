"""Which settings are refused, by name, before anything is opened."""

from pathlib import Path
from typing import Any

import pytest

from board.safe_settings import UnsafeSetting, check_names
from board.settings import load

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


KNOWN = {"port": int, "origins": list[str], "demo": bool, "organisation": str}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"prot": 1}, "own.toml: prot is no setting; is port meant?"),
        ({"zzz": 1}, "own.toml: zzz is no setting"),
        ({"port": True}, "own.toml: port = True is not of the kind int"),
        ({"port": 5000.0}, "own.toml: port = 5000.0 is not of the kind int"),
        ({"origins": "a"}, "own.toml: origins = 'a' is not of the kind list"),
    ],
)
def test_a_file_may_name_what_is_a_setting_and_of_its_kind(
    given: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(UnsafeSetting) as refused:
        check_names(given, KNOWN, source="own.toml")
    assert str(refused.value) == sentence


def test_a_file_that_says_nothing_or_all_of_it_is_right() -> None:
    check_names({}, KNOWN, source="own.toml")
    whole = {"port": 1, "origins": ["a"], "demo": False, "organisation": ""}
    check_names(whole, KNOWN, source="own.toml")


@pytest.mark.parametrize(
    "origin", ["http://localhost:5000", "https://tavla.example", "http://[::1]:80", "https://a.b"]
)
def test_an_origin_is_the_address_of_a_site(tmp_path: Path, origin: str) -> None:
    assert load({"TAVLA_DATA_DIR": str(tmp_path)}, origins=[origin]).origins == [origin]


@pytest.mark.parametrize(
    "origin", ["https://a.example:0", "https://a.example?x", "https://[::1", "https://a b", " "]
)
def test_what_is_none_is_refused_and_never_an_error(tmp_path: Path, origin: str) -> None:
    with pytest.raises(UnsafeSetting, match="origins"):
        load({"TAVLA_DATA_DIR": str(tmp_path)}, origins=[origin])
