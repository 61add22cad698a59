"""Giving a label of a board its colour, so that it is found at a glance beside its name."""

from board.core.actor import Actor
from board.core.changes import Change, changing

from .events import BoardLabelColoured
from .models import Board
from .rules import check_labels_coloured


def colour_label(actor: Actor, board_id: int, *, label: str, hue: str | None) -> Change:
    """Give a label of a board one of the palette's colours, whether a card has it now or not; null
    takes it away."""
    with changing(f"board/{board_id}", by=actor) as change:
        board = change.find(Board, board_id)
        others = {name: of for name, of in board.label_hues.items() if name != label}
        hues = others | ({label: hue} if hue else {})
        check_labels_coloured(len(hues))
        board.label_hues = hues
        change.record(BoardLabelColoured(board=board, label=label, hue=hue))
    return change
