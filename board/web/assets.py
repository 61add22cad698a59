"""Static files under names that change when they do, and what pages say of them."""

import hashlib
import mimetypes
from pathlib import Path
from urllib.parse import quote

from flask import Flask, Response, abort, send_from_directory
from markupsafe import Markup

from board import ASSETS
from board.settings import Settings

from . import bundles
from .bundles import DIST, STATIC
from .compression import SharedText

mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("application/json", ".map")
FOR_GOOD = "public, max-age=31536000, immutable"
UNNAMED = ("manifest.json", "icons.svg", "licences.txt")
"""What stands beside the bundles under a name that stays: no page asks for it."""


def install(app: Flask, settings: Settings) -> None:
    found = bundles.read()
    version = _content_version(found.key)
    app.config["ASSET_VERSION"] = f"dev-{version}" if settings.mode == "development" else version
    app.extensions["bundles"] = found
    _serve(app)
    app.jinja_env.globals.update(
        script=found.script,
        imported=found.imported,
        sheet=found.sheet,
        font=found.font,
        sprite=Markup((DIST / "icons.svg").read_text("utf-8")),
        mark=_data_address(STATIC / "img" / "mark.svg"),
    )


def _serve(app: Flask) -> None:
    """Scripts and styles come from memory, compressed once, and so also when a newer version has
    taken their place on the disk; anything else is sent as it lies there."""
    files = {path.name for path in DIST.iterdir()} - set(UNNAMED)
    texts = {name: _text(name) for name in files if name.endswith((".js", ".css"))}

    @app.get("/static/<name>", endpoint="asset")
    def asset(name: str) -> Response:
        if name not in files:
            abort(404)
        response = _answer(name, texts[name]) if name in texts else send_from_directory(DIST, name)
        response.headers["Cache-Control"] = FOR_GOOD
        return response


def _text(name: str) -> SharedText:
    return SharedText((DIST / name).read_bytes())


def _answer(name: str, text: SharedText) -> Response:
    kind, _ = mimetypes.guess_type(name)
    return text.response(f"{kind}; charset=utf-8")


def _content_version(key: str) -> str:
    """Eight characters that change when any file of a page does."""
    digest = hashlib.sha256(key.encode())
    for path in sorted((ASSETS / "templates").rglob("*.html")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:8]


def _data_address(picture: Path) -> str:
    """So small that asking for it would cost more than it weighs."""
    return "data:image/svg+xml," + quote(picture.read_text("utf-8").strip(), safe="")
