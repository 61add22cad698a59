"""Following a calendar that says when somebody is away."""

from sqlmodel import select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.mail.sealing import sealed
from board.people.models import Member
from board.web.outside import NotAllowed, host_of

from .events import CalendarFollowed, CalendarUnfollowed
from .models import Absence, AbsenceCalendar
from .rules import AddressNotAllowed, check_keeps_absences


def follow_calendar(actor: Actor, *, member_id: int, address: str) -> Change:
    """Name a calendar (iCalendar, at an https address) whose whole-day events, and those of four
    hours and more, are somebody's absences; `result.calendar` has its id. It is read every half
    hour. A person has one: another takes its place, and what that said goes. Refused for what is no
    https address (AddressNotAllowed)."""
    check_keeps_absences(actor, member_id=member_id)
    try:
        host = host_of(address)
    except NotAllowed as error:
        raise AddressNotAllowed() from error
    with changing("absences", by=actor) as change:
        member = change.look_up(Member, member_id)
        calendar = _calendar_of(change, member.id)
        calendar.host, calendar.sealed, calendar.problem = host, sealed(address), ""
        _forget_absences(change, change.add(calendar))
        change.result["calendar"] = calendar.id
        change.record(CalendarFollowed(member=member))
    return change


def unfollow_calendar(actor: Actor, calendar_id: int) -> Change:
    """Do not read somebody's calendar any more; the absences that it said go."""
    with changing("absences", by=actor) as change:
        calendar = change.find(AbsenceCalendar, calendar_id)
        check_keeps_absences(actor, member_id=calendar.member_id)
        _forget_absences(change, calendar)
        change.remove(calendar)
        change.record(CalendarUnfollowed(member=calendar.member_id))
    return change


def _calendar_of(change: Change, member_id: int) -> AbsenceCalendar:
    of_theirs = select(AbsenceCalendar).where(AbsenceCalendar.member_id == member_id)
    found: AbsenceCalendar | None = change.session.exec(of_theirs).one_or_none()
    return found or AbsenceCalendar(member_id=member_id, host="", sealed="")


def _forget_absences(change: Change, calendar: AbsenceCalendar) -> None:
    for absence in change.all(select(Absence).where(Absence.calendar_id == calendar.id)):
        change.remove(absence)
    change.session.flush()
