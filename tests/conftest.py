"""What every test stands on: one application per database, emptied before each test, people to act
in it, and a clock of its own. `TAVLA_TEST_CLOCK` is the instant at which the suite begins
(tests/support/moments.py), `TAVLA_TEST_SEED` the order of its modules."""

import os
import random
import warnings
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from datetime import datetime

import pytest
from flask import Flask

warnings.filterwarnings("ignore", category=DeprecationWarning)

from board.app import create_app  # noqa: E402
from board.core import changes, clock, database  # noqa: E402
from board.files import uploads  # noqa: E402
from board.settings import load  # noqa: E402
from board.web.rate_limits import limiter  # noqa: E402
from tests.support import moments, services  # noqa: E402
from tests.support.world import Persona, World, empty_all_tables  # noqa: E402

DATABASES = ["sqlite", "postgres"]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Everything that touches the database runs on SQLite and on PostgreSQL, but for modules that
    say that one is enough: `DATABASES = ["sqlite"]`."""
    if "app" in metafunc.fixturenames:
        chosen = getattr(metafunc.module, "DATABASES", DATABASES)
        metafunc.parametrize("app", chosen, indirect=True, scope="session")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """With a seed, modules run in another order: none may lean on how another ended."""
    seed = os.environ.get("TAVLA_TEST_SEED")
    if seed:
        names = sorted({item.location[0] for item in items})
        random.Random(seed).shuffle(names)  # noqa: S311 - an order, no secret
        items.sort(key=lambda item: names.index(item.location[0]))


def pytest_report_header() -> str:
    begins, seed = os.environ["TAVLA_TEST_CLOCK"], os.environ.get("TAVLA_TEST_SEED") or "none"
    return f"clock: the suite begins at {begins}; seed of the order: {seed}"


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
        return made[kind]

    yield app_on
    for app in made.values():
        app.extensions["database"].close()


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
    empty_all_tables(app.extensions["database"])
    limiter.reset()
    realtime = app.extensions["realtime"]
    realtime.registry.connections.clear()
    realtime.registry._rooms.clear()
    for kept in (
        realtime.publisher._published,
        realtime.publisher._waiting,
        realtime.publisher._dirty,
    ):
        kept.clear()
    changes.after_commit[:] = [realtime.publisher.hint]
    yield World(app)
    changes.after_commit.clear()


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
    os.environ.pop("TAVLA_CONFIG", None)
    os.environ.setdefault("TAVLA_TEST_CLOCK", moments.USUAL)
    clock.start_at(datetime.fromisoformat(os.environ["TAVLA_TEST_CLOCK"]))


def pytest_sessionfinish() -> None:
    """Here and not at exit: a worker of a parallel run leaves without saying goodbye."""
    services.drop_databases()
