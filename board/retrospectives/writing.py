"""Writing notes that nobody sees before the reveal."""

from board.core.actor import Actor
from board.core.changes import Change
from board.core.errors import NotFound

from .events import RetrospectiveWritten
from .hiding import in_hiding
from .models import HasWritten, HiddenNote, Retrospective
from .rules import NoteIsEmpty, check_room_for_note


def write_note(
    actor: Actor, retrospective_id: int, *, name: str, column_id: int, text: str
) -> Change:
    """Write a note, which stays hidden until the reveal. `name` is drawn by lot by who writes; sent
    again, it is the same note: yours to change, or with an empty text to take away, where notes are
    signed; where they are anonymous nobody knows whose it is, and it stays. It is kept in no event
    and no stored command. Raises NoteIsEmpty, TooManyNotes, RetrospectiveMovedOn."""
    with in_hiding(actor, retrospective_id, phase="writing") as (change, retrospective, member_id):
        if column_id not in (column.id for column in retrospective.columns):
            raise NotFound(kind="column", id=column_id)
        note = change.session.get(HiddenNote, (retrospective_id, name))
        if note is None:
            _add(change, retrospective, member_id, name=name, column_id=column_id, text=text)
        elif retrospective.is_anonymous:
            return change
        elif note.author_id != member_id:
            raise NotFound(kind="note", id=name)
        else:
            _change(change, retrospective, note, column_id=column_id, text=text)
        change.record(RetrospectiveWritten(retrospective=retrospective))
    return change


def _add(
    change: Change,
    retrospective: Retrospective,
    member_id: int,
    *,
    name: str,
    column_id: int,
    text: str,
) -> None:
    if not text:
        raise NoteIsEmpty()
    wrote = _has_written(change, retrospective.id, member_id)
    check_room_for_note(all_notes=retrospective.written, own_notes=wrote.notes)
    change.session.add(
        HiddenNote(
            retrospective_id=retrospective.id,
            name=name,
            column_id=column_id,
            text=text,
            author_id=None if retrospective.is_anonymous else member_id,
        )
    )
    wrote.notes += 1
    retrospective.written += 1
    if member_id not in retrospective.writers:
        retrospective.writers = sorted((*retrospective.writers, member_id))


def _change(
    change: Change, retrospective: Retrospective, note: HiddenNote, *, column_id: int, text: str
) -> None:
    note.column_id, note.text = column_id, text
    if not text:
        _has_written(change, retrospective.id, note.author_id or 0).notes -= 1
        retrospective.written -= 1
        change.remove(note)


def _has_written(change: Change, retrospective_id: int, member_id: int) -> HasWritten:
    found = change.session.get(HasWritten, (retrospective_id, member_id))
    wrote = found or HasWritten(retrospective_id=retrospective_id, member_id=member_id)
    change.session.add(wrote)
    return wrote
