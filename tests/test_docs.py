"""What is promised in docs/ is there, and what is there is in docs/."""

import re
import tomllib
from pathlib import Path

import pytest

from board.settings import Settings
from board.web.problems import CODES
from tests.support.refusals import all_refusals

ROOT = Path(__file__).parents[1]
PICTURED = ("boards.md", "a-morning.md", "desk.md")


def text_of(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


def test_every_error_code_is_documented() -> None:
    codes = {refusal.code() for refusal in all_refusals()} | {code for code, _ in CODES.values()}
    documented = set(re.findall(r"^\| `([a-z_]+)`", text_of("errors.md"), re.MULTILINE))
    assert codes == documented


def test_every_setting_has_a_default_and_a_sentence() -> None:
    source = (ROOT / "config" / "default.toml").read_text()
    names = set(Settings.model_fields)
    assert set(tomllib.loads(source)) == names
    documented = text_of("settings.md")
    for name in names:
        assert re.search(rf"^# .+\n{name} = ", source, re.MULTILINE), name
        assert f"| `{name}` " in documented, name


FILES_LINKED = re.compile(r"\]\(([^)#:]+\.(?:md|png|webp|py|tsx?|toml))\)")


def test_links_lead_somewhere() -> None:
    for page in (ROOT / "docs").rglob("*.md"):
        for target in re.findall(
            r"\]\(([^)#:]+\.(?:md|png|webp|py|tsx?|toml))\)", page.read_text()
        ):
            assert (page.parent / target).exists(), f"{page.name} → {target}"
    for target in re.findall(r"\]\(([^)#:]+)\)", (ROOT / "README.md").read_text()):
        assert (ROOT / target).exists(), target


def test_every_picture_is_taken_by_a_test_and_shown() -> None:
    films = [
        (ROOT / "tests" / "browser" / name).read_text()
        for name in ("test_tour.py", "test_morning.py", "test_desk_tour.py")
    ]
    taken = {name for film in films for name in re.findall(r'picture\(\w+, f?"([\w{}]+)"\)', film)}
    taken = {
        one for name in taken for one in ([name] if "{" not in name else _scenes(name, films[1]))
    }
    kept = {path.stem for path in (ROOT / "docs" / "pictures").glob("*.webp")}
    shown = {
        name for page in PICTURED for name in re.findall(r"\(pictures/(\w+)\.webp\)", text_of(page))
    }
    assert taken == kept == shown


def _scenes(name: str, film: str) -> list[str]:
    """The pictures of a loop over scenes."""
    scenes = re.search(r"for scene in \((.*?)\)", film)
    assert scenes
    return [name.replace("{scene}", scene) for scene in re.findall(r'"(\w+)"', scenes[1])]


def test_a_move_names_files_that_exist() -> None:
    named = re.findall(r"`((?:board|static)/[\w/.]+\.(?:py|tsx?))`", text_of("a-move.md"))
    assert len(set(named)) == 23
    for path in named:
        assert (ROOT / path).exists(), path


@pytest.mark.parametrize("page", ["security.md", "reliability.md"])
def test_a_test_that_a_page_names_exists(page: str) -> None:
    """What shows a promise is there to be run."""
    for path, _, name in re.findall(r"`(tests/[\w/]+\.py)(::(test_\w+))?`", text_of(page)):
        assert (ROOT / path).exists(), path
        assert not name or f"def {name}(" in (ROOT / path).read_text(), f"{path}::{name}"
