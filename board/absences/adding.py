"""Saying that somebody is away, and that they are not after all."""

from datetime import date

from sqlmodel import select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.people.models import Member

from .events import AbsenceAdded, AbsenceRemoved
from .models import Absence
from .rules import check_days, check_keeps_absences, check_room, check_was_said_here


def add_absence(
    actor: Actor, *, member_id: int, from_on: date, until_on: date, reason: str = ""
) -> Change:
    """Say that somebody is away, from one day to another, both included; `result.absence` has its
    id. Meanwhile they are dealt no tickets, and their team gets fewer. Members for themselves,
    coordinators and administrators for all."""
    check_keeps_absences(actor, member_id=member_id)
    check_days(from_on, until_on)
    with changing("absences", by=actor) as change:
        member = change.look_up(Member, member_id)
        of_theirs = select(Absence.id).where(Absence.member_id == member_id)
        check_room(len(change.all(of_theirs)))
        absence = Absence(member_id=member.id, from_on=from_on, until_on=until_on, reason=reason)
        change.result["absence"] = change.add(absence).id
        change.record(AbsenceAdded(member=member))
    return change


def remove_absence(actor: Actor, absence_id: int) -> Change:
    """Say that somebody is not away after all. What was read in a calendar is changed there
    (ReadFromCalendar)."""
    with changing("absences", by=actor) as change:
        absence = change.find(Absence, absence_id)
        check_keeps_absences(actor, member_id=absence.member_id)
        check_was_said_here(absence.calendar_id)
        change.remove(absence)
        change.record(AbsenceRemoved(member=absence.member_id))
    return change
