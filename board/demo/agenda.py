"""When things happen: working days at local clock times, and a list of actions in order."""

import heapq
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from board.core import clock
from board.core.errors import NotFound

Action = Callable[[], object]


class Disturbed(Exception):
    """Somebody else has changed what the story tells of: a server on the same database ends
    standups that began weeks ago."""


class Agenda:
    """Actions are planned as (instant, action) and done in order with the clock at that instant. An
    action may plan more."""

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
        self._actions: list[tuple[datetime, int, Action]] = []
        self._count = 0

    def __len__(self) -> int:
        return len(self._actions)

    def at(self, day: date, hour: int, minute: int) -> datetime:
        return datetime.combine(day, time(hour, minute), self.zone).astimezone(UTC)

    def plan(self, instant: datetime, action: Action) -> None:
        """What would lie in the future has not happened yet and is left out."""
        if instant < self.now - timedelta(minutes=1):
            self._count += 1
            heapq.heappush(self._actions, (instant, self._count, action))

    def live_through(self) -> None:
        """Raises Disturbed when something is not there any more that an action had made."""
        while self._actions:
            instant, _, action = heapq.heappop(self._actions)
            with clock.moved_to(instant):
                self._do(action)

    def _do(self, action: Action) -> None:
        try:
            action()
        except NotFound as error:
            raise Disturbed() from error
