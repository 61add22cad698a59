"""For every command: the snapshot before, with its events applied, is the snapshot after. For both
audiences, and again when the command is undone and redone. The browser's own replica
(static/src/model/replica.ts) replays the same cases when all have been tried."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlmodel import select

from board.core import catching_up, database, snapshots, streams
from board.core.event_log import LoggedEvent, Stream
from board.core.runs import run_of
from board.web.api_routes import route_of
from tests.support.commands import COMMANDS
from tests.support.example import DONE, NOTHING
from tests.support.replica import Replica, whole
from tests.support.stage import Stage
from tests.support.world import Answer, Persona, World

HERE = Path(__file__).parent
Case = dict[str, Any]


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Case]]:
    """Tests write theirs into it; at the end the browser's replica must agree with each."""
    written: list[Case] = []
    yield written
    replay(written, tmp_path_factory.mktemp("replay") / "cases.json")


def replay(cases: list[Case], path: Path) -> None:
    path.write_text(json.dumps(cases))
    deno = shutil.which("deno") or str(Path(sys.executable).parent / "deno")
    may = [f"--allow-read={path}", "--allow-env"]
    done = subprocess.run(
        [deno, "test", "--quiet", "--no-check", *may, str(HERE / "replay.test.ts")],
        env={**os.environ, "TAVLA_CASES": str(path), "NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def commands_of(app: Flask) -> set[str]:
    """Every endpoint that answers with a change."""
    return {endpoint for endpoint, view in app.view_functions.items() if route_of(view).is_command}


def test_every_command_has_an_example(app: Flask) -> None:
    assert commands_of(app) == set(COMMANDS), "write an example into tests/support/commands.py"


@pytest.mark.parametrize("endpoint", sorted(COMMANDS))
def test_apply_equals_refetch(
    endpoint: str,
    stage: Stage,
    cases: list[Case],
    ann: Persona,
    cy: Persona,
    siv: Persona,
) -> None:
    example, people = COMMANDS[endpoint], {"ann": ann, "cy": cy, "siv": siv}
    path, body = example.path(stage), example.body(stage)
    before = all_snapshots()
    answer = people[example.by].post(path, body)
    assert answer.status == 200, answer
    cases += agreed(endpoint, before)
    for way, expected in (("undone", example.undone), ("redone", example.redone)):
        assert is_known_who_did(answer) == (expected != NOTHING)
        if expected == NOTHING:
            break
        before = all_snapshots()
        answer = people[example.by].undoes(answer)
        assert (answer.error or DONE) == expected, answer
        cases += agreed(f"{endpoint} {way}", before)
        if expected != DONE:
            break


def is_known_who_did(answer: Answer) -> bool:
    return bool(answer.events and answer.events[0]["by"])


Snapshots = dict[tuple[str, Any], dict[str, Any]]


def all_snapshots() -> Snapshots:
    with database.current().reading() as session:
        names = list(session.exec(select(Stream.name)))
    return snapshots_of((name, audience) for name in names for audience in ("team", "wall"))


def snapshots_of(wanted: Iterable[tuple[str, Any]]) -> Snapshots:
    return {one: snapshots.snapshot(*one) for one in wanted}


def agreed(name: str, before: Snapshots) -> Iterator[Case]:
    """What a replica has to make of each stream that has changed; ours has made it. Those that have
    not are read anew from one of the databases only: it takes longest."""
    brought_up = snapshots_of(before)
    snapshots.forget()
    moved = [one for one, after in brought_up.items() if after["seq"] != before[one]["seq"]]
    wanted = before if database.current().is_sqlite else moved
    for (stream, audience), after in snapshots_of(wanted).items():
        one, snapshot = f"{name} {stream} {audience}", before[stream, audience]
        after = whole(after)
        assert after == whole(brought_up[stream, audience]), f"{one}: brought up to date"
        events = [
            streams.project(event, audience)
            for event in catching_up.messages_after(stream, snapshot["seq"])
        ]
        replica = Replica(snapshot)
        for event in events:
            assert replica.receive(event) == "applied"
        assert replica.shown() == shown(after["rows"]), one
        assert replica.seq == after["seq"]
        if events:
            case = {"before": snapshot, "events": events, "run": run_of(events), "after": after}
            yield {"name": one, **case}


def shown(rows: dict[str, Any]) -> dict[str, Any]:
    return {table: by_id for table, by_id in rows.items() if by_id}


def test_an_event_without_rows_still_moves_the_number(world: World, ann: Persona) -> None:
    """Someone's private choice changes no shown column; the stream still counts it, so nobody has a
    gap."""
    snapshot = snapshots.snapshot("people", "team")
    ann.post("/me/preferences", {"language": "sv"})
    with database.current().reading() as session:
        newest = session.exec(
            select(LoggedEvent.seq)
            .where(LoggedEvent.stream == "people")
            .order_by(LoggedEvent.seq.desc())
        ).first()  # type: ignore[attr-defined]
    assert newest == snapshot["seq"] + 1
