"""From phase to phase: notes are revealed, dots are counted, it is closed."""

import secrets

from sqlmodel import col, delete, func, select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.holding import StreamOf

from .events import RetrospectiveStepped
from .lookups import notes_of, topics_of
from .models import GivenDots, HasWritten, HiddenNote, Retrospective, RetrospectiveNote
from .rules import check_may_reveal, check_step
from .spotlight import shine_on


def step(actor: Actor, retrospective_id: int, *, phase: str, to: str) -> Change:
    """Go from `phase` to the next one, back from `agreeing` to `talking`, or to `closed`. Into
    `grouping` all notes are revealed at once, in an order by lot; into `talking` the dots are
    counted. Closed while people still write, it shows nothing of what they wrote. Raises
    RetrospectiveMovedOn, NothingWritten, TooFewToHide."""
    with changing(StreamOf(Retrospective, retrospective_id), by=actor) as change:
        retrospective = change.find(Retrospective, retrospective_id)
        check_step(retrospective.phase, expected=phase, to=to)
        if to == "grouping":
            _reveal(change, retrospective)
        if phase == "dots":
            _count_dots(change, retrospective)
        retrospective.phase, retrospective.timer_ends_at = to, None
        if to == "talking" and phase == "dots":
            shine_on(change, retrospective, next(iter(topics_of(change, retrospective)), None))
        if to == "closed":
            _close(change, retrospective)
        change.record(RetrospectiveStepped(retrospective=retrospective, phase=to))
    return change


def _reveal(change: Change, retrospective: Retrospective) -> None:
    check_may_reveal(
        written=retrospective.written,
        writers=retrospective.writers,
        is_anonymous=retrospective.is_anonymous,
    )
    of_it = HiddenNote.retrospective_id == retrospective.id
    hidden = list(change.all(select(HiddenNote).where(of_it)))
    secrets.SystemRandom().shuffle(hidden)
    for note in hidden:
        shown = {"column_id": note.column_id, "text": note.text, "author_id": note.author_id}
        change.session.add(RetrospectiveNote(retrospective_id=retrospective.id, **shown))
    _forget_hidden(change, retrospective)


def _forget_hidden(change: Change, retrospective: Retrospective) -> None:
    for model in (HiddenNote, HasWritten):
        of_it = col(model.retrospective_id) == retrospective.id
        change.session.execute(delete(model).where(of_it))


def _count_dots(change: Change, retrospective: Retrospective) -> None:
    of_it = col(GivenDots.retrospective_id) == retrospective.id
    given = select(GivenDots.note_id, func.sum(GivenDots.dots)).where(of_it)
    dots = dict(change.all(given.group_by(col(GivenDots.note_id))))
    for note in notes_of(change, retrospective):
        note.dots = int(dots.get(note.id, 0))
    change.session.execute(delete(GivenDots).where(of_it))


def _close(change: Change, retrospective: Retrospective) -> None:
    retrospective.closed_at, retrospective.spotlight_id = change.at, None
    _forget_hidden(change, retrospective)
