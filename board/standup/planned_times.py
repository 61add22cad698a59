"""When the next standup is planned: weekdays, a local clock time, holidays, and single days that
differ. Pure."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from board.core.public_holidays import holidays_of

LOOK_AHEAD = timedelta(days=400)


def next_time(
    *,
    weekdays: Sequence[int],
    at: str,
    zone: str,
    country: str,
    days: Mapping[str, str],
    after: datetime,
) -> datetime | None:
    """The first planned instant after `after`, None when there is none within 400 days. A local
    time that a night of clock change leaves out is an hour later; one that it repeats is the first
    of the two (PEP 495, fold 0)."""
    local = ZoneInfo(zone)
    first = after.astimezone(local).date() - timedelta(days=1)
    free = holidays_of(country, first.year)
    for n in range((LOOK_AHEAD).days):
        day = first + timedelta(days=n)
        clock = planned_on(day, weekdays=weekdays, at=at, days=days, free=free)
        if clock and (instant := _instant(day, clock, local)) > after:
            return instant
    return None


def planned_on(
    day: date,
    *,
    weekdays: Sequence[int],
    at: str,
    days: Mapping[str, str],
    free: Mapping[date, str],
) -> str:
    """The clock time of a day's standup, "" for none. A single day goes over weekday and
    holiday."""
    if day.isoformat() in days:
        return days[day.isoformat()]
    return at if day.weekday() in weekdays and day not in free else ""


def _instant(day: date, at: str, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time.fromisoformat(at), zone).astimezone(ZoneInfo("UTC"))
