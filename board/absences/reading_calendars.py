"""Reading the calendars that people are away by: a timer's work, and once when one is named."""

import logging
from collections.abc import Callable, Collection
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import orjson
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from board.core import clock, database
from board.core.actor import system
from board.core.changes import Change, changing
from board.core.children import ChildFailed, ChildPool, ChildTimedOut
from board.core.outages import PoolExhausted
from board.mail.sealing import opened
from board.web.outside import NotAllowed, NotFetched, fetch
from board.web.texts import tidy_line

from .events import CalendarRead
from .models import Absence, AbsenceCalendar

PROBLEMS = ("not_allowed", "not_fetched", "not_read", "forgotten")
"""Its address leads into our network; it does not answer; what it answers is no calendar, or too
much of one; its address has to be given anew."""
MOST_BYTES = 2_000_000
FETCH_SECONDS = 20.0
AHEAD, BEHIND = timedelta(days=400), timedelta(days=35)
readers = ChildPool("board.absences.ics:answer", workers=1, seconds=5.0, memory_mb=256)
logger = logging.getLogger(__name__)

Days = tuple[date, date, str]
Fetch = Callable[[str], bytes]


def read_calendars(zone: ZoneInfo, inner_hosts: Collection[str] = ()) -> int:
    """Reads every calendar; returns how many say something else than before."""

    def fetched(address: str) -> bytes:
        return fetch(address, most_bytes=MOST_BYTES, seconds=FETCH_SECONDS, inner_hosts=inner_hosts)

    with database.current().reading() as session:
        calendars = list(session.exec(select(AbsenceCalendar).order_by(col(AbsenceCalendar.id))))
    return sum(read_calendar(one, zone, fetched) for one in calendars)


def read_calendar(calendar: AbsenceCalendar, zone: ZoneInfo, fetched: Fetch) -> bool:
    """Nothing is held meanwhile; whoever has unfollowed it since is obeyed."""
    found, problem = _found(calendar, zone, fetched)
    with database.current().reading() as session:
        if problem == calendar.problem and (
            problem or found == [_days(one) for one in session.exec(_of(calendar.id))]
        ):
            return False
    with changing("absences", by=system("calendars")) as change:
        kept = change.get(AbsenceCalendar, calendar.id)
        if kept is None or kept.sealed != calendar.sealed:
            return False
        kept.problem = problem
        if not problem:
            _write(change, kept, found)
        change.record(CalendarRead(member=kept.member_id))
    return True


def _found(calendar: AbsenceCalendar, zone: ZoneInfo, fetched: Fetch) -> tuple[list[Days], str]:
    """What it says, or a word for why that is not known: then what it said before stands."""
    address = opened(calendar.sealed)
    if not address:
        return [], "forgotten"
    today = clock.now().astimezone(zone).date()
    window = {"first": str(today - BEHIND), "last": str(today + AHEAD), "zone": zone.key}
    try:
        answer = readers.call(orjson.dumps(window) + b"\n" + fetched(address))
    except NotAllowed:
        return [], "not_allowed"
    except (NotFetched, PoolExhausted) as error:
        logger.info("calendar %s was not fetched: %s", calendar.id, error)
        return [], "not_fetched"
    except (ChildFailed, ChildTimedOut) as error:
        logger.info("calendar %s was not read: %s", calendar.id, error)
        return [], "not_read"
    return [_as_days(one) for one in orjson.loads(answer)], ""


def _as_days(said: tuple[str, str, str]) -> Days:
    from_on, until_on, reason = said
    return date.fromisoformat(from_on), date.fromisoformat(until_on), tidy_line(reason)


def _write(change: Change, calendar: AbsenceCalendar, found: list[Days]) -> None:
    """Only what differs goes and comes."""
    wanted = set(found)
    for absence in change.all(_of(calendar.id)):
        if _days(absence) in wanted:
            wanted.remove(_days(absence))
        else:
            change.remove(absence)
    for from_on, until_on, reason in sorted(wanted):
        change.session.add(
            Absence(
                member_id=calendar.member_id,
                from_on=from_on,
                until_on=until_on,
                reason=reason,
                calendar_id=calendar.id,
            )
        )


def _of(calendar_id: int) -> SelectOfScalar[Absence]:
    of_it = select(Absence).where(Absence.calendar_id == calendar_id)
    return of_it.order_by(col(Absence.from_on), col(Absence.until_on), col(Absence.reason))


def _days(absence: Absence) -> Days:
    return absence.from_on, absence.until_on, absence.reason
