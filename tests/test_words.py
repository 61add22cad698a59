"""The field's words: names that were given up for them do not come back, and the glossary has what
still carries an old one outside the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
RETIRED_MODULES = {
    *"boards/visiting people/session walls/recognising people/rules people/linking".split(),
    *"people/guessing people/renewing people/auditing files/storing cards/calendar".split(),
    *"cards/clearing cards/finding cards/listing cards/reading cards/merging".split(),
    *"cards/templating core/heavy core/feed notices/noticing pages/asking search/finding".split(),
    *"sprints/drawing sprints/burning standup/drawing standup/calendar standup/feeling".split(),
    *"standup/finding standup/keeping standup/saying standup/turning triage/opening".split(),
    *"triage/mail_heads walls/measuring web/doorbell web/hub web/limits web/strangers".split(),
    *"web/rechecking web/addresses web/languages".split(),
}
RETIRED_IN_PYTHON = {
    *"Brief Deed Door Doorbell Hub Notice NoticeCursor asking deed deeds doing hope".split(),
    *"file_kept_mails forget_old_notices heard_presence mail_notices note_report".split(),
    *"off_the_loop read_whisper said_in say_it_is_kept send_presence whisper".split(),
}
RETIRED_FILES = {
    *"screens/board/deeds screens/board/deeds_of_parts screens/board/backlog_deeds".split(),
    *"screens/board/commands screens/board/focus screens/board/glow screens/board/hold".split(),
    *"screens/board/sheet_lists screens/board/unfold screens/desk/deeds".split(),
    *"screens/notices/main screens/standup/deeds screens/wall/brief screens/wall/calm".split(),
    *"screens/wall/living screens/wall/shell sync/commands sync/words ui/burst ui/fresh".split(),
    *"ui/keys ui/prose ui/room ui/tray model/ages model/holding model/lanes".split(),
}
RETIRED_IN_JAVASCRIPT = (
    "Brief Fresh Hope Kept Notices Prose Tray answeredOrKept burst deed dropHope freshness glow "
    "hope hopeFor hopes keepWords keptHead lastDeed openTray showKept unfoldInIdleMoments whisper "
    "whispered"
).split()
RETIRED_CLASSES = "brief burst calm notice-settings notices prose told tray".split()


def names_in(path: Path) -> Iterator[str]:
    """Modules' own names: functions, classes, arguments and what is assigned."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def test_no_module_has_a_retired_name() -> None:
    modules = {str(path.with_suffix("")) for path in _under("board", "*.py")}
    assert modules & RETIRED_MODULES == set()
    files = {str(path.with_suffix("")) for path in _under("static/src", "*.ts*")}
    assert files & RETIRED_FILES == set()


STORED_FACTS = {Path("core/undoing.py"): {"deed"}}
"""An event's fields are called as they stand in the log (docs/index.md maps them)."""


def test_nothing_in_python_has_a_retired_name() -> None:
    for path in _under("board", "*.py"):
        if "migrations" not in path.parts:
            named = set(names_in(ROOT / "board" / path)) - STORED_FACTS.get(path, set())
            assert named & RETIRED_IN_PYTHON == set(), path


def test_nothing_in_the_browser_has_a_retired_name() -> None:
    """As identifiers: the same word in a sentence, a comment or a name on the wire is none."""
    retired = f"(?:{'|'.join(RETIRED_IN_JAVASCRIPT)})"
    declared = rf"\b(?:function|const|let|class)\s+{retired}\b"
    used = re.compile(rf"{declared}|\b{retired}\(|import \{{[^}}]*\b{retired}\b")
    for path in _under("static/src", "*.ts*"):
        assert not used.search((ROOT / "static/src" / path).read_text("utf-8")), path


def test_no_style_has_a_retired_name() -> None:
    retired = re.compile(rf"\.(?:{'|'.join(RETIRED_CLASSES)})(?![\w-])")
    for path in _under("static/src", "*.css"):
        assert not retired.search((ROOT / "static/src" / path).read_text("utf-8")), path


def test_the_glossary_maps_the_old_words_that_stay() -> None:
    glossary = (ROOT / "docs" / "index.md").read_text("utf-8")
    for word in ("notice", "brief", "whisper", "report", "heads", "wall.told", "not_your_deed"):
        assert re.search(rf"^\|[^|]*`{re.escape(word)}", glossary, re.MULTILINE), word


def _under(folder: str, pattern: str) -> list[Path]:
    return [path.relative_to(ROOT / folder) for path in (ROOT / folder).rglob(pattern)]
