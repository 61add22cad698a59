"""Makes static/dist when something that goes into it has changed: fetches what deno.lock says from
npm, cuts the icons into one file, bundles scripts and styles. Needs deno (a wheel), and no Node."""

import fcntl
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS, STYLES, TARGET = Path("static/src"), Path("static/src/styles"), Path("static/dist")
PACKAGES = Path("node_modules")
LOCK = ("deno.json", "deno.lock")
INPUTS = (SCRIPTS, Path("bundling"))
DENO = "deno>=2.9,<3"
ICONS = """
archive arrow-down arrow-left arrow-right arrow-right-left arrow-up at-sign ban bell bell-off
bold bookmark building calendar calendar-check chart-line check check-check chevron-down
chevron-left chevron-right chevron-up chevrons-left circle-alert circle-help clock cloud
cloud-lightning cloud-rain cloud-sun code copy download ellipsis external-link eye file flag
flame focus gauge grip-vertical hand heading heart hourglass image inbox info italic keyboard
languages layers layout-template link list list-checks list-ordered lock log-out mail menu merge
message-square milestone minus monitor moon move octagon-alert panel-right paperclip pause
pencil phone play plus printer qr-code quote redo-2 refresh-cw repeat rotate-ccw rows-3 search send
settings share-2 skip-forward sliders-horizontal sparkles split sprout square-kanban
square-parking star sun tag target ticket timer trash-2 triangle-alert tv undo-2
user user-plus user-x users video wifi-off x
""".split()


def build(root: Path = ROOT) -> bool:
    """Whether there was anything to do. Of processes that find it stale together one does it."""
    if is_fresh(root):
        return False
    with _alone(root):
        if is_fresh(root):
            return False
        _fetch(root)
        target = root / TARGET
        target.mkdir(exist_ok=True)
        (target / "icons.svg").write_text(_sprite(root / PACKAGES / "lucide-static/icons"))
        _bundle(root)
        return True


def is_fresh(root: Path) -> bool:
    """Whether static/dist was made of what stands here now."""
    manifest = root / TARGET / "manifest.json"
    return manifest.exists() and json.loads(manifest.read_text())["key"] == _key(root)


def _key(root: Path) -> str:
    digest = hashlib.sha256()
    for path in _inputs(root):
        digest.update(str(path.relative_to(root)).encode() + path.read_bytes())
    return digest.hexdigest()


def _inputs(root: Path) -> Iterator[Path]:
    yield from (root / name for name in LOCK)
    for folder in INPUTS:
        yield from sorted(p for p in (root / folder).rglob("*.*") if p.suffix != ".pyc")


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    with (root / "deno.lock").open() as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _fetch(root: Path) -> None:
    """Exactly what deno.lock says, unless it is there."""
    stamp = root / PACKAGES / ".tavla"
    wanted = hashlib.sha256(b"".join((root / name).read_bytes() for name in LOCK)).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    _deno(
        root,
        "install",
        "--frozen",
        "--node-modules-dir=auto",
        on_failure="The front end's libraries could not be fetched; is the npm registry reachable?",
    )
    stamp.write_text(wanted)


def _bundle(root: Path) -> None:
    folders = (str(folder) for folder in (SCRIPTS, STYLES, TARGET))
    _deno(
        root,
        "run",
        "--allow-all",
        "--frozen",
        "--node-modules-dir=auto",
        "bundling/bundle.ts",
        *folders,
        _key(root),
        on_failure="The front end could not be bundled.",
    )


def _deno(root: Path, *arguments: str, on_failure: str) -> None:
    places = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    deno = shutil.which("deno", path=places)
    if deno is None:
        raise SystemExit(f"The front end is bundled with deno: pip install '{DENO}'.")
    quiet = {"DENO_NO_UPDATE_CHECK": "1", "DENO_TLS_CA_STORE": "system", "NO_COLOR": "1"}
    done = subprocess.run(
        [deno, *arguments], cwd=root, env=os.environ | quiet, capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(f"{on_failure}\n{done.stderr[-2000:]}")


def _sprite(folder: Path) -> str:
    symbols = []
    for name in ICONS:
        svg = (folder / f"{name}.svg").read_text()
        inner = " ".join(re.sub(r".*<svg[^>]*>|</svg>", "", svg, flags=re.DOTALL).split())
        symbols.append(f'<symbol id="icon-{name}" viewBox="0 0 24 24">{inner}</symbol>')
    return f'<svg xmlns="http://www.w3.org/2000/svg" id="icons" hidden>{"".join(symbols)}</svg>\n'


if __name__ == "__main__":
    if build():
        sys.stdout.write("— bundled the front end\n")
