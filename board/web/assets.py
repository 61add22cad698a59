"""Static files under an address that changes when they do, the import map, and what a screen
preloads."""

import base64
import hashlib
import json
import mimetypes
import re
from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask, Response, abort, send_from_directory
from markupsafe import Markup
from werkzeug.security import safe_join

from board import ASSETS
from board.settings import Settings
from board.web import stylesheets
from board.web.compression import KINDS, SharedText

mimetypes.add_type("text/javascript", ".js")
STATIC = ASSETS / "static"
PACKAGES = {
    "preact": "preact.js",
    "preact/hooks": "preact-hooks.js",
    "htm": "htm.js",
    "htm/preact": "htm-preact.js",
    "@preact/signals": "signals.js",
    "@preact/signals-core": "signals-core.js",
    "socket.io-client": "socket.io.js",
}
_IMPORT = re.compile(
    r"""(?:^|;)\s*(?:import|export)\b\s*(?:[\w*{}\s,$]+?\bfrom\s*)?["']([^"']+)["']""", re.MULTILINE
)


def install(app: Flask, settings: Settings) -> None:
    if not (STATIC / "vendor" / "preact.js").exists():
        raise SystemExit(
            "static/vendor is missing: run `make install` (it fetches the front end's libraries)."
        )
    is_fixed = settings.mode != "development"
    version = content_version() if is_fixed else f"dev-{content_version()}"
    import_map = json.dumps(
        {"imports": {k: f"/static/{version}/vendor/{v}" for k, v in PACKAGES.items()}}
    )
    digest = base64.b64encode(hashlib.sha256(import_map.encode()).digest()).decode()
    app.config["IMPORT_MAP_HASH"] = f"'sha256-{digest}'"
    app.config["ASSET_VERSION"] = version

    @app.get("/static/<version>/<path:path>", endpoint="asset")
    def asset(version: str, path: str) -> Response:
        response = _response(path, is_fixed=is_fixed)
        if is_fixed:
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response

    @cache
    def preloads(screen: str) -> Any:
        links = (
            f'<link rel="modulepreload" href="{static_url(p)}">'
            for p in modules_of(f"js/screens/{screen}")
        )
        return Markup("\n").join(map(Markup, links))

    def static_url(path: str) -> str:
        return f"/static/{version}/{path}"

    app.jinja_env.globals.update(
        static_url=static_url,
        preloads=preloads,
        import_map=Markup(import_map),
        sprite=Markup(_sprite()),
    )


def _response(path: str, *, is_fixed: bool) -> Response:
    """Texts come from memory, compressed once; anything else is sent as it lies on the disk."""
    whole = safe_join(str(STATIC), path)
    if whole is None:
        abort(404)
    name = Path(whole).relative_to(STATIC).as_posix()
    if not stylesheets.is_joined(name) and not Path(whole).is_file():
        abort(404)
    kind, _ = mimetypes.guess_type(name)
    if kind not in KINDS:
        return send_from_directory(STATIC, name)
    text = _kept_text(name) if is_fixed else _text(name)
    return text.response(f"{kind}; charset=utf-8")


def _text(name: str) -> SharedText:
    if stylesheets.is_joined(name):
        return SharedText(stylesheets.joined(name).encode())
    return SharedText((STATIC / name).read_bytes())


_kept_text = cache(_text)


@cache
def content_version() -> str:
    """Eight characters that change when any file of a page does."""
    digest = hashlib.sha256()
    for folder in (STATIC, ASSETS / "templates"):
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            digest.update(str(path.relative_to(ASSETS)).encode() + path.read_bytes())
    return digest.hexdigest()[:8]


def _sprite() -> str:
    """The icons, to stand in pages that live long: Chromium keeps a document for each use of a
    symbol of another file."""
    symbols = (STATIC / "vendor" / "icons.svg").read_text().replace('id="', 'id="icon-')
    return symbols.replace("<svg ", '<svg id="icons" hidden ', 1)


@cache
def modules_of(entry: str) -> list[str]:
    """The module and all it imports, as paths under static/: what the browser would find out one
    step at a time."""
    found: list[str] = []
    waiting = [entry]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found.append(path)
        for target in _IMPORT.findall((STATIC / path).read_text("utf-8")):
            if target in PACKAGES:
                waiting.append(f"vendor/{PACKAGES[target]}")
            elif target.startswith("."):
                waiting.append(
                    str((Path("/") / path).parent.joinpath(target).resolve().relative_to("/"))
                )
    return sorted(found)
