"""A place for files."""

from pathlib import Path

import pytest

from board.files.uploads import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "files", "a secret")
