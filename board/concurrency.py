"""The one setting that is read before all others, with the standard library alone: eventlet has to
patch it before anything else, pydantic too, is imported."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path

from . import ASSETS


def async_mode(environ: Mapping[str, str] = os.environ) -> str:
    """`async_mode` as board/settings.py will read it; what is wrong with a file is said there."""
    for values in (environ, _own(environ.get("TAVLA_CONFIG", "")), _of("default.toml")):
        if word := values.get("TAVLA_ASYNC_MODE", values.get("async_mode")):
            return str(word)
    raise LookupError("config/default.toml has no async_mode")


def _own(path: str) -> Mapping[str, object]:
    try:
        return _of(path) if path else {}
    except (OSError, ValueError):
        return {}


def _of(path: str) -> Mapping[str, object]:
    file = Path(path) if Path(path).exists() else ASSETS / "config" / path
    return tomllib.loads(file.read_text("utf-8"))
