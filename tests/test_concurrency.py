"""The one setting that is read before all others."""

from pathlib import Path

import pytest

from board.concurrency import async_mode
from board.settings import load


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
