"""What is promised in docs/ is there, and what is there is in docs/."""

import re
import tomllib
from pathlib import Path

import pytest
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

import board.app  # noqa: F401 - registers everything
from board.core import events
from board.core.errors import Refused
from board.settings import Settings
from board.web.i18n import extract_js
from board.web.problems import CODES

ROOT = Path(__file__).parents[1]


PICTURED = ("boards.md", "a-morning.md")


def text_of(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


def all_refusals(kind: type[Refused] = Refused) -> set[type[Refused]]:
    return {sub for one in kind.__subclasses__() for sub in {one, *all_refusals(one)}}


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


def test_links_lead_somewhere() -> None:
    for page in (ROOT / "docs").rglob("*.md"):
        for target in re.findall(r"\]\(([^)#:]+\.(?:md|png|webp|py|js|toml))\)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name} → {target}"
    for target in re.findall(r"\]\(([^)#:]+)\)", (ROOT / "README.md").read_text()):
        assert (ROOT / target).exists(), target


def test_every_picture_is_taken_by_a_test_and_shown() -> None:
    films = [
        (ROOT / "tests" / "browser" / name).read_text()
        for name in ("test_tour.py", "test_morning.py")
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
    named = re.findall(r"`((?:board|static)/[\w/.]+\.(?:py|js))`", text_of("a-move.md"))
    assert len(set(named)) == 17
    for path in named:
        assert (ROOT / path).exists(), path


@pytest.mark.parametrize("language", ["sv"])
def test_every_sentence_is_translated_with_its_placeholders(language: str) -> None:
    with (ROOT / "board" / "translations" / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    texts = {(m.id if isinstance(m.id, str) else m.id[0]): m for m in catalogue if m.id}
    for path in (ROOT / "static" / "js").rglob("*.js"):
        for _, _, message in extract_js(path.read_text("utf-8")):
            assert (message if isinstance(message, str) else message[0]) in texts, (
                f"{path.name}: {message}: make messages"
            )
    for refusal in all_refusals():
        assert refusal.sentence in texts, f"{refusal.__name__}: make messages"
    for kind in events.kinds():
        assert {kind.sentence, kind.short_sentence} <= set(texts), f"{kind.__name__}: make messages"
    for id_, message in texts.items():
        forms = message.string if isinstance(message.string, tuple) else (message.string,)
        for form in forms:
            assert form, f"no translation of {id_!r}"
            assert set(re.findall(r"\{\w+\}|%\(\w+\)s", form)) <= set(
                re.findall(r"\{\w+\}|%\(\w+\)s", id_ + str(message.id))
            )


def test_no_sentence_is_written_both_alone_and_as_one_of_two() -> None:
    """A catalogue has one entry for a text: what is one of two somewhere is always that, in Python,
    templates and JavaScript."""
    alone: set[str] = set()
    one_of_two: set[str] = set()
    for message in sentences_of_the_sources():
        (alone if isinstance(message, str) else one_of_two).add(
            message if isinstance(message, str) else message[0]
        )
    assert len(alone) > 500
    assert len(one_of_two) > 30
    assert alone & one_of_two == set()


def test_the_catalogue_has_two_forms_exactly_for_what_is_one_of_two() -> None:
    with (ROOT / "board" / "translations" / "sv.po").open("rb") as file:
        forms = {
            (m.id if isinstance(m.id, str) else m.id[0]): not isinstance(m.id, str)
            for m in read_po(file)
        }
    for message in sentences_of_the_sources():
        is_one_of_two = not isinstance(message, str)
        id_ = message[0] if is_one_of_two else message
        assert forms.get(id_, is_one_of_two) == is_one_of_two, id_


def sentences_of_the_sources() -> set[str | tuple[str, ...]]:
    """What `make messages` finds."""
    with (ROOT / "babel.cfg").open() as file:
        method_map, options_map = parse_mapping_cfg(file)
    found = extract_from_dir(
        ROOT, method_map, options_map, keywords={**DEFAULT_KEYWORDS, "N_": None}
    )
    return {message for _, _, message, _, _ in found}


@pytest.mark.parametrize("page", ["security.md", "reliability.md"])
def test_a_test_that_a_page_names_exists(page: str) -> None:
    """What shows a promise is there to be run."""
    for path, _, name in re.findall(r"`(tests/[\w/]+\.py)(::(test_\w+))?`", text_of(page)):
        assert (ROOT / path).exists(), path
        assert not name or f"def {name}(" in (ROOT / path).read_text(), f"{path}::{name}"
