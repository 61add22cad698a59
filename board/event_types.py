"""The kinds of events as a table for docs/events.md and as types for the browser, from their
classes."""

import textwrap
from collections.abc import Iterator
from dataclasses import MISSING, fields
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from board import ASSETS, wiring
from board.core import events
from board.core.events import Event

PAGE = "docs/events.md"
HEAD = "| kind | stream | facts | what happened |\n|---|---|---|---|\n"
NAMES = {
    int: "number",
    float: "number",
    str: "string",
    bool: "boolean",
    date: "string",
    datetime: "string",
    NoneType: "null",
}
PREAMBLE = """/** Written by `make types` from the event classes of each slice: not by hand. */

/** What is told of each kind of event, beside the rows that it put and that are gone. */
export interface EventFacts {
"""
END = """}

export type EventKind = keyof EventFacts;
"""


def page() -> str:
    """docs/events.md: its own words, and under them the table of every kind."""
    words = (ASSETS / PAGE).read_text("utf-8").partition("| kind |")[0]
    return words + HEAD + "".join(_line(kind) for kind in _kinds())


def declarations() -> str:
    """The facts of every kind, in TypeScript."""
    return PREAMBLE + "".join(_declaration(kind) for kind in _kinds()) + END


def _kinds() -> list[type[Event]]:
    wiring.parts("events")
    return [kind for kind in events.kinds() if kind.__module__.startswith("board.")]


def _line(kind: type[Event]) -> str:
    streams = ", ".join(name if name in _SINGLE else f"{name}/<id>" for name in kind.streams)
    facts = ", ".join(f"`{name}`{mark}" for name, mark, _ in _facts(kind))
    return f"| `{kind.kind}` | {streams or 'any'} | {facts} | {_what_happened(kind)} |\n"


_SINGLE = ("people", "desk", "focus", "brief")


def _declaration(kind: type[Event]) -> str:
    facts = [f"    {name}{mark}: {_typescript(hint)};\n" for name, mark, hint in _facts(kind)]
    shape = "{\n" + "".join(facts) + "  }" if facts else "Record<string, never>"
    return f'{_comment(_what_happened(kind))}  "{kind.kind}": {shape};\n'


def _facts(kind: type[Event]) -> Iterator[tuple[str, str, Any]]:
    """(name, "?" where it may be left out, type)."""
    hints = get_type_hints(kind, include_extras=True)
    for one in fields(kind):  # type: ignore[arg-type]
        yield one.name, "" if one.default is MISSING else "?", hints[one.name]


def _what_happened(kind: type[Event]) -> str:
    return " ".join((kind.__doc__ or "").split())


def _comment(text: str) -> str:
    first, *more = textwrap.wrap(text, 90)
    if not more:
        return f"  /** {first} */\n"
    return "  /**\n" + "".join(f"   * {line}\n" for line in (first, *more)) + "   */\n"


def _typescript(hint: object) -> str:
    origin, inner = get_origin(hint), get_args(hint)
    if hint in NAMES:
        return NAMES[hint]
    if origin is Annotated:
        return "number"
    if origin is list:
        item = _typescript(inner[0])
        return f"({item})[]" if " | " in item else f"{item}[]"
    if origin is dict:
        return f"Record<string, {_typescript(inner[1])}>"
    if origin in (Union, UnionType):
        return " | ".join(dict.fromkeys(_typescript(one) for one in inner))
    raise AssertionError(f"{hint} has no name in TypeScript yet")
