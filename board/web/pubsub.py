"""Pubsub between workers: "stream X moved", "these people are here", "this sign-in ended". Hints
only; all may be lost."""

import logging
import queue
import threading
import time
from collections.abc import Callable
from typing import Any

import orjson

CHANNEL = "tavla:pubsub"
TIMEOUT_SECONDS = 2
logger = logging.getLogger(__name__)


class NoPubsub:
    """One worker: nobody else to tell."""

    def publish(self, hint: dict[str, Any]) -> None:
        pass


class RedisPubsub:
    """Publishes over Redis. Never blocks and never raises into the caller; reconnects within two
    seconds."""

    def __init__(self, url: str, worker: str, on_hint: Callable[[dict[str, Any]], None]) -> None:
        import redis

        self._redis = redis.Redis.from_url(
            url,
            socket_timeout=TIMEOUT_SECONDS,
            socket_connect_timeout=TIMEOUT_SECONDS,
            health_check_interval=15,
        )
        self._error = redis.RedisError
        self._worker = worker
        self._on_hint = on_hint
        self._waiting: queue.Queue[bytes] = queue.Queue(maxsize=1000)
        for task in (self._send, self._listen):
            threading.Thread(target=task, daemon=True).start()

    def publish(self, hint: dict[str, Any]) -> None:
        try:
            self._waiting.put_nowait(orjson.dumps({**hint, "worker": self._worker}))
        except queue.Full:
            logger.warning(
                "pubsub: too many hints are waiting, one is dropped; the poll will find the change"
            )

    def _send(self) -> None:
        while True:
            hint = self._waiting.get()
            try:
                self._redis.publish(CHANNEL, hint)
            except (self._error, OSError) as error:
                logger.warning("pubsub: %s", error)

    def _listen(self) -> None:
        while True:
            try:
                with self._redis.pubsub(ignore_subscribe_messages=True) as subscription:
                    subscription.subscribe(CHANNEL)
                    while True:
                        message = subscription.get_message(timeout=1.0)
                        if message:
                            self._take(message["data"])
            except (self._error, OSError) as error:
                logger.warning("pubsub: not listening, the poll goes on: %s", error)
                time.sleep(1)

    def _take(self, data: bytes) -> None:
        hint = orjson.loads(data)
        if hint.get("worker") != self._worker:
            self._on_hint(hint)
