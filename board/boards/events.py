"""What happens to boards, their columns, filters, links and templates, as events."""

from board.core.events import About, Event

from .models import Board, BoardColumn, BoardLink, BoardTemplate, SavedFilter


class BoardEvent(Event, on=("board",)):
    """Something that happened on a board."""


class BoardAdded(BoardEvent, kind="board.added"):
    """A board with its columns was made."""

    board: About[Board]
    name: str


class BoardChanged(BoardEvent, kind="board.changed"):
    """Name, swimlanes, limits, when finished cards leave; `fields`."""

    board: About[Board]
    name: str
    fields: list[str]


class BoardArchived(BoardEvent, kind="board.archived"):
    """Put into the archive: read, not changed, until it is brought back or goes after 30 days."""

    board: About[Board]
    name: str


class BoardRestored(BoardEvent, kind="board.restored"):
    """Brought back from the archive."""

    board: About[Board]
    name: str


class BoardDeleted(Event, kind="board.deleted", on=("board", "desk", "me")):
    """It went for good with all that was on it; others forget what they had of it."""

    board: About[Board]


class BoardColumnAdded(BoardEvent, kind="board.column_added"):
    """A new column."""

    column: About[BoardColumn]
    name: str


class BoardColumnChanged(BoardEvent, kind="board.column_changed"):
    """Name, limit or policy of a column."""

    column: About[BoardColumn]
    name: str


class BoardColumnMoved(BoardEvent, kind="board.column_moved"):
    """A column’s place in the order."""

    column: About[BoardColumn]
    name: str


class BoardColumnRemoved(BoardEvent, kind="board.column_removed"):
    """A column is gone; its cards went to `cards_to`."""

    column: About[BoardColumn]
    name: str
    cards_to: str


class BoardBoundariesSet(BoardEvent, kind="board.boundaries_set"):
    """Where work starts and finishes; cards that stand there are stamped anew."""

    starts_in: About[BoardColumn]
    finishes_in: About[BoardColumn]


class BoardLabelColoured(BoardEvent, kind="board.label_coloured"):
    """A label has another colour (`hue`), or none."""

    board: About[Board]
    label: str
    hue: str | None


class BoardShared(BoardEvent, kind="board.shared"):
    """A public link or a calendar link was made."""

    link: About[BoardLink]
    link_kind: str


class BoardLinkRevoked(BoardEvent, kind="board.link_revoked"):
    """It was taken back."""

    link: About[BoardLink]
    link_kind: str


class FilterSaved(Event, kind="filter.saved", on=("me", "board")):
    """A filter got a name."""

    filter: About[SavedFilter]
    name: str


class FilterRemoved(Event, kind="filter.removed", on=("me", "board")):
    """A saved filter is gone."""

    filter: About[SavedFilter]
    name: str


class BoardTemplateSaved(Event, kind="board_template.saved", on=("people", "board")):
    """A board was saved as a template: everybody's, or a closed board's own."""

    template: About[BoardTemplate]
    name: str


class BoardTemplateRemoved(Event, kind="board_template.removed", on=("people", "board")):
    """A saved board template is gone."""

    template: About[BoardTemplate]
    name: str
