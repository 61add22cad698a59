"""A team's standups week by week: how many were held of those planned, how long they took, and the
mood. Sums of what five or more answered each time; nothing of any person."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import mean
from zoneinfo import ZoneInfo

from .models import Standup
from .mood import MOODS

WEEKS = 8


@dataclass(frozen=True)
class StandupWeek:
    """The ISO week that begins on `monday`. `minutes` is the mean length of those held, `mood` how
    often each was tapped (mood.MOODS); None for none."""

    monday: date
    held: int
    planned: int
    minutes: int | None
    mood: tuple[int, ...] | None

    @property
    def number(self) -> int:
        return self.monday.isocalendar().week

    @property
    def given(self) -> list[tuple[int, int]]:
        """(mood, how often) of those that anybody tapped."""
        return [(n, count) for n, count in enumerate(self.mood or ()) if count]


def weeks_of(standups: Sequence[Standup], *, now: datetime, zone: ZoneInfo) -> list[StandupWeek]:
    """The last eight weeks in which any was held or planned, the newest first."""
    first = _monday(now, zone) - timedelta(weeks=WEEKS - 1)
    by_week: dict[date, list[Standup]] = defaultdict(list)
    for one in standups:
        by_week[_monday(one.started_at, zone)].append(one)
    return [_week(day, by_week[day]) for day in sorted(by_week, reverse=True) if day >= first]


def _monday(at: datetime, zone: ZoneInfo) -> date:
    day = at.astimezone(zone).date()
    return day - timedelta(days=day.weekday())


def _week(monday: date, standups: list[Standup]) -> StandupWeek:
    held = [one for one in standups if one.state == "held"]
    moods = [one.mood for one in held if one.mood]
    return StandupWeek(
        monday=monday,
        held=sum(one.planned_at is not None for one in held),
        planned=sum(one.planned_at is not None for one in standups),
        minutes=round(mean(one.seconds for one in held) / 60) if held else None,
        mood=tuple(sum(one[n] for one in moods) for n in range(MOODS)) if moods else None,
    )
