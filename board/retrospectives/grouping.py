"""Grouping notes that say the same."""

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.holding import StreamOf

from .events import NoteGrouped
from .lookups import note_in, notes_of
from .models import Retrospective
from .rules import NoteUnderItself, check_phase


def group_note(
    actor: Actor, retrospective_id: int, *, note_id: int, under_id: int | None
) -> Change:
    """Put a note, and those that are under it, into the group of another one; or, with null, on its
    own again. While notes are grouped (RetrospectiveMovedOn)."""
    with changing(StreamOf(Retrospective, retrospective_id), by=actor) as change:
        retrospective = change.find(Retrospective, retrospective_id)
        check_phase(retrospective.phase, "grouping")
        note = note_in(change, retrospective, note_id)
        under = note_in(change, retrospective, under_id) if under_id else None
        top_id = (under.under_id or under.id) if under else None
        if top_id == note.id:
            raise NoteUnderItself()
        if top_id is not None:
            for one in notes_of(change, retrospective):
                if one.under_id == note.id:
                    one.under_id = top_id
        note.under_id = top_id
        change.record(NoteGrouped(note=note))
    return change
