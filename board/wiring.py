"""How the slices hang together: which there are, and what in one has a consequence in another."""

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from board.attachments.sweeping import is_attached
from board.boards.arranging import board_added
from board.boards.removing import Elsewhere
from board.boards.templates import board_kept
from board.card_templates import with_boards
from board.cards.editing import card_written
from board.cards.moving import card_finished, card_reopened
from board.cards.removing_columns import column_removed
from board.cards.transferring import card_transferred
from board.core import streams
from board.core.changes import Change
from board.hooks import queueing
from board.imports.taking import is_an_old_queue
from board.notifications.parting import notifications_of_board
from board.recurrences import recurring
from board.rota import standing
from board.sprints import promising
from board.standup.finishing import standup_held
from board.standup.gathering import standup_opened
from board.triage import acknowledging, naming, parting, resolving
from board.triage.ticket_files import came_by_mail

PARTS = ("models", "events", "live", "routes")
"""What a slice may have: its tables; the classes of what happens in it; STREAMS and FLOORS (its
kinds of streams, and since when somebody may read them); and a blueprint, called `routes` too."""

SLICES = (
    "web",
    "people",
    "absences",
    "boards",
    "files",
    "texts",
    "cards",
    "conversations",
    "attachments",
    "card_templates",
    "recurrences",
    "sprints",
    "mail",
    "notifications",
    "focus",
    "letters",
    "triage",
    "incidents",
    "rota",
    "mailboxes",
    "imports",
    "standup",
    "hooks",
    "measures",
    "retrospectives",
    "walls",
    "search",
    "pages",
    "openapi",
)
"""A new slice is a line here; what it has of PARTS is found by its name."""

_modules = {
    part: [
        import_module(f"board.{slice_}.{part}")
        for slice_ in SLICES
        if find_spec(f"board.{slice_}.{part}")
    ]
    for part in PARTS
}


def connect() -> None:
    """Puts everything in its place; said again, it changes nothing."""
    _connect_signals()
    _connect_questions()
    lives = parts("live")
    streams.use(
        {name: kind for live in lives for name, kind in live.STREAMS.items()},
        [floor for live in lives for floor in getattr(live, "FLOORS", ())],
    )


def _connect_questions() -> None:
    # Who writes to the desk hears whether somebody has it.
    acknowledging.judge_by(standing.is_manned)


def _connect_signals() -> None:
    """In the commit of the command that sends the signal, in this order."""
    # A card is about to be written → its sprint must be this board's, and open; the name that walls
    # have for a ticket's card follows its customer.
    card_written.connect(promising.check_sprint, naming.follow_customer)
    # A card is finished → its ticket is resolved, and every reporter hears it.
    card_finished.connect(resolving.resolve_ticket)
    # A card is opened again → it waits to be promised anew; its ticket is open again.
    card_reopened.connect(promising.leave_closed_sprint, resolving.reopen_ticket)
    # A card goes to another board → its ticket goes to that team.
    card_transferred.connect(resolving.follow_card)
    # A column goes → what was to come into it comes where its cards went.
    column_removed.connect(recurring.follow_cards)
    # People gather for a standup → its channels are told.
    standup_opened.connect(queueing.tell_opened)
    # It was held → they are told what was.
    standup_held.connect(queueing.tell_held)
    # A board becomes a template → its card templates are kept with it …
    board_kept.connect(with_boards.keep_with_board)
    # … and a new board begins with them.
    board_added.connect(with_boards.add_with_board)


KNOW_BOARDS = (
    Elsewhere(notifications_of_board, Change.remove),
    Elsewhere(parting.tickets_with_a_card_on, parting.forget_card),
)
"""A board goes for good → its notifications and watches go, its tickets outlive it."""

KEEP_FILES = (is_attached, came_by_mail, is_an_old_queue)
"""A file stays in the store while one of these still has it."""


def parts(name: str) -> list[ModuleType]:
    """The modules of this name (PARTS), of every slice that has one, in the order of SLICES."""
    return _modules[name]
