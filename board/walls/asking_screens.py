"""What is known of the screens that wait to be paired, so that nobody confirms somebody else's:
since when, from which address, which browser. In Redis or in memory, never in the database."""

import logging
import time
from collections import OrderedDict
from datetime import datetime
from typing import Any

import orjson

from board.core import clock
from board.web.rate_limits import impatience

from .screen_names import screen_name

LASTS_SECONDS = 30
"""A screen asks every two seconds: one that is silent for so long shows no code any more."""
MOST_KEPT = 1000
logger = logging.getLogger(__name__)
Screen = dict[str, str]


class AskingScreens:
    """By the code that each shows. Strangers write here: it is bounded in number and in time."""

    def __init__(self, redis_url: str) -> None:
        self._own: OrderedDict[str, tuple[float, bytes]] = OrderedDict()
        self._redis: Any = None
        if redis_url:
            import redis

            self._redis = redis.Redis.from_url(redis_url, **impatience())

    def note(self, code: str, *, since: datetime, address: str, user_agent: str) -> None:
        """It has just asked."""
        screen = screen_name(user_agent)
        said = {"since": clock.text_of(since), "address": address, "screen": screen}
        self._keep(code, orjson.dumps(said))

    def with_code(self, code: str) -> Screen | None:
        """`{since, address, screen}`; None when no screen with this code asks just now."""
        found = self._shared(code) or self._heard_here(code)
        return orjson.loads(found) if found else None

    def _keep(self, code: str, said: bytes) -> None:
        self._own[code] = (time.monotonic() + LASTS_SECONDS, said)
        self._own.move_to_end(code)
        while len(self._own) > MOST_KEPT:
            self._own.popitem(last=False)
        if self._redis is not None:
            self._ask("set", f"tavla:asking/{code}", said, ex=LASTS_SECONDS)

    def _heard_here(self, code: str) -> bytes | None:
        until, said = self._own.get(code, (0.0, b""))
        return said if until > time.monotonic() else None

    def _shared(self, code: str) -> bytes | None:
        """What the other workers have heard."""
        return self._ask("get", f"tavla:asking/{code}") if self._redis is not None else None

    def _ask(self, what: str, *args: object, **options: object) -> Any:
        import redis

        try:
            return getattr(self._redis, what)(*args, **options)
        except (redis.RedisError, OSError) as error:
            logger.warning("which screens ask is known to this worker alone: %s", error)
            return None
