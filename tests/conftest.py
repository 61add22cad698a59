"""What every test stands on: one application per database, emptied before each test, people to act
in it, and a clock of its own. `TAVLA_TEST_CLOCK` is the instant at which the suite begins
(tests/support/moments.py), `TAVLA_TEST_SEED` the order of its modules."""

import os
import random
from collections.abc import Callable, Generator, Iterator
from contextlib import nullcontext
from datetime import datetime
from typing import Any

import pytest
from flask import Flask
from sqlalchemy.event import listen as listens

from board.app import create_app, use
from board.core import changes, clock, database
from board.core.event_log import NOTHING
from board.files import uploads
from board.settings import load
from board.web.rate_limits import limiter
from bundling import build
from tests.support import languages, moments, services, stories
from tests.support.world import Persona, World, empty_all_tables

DATABASES = ["sqlite", "postgres"]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Everything that touches the database runs on SQLite and on PostgreSQL, but for modules that
    say that one is enough: `DATABASES = ["sqlite"]`."""
    if "app" in metafunc.fixturenames:
        chosen = getattr(metafunc.module, "DATABASES", DATABASES)
        metafunc.parametrize("app", chosen, indirect=True, scope="session")


LONG = ("browser", "chaos", "demo", "server")
"""Folders whose modules take minutes."""


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Generator[None]:
    """Before xdist writes it into their names, tests learn what one worker does as a whole: a
    module, and of a module in two languages those of one. Then the modules are put into the order
    that belongs to the seed: none may lean on how another ended. The long ones come early, so that
    no worker waits for the other in the end."""
    for item in items:
        item.add_marker(pytest.mark.xdist_group(_group_of(item)))
    yield
    dice = random.Random(os.environ.get("TAVLA_TEST_SEED", ""))  # noqa: S311 - an order, no secret
    place = {
        name: dice.random() * (0.7 if name.split("/")[1] in LONG else 1)
        for name in sorted({item.location[0] for item in items})
    }
    items.sort(key=lambda item: place[item.location[0]])


def _group_of(item: pytest.Item) -> str:
    facts = (
        item.callspec.params
        if isinstance(item, pytest.Function) and hasattr(item, "callspec")
        else {}
    )
    return f"{item.location[0]} {facts.get('language', '')}".strip()


def pytest_report_header() -> str:
    begins, seed = os.environ["TAVLA_TEST_CLOCK"], os.environ.get("TAVLA_TEST_SEED") or "none"
    spoken = " and ".join(languages.of_this_run())
    return (
        f"clock: the suite begins at {begins}; seed of the order: {seed}; "
        f"browsers of the tests that are tried in one language: {spoken}"
    )


@pytest.fixture(scope="session", autouse=True)
def shelf(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Every worker of a run finds the demo story where the first one has told it."""
    own = tmp_path_factory.getbasetemp()
    stories.keep_in((own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "stories")


@pytest.fixture(scope="session")
def apps(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Flask]]:
    """`apps("postgres")`: one application per kind of database, however often tests go from one to
    the other."""
    folder, made = str(tmp_path_factory.mktemp("data")), {}

    def app_on(kind: str) -> Flask:
        if kind not in made:
            url = services.postgres_database() if kind == "postgres" else ""
            made[kind] = create_app(
                load({"TAVLA_CONFIG": "testing.toml"}, data_dir=folder, database_url=url)
            )
            _hurry(made[kind].extensions["database"])
        return made[kind]

    yield app_on
    for app in made.values():
        app.extensions["database"].close()


def _hurry(opened: database.Database) -> None:
    """No test waits for a disk: nobody pulls a plug here (as on PostgreSQL, services.py)."""
    if opened.is_sqlite:
        listens(opened.writer, "connect", _without_waiting)
        opened.writer.dispose()


def _without_waiting(connection: Any, _: object) -> None:
    connection.execute("PRAGMA synchronous=OFF")


@pytest.fixture(scope="session")
def app(request: pytest.FixtureRequest, apps: Callable[[str], Flask]) -> Flask:
    return apps(request.param)


@pytest.fixture
def world(app: Flask, request: pytest.FixtureRequest) -> Iterator[World]:
    """An empty organisation with two teams. A module whose tests happen on days of their own says
    when it `BEGINS_AT`: then people sign in on that day too."""
    begins_at = getattr(request.module, "BEGINS_AT", None)
    with clock.moved_to(begins_at) if begins_at else nullcontext():
        yield from _a_world(app)


def _a_world(app: Flask) -> Iterator[World]:
    database.use(app.extensions["database"])
    uploads.use(app.extensions["files"])
    use(app.extensions["settings"])
    empty_all_tables(app.extensions["database"])
    limiter.reset()
    realtime = app.extensions["realtime"]
    realtime.registry.connections.clear()
    realtime.registry._rooms.clear()
    realtime.registry._of_key.clear()
    for kept in (
        realtime.publisher._published,
        realtime.publisher._waiting,
        realtime.publisher._dirty,
    ):
        kept.clear()
    realtime.publisher.begin({"people": NOTHING})
    changes.committed.connect(realtime.publisher.hint)
    yield World(app)
    changes.committed.connect()


@pytest.fixture
def ann(world: World) -> Persona:
    """A member of the user team."""
    return world.person("Ann", team="user")


@pytest.fixture
def bo(world: World) -> Persona:
    """A member of the other team."""
    return world.person("Bo", team="system")


@pytest.fixture
def cy(world: World) -> Persona:
    """A coordinator, of the user team."""
    return world.person("Cy", team="user", role="coordinator")


@pytest.fixture
def siv(world: World) -> Persona:
    """The administrator."""
    return world.person("Siv", role="admin")


@pytest.fixture
def vera(world: World) -> Persona:
    """Someone who may look, not touch."""
    return world.person("Vera", team="user", role="viewer")


@pytest.fixture
def tv(world: World) -> Persona:
    """A paired wall of the user team."""
    return world.wall("The stairs", team="user")


def pytest_configure(config: pytest.Config) -> None:
    """No test sees the bundles of yesterday: they are made before the workers begin."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        build.build()
    os.environ.pop("TAVLA_CONFIG", None)
    os.environ.setdefault("TAVLA_TEST_CLOCK", moments.USUAL)
    os.environ.setdefault(services.RUN, str(os.getpid()))
    clock.start_at(datetime.fromisoformat(os.environ["TAVLA_TEST_CLOCK"]))


def pytest_sessionfinish() -> None:
    """Here and not at exit: a worker of a parallel run leaves without saying goodbye. Its databases
    are dropped by the process that began the run."""
    services.drop_databases()
