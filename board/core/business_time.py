"""Business time: minutes in which an office is open, by its weekdays, its holidays and its clock.
Pure; the work grows with the days between two instants, never with their minutes."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
MOST_DAYS = 1100
"""Looked ahead for the end of a target; an office that is open too seldom for it has none."""

Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class BusinessHours:
    """`hours` of each weekday from Monday on as `08:00-16:30`, empty where it is closed; `24:00` is
    the end of a day. On `holidays` it is closed."""

    hours: Sequence[str]
    zone: ZoneInfo
    holidays: Container[date] = field(default=frozenset(), repr=False)

    def minutes_between(self, first: datetime, until: datetime) -> float:
        """Business minutes from one instant to another; 0 where the second is not later. On a day
        on which the clock changes an open hour that is left out does not count, one that is
        repeated counts twice."""
        spans = self._spans_from(first, until)
        seconds = sum(max(0.0, (min(end, until) - begin).total_seconds()) for begin, end in spans)
        return seconds / 60

    def after(self, first: datetime, minutes: float) -> datetime | None:
        """When so many business minutes have passed: the earliest such instant. None where that is
        further than three years away."""
        left = timedelta(minutes=minutes)
        for begin, end in self._spans_from(first, first + DAY * MOST_DAYS):
            if end - begin >= left:
                return begin + left
            left -= end - begin
        return None

    def is_open(self, at: datetime) -> bool:
        span = self._span_on(at.astimezone(self.zone).date())
        return span is not None and span[0] <= at < span[1]

    def _spans_from(self, first: datetime, until: datetime) -> Iterator[Span]:
        day, last = (at.astimezone(self.zone).date() for at in (first, until))
        while day <= last:
            span = self._span_on(day)
            if span and span[1] > first:
                yield max(span[0], first), span[1]
            day += DAY

    def _span_on(self, day: date) -> Span | None:
        if day not in self._days:
            self._days[day] = self._span_of(day)
        return self._days[day]

    @cached_property
    def _days(self) -> dict[date, Span | None]:
        return {}

    def _span_of(self, day: date) -> Span | None:
        if not self.hours[day.weekday()] or day in self.holidays:
            return None
        opens, closes = (self._instant(day, at) for at in self.hours[day.weekday()].split("-"))
        return opens, closes

    def _instant(self, day: date, clock_time: str) -> datetime:
        """A local clock time as an instant. One that the clock change leaves out is an hour later,
        one that it repeats is the first (PEP 495)."""
        if clock_time == "24:00":
            day, clock_time = day + DAY, "00:00"
        local = datetime.combine(day, time.fromisoformat(clock_time), self.zone)
        return local.astimezone(UTC)
