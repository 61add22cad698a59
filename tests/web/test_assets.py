"""Static files: public, under an address that changes when they do, and nothing beside them."""

import pytest
from flask import Flask

DATABASES = ["sqlite"]


def test_a_file_is_public_and_kept_for_good_under_its_version(app: Flask) -> None:
    version = app.config["ASSET_VERSION"]
    answer = app.test_client().get(f"/static/{version}/css/tokens.css")
    assert answer.status_code == 200
    assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize(
    "path",
    [
        "../wsgi.py",
        "..%2fwsgi.py",
        "%2e%2e/wsgi.py",
        "css/../../wsgi.py",
        "css",
        "nothing.js",
        "css/%00",
    ],
)
def test_nothing_beside_them_is_told(app: Flask, path: str) -> None:
    answer = app.test_client().get(f"/static/{app.config['ASSET_VERSION']}/{path}")
    assert answer.status_code == 404
    assert b"eventlet" not in answer.data
