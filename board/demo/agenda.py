"""When things happen: working days at local clock times, and a list of actions in order."""

import heapq
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from board.core import clock

Deed = Callable[[], object]


class Agenda:
    """Deeds are planned as (instant, deed) and done in order with the clock at that instant. A deed
    may plan more."""

    def __init__(self, now: datetime, zone: ZoneInfo, *, weeks: int) -> None:
        self.now = now
        self.zone = zone
        today = now.astimezone(zone).date()
        first = today - timedelta(weeks=weeks, days=today.weekday())
        self.days = [
            day
            for n in range((today - first).days + 1)
            if (day := first + timedelta(days=n)).weekday() < 5
        ]
        self.start = self.at(self.days[0], 7, 0)
        self._deeds: list[tuple[datetime, int, Deed]] = []
        self._count = 0

    def __len__(self) -> int:
        return len(self._deeds)

    def at(self, day: date, hour: int, minute: int) -> datetime:
        return datetime.combine(day, time(hour, minute), self.zone).astimezone(UTC)

    def plan(self, instant: datetime, deed: Deed) -> None:
        """What would lie in the future has not happened yet and is left out."""
        if instant < self.now - timedelta(minutes=1):
            self._count += 1
            heapq.heappush(self._deeds, (instant, self._count, deed))

    def live_through(self) -> None:
        while self._deeds:
            instant, _, deed = heapq.heappop(self._deeds)
            with clock.moved_to(instant):
                deed()
