"""What happens to a person's notifications and to what they watch, as events."""

from board.core.events import Event


class PersonalEvent(Event, on=("me",)):
    """Something that only one person knows of."""


class NoticeTold(PersonalEvent, kind="notice.told"):
    """Something to know."""


class NoticeSeen(PersonalEvent, kind="notice.seen"):
    """Notices were seen."""


class NoticeForgotten(PersonalEvent, kind="notice.forgotten"):
    """Notices of a month ago left the tray."""


class WatchBegun(PersonalEvent, kind="watch.begun"):
    """This person follows a card, a column or a board."""

    what: str
    target: int


class WatchEnded(PersonalEvent, kind="watch.ended"):
    """They do not any more."""

    what: str
    target: int
