"""Finding a retrospective's notes, and its topics in the order in which they are talked about."""

from collections.abc import Sequence

from sqlmodel import col, select

from board.core.changes import Change
from board.core.errors import NotFound

from .models import Retrospective, RetrospectiveNote


def notes_of(change: Change, retrospective: Retrospective) -> Sequence[RetrospectiveNote]:
    of_it = select(RetrospectiveNote).where(RetrospectiveNote.retrospective_id == retrospective.id)
    return change.all(of_it.order_by(col(RetrospectiveNote.id)))


def topics_of(change: Change, retrospective: Retrospective) -> list[RetrospectiveNote]:
    """The notes on top of their groups, the most dots first."""
    tops = [note for note in notes_of(change, retrospective) if note.under_id is None]
    return sorted(tops, key=lambda note: -note.dots)


def note_in(change: Change, retrospective: Retrospective, note_id: int) -> RetrospectiveNote:
    """Raises NotFound for a note of another one."""
    note = change.find(RetrospectiveNote, note_id)
    if note.retrospective_id != retrospective.id:
        raise NotFound(kind="note", id=note_id)
    return note
