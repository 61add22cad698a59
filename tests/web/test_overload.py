"""More than the server can do: some are told to come again in a moment, nobody waits without
end."""

import gzip
import threading

import pytest
from flask import Response

from board.core import database
from board.core.errors import PoolExhausted
from board.web import large_pages
from board.web.large_pages import Line
from tests.support.world import Persona

DATABASES = ["sqlite"]
"""On PostgreSQL the pool of connections has the writers' bound; large pages know no database."""


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


def test_a_line_lets_in_so_many_and_refuses_who_would_be_one_too_many():
    line = Line(at_once=1, most_waiting=0, patience_seconds=0)
    refused = []

    def neighbour_comes_meanwhile() -> Response:
        with pytest.raises(PoolExhausted):
            line(lambda: Response("second"))
        refused.append(True)
        return Response("first")

    assert line(neighbour_comes_meanwhile).get_data() == b"first"
    assert refused == [True]
    assert line(lambda: Response("third")).get_data() == b"third", "and the next has its turn"


def test_a_large_page_is_compressed_for_who_reads_that_and_whole_for_who_does_not(
    ann: Persona, monkeypatch: pytest.MonkeyPatch
):
    board = ann.world.a_board(cards={"Ready": ["Refunds"]})
    small = ann.client.get(f"/boards/{board}", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in small.headers and "Refunds" in small.text
    monkeypatch.setattr(large_pages, "LARGE", 100)
    large = ann.client.get(f"/boards/{board}", headers={"Accept-Encoding": "gzip, br"})
    assert large.headers["Content-Encoding"] == "gzip" and large.mimetype == "text/html"
    assert large.headers["Cache-Control"] == "no-store"
    assert "Refunds" in gzip.decompress(large.data).decode()
    plain = ann.client.get(f"/boards/{board}")
    assert "Content-Encoding" not in plain.headers and "Refunds" in plain.text


def test_who_finds_the_line_full_is_told_to_come_again(
    ann: Persona, monkeypatch: pytest.MonkeyPatch
):
    board = ann.world.a_board(cards={"Ready": ["Refunds"]})
    monkeypatch.setattr(large_pages, "LARGE", 100)
    monkeypatch.setattr(large_pages, "in_line", Line(at_once=0, most_waiting=0, patience_seconds=0))
    answer = ann.client.get(f"/boards/{board}", headers={"Accept": "text/html"})
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
