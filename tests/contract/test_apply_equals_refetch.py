"""For every command: the snapshot before, with its events applied, is the snapshot after. For both
audiences, and again when the command is undone and redone. The cases are written down for the
browser's replica (tests/js)."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlmodel import select

from board.core import catching_up, database, snapshots, streams
from board.core.event_log import LoggedEvent, Stream
from board.web.api_routes import route_of
from tests.support.commands import COMMANDS, DONE, NOTHING
from tests.support.replica import Replica
from tests.support.stage import Stage
from tests.support.world import Answer, Persona, World

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = []


def commands_of(app: Flask) -> set[str]:
    """Every endpoint that answers with a change."""
    return {endpoint for endpoint, view in app.view_functions.items() if route_of(view).is_command}


def test_every_command_has_an_example(app: Flask) -> None:
    assert commands_of(app) == set(COMMANDS), "write an example into tests/support/commands.py"


@pytest.mark.parametrize("endpoint", sorted(COMMANDS))
def test_apply_equals_refetch(
    endpoint: str, stage: Stage, world: World, ann: Persona, cy: Persona, siv: Persona
) -> None:
    example, people = COMMANDS[endpoint], {"ann": ann, "cy": cy, "siv": siv}
    path, body = example.path(stage), example.body(stage)
    before = all_snapshots()
    answer = people[example.by].post(path, body)
    assert answer.status == 200, answer
    assert_replicas_agree(endpoint, before)
    for way, expected in (("undone", example.undone), ("redone", example.redone)):
        assert is_known_who_did(answer) == (expected != NOTHING)
        if expected == NOTHING:
            break
        before = all_snapshots()
        answer = people[example.by].undoes(answer)
        assert (answer.error or DONE) == expected, answer
        assert_replicas_agree(f"{endpoint} {way}", before)
        if expected != DONE:
            break


def is_known_who_did(answer: Answer) -> bool:
    return bool(answer.events and answer.events[0]["by"])


def all_snapshots() -> dict[tuple[str, Any], dict[str, Any]]:
    with database.current().reading() as session:
        names = list(session.exec(select(Stream.name)))
    return {
        (name, audience): snapshots.snapshot(name, audience)
        for name in names
        for audience in ("team", "wall")
    }


def assert_replicas_agree(case: str, before: dict[tuple[str, Any], dict[str, Any]]) -> None:
    for (name, audience), snapshot in before.items():
        events = [
            streams.project(one, audience)
            for one in catching_up.messages_after(name, snapshot["seq"])
        ]
        after = snapshots.snapshot(name, audience)
        replica = Replica(snapshot)
        for event in events:
            assert replica.receive(event) == "applied"
        assert replica.shown() == shown(after["rows"]), f"{case} on {name} for {audience}"
        assert replica.seq == after["seq"]
        if events:
            CASES.append(
                {
                    "name": f"{case} {name} {audience}",
                    "before": snapshot,
                    "events": events,
                    "after": after,
                }
            )


def shown(rows: dict[str, Any]) -> dict[str, Any]:
    return {table: by_id for table, by_id in rows.items() if by_id}


def test_the_browsers_replica_agrees_with_every_case(tmp_path: Path) -> None:
    """Replays what the tests above wrote down with static/js/model/replica.js."""
    assert CASES, "it replays the cases of the tests above: run the whole module"
    path = tmp_path / "cases.json"
    path.write_text(json.dumps(CASES))
    deno = shutil.which("deno") or str(Path(os.sys.executable).parent / "deno")  # type: ignore[attr-defined]
    done = subprocess.run(
        [
            deno,
            "test",
            "--quiet",
            "--no-check",
            f"--allow-read={path}",
            "--allow-env",
            str(HERE / "replay_test.js"),
        ],
        env={**os.environ, "TAVLA_CASES": str(path), "NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


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
