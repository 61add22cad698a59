"""Static files: public, under names that change when they do, and nothing beside them."""

import json

import pytest
from flask import Flask

from board.web import bundles

DATABASES = ["sqlite"]
BESIDE = ["../wsgi.py", "..%2fwsgi.py", "%2e%2e/wsgi.py", "dist/manifest.json", "css/tokens.css"]


@pytest.fixture
def found(app: Flask) -> bundles.Bundles:
    return bundles.read()


def test_a_file_is_public_and_kept_for_good(app: Flask, found: bundles.Bundles) -> None:
    for address in (found.script("board"), found.sheet("dark"), found.font("inter-latin-opsz")):
        answer = app.test_client().get(address)
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_scripts_map_leads_to_what_people_wrote(app: Flask, found: bundles.Bundles) -> None:
    client, sources = app.test_client(), []
    for path in (found.script("board"), *found.imported("board")):
        name = client.get(path).text.rpartition("sourceMappingURL=")[2].strip()
        sources += json.loads(client.get(f"/static/{name}").data)["sources"]
    assert any("screens/board/card." in source for source in sources)


@pytest.mark.parametrize("path", [*BESIDE, "manifest.json", "nothing.js", "%00", ""])
def test_nothing_beside_them_is_told_nor_kept(app: Flask, path: str) -> None:
    answer = app.test_client().get(f"/static/{path}")
    assert answer.status_code == 404
    assert b"eventlet" not in answer.data
    assert "immutable" not in answer.headers.get("Cache-Control", "")


def test_a_running_server_has_its_scripts_when_newer_ones_took_their_place(
    app: Flask, found: bundles.Bundles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("board.web.assets.DIST", bundles.DIST / "elsewhere")
    assert app.test_client().get(found.script("people")).status_code == 200
