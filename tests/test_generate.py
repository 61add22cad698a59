"""What is made from the code is what the code says today."""

from collections.abc import Callable
from pathlib import Path

import pytest

import board.app  # noqa: F401 - registers everything
from board import generate

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(("path", "text"), generate.FILES)
def test_what_is_generated_is_current(path: str, text: Callable[[], str]) -> None:
    assert (ROOT / path).read_text("utf-8") == text(), "make types"
