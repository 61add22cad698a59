"""How much Python work a call does: lines that are carried out. Counted, not timed: the same on
every machine."""

import sys
from collections.abc import Callable
from typing import Any


def steps_of(call: Callable[[], Any]) -> int:
    """The lines of Python that run inside `call`."""
    steps = 0

    def count(_frame: Any, event: str, _arg: Any) -> Any:
        nonlocal steps
        if event == "line":
            steps += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        call()
    finally:
        sys.settrace(before)
    return steps


def grows_with(make: Callable[[int], Callable[[], Any]], size: int) -> float:
    """How many times the work of a size its double takes: 2 is linear, 4 is quadratic."""
    return steps_of(make(2 * size)) / steps_of(make(size))
