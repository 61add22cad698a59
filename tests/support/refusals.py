"""Every rule that says no."""

import board.app  # noqa: F401 - registers every one
from board.core.errors import Refused


def all_refusals(kind: type[Refused] = Refused) -> list[type[Refused]]:
    """The product's own refusals, each once."""
    below = [sub for one in kind.__subclasses__() for sub in (one, *all_refusals(one))]
    own = {one for one in below if one.__module__.startswith("board.")}
    return sorted(own, key=lambda one: one.code())
