"""The front end is made anew when something that goes into it has changed, and only then."""

import json
import shutil
from pathlib import Path

import pytest

from bundling import build

DATABASES: list[str] = []


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what goes in and of what came out, with no package and no tool."""
    for folder in (*build.INPUTS, build.TARGET):
        shutil.copytree(build.ROOT / folder, tmp_path / folder)
    for name in build.LOCK:
        shutil.copy(build.ROOT / name, tmp_path)
    return tmp_path


def test_what_was_bundled_elsewhere_needs_no_tool(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build.shutil, "which", lambda *_, **__: None)
    assert build.build(checkout) is False


@pytest.mark.parametrize(
    "path", ["static/src/styles/tokens.css", "deno.lock", "bundling/bundle.ts"]
)
def test_a_change_makes_it_stale(checkout: Path, path: str) -> None:
    with (checkout / path).open("a") as file:
        file.write("\n")
    assert not build.is_fresh(checkout)


def test_without_the_tool_it_says_which_one_it_needs(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build.shutil, "which", lambda *_, **__: None)
    (checkout / build.TARGET / "manifest.json").unlink()
    with pytest.raises(SystemExit, match="pip install 'deno"):
        build.build(checkout)


def test_a_changed_style_gets_a_new_name_and_the_old_file_goes(checkout: Path) -> None:
    (checkout / build.PACKAGES).symlink_to(build.ROOT / build.PACKAGES)
    before = sheets(checkout)
    with (checkout / build.SCRIPTS / "screens" / "people" / "people.css").open("a") as file:
        file.write(".people-list {\n  color: var(--ink);\n}\n")
    assert build.build(checkout) is True
    after = sheets(checkout)
    assert [name for name in after if after[name] != before[name]] == ["people"]
    assert not (checkout / build.TARGET / before["people"]).exists()
    assert build.build(checkout) is False


def test_a_mistake_is_told_with_its_place(checkout: Path) -> None:
    (checkout / build.PACKAGES).symlink_to(build.ROOT / build.PACKAGES)
    (checkout / build.STYLES / "pages" / "people.css").write_text('@import "../nobody.css";\n')
    with pytest.raises(SystemExit, match="(?s)could not be bundled.*nobody.css"):
        build.build(checkout)


def sheets(checkout: Path) -> dict[str, str]:
    found: dict[str, dict[str, str]] = json.loads(
        (checkout / build.TARGET / "manifest.json").read_text()
    )
    return found["sheets"]
