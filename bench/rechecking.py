"""How long the loop is held while the rights of many watchers are asked for again: 2,000 sockets ×
3 streams × 500 sign-ins of as many people. Counted between two breaths, where everybody else has
their turn."""

import tempfile
import time
from typing import Any

from board.app import create_app
from board.core import database
from board.settings import load
from board.web.connection_registry import Connection
from tests.support.world import Ear, World

SOCKETS, SIGN_INS, BOARDS, ROUNDS = 2000, 500, 20, 5


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(load({"TAVLA_CONFIG": "testing.toml"}, data_dir=folder))
        world = World(app)
        realtime = app.extensions["realtime"]
        _fill(world, realtime.registry)
        held, spent = [], []
        for _ in range(ROUNDS):
            longest, whole = _check(realtime)
            held.append(longest)
            spent.append(whole)
        database.current().close()
    return {
        "rights of watchers": {
            "sockets": SOCKETS,
            "sign-ins": SIGN_INS,
            "all asked again, ms of CPU (best of five)": min(spent),
            "loop held at most, ms (best of five)": min(held),
        }
    }


def _fill(world: World, registry: Any) -> None:
    boards = [world.a_board(team="user") for _ in range(BOARDS)]
    people = [world.person(f"Person {number}", team="user") for number in range(SIGN_INS)]
    for number in range(SOCKETS):
        person = people[number % SIGN_INS]
        one = Connection(f"sid-{number}", person.actor, person.key, Ear())
        registry.enter(one)
        for stream in (f"board/{boards[number % BOARDS]}", "people", f"me/{person.actor.id}"):
            registry.join(one, stream, "team")


def _check(realtime: Any) -> tuple[float, float]:
    """(longest stretch without a breath, all of it) in ms of this process's CPU."""
    marks = [time.process_time()]
    realtime.registry.socketio.sleep = lambda _: marks.append(time.process_time())
    realtime.recheck.check(realtime.registry.all())
    marks.append(time.process_time())
    stretches = [after - before for before, after in zip(marks, marks[1:], strict=False)]
    return max(stretches) * 1000, (marks[-1] - marks[0]) * 1000
