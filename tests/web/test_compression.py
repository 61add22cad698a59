"""What goes out is compressed for who reads that, whole for who does not, and the same for both."""

import gzip
import re
from typing import Any

import orjson
import pytest
from flask import Flask

from board.core import snapshots, thread_pool
from board.web.compression import LEAST_BYTES
from tests.support.world import Persona, World

DATABASES = ["sqlite"]


def boot_in(page: bytes) -> dict[str, Any]:
    found = re.search(rb'<script type="application/json" id="boot">(.*?)</script>', page, re.S)
    assert found
    return orjson.loads(found[1])


@pytest.fixture
def page(ann: Persona) -> str:
    return f"/boards/{ann.world.a_board(cards={'Ready': ['Refunds', '</script><b>']})}"


@pytest.mark.parametrize(
    "accepted",
    ["gzip", "br, gzip, zstd", "GZIP", "*", "gzip;q=0.1", "identity;q=0, gzip", "*;q=0, gzip"],
)
def test_who_reads_gzip_gets_it(ann: Persona, page: str, accepted: str) -> None:
    answer = ann.client.get(page, headers={"Accept-Encoding": accepted})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Vary"].split(", ").count("Accept-Encoding") == 1
    assert int(answer.headers["Content-Length"]) == len(answer.data)
    assert b"Refunds" in gzip.decompress(answer.data)


@pytest.mark.parametrize(
    "accepted",
    [
        "",
        "identity",
        "br",
        "gzip;q=0",
        "gzip;q=0.000",
        "*;q=0",
        "gzip;q=0.2, identity;q=0.9",
        "x-gzip",
        "gzip;q=nan",
        "gzip;q=-1",
        ";;;,,,",
        "gzipped",
        "\u00e5" * 2000,
    ],
)
def test_who_does_not_read_gzip_gets_it_whole(ann: Persona, page: str, accepted: str) -> None:
    answer = ann.client.get(page, headers={"Accept-Encoding": accepted})
    assert "Content-Encoding" not in answer.headers
    assert "Accept-Encoding" in answer.headers["Vary"]
    assert b"Refunds" in answer.data


def test_both_read_the_same_rows_and_no_title_ends_the_script(ann: Persona, page: str) -> None:
    plain = boot_in(ann.client.get(page).data)
    packed = boot_in(
        gzip.decompress(ann.client.get(page, headers={"Accept-Encoding": "gzip"}).data)
    )
    assert plain["streams"] == packed["streams"]
    titles = {row["title"] for row in plain["streams"][0]["rows"]["card"].values()}
    assert titles == {"Refunds", "</script><b>"}


def test_a_page_is_padded_so_that_its_length_says_less(ann: Persona, page: str) -> None:
    answers = [ann.client.get(page, headers={"Accept-Encoding": "gzip"}) for _ in range(12)]
    assert len({len(answer.data) for answer in answers}) > 1
    assert {answer.headers["Cache-Control"] for answer in answers} == {"no-store"}


def test_asking_for_the_head_alone_says_what_would_come(ann: Persona, page: str) -> None:
    answer = ann.client.head(page, headers={"Accept-Encoding": "gzip"})
    assert answer.data == b"" and answer.headers["Content-Encoding"] == "gzip"
    assert int(answer.headers["Content-Length"]) > LEAST_BYTES


def test_a_snapshot_is_compressed_once_for_everybody(
    ann: Persona, bo: Persona, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshots, "SMALL_BYTES", 0)
    packed: list[Any] = []
    monkeypatch.setattr(
        thread_pool, "_runner", lambda work, *args: packed.append(work) or work(*args)
    )
    snapshots.forget()
    path = f"/api/v1/streams/board/{ann.world.board_id}/snapshot"
    first, second = (who.client.get(path, headers={"Accept-Encoding": "gzip"}) for who in (ann, bo))
    assert orjson.loads(gzip.decompress(first.data)) == ann.client.get(path).get_json()
    assert gzip.decompress(first.data) == gzip.decompress(second.data)
    assert [work.__name__ for work in packed].count("_pack") == 1


def test_small_answers_are_as_they_are_and_larger_ones_are_not(ann: Persona) -> None:
    for n in range(40):
        ann.world.a_board()
        small = n == 0
        answer = ann.client.get("/api/v1/boards", headers={"Accept-Encoding": "gzip"})
        if small:
            assert "Content-Encoding" not in answer.headers
    assert answer.headers["Content-Encoding"] == "gzip"
    assert len(orjson.loads(gzip.decompress(answer.data))) == 40


def test_a_static_text_has_an_etag_for_each_of_its_forms(app: Flask) -> None:
    address = app.extensions["bundles"].sheet("light")
    client = app.test_client()
    packed = client.get(address, headers={"Accept-Encoding": "gzip"})
    plain = client.get(address)
    assert gzip.decompress(packed.data) == plain.data
    assert packed.headers["ETag"] != plain.headers["ETag"]
    assert "immutable" in packed.headers["Cache-Control"]
    assert packed.data == client.get(address, headers={"Accept-Encoding": "gzip"}).data
    for answer, accepted in ((packed, "gzip"), (plain, "identity")):
        asked = {"Accept-Encoding": accepted, "If-None-Match": answer.headers["ETag"]}
        again = client.get(address, headers=asked)
        assert (again.status_code, again.data) == (304, b"")
        assert "Content-Encoding" not in again.headers or again.headers["Vary"]


def test_a_font_is_sent_as_it_lies_there(app: Flask) -> None:
    address = app.extensions["bundles"].font("inter-latin-opsz")
    answer = app.test_client().get(address, headers={"Accept-Encoding": "gzip"})
    assert answer.status_code == 200 and "Content-Encoding" not in answer.headers


def test_a_file_that_somebody_attached_is_not_touched(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Refunds"]})
    content = b"a text that is long enough to be compressed. " * 100
    body = {"receipt": ann.upload(content), "name": "notes.txt"}
    added = ann.post(f"/cards/{world.card('Refunds').id}/files", body)
    path = f"/api/v1/files/{added.result['attachment']}"
    answer = ann.client.get(path, headers={"Accept-Encoding": "gzip"})
    assert answer.data == content and "Content-Encoding" not in answer.headers
