"""What is talked about just now, and for how long."""

from datetime import timedelta

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.holding import StreamOf

from .events import RetrospectiveSpotlit, RetrospectiveTimed
from .lookups import note_in
from .models import Retrospective, RetrospectiveNote
from .rules import PHASES, check_phase


def put_in_spotlight(actor: Actor, retrospective_id: int, *, note_id: int | None) -> Change:
    """Talk about a note with its group, or (null) about none. The timer begins anew."""
    with changing(StreamOf(Retrospective, retrospective_id), by=actor) as change:
        retrospective = change.find(Retrospective, retrospective_id)
        check_phase(retrospective.phase, "talking")
        note = note_in(change, retrospective, note_id) if note_id else None
        if note and note.under_id:
            note = note_in(change, retrospective, note.under_id)
        shine_on(change, retrospective, note)
        change.record(RetrospectiveSpotlit(retrospective=retrospective))
    return change


def shine_on(change: Change, retrospective: Retrospective, note: RetrospectiveNote | None) -> None:
    """The spotlight on a note, and its time from now on."""
    retrospective.spotlight_id = note.id if note else None
    has_timer = note is not None and retrospective.minutes > 0
    ends_at = change.at + timedelta(minutes=retrospective.minutes)
    retrospective.timer_ends_at = ends_at if has_timer else None
    if note:
        note.is_talked_about = True


def set_timer(actor: Actor, retrospective_id: int, *, minutes: int) -> Change:
    """Let the timer end so many minutes from now, by the server's clock; 0 stops it."""
    with changing(StreamOf(Retrospective, retrospective_id), by=actor) as change:
        retrospective = change.find(Retrospective, retrospective_id)
        check_phase(retrospective.phase, *PHASES[:-1])
        ends_at = change.at + timedelta(minutes=minutes)
        retrospective.timer_ends_at = ends_at if minutes else None
        change.record(RetrospectiveTimed(retrospective=retrospective))
    return change
