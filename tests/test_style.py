"""What STYLE.md shows as good stands in the code today."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHOWN = re.findall(
    r"^`([\w/.]+)`:\n```\w+\n(.*?)\n```", (ROOT / "STYLE.md").read_text(), re.MULTILINE | re.DOTALL
)


def test_there_are_examples_in_every_language_of_the_house() -> None:
    assert {Path(path).suffix for path, _ in SHOWN} == {".py", ".ts", ".css", ".html"}


@pytest.mark.parametrize(("path", "example"), SHOWN)
def test_a_good_example_stands_in_the_code(path: str, example: str) -> None:
    code = (ROOT / path).read_text("utf-8")
    for part in example.split("\n…\n"):
        assert part in code, f"STYLE.md shows {path} as it is no longer"
