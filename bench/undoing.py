"""How long the loop is held when something is undone that touches everybody who looks: a change of
a board that 300 pages watch, each with four streams. Its undo is written, sent to all of them, and
their rights are asked for again."""

import tempfile
import time
from collections.abc import Callable
from typing import Any

from board.app import create_app
from board.core import catching_up, changes, database
from board.settings import load
from board.web.connection_registry import Connection
from tests.support.world import Answer, Ear, Persona, World

PAGES, ROUNDS = 300, 5


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(load({"TAVLA_CONFIG": "testing.toml"}, data_dir=folder))
        world = World(app)
        realtime = app.extensions["realtime"]
        changes.committed.connect(realtime.publisher.hint)
        ann = world.person("Ann", team="user")
        ears = _open_pages(world, realtime)
        rounds = [_undo(ann, world, realtime) for _ in range(ROUNDS)]
        _check_all_heard(ears)
        database.current().close()
    best = {name: min(one[name] for one in rounds) for name in rounds[0]}
    return {"an undo that 300 pages see": {"pages": PAGES, "streams of each": 4, **best}}


def _open_pages(world: World, realtime: Any) -> list[Ear]:
    """Of as many people; each watches the board, another one, the people, and what is theirs."""
    other = world.a_board(team="user")
    ears = []
    for number in range(PAGES):
        person = world.person(f"Person {number}", team="user")
        one = Connection(f"sid-{number}", person.actor, person.key, Ear())
        realtime.registry.enter(one)
        ears.append(one.eio_socket)
        board = f"board/{world.board_id}"
        for stream in (board, f"board/{other}", "people", f"me/{person.actor.id}"):
            realtime.publisher.begin(catching_up.heads([stream]))
            realtime.registry.join(one, stream, "team")
    return ears


def _undo(ann: Persona, world: World, realtime: Any) -> dict[str, float]:
    """ms of this process's CPU."""
    name = f"Board {time.monotonic_ns()}"
    changed = ann.post(f"/boards/{world.board_id}/change", {"name": name})
    realtime.publisher.publish_waiting()
    undone, written = _timed(realtime, lambda: ann.undoes(changed))
    assert undone.status == 200, undone
    _, sent = _timed(realtime, realtime.publisher.publish_waiting)
    return {
        "undo itself, ms (best of five)": sum(written),
        "sending and rights, ms (best of five)": sum(sent),
        "loop held at most, ms (best of five)": max(written + sent),
    }


def _timed(realtime: Any, work: Callable[[], Answer | None]) -> tuple[Any, list[float]]:
    """What it answered, and its stretches between two breaths."""
    marks = [time.process_time()]
    realtime.registry.socketio.sleep = lambda _: marks.append(time.process_time())
    answer = work()
    marks.append(time.process_time())
    pairs = zip(marks, marks[1:], strict=False)
    return answer, [(after - before) * 1000 for before, after in pairs]


def _check_all_heard(ears: list[Ear]) -> None:
    """A benchmark of pushes that nobody got would be fast."""
    assert all(len(ear.messages) >= 2 * ROUNDS for ear in ears)
