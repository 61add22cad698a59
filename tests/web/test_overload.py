"""More than the server can do: some are told to come again in a moment, nobody waits without
end."""

import threading

import pytest

from board.core import database
from tests.support.world import Persona

DATABASES = ["sqlite"]
"""On PostgreSQL the pool of connections has the writers' bound."""


def test_a_writer_behind_too_many_others_is_told_at_once_and_readers_go_on(
    ann: Persona, monkeypatch: pytest.MonkeyPatch
):
    opened = database.current()
    ann.world.a_board(cards={"Ready": ["Refunds"]})
    monkeypatch.setattr(opened, "_places_to_wait", threading.Semaphore(0))
    response = ann.client.post(
        "/api/v1/teams", json={"name": "New"}, headers={"X-CSRF-Token": ann.csrf or ""}
    )
    moved = ann.moves("Refunds", to="Doing")
    assert (moved.status, moved.error) == (503, "database_busy")
    assert response.status_code == 503 and response.headers["Retry-After"]
    assert ann.snapshot(f"board/{ann.world.board_id}")["rows"]["card"]
    monkeypatch.undo()
    assert ann.moves("Refunds", to="Doing").status == 200
