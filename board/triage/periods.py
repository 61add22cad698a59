"""The days that numbers are about: 28 days, a quarter, or from one day to another."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

DAYS = {"28": 28, "quarter": 91}
USUAL = "28"
MOST_DAYS = 732
"""Of a longer period its last two years are told."""
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """From the first day to the last, both of it, in the organisation's time zone."""

    name: str
    first: date
    last: date
    zone: ZoneInfo

    @property
    def since(self) -> datetime:
        return datetime.combine(self.first, time(), self.zone).astimezone(UTC)

    @property
    def until(self) -> datetime:
        """The end of its last day."""
        return datetime.combine(self.last + DAY, time(), self.zone).astimezone(UTC)

    def asked(self) -> dict[str, str]:
        days = {"from": str(self.first), "to": str(self.last)} if self.name == "own" else {}
        return {"period": self.name, **days}

    def weeks(self) -> list[date]:
        """Their Mondays; the first may lie before the period."""
        monday = self.first - DAY * self.first.weekday()
        return [monday + DAY * n for n in range(0, (self.last - monday).days + 1, 7)]

    def monday_of(self, instant: datetime) -> date:
        day = instant.astimezone(self.zone).date()
        return day - DAY * day.weekday()


def period_of(
    name: str, *, first: date | None, last: date | None, today: date, zone: ZoneInfo
) -> Period:
    """Days that were not named, or that nobody can mean, are the usual ones; two that stand the
    wrong way round are turned. Nothing is told of days to come."""
    if name != "own" or first is None or last is None:
        chosen = name if name in DAYS else USUAL
        return Period(chosen, today - DAY * (DAYS[chosen] - 1), today, zone)
    begin, end = (min(day, today) for day in sorted((first, last)))
    return Period("own", max(begin, end - DAY * (MOST_DAYS - 1)), end, zone)


def within(column: Any, period: Period) -> tuple[Any, Any]:
    """Conditions on a column of instants."""
    return column >= period.since, column < period.until
