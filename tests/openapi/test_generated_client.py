"""A stranger makes a client from the document alone, and works with it: a board, a card, a move, a
file."""

import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest
from flask import Flask

from tests.support.world import Persona, World

DATABASES = ["sqlite"]
CONFIG = """
post_hooks: []
content_type_overrides:
  message/rfc822: application/octet-stream
  image/webp: application/octet-stream
"""
"""The generator knows bytes by one name only."""


@pytest.fixture
def generated(
    siv: Persona, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ModuleType]:
    """The package `tavla_client`, made with nothing left out and no warning."""
    (tmp_path / "openapi.json").write_text(json.dumps(siv.get("/openapi.json").body))
    (tmp_path / "config.yml").write_text(CONFIG)
    made = subprocess.run(
        [
            *(sys.executable, "-m", "openapi_python_client", "generate", "--meta", "none"),
            *("--path", "openapi.json", "--config", "config.yml"),
            *("--output-path", "tavla_client", "--fail-on-warning"),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stdout + made.stderr
    monkeypatch.syspath_prepend(str(tmp_path))
    yield importlib.import_module("tavla_client")
    for name in [name for name in sys.modules if name.split(".")[0] == "tavla_client"]:
        del sys.modules[name]


def test_a_generated_client_makes_a_board_moves_a_card_and_sends_a_file(
    generated: ModuleType, world: World, siv: Persona, app: Flask
) -> None:
    client = generated.Client(base_url="http://localhost", raise_on_unexpected_status=True)
    client.set_httpx_client(_as_person(siv, app))
    session = importlib.import_module("tavla_client.api.people.session")
    token = session.sync(client=client).csrf_token

    def call(operation: str, *path: Any, body: Any = None, **more: Any) -> Any:
        module = importlib.import_module(f"tavla_client.api.{operation}")
        said = {} if body is None else {"body": body}
        return module.sync(*path, client=client, x_csrf_token=token, **said, **more)

    models = importlib.import_module("tavla_client.models")
    types = importlib.import_module("tavla_client.types")

    board = models.AddBoard(team_id=world.teams["user"], name="Strangers")
    made = call("boards.add_board", body=board)
    columns = [
        column
        for event in made.events
        if event.put.column
        for column in event.put.column.additional_properties.values()
    ]
    first, second = sorted(columns, key=lambda column: column.rank)[:2]
    new = models.AddCard(board_id=first.board_id, column_id=first.id, title="From outside")
    card_id = call("cards.add_card", body=new).result["card"]

    move = models.MoveCard(to_column_id=second.id)
    moved = call("cards.move_card", card_id, body=move, idempotency_key="stranger:1")
    again = call("cards.move_card", card_id, body=move, idempotency_key="stranger:1")
    assert [event.kind for event in moved.events] == ["card.moved"]
    assert again.events[0].seq == moved.events[0].seq

    sent = call("files.upload", body=types.File(payload=b"hello"))
    named = models.AttachFile(receipt=sent.receipt, name="hello.txt")
    attached = call("attachments.attach_file", card_id, body=named)
    kept = attached.events[0].put.attachment.additional_properties
    assert [one.name for one in kept.values()] == ["hello.txt"]
    assert world.card("From outside").column_id == second.id

    refused = call("cards.move_card", 999_999, body=move)
    assert isinstance(refused, models.Problem)
    assert refused.code == "not_found"


def _as_person(person: Persona, app: Flask) -> httpx.Client:
    session = person.client.get_cookie("sid")
    assert session
    return httpx.Client(
        transport=httpx.WSGITransport(app=app),
        base_url="http://localhost",
        cookies={"sid": session.value},
    )
