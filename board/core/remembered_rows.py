"""Rows that this process remembers: those that seldom change and that most commands of their stream
look at (`Synced.IS_STEADY`: a board, its columns). A stream's own row has the mark of the newest
event that changed one of them, so who holds the stream sees whether they still are what they were,
whichever worker has changed it meanwhile."""

from collections import OrderedDict
from collections.abc import Iterable

from .holding import HeldStream
from .row_loading import Values
from .synced import Synced

Rows = dict[tuple[type[Synced], int], tuple[str, Values]]
"""By table and id: the stream that a row is on, and its values."""
Version = tuple[int, int]
"""A stream's epoch and the mark of its steady rows."""

MOST_STREAMS = 1000
_remembered: OrderedDict[str, tuple[Version, Rows]] = OrderedDict()


def recall(held: Iterable[HeldStream]) -> Rows:
    """What still stands of streams that are held."""
    found = [(_remembered.get(one.name), _version(one)) for one in held]
    return {key: row for had, now in found if had and had[0] == now for key, row in had[1].items()}


def remember(held: Iterable[HeldStream], rows: Rows) -> None:
    """Steady rows that a change has found on the streams that it held, after its commit. Of those
    whose steady rows it has changed, nothing."""
    for one in held:
        _remembered.pop(one.name, None)
        if one.is_steady:
            own = {key: row for key, row in rows.items() if row[0] == one.name}
            _remembered[one.name] = _version(one), own
    while len(_remembered) > MOST_STREAMS:
        _remembered.popitem(last=False)


def _version(stream: HeldStream) -> Version:
    return stream.epoch, stream.steady_mark
