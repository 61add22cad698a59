"""Swedish and English: in which of them a run's browsers are tried, and what the demo calls its
things in each.

What costs minutes in both is tried in one of them in a run that has a seed (as CI has), chosen by
it; without a seed in both. `TAVLA_TEST_LANGUAGES` says `both`, `sv` or `en` all the same.
"""

import os
import tomllib
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

CONFIG = Path(__file__).parents[2] / "config"
BOTH = ["en", "sv"]
PAIRS = ("boards/kanban", "boards/scrum", "cards/cards", "demo/federation")
"""Files of config/ that say the same in both, in the same order."""


def of_this_run() -> list[str]:
    """The languages of the tests that a run tries in one."""
    wanted = os.environ.get("TAVLA_TEST_LANGUAGES", "")
    seed = os.environ.get("TAVLA_TEST_SEED", "")
    if wanted == "both" or not (wanted or seed):
        return BOTH
    return [wanted or BOTH[zlib.crc32(f"language {seed}".encode()) % len(BOTH)]]


def in_the_demo(english: str, language: str) -> str:
    """A column, a label, a template or a card of the demo; what it does not know stays as it is."""
    return english if language == "en" else _swedish().get(english, english)


@cache
def _swedish() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in PAIRS:
        english, swedish = (
            _texts_in(tomllib.loads((CONFIG / f"{name}.{language}.toml").read_text("utf-8")))
            for language in BOTH
        )
        for one, other in zip(english, swedish, strict=True):
            found.setdefault(one, other)
    return found


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts_in(one)
