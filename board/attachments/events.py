"""What happens to the files of cards, as events."""

from board.cards.events import CardEvent
from board.core.errors import N_


class CardFileAdded(CardEvent, kind="card.file_added"):
    """A file was put on a card; `name`."""

    name: str
    sentence = N_("{who} added the file {name}")
    short_sentence = N_("{who} added a file")
    notifies = "watchers"


class CardFileRemoved(CardEvent, kind="card.file_removed"):
    """A file was taken off."""

    name: str
    sentence = N_("{who} removed the file {name}")
    short_sentence = N_("{who} removed a file")
