"""For supervisors and proxies: whether the process lives (/healthz), and whether it can do its work
(/readyz)."""

import os
import secrets
import shutil
import time
from collections.abc import Callable

from flask import Response, current_app
from sqlalchemy import delete, text
from sqlmodel import Session

from board.core import clock, database, heartbeat
from board.core.errors import Refused
from board.core.event_log import Command
from board.migrations import is_up_to_date
from board.settings import Settings
from board.web.answers import json_response

from .screens import pages

LEAST_FREE_BYTES = 100 * 1024 * 1024
TRIAL_BYTES = 64 * 1024
"""What a disk has to take before it counts as mended."""
PATIENCE_SECONDS = 0.5
DISPATCHER_WITHIN_SECONDS = 15.0
TIMERS_WITHIN_SECONDS = 120.0
KNOWN_FOR_SECONDS = 1.0
"""Whoever asks more often gets the same answer: asking takes the write lock for a moment."""


@pages.get("/healthz")
def health() -> Response:
    """The process lives and answers. It asks no database: restarting would not mend that."""
    return Response("ok\n", content_type="text/plain")


@pages.get("/readyz")
def readiness() -> Response:
    """Each thing that the work needs, true or false; 503 while one is missing. Redis is no such
    thing: without it changes reach other workers two seconds later."""
    checks = _known(current_app.extensions["settings"])
    is_ready = all(is_well for name, is_well in checks.items() if name != "redis")
    response = json_response({"ready": is_ready, "checks": checks}, 200 if is_ready else 503)
    if not is_ready:
        response.headers["Retry-After"] = "5"
    return response


def _known(settings: Settings) -> dict[str, bool]:
    cached: tuple[float, dict[str, bool]] | None = current_app.extensions.get("readiness")
    if cached is None or time.monotonic() - cached[0] > KNOWN_FOR_SECONDS:
        cached = current_app.extensions["readiness"] = (time.monotonic(), _checks(settings))
    return cached[1]


def _checks(settings: Settings) -> dict[str, bool]:
    checks: dict[str, Callable[[], bool]] = {
        "readable": _is_readable,
        "writable": _is_writable,
        "up_to_date": lambda: is_up_to_date(database.current()),
        "disk": lambda: _has_disk_space(settings.data_dir),
        "dispatcher": lambda: heartbeat.is_alive(
            "dispatcher", within_seconds=DISPATCHER_WITHIN_SECONDS
        ),
        "timers": lambda: heartbeat.is_alive("timers", within_seconds=TIMERS_WITHIN_SECONDS),
    }
    if settings.redis_url:
        checks["redis"] = lambda: _redis_answers(settings.redis_url)
    return {name: _is_well(check) for name, check in checks.items()}


def _is_well(check: Callable[[], bool]) -> bool:
    try:
        return check()
    except (Refused, OSError):
        return False


def _is_readable() -> bool:
    with database.current().reading() as session:
        session.execute(text("SELECT count(*) FROM stream WHERE name = ''"))
    return True


def _is_writable() -> bool:
    """Takes the write lock and changes nothing: a standby, a lock that stays and a closed file are
    noticed. After a write that the disk refused it takes a real one to say yes again."""
    opened = database.current()
    if opened.has_refused_a_write:
        for write in (_write_much, _take_it_away):
            with opened.writing(patience_seconds=PATIENCE_SECONDS) as session:
                write(session)
        opened.has_refused_a_write = False
    with opened.writing(patience_seconds=PATIENCE_SECONDS) as session:
        session.execute(text("UPDATE stream SET seq = seq WHERE name = ''"))
    return True


def _write_much(session: Session) -> None:
    """As an answer of a command that nobody has given: of random letters, or PostgreSQL would press
    them together."""
    _take_it_away(session)
    much = secrets.token_hex(TRIAL_BYTES // 2)
    session.add(Command(**_TRIAL, digest="", at=clock.now(), answer=much))


def _take_it_away(session: Session) -> None:
    session.execute(delete(Command).where(*(getattr(Command, n) == v for n, v in _TRIAL.items())))


_TRIAL = {"actor": "readiness", "client": "trial", "id": "trial"}


def _has_disk_space(folder: str) -> bool:
    is_read_only = bool(os.statvfs(folder).f_flag & os.ST_RDONLY)
    return not is_read_only and shutil.disk_usage(folder).free > LEAST_FREE_BYTES


def _redis_answers(url: str) -> bool:
    import redis

    try:
        line = redis.Redis.from_url(
            url, socket_timeout=PATIENCE_SECONDS, socket_connect_timeout=PATIENCE_SECONDS
        )
        with line:
            return bool(line.ping())
    except redis.RedisError:
        return False
