"""Build hook: fetch the locked npm packages with deno (a wheel) into static/vendor; no Node is
needed."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FILES = {  # static/vendor/<name>: <path in node_modules>
    "preact.js": "preact/dist/preact.mjs",
    "preact-hooks.js": "preact/hooks/dist/hooks.mjs",
    "htm.js": "htm/dist/htm.module.js",
    "htm-preact.js": "htm/preact/index.module.js",
    "signals.js": "@preact/signals/dist/signals.module.js",
    "signals-core.js": "@preact/signals-core/dist/signals-core.module.js",
    "socket.io.js": "socket.io-client/dist/socket.io.esm.min.js",
    "inter.woff2": "@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2",
    "inter-ext.woff2": "@fontsource-variable/inter/files/inter-latin-ext-opsz-normal.woff2",
}
ICONS = """
archive arrow-down arrow-left arrow-right arrow-right-left arrow-up at-sign ban bell bell-off bold
bookmark building calendar calendar-check chart-line check check-check chevron-down chevron-left
chevron-right chevron-up chevrons-left circle-alert circle-help clock cloud cloud-lightning
cloud-rain cloud-sun code copy download ellipsis external-link eye file flag flame focus gauge
grip-vertical hand heading heart hourglass image inbox italic keyboard layers layout-template link
list list-checks list-ordered log-out mail menu merge message-square milestone minus monitor moon
move octagon-alert panel-right paperclip pause pencil phone play plus qr-code quote redo-2
refresh-cw repeat rotate-ccw rows-3 search send settings share-2 skip-forward sliders-horizontal
sparkles split sprout square-kanban square-parking star sun tag target ticket timer trash-2 tv
undo-2 user user-plus user-x users wifi-off x
""".split()


class Vendor(BuildHookInterface):
    @property
    def target(self) -> Path:
        return Path(self.root, "static/vendor")

    @property
    def key(self) -> str:
        inputs = (Path(self.root, name).read_bytes() for name in ("deno.lock", "hatch_build.py"))
        return hashlib.sha256(b"".join(inputs)).hexdigest()

    @property
    def fresh(self) -> bool:
        stamp = self.target / ".stamp"
        return stamp.exists() and stamp.read_text() == self.key

    def dependencies(self) -> list[str]:
        return [] if self.fresh else ["deno>=2.9,<3"]

    def initialize(self, version: str, build_data: dict) -> None:
        if self.fresh:
            return
        with tempfile.TemporaryDirectory() as scratch:
            modules = fetch(Path(self.root), Path(scratch))
            shutil.rmtree(self.target, ignore_errors=True)
            self.target.mkdir(parents=True)
            for name, source in FILES.items():
                shutil.copy(modules / source, self.target / name)
            (self.target / "icons.svg").write_text(sprite(modules / "lucide-static/icons"))
        (self.target / ".stamp").write_text(self.key)


def fetch(root: Path, scratch: Path) -> Path:
    """Installs exactly what deno.lock says; one plain sentence when that fails."""
    deno = shutil.which(
        "deno", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    )
    if deno is None:
        raise SystemExit(
            "The front end's libraries are fetched with deno: pip install 'deno>=2.9,<3'."
        )
    for name in ("deno.json", "deno.lock"):
        shutil.copy(root / name, scratch)
    quiet = {
        **os.environ,
        "DENO_NO_UPDATE_CHECK": "1",
        "DENO_TLS_CA_STORE": "system",
        "NO_COLOR": "1",
    }
    command = [deno, "install", "--frozen", "--node-modules-dir=auto"]
    done = subprocess.run(command, cwd=scratch, env=quiet, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(
            "Fetching the front end's libraries failed; is the npm registry "
            f"reachable?\n{done.stderr[-800:]}"
        )
    return scratch / "node_modules"


def sprite(folder: Path) -> str:
    symbols = []
    for name in ICONS:
        inner = re.search(r"<svg[^>]*>(.*)</svg>", (folder / f"{name}.svg").read_text(), re.DOTALL)[
            1
        ]
        symbols.append(
            f'<symbol id="{name}" viewBox="0 0 24 24">{" ".join(inner.split())}</symbol>'
        )
    return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(symbols)}</svg>\n'
