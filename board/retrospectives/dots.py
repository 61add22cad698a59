"""Giving dots, hidden from everybody until they are counted."""

from sqlmodel import func, select

from board.core.actor import Actor
from board.core.changes import Change

from .events import RetrospectiveDotsGiven
from .hiding import in_hiding
from .lookups import note_in
from .models import GivenDots
from .rules import check_dots


def give_dots(actor: Actor, retrospective_id: int, *, note_id: int, dots: int) -> Change:
    """Say how many of your dots a note has (0: none); those of a group are on its top note. Never
    more than everybody has (DotsUsedUp). Who gave which is in no event, and forgotten when they are
    counted."""
    with in_hiding(actor, retrospective_id, phase="dots") as (change, retrospective, member_id):
        note = note_in(change, retrospective, note_id)
        top_id = note.under_id or note.id
        given = _given_by(change, retrospective_id, member_id)
        before = given.pop(top_id, 0)
        check_dots(given_elsewhere=sum(given.values()), dots=dots, most=retrospective.dots_each)
        if dots != before:
            _write(change, (retrospective_id, member_id, top_id), dots)
            retrospective.dots_given += dots - before
            change.record(RetrospectiveDotsGiven(retrospective=retrospective))
    return change


def _given_by(change: Change, retrospective_id: int, member_id: int) -> dict[int, int]:
    """{note id: dots}"""
    given = select(GivenDots.note_id, func.sum(GivenDots.dots)).where(
        GivenDots.retrospective_id == retrospective_id, GivenDots.member_id == member_id
    )
    return {id_: int(dots) for id_, dots in change.all(given.group_by(GivenDots.note_id))}  # type: ignore[arg-type]


def _write(change: Change, key: tuple[int, int, int], dots: int) -> None:
    found = change.session.get(GivenDots, key)
    if found and not dots:
        change.remove(found)
    elif found:
        found.dots = dots
    else:
        names = ("retrospective_id", "member_id", "note_id")
        change.session.add(GivenDots(**dict(zip(names, key, strict=True)), dots=dots))
