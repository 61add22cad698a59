"""The real PostgreSQL, Redis and Chromium. Where one is missing a test is left out loudly; in CI
that is a failure."""

import os
import shutil
from functools import cache
from itertools import count

import pytest

POSTGRES = os.environ.get("TAVLA_TEST_POSTGRES", "postgresql+psycopg://127.0.0.1:5432")
REDIS = os.environ.get("TAVLA_TEST_REDIS", "redis://127.0.0.1:6379/9")


def missing(what: str, how: str) -> None:
    """Ends the test: left out with a reason, or failed where CI=true."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} does not answer, and in CI nothing may be left out. {how}")
    pytest.skip(f"LEFT OUT: {what} does not answer. {how}")


@cache
def _admin_url() -> str | None:
    import psycopg

    for user in (os.environ.get("PGUSER"), "postgres", "root", os.environ.get("USER")):
        address = POSTGRES.replace(
            "postgresql+psycopg://", f"postgresql://{user}@" if user else "postgresql://"
        )
        for name in ("postgres", "test"):
            try:
                psycopg.connect(f"{address}/{name}", connect_timeout=2).close()
                return f"{address}/{name}"
            except psycopg.OperationalError:
                continue
    return None


def postgres_database() -> str:
    """The address of a new, empty database; dropped when the tests end. It need not outlive a crash
    of PostgreSQL itself, so that a commit waits for no disk."""
    import psycopg

    admin = _admin_url()
    if admin is None:
        missing("PostgreSQL", f"It is looked for at {POSTGRES} (TAVLA_TEST_POSTGRES).")
    name = f"{_prefix()}{os.getpid()}_{next(_numbers)}"
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        connection.execute(f'ALTER DATABASE "{name}" SET synchronous_commit TO off')
    return admin.rpartition("/")[0].replace("postgresql://", "postgresql+psycopg://") + f"/{name}"


def redis_url() -> str:
    import redis

    try:
        redis.Redis.from_url(REDIS, socket_connect_timeout=2).ping()
    except redis.RedisError:
        missing("Redis", f"It is looked for at {REDIS} (TAVLA_TEST_REDIS).")
    return REDIS


def chromium() -> str:
    found = (
        shutil.which("chromium")
        or shutil.which("chromium-browser")
        or shutil.which("google-chrome")
    )
    if found is None:
        missing("Chromium", "Run `make browser`.")
    return found or ""


def firefox() -> str:
    found = shutil.which("firefox-esr") or shutil.which("firefox")
    if found is None:
        missing("Firefox", "Run `make browser`.")
    return found or ""


_numbers = count()
RUN = "TAVLA_TEST_RUN"
"""The process that began the run, its workers and the databases of all of them have it in
common."""


def copy_database(url: str, *, to: str) -> None:
    """`to` is made anew with all that is in `url`, to which nobody may be connected."""
    import psycopg

    template, name = url.rpartition("/")[2], to.rpartition("/")[2]
    with psycopg.connect(_admin_url(), autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{name}"')
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')


def drop_databases() -> None:
    """All that `postgres_database` has made in this run; for the process that began it, at its
    end."""
    if os.environ.get(RUN, str(os.getpid())) != str(os.getpid()) or _admin_url() is None:
        return
    import psycopg

    with psycopg.connect(_admin_url(), autocommit=True) as connection:
        made = connection.execute(
            "SELECT datname FROM pg_database WHERE starts_with(datname, %s)", (_prefix(),)
        ).fetchall()
        for (name,) in made:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _prefix() -> str:
    return f"tavla_test_{os.environ.setdefault(RUN, str(os.getpid()))}_"
