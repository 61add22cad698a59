"""An example of a command of the API: who does it, and what is sent."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .stage import Stage

DONE = "done"
NOTHING = "nothing"
"""No event is left that says who did it: there is nothing to ask back."""


@dataclass(frozen=True)
class Example:
    """`path(stage)` and `body(stage)` of an example that succeeds for `by`. `undone` and `redone`:
    what asking it back is answered with, and what asking that back is: DONE, a refusal's code, or
    NOTHING. After a refusal nothing more is asked."""

    by: str
    path: Callable[[Stage], str]
    body: Callable[[Stage], Any] = lambda stage: {}
    undone: str = DONE
    redone: str = DONE
