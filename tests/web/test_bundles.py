"""What browsers are sent: made of all that people wrote, and for the browsers that it is meant
for."""

import json
import re
from pathlib import Path

import pytest

from board.web import bundles
from bundling import build

DATABASES: list[str] = []
FOUND = bundles.read()


def made_from(name: str) -> list[str]:
    """Paths of the files that this one was made of, by its map."""
    return [
        (bundles.DIST / source).resolve().relative_to(build.ROOT).as_posix()
        for source in json.loads((bundles.DIST / f"{name}.map").read_text("utf-8"))["sources"]
    ]


def test_every_style_that_people_wrote_is_in_a_sheet_of_a_page() -> None:
    used = {source for sheet in FOUND.sheets.values() for source in made_from(sheet)}
    written = {
        path.relative_to(build.ROOT).as_posix()
        for path in (build.ROOT / build.SCRIPTS).rglob("*.css")
        if "@import" not in path.read_text("utf-8")
    }
    assert written == used


def test_the_sources_that_are_named_are_there() -> None:
    files = FOUND.source_files()
    assert len(files) > 100
    assert [path for path in files if not path.is_file()] == []


def test_a_tv_is_sent_one_script_without_newer_syntax() -> None:
    for screen in ("wall", "pairing"):
        (script,) = FOUND.scripts[screen]
        text = (bundles.DIST / script).read_text("utf-8")
        assert not re.search(r"^(import|export)\b|\?\?|\?\.[a-zA-Z(\[]", text, re.MULTILINE), screen


NEWER_THAN_OLD_TVS = (
    "allSettled any at description findLast findLastIndex flat flatMap fromEntries groupBy hasOwn "
    "matchAll replaceAll replaceChildren structuredClone toReversed toSorted toSpliced trimEnd "
    "trimStart with withResolvers"
).split()
"""What is called and came to Chromium after 63."""


def test_what_a_tvs_script_calls_is_there_or_made_before() -> None:
    polyfills = next(one for one in FOUND.source_files() if one.stem == "polyfills").read_text()
    for screen in ("wall", "pairing"):
        text = (bundles.DIST / FOUND.scripts[screen][0]).read_text("utf-8")
        called = {name for name in NEWER_THAN_OLD_TVS if re.search(rf"\.{name}\(", text)}
        assert [name for name in called if name not in polyfills] == [], screen


NOT_ON_OLD_TVS = (
    r":where\(|:is\(|(?<![-\w])(aspect-ratio|inset):|(margin|padding|inset)-(inline|block)[-:]"
)


def test_a_tvs_sheet_says_nothing_that_old_ones_pass_over() -> None:
    sheet = (bundles.DIST / FOUND.sheets["wall"]).read_text("utf-8")
    found = [one[0] for one in re.finditer(NOT_ON_OLD_TVS, sheet)]
    assert found == []


@pytest.mark.parametrize("folder", ["scene", "screens/wall"])
def test_rows_of_a_wall_keep_their_distance_by_margins(folder: str) -> None:
    """Old TVs know no gap between flexible boxes (scene/rows.css)."""
    for path in (build.ROOT / build.STYLES / folder).rglob("*.css"):
        for rule in re.findall(r"\{[^{}]*\}", path.read_text("utf-8")):
            is_row = re.search(r"display: (inline-)?flex", rule)
            assert not (is_row and re.search(r"\n *(row-|column-)?gap:", rule)), (path, rule)


def test_the_shell_of_a_wall_is_all_that_its_page_asks_for() -> None:
    shell = FOUND.shell("wall")
    assert {Path(one).suffix for one in shell} == {".js", ".css", ".woff2"}
    assert all((bundles.DIST / Path(one).name).exists() for one in shell)


def test_without_bundles_the_server_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundles, "DIST", tmp_path)
    with pytest.raises(SystemExit, match="run `make install`"):
        bundles.read()


def test_the_licences_of_what_is_inside_go_with_it() -> None:
    text = (bundles.DIST / "licences.txt").read_text("utf-8")
    for package in ("preact", "socket.io-client", "@preact/signals", "@fontsource-variable/inter"):
        assert re.search(rf"^{re.escape(package)} \d+\.\d+\.\d+ \(", text, re.MULTILINE), package
