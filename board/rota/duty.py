"""Who is on duty when: overrides before the rotation, and nobody on holidays or while away. Pure;
times of change are those of a clock on a wall, so a week may have 167 or 169 hours."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Turns:
    """One rotation: from `starts_on` these people, each for `weeks`."""

    people: Sequence[int]
    starts_on: date
    weeks: int
    weekday: int
    time: str
    zone: ZoneInfo
    holidays: Collection[date] = frozenset()

    def begins_at(self) -> datetime:
        return self._boundary(0)

    def member_at(self, instant: datetime) -> int | None:
        """None before it begins, and without people."""
        number = self._number_at(instant)
        return self.people[number % len(self.people)] if number >= 0 and self.people else None

    def boundaries(self, first: datetime, until: datetime) -> Iterable[datetime]:
        """When somebody else begins, between two instants."""
        number = max(self._number_at(first), 0)
        while (at := self._boundary(number)) < until:
            if at > first:
                yield at
            number += 1

    def _number_at(self, instant: datetime) -> int:
        """How many times they had changed by then; -1 before the first."""
        days = (instant.astimezone(self.zone).date() - self._first_day()).days
        number = days // (7 * self.weeks) + 1
        while self._boundary(number) > instant:
            number -= 1
            if number < 0:
                break
        return number

    def _first_day(self) -> date:
        """The first such weekday from `starts_on`."""
        return self.starts_on + DAY * ((self.weekday - self.starts_on.weekday()) % 7)

    def _boundary(self, number: int) -> datetime:
        day = self._first_day() + DAY * 7 * self.weeks * number
        return on_wall(day, self.time, self.zone)


@dataclass(frozen=True)
class Override:
    """The later one in a row of them holds."""

    member_id: int
    from_at: datetime
    until_at: datetime


@dataclass(frozen=True)
class Rota:
    """All that decides: rotations (the earliest first), overrides (the oldest first), and on which
    days who is away."""

    turns: Sequence[Turns] = ()
    overrides: Sequence[Override] = ()
    away: Mapping[int, Collection[date]] = field(default_factory=dict)


@dataclass(frozen=True)
class Shift:
    """`member_id` is None where nobody is on duty; `why` is rotation, override, holiday, away (then
    `instead_of` whom nobody stands in for) or none."""

    from_at: datetime
    until_at: datetime
    member_id: int | None
    why: str
    instead_of: int | None = None


def on_wall(day: date, clock_time: str, zone: ZoneInfo) -> datetime:
    """A local clock time as an instant. One that the clock change leaves out is an hour later, one
    that it repeats is the first (PEP 495)."""
    return datetime.combine(day, time.fromisoformat(clock_time), zone).astimezone(UTC)


def on_duty(rota: Rota, at: datetime) -> tuple[int | None, str, int | None]:
    """(who, why, instead of whom) at an instant."""
    for one in reversed(rota.overrides):
        if one.from_at <= at < one.until_at:
            return one.member_id, "override", None
    turns = _turns_at(rota, at)
    member = turns.member_at(at) if turns else None
    if turns is None or member is None:
        return None, "none", None
    day = at.astimezone(turns.zone).date()
    if day in turns.holidays:
        return None, "holiday", None
    if day in rota.away.get(member, ()):
        return None, "away", member
    return member, "rotation", None


def shifts(rota: Rota, first: datetime, until: datetime) -> list[Shift]:
    """Without gaps from one instant to another, neighbours of one person joined."""
    edges = sorted({first, until, *_edges(rota, first, until)})
    found: list[Shift] = []
    for from_at, until_at in zip(edges, edges[1:], strict=False):
        shift = Shift(from_at, until_at, *on_duty(rota, from_at))
        if found and _is_same(found[-1], shift):
            found[-1] = replace(found[-1], until_at=until_at)
        else:
            found.append(shift)
    return found


def duties(all_shifts: Sequence[Shift]) -> list[Shift]:
    """Those of somebody, where a holiday in the middle of a person's week parts nothing."""
    found: list[Shift] = []
    for shift in all_shifts:
        if shift.member_id is None:
            continue
        if found and found[-1].member_id == shift.member_id:
            found[-1] = replace(found[-1], until_at=shift.until_at)
        else:
            found.append(shift)
    return found


def days_of_duty(rota: Rota, first: date, last: date) -> dict[int, int]:
    """{member: working days on which they have the desk at noon}."""
    found: dict[int, int] = {}
    for n in range((last - first).days + 1):
        day = first + DAY * n
        turns = _turns_at(rota, datetime.combine(day, time(12), UTC))
        zone = turns.zone if turns else ZoneInfo("UTC")
        if day.weekday() < 5:
            member, _, _ = on_duty(rota, on_wall(day, "12:00", zone))
            if member is not None:
                found[member] = found.get(member, 0) + 1
    return found


def _turns_at(rota: Rota, at: datetime) -> Turns | None:
    """The newest rotation that has begun."""
    number = bisect_right(rota.turns, at, key=Turns.begins_at)
    return rota.turns[number - 1] if number else None


def _is_same(one: Shift, other: Shift) -> bool:
    return (one.member_id, one.instead_of) == (other.member_id, other.instead_of) and (
        one.member_id is not None or one.why == other.why
    )


def _edges(rota: Rota, first: datetime, until: datetime) -> Iterable[datetime]:
    for one in rota.overrides:
        yield from (at for at in (one.from_at, one.until_at) if first < at < until)
    for turns in rota.turns:
        yield from turns.boundaries(first, until)
        days = {*turns.holidays, *(day for days in rota.away.values() for day in days)}
        midnights = (on_wall(day + DAY * n, "00:00", turns.zone) for day in days for n in (0, 1))
        yield from (at for at in midnights if first < at < until)
