"""The sign-ins that this process remembers, so that a command need not read who asks. The command
looks in its own transaction whether that still stands (core/identity_version.py)."""

from collections import OrderedDict

from board.core.actor import Actor, RememberedIdentity
from board.settings import Settings

from .signing_in import Found

MOST = 10_000


class RememberedSignIns:
    """By key, the longest unused goes first."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._found: OrderedDict[str, Found] = OrderedDict()

    def remember(self, key: str, found: Found | None) -> None:
        """What was just read; None forgets."""
        self._found.pop(key, None)
        if found is not None:
            self._found[key] = found
        while len(self._found) > MOST:
            self._found.popitem(last=False)

    def recall(self, key: str) -> Found | None:
        """None when nothing is remembered, or when it is too old by the clock."""
        found = self._found.get(key)
        return found if found and found.stands(self._settings) else None


def remembered_actor(found: Found) -> Actor:
    """Whose first change asks whether it is still them."""
    return found.member.actor().remembered(RememberedIdentity(found.version))
