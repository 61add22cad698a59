"""Whether the wall clock can be believed: it goes as the quartz does."""

import logging
from datetime import datetime

MOST_STEP_SECONDS = 120.0
WAITS_SECONDS = 60.0
logger = logging.getLogger(__name__)


class Steadiness:
    """Whether the wall clock has gone as the quartz has. After a jump, nothing is done for a
    minute: a clock that is set right again by then has skipped no standup and ended nothing."""

    def __init__(self) -> None:
        self._last: tuple[datetime, float] | None = None
        self._waits_until = float("-inf")

    def holds(self, now: datetime, monotonic: float) -> bool:
        if self._last is not None:
            before, then = self._last
            if abs((now - before).total_seconds() - (monotonic - then)) > MOST_STEP_SECONDS:
                logger.warning(
                    "the clock has jumped from %s to %s: the timers wait a minute", before, now
                )
                self._waits_until = monotonic + WAITS_SECONDS
        self._last = now, monotonic
        return monotonic >= self._waits_until
