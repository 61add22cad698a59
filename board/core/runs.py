"""Runs: events of one stream that follow each other, told without what each would repeat."""

from collections.abc import Sequence
from typing import Any

SHARED = {"stream", "epoch", "seq", "after"}
"""One follows the other: these are known from where the run begins."""
USUAL: dict[str, Any] = {
    "kind": "",
    "by": None,
    "command": None,
    "facts": {},
    "put": {},
    "gone": {},
}
AS_BEFORE = ("kind", "by")
"""Most often as in the event before."""


def run_of(events: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """`{epoch, seq, after, events}` of at least one message, oldest first: what the first of them
    has of these, and of each what cannot be expected. The browser makes them whole again
    (static/src/model/runs.ts)."""
    first, expected, told = events[0], USUAL, []
    for event in events:
        told.append(
            {k: v for k, v in event.items() if k not in SHARED and v != expected.get(k, ...)}
        )
        expected = USUAL | {name: event[name] for name in AS_BEFORE if name in event}
    return {name: first[name] for name in ("epoch", "seq", "after")} | {"events": told}
