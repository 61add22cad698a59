"""What is promised in docs/ is there, and what is there is in docs/."""

import re
import tomllib
from pathlib import Path

import pytest

from board.settings import Settings
from board.web.problems import CODES
from tests.support.refusals import all_refusals

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
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
    films = "".join(path.read_text() for path in (ROOT / "tests" / "browser").glob("test_*.py"))
    taken = re.findall(r'picture\(\w+, f?"([\w{}]+)"[,)]', films)
    patterns = [re.sub(r"\{\w+\}", r"\\w+", name) for name in taken]
    kept = {path.stem for path in PICTURES.glob("*.webp")}
    assert [one for one in PICTURES.glob("*.webp") if one.stat().st_size < 1000] == []
    pages = "".join(map(text_of, PICTURED))
    assert kept == set(re.findall(r"\(pictures/([\w.]+)\.webp\)", pages))
    names = {name.removesuffix(".sv") for name in kept}
    assert [one for one in patterns if not any(re.fullmatch(one, name) for name in names)] == []
    assert [one for one in names if not any(re.fullmatch(p, one) for p in patterns)] == []


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
