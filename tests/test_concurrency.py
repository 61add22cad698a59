"""The one setting that is read before all others."""

from pathlib import Path

import pytest

from board.concurrency import async_mode
from board.settings import UnsafeSetting, load


def test_the_environment_goes_before_the_own_file_and_that_before_the_default(
    tmp_path: Path,
) -> None:
    own = tmp_path / "own.toml"
    own.write_text('async_mode = "threading"\n')
    assert async_mode({}) == "eventlet"
    assert async_mode({"TAVLA_CONFIG": str(own)}) == "threading"
    both = {"TAVLA_CONFIG": str(own), "TAVLA_ASYNC_MODE": "eventlet"}
    assert async_mode(both) == load(both).async_mode == "eventlet"


@pytest.mark.parametrize("content", [None, "async_mode = ", "port = 7000\n", "\x00"])
def test_a_file_that_is_missing_broken_or_silent_leaves_the_default(
    tmp_path: Path, content: str | None
) -> None:
    own = tmp_path / "own.toml"
    if content is not None:
        own.write_text(content)
    assert async_mode({"TAVLA_CONFIG": str(own)}) == "eventlet"


def test_a_file_that_comes_with_tavla_is_found_by_its_name() -> None:
    assert (
        async_mode({"TAVLA_CONFIG": "testing.toml"})
        == load({"TAVLA_CONFIG": "testing.toml"}).async_mode
    )


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
