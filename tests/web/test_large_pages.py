"""Large pages are compressed in a line that lets in so many."""

import gzip

import pytest
from flask import Response

from board.core.errors import PoolExhausted
from board.web import large_pages
from board.web.large_pages import Line
from tests.support.world import Persona

DATABASES = ["sqlite"]


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
