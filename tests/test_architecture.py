"""The shape of the house, as far as import-linter does not see it."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from board import generate
from tests.covered_elsewhere import EVERYWHERE, MODULES

ROOT = Path(__file__).parents[1]
BOARD = ROOT / "board"
ALLOWED_FLASK = {"routes.py", "app.py", "cli.py", "authentication.py"}
LONGEST_FILE = 300
LONGEST_TEST = 500
LONGEST_FUNCTION = 30
LONGER = {
    "core/catching_up.py:missed": 32,
    "pages/shell.py:screen": 36,
    "web/assets.py:install": 39,
}
"""Those that are still longer, and may not grow."""
NINE_OF_TEN_FUNCTIONS = 14
MEDIAN_FILE = 65
LONGEST_LINE = 100


def modules() -> list[Path]:
    return [path for path in BOARD.rglob("*.py") if "migrations" not in path.parts]


def imports_of(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.add(node.module.split(".")[0])
    return found


def test_only_the_rim_knows_flask() -> None:
    for path in modules():
        if path.parent.name in ("web", "pages", "openapi") or path.name in ALLOWED_FLASK:
            continue
        assert not imports_of(path) & {"flask", "flask_socketio", "flask_smorest"}, path


def test_only_wsgi_names_eventlet() -> None:
    assert [path for path in modules() if "eventlet" in imports_of(path)] == []


def test_every_socket_handler_goes_through_one_door() -> None:
    """Each bare `@socketio.on` would be a second way in."""
    for path in modules():
        if path.name != "realtime.py":
            assert "socketio.on" not in path.read_text(), path


def test_nobody_broadcasts_by_hand() -> None:
    for path in modules():
        assert ".emit(" not in path.read_text(), path


def written_scripts() -> set[Path]:
    """The front end's modules, without what `make types` makes."""
    made = {ROOT / path for path, _ in generate.FILES}
    return set((ROOT / "static" / "src").rglob("*.ts*")) - made


def test_files_and_functions_can_be_seen_whole() -> None:
    for path in [
        *modules(),
        *written_scripts(),
        *(ROOT / "static" / "src").rglob("*.css"),
    ]:
        assert len(path.read_text().splitlines()) <= LONGEST_FILE, path
    for path, name, lines in functions():
        assert lines <= LONGER.get(f"{path.relative_to(BOARD)}:{name}", LONGEST_FUNCTION), (
            f"{path}: {name}"
        )


def test_most_files_and_functions_are_small() -> None:
    """A long one is a decision now and then, not a habit."""
    lengths = sorted(lines for _, _, lines in functions())
    assert lengths[len(lengths) * 9 // 10] <= NINE_OF_TEN_FUNCTIONS
    files = [len(path.read_text().splitlines()) for path in modules() if path.name != "__init__.py"]
    assert median(files) <= MEDIAN_FILE


def functions() -> Iterator[tuple[Path, str, int]]:
    """(module, name, lines from `def` on, the docstring counted)."""
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield path, node.name, (node.end_lineno or 0) - node.lineno + 1


def test_lines_of_templates_and_styles_fit_the_screen() -> None:
    """Python's are looked at by ruff; the scripts' templates are not yet written so."""
    for path in [*(ROOT / "templates").rglob("*.html"), *(ROOT / "static" / "src").rglob("*.css")]:
        for number, line in enumerate(path.read_text().splitlines(), 1):
            assert len(line) <= LONGEST_LINE, f"{path}:{number}"


def test_every_module_says_what_it_is() -> None:
    for path in modules():
        assert ast.get_docstring(ast.parse(path.read_text())), path
    for path in (ROOT / "static" / "src").rglob("*.ts*"):
        assert "/**" in path.read_text()[:60], path


def test_no_page_names_another_host() -> None:
    for folder in ("templates", "static/src"):
        for path in (ROOT / folder).rglob("*.*"):
            if path.name.startswith("fake_") or ".test." in path.name:
                continue
            text = path.read_text().replace("http://www.w3.org/2000/svg", "")
            assert "http://" not in text, path
            assert "https://" not in text, path


def is_no_index(name: str | None, kind: str, _: object) -> bool:
    return not (kind == "table" and (name or "").startswith("words"))


def test_the_migrations_make_the_tables_of_the_models(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from sqlmodel import SQLModel

    import board.app  # noqa: F401
    from board.core.database import Database
    from board.migrations import upgrade

    opened = Database(f"sqlite:///{tmp_path / 'new.sqlite'}")
    upgrade(opened)
    upgrade(opened)
    with opened.reader.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": False, "include_name": is_no_index}
        )
        assert compare_metadata(context, SQLModel.metadata) == []
    opened.close()


def needing_a_test() -> list[str]:
    """Below board/, as `cards/moving.py`."""
    return sorted(str(path.relative_to(BOARD)) for path in modules() if path.name != "__init__.py")


def own_test(module: str) -> Path:
    folder, name = (BOARD / module).parent.relative_to(BOARD), Path(module).name
    return ROOT / "tests" / folder / f"test_{name}"


def names_it(test: str, word: str) -> bool:
    """Whether a test imports a module, or says its path (of a kind of files, their name)."""
    dotted = "board." + word.removesuffix(".py").replace("/", ".")
    parent, _, name = dotted.rpartition(".")
    for node in ast.walk(ast.parse(test)):
        if isinstance(node, ast.Import) and any(alias.name == dotted for alias in node.names):
            return True
        if isinstance(node, ast.ImportFrom) and (
            node.module == dotted
            or (node.module == parent and any(alias.name == name for alias in node.names))
        ):
            return True
    return word in test


def test_every_module_has_its_test_or_is_listed_with_the_one_that_tries_it() -> None:
    """board/cards/moving.py has tests/cards/test_moving.py, or tests/covered_elsewhere.py says
    which test tries it, and why."""
    missing = [
        module
        for module in needing_a_test()
        if not (own_test(module).exists() or module in MODULES or Path(module).name in EVERYWHERE)
    ]
    assert missing == []


def test_a_module_that_is_listed_exists_and_has_no_test_of_its_own() -> None:
    alone = [module for module in needing_a_test() if not own_test(module).exists()]
    assert [module for module in MODULES if module not in alone] == []
    kinds = {Path(module).name for module in alone if module not in MODULES}
    assert [kind for kind in EVERYWHERE if kind not in kinds] == []


@pytest.mark.parametrize("name", [*MODULES, *EVERYWHERE])
def test_the_test_that_is_named_exists_and_names_the_module(name: str) -> None:
    entry = MODULES.get(name) or EVERYWHERE[name]
    test = ROOT / "tests" / entry.test
    assert test.exists(), entry.test
    assert test.name.startswith("test_") and entry.because
    assert names_it(test.read_text("utf-8"), name), f"{entry.test} does not name {name}"


def test_a_file_of_tests_can_be_seen_whole() -> None:
    for path in (ROOT / "tests").rglob("*.py"):
        assert len(path.read_text("utf-8").splitlines()) <= LONGEST_TEST, path
