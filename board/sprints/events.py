"""What happens to sprints, as events."""

from board.boards.events import BoardEvent
from board.core.events import About

from .models import Sprint


class SprintAdded(BoardEvent, kind="sprint.added"):
    """A planned sprint."""

    sprint: About[Sprint]
    name: str


class SprintChanged(BoardEvent, kind="sprint.changed"):
    """Its name, goal or dates."""

    sprint: About[Sprint]
    name: str


class SprintRemoved(BoardEvent, kind="sprint.removed"):
    """A planned sprint is gone; its cards stay in the backlog."""

    sprint: About[Sprint]
    name: str


class SprintStarted(BoardEvent, kind="sprint.started"):
    """`promised` is {card: estimate in points, null where it has none}."""

    sprint: About[Sprint]
    name: str
    promised: dict[str, float | int | None]


class SprintClosed(BoardEvent, kind="sprint.closed"):
    """With its record; `left` are the cards that were not finished."""

    sprint: About[Sprint]
    name: str
    left: list[int]
