"""Columns that a new board starts with, from config/boards."""

import tomllib
from typing import Any

from board import ASSETS


def columns_of_template(name: str, language: str) -> list[dict[str, Any]]:
    """`[{name, policy, wip_limit, is_started, is_finished}]`; English where the language has no file."""
    folder = ASSETS / "config" / "boards"
    path = folder / f"{name}.{language}.toml"
    return tomllib.loads((path if path.exists() else folder / f"{name}.en.toml").read_text("utf-8"))["columns"]
