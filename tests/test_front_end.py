"""Who may import whom in static/src: what .importlinter is for Python. Each layer knows those below
it, a screen no other screen; and nothing goes in circles."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "static" / "src"
LAYERS = ("model", "worker", "sync", "ui", "boards", "focus", "measures", "scenes", "screens")
"""From what knows nobody to what knows all."""
SHARED = {("screens/backlog", "screens/board"), ("screens/pairing", "screens/wall")}
IMPORT = re.compile(r"^(?:import|export)\b([^;]*?)\"(\.[^\"]+)\";", re.MULTILINE)
LATER = re.compile(r"\bimport\(\"(\.[^\"]+)\"\)")
"""What a part of a page is fetched by (ui/part.tsx): it runs when all else is there."""


def sources() -> list[Path]:
    return [path for path in sorted(ROOT.rglob("*.ts*")) if ".test." not in path.name]


def imported(path: Path) -> Iterator[Path]:
    """What a module knows, at once or later."""
    named = [named for _, named in IMPORT.findall(path.read_text("utf-8"))]
    for one in named + LATER.findall(path.read_text("utf-8")):
        yield (path.parent / one).resolve()


def needed(path: Path) -> Iterator[Path]:
    """What must be there before the module runs; a type alone is there before anything does."""
    for what, named in IMPORT.findall(path.read_text("utf-8")):
        if not what.startswith(" type "):
            yield (path.parent / named).resolve()


def layer(path: Path) -> str:
    return path.relative_to(ROOT).parts[0]


def room(path: Path) -> str:
    parts = path.relative_to(ROOT).parts
    return "/".join(parts[:2]) if parts[0] == "screens" else parts[0]


def test_every_import_is_found() -> None:
    assert [(p, n) for p in sources() for n in imported(p) if not n.is_file()] == []


def test_layers_know_only_those_below() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} knows {known.relative_to(ROOT)}"
        for path in sources()
        if layer(path) in LAYERS
        for known in imported(path)
        if layer(known) not in LAYERS or LAYERS.index(layer(known)) > LAYERS.index(layer(path))
    ]
    assert wrong == []


def test_screens_do_not_know_each_other() -> None:
    wrong = {
        (room(path), room(known))
        for path in sources()
        for known in imported(path)
        if layer(path) == layer(known) == "screens" and room(path) != room(known)
    }
    assert wrong - SHARED == set()


def test_the_model_knows_no_page() -> None:
    """It is a function of its arguments: no document, no clock of its own, no network."""
    impure = re.compile(r"\b(document|window|fetch|localStorage|Date\.now|new Date\(\))\b")
    wrong = [path for path in (ROOT / "model").rglob("*.ts") if impure.search(code(path))]
    assert [path.name for path in wrong if ".test." not in path.name] == []


def code(path: Path) -> str:
    return re.sub(r"/\*\*.*?\*/|//[^\n]*", "", path.read_text("utf-8"), flags=re.DOTALL)


TOKENS = ("tokens.css", "dark.css", "day.css", "fonts.css")
A_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(|:\s*(?:white|black)\b")
A_NUMBER = re.compile(r"(?:z-index|font-weight): (?!var\(|inherit|auto)")


def styles() -> list[Path]:
    return [path for path in sorted(ROOT.rglob("*.css")) if path.name not in TOKENS]


@pytest.mark.parametrize("raw", [A_COLOUR, A_NUMBER])
def test_colours_weights_and_layers_have_names(raw: re.Pattern[str]) -> None:
    """They are told in styles/tokens.css and, for the dark, in dark.css, for light walls in
    day.css. A font says which weights it has."""
    found = {path.name: raw.findall(path.read_text("utf-8")) for path in styles()}
    assert {name: values for name, values in found.items() if values} == {}


def test_one_declaration_a_line() -> None:
    crammed = re.compile(r";[^\S\n]*[\w-]+:|\{[^\S\n]*[\w-]+:")
    wrong = [path.name for path in styles() if crammed.search(path.read_text("utf-8"))]
    assert wrong == []


def test_any_is_nowhere() -> None:
    """The linter refuses it; a line may only be excused where the page ends, and none is."""
    excused = re.compile(
        r"deno-lint-ignore\S* .*no-explicit-any|@ts-(?:ignore|expect-error|nocheck)"
    )
    wrong = [path.name for path in ROOT.rglob("*.ts*") if excused.search(path.read_text("utf-8"))]
    assert wrong == []


def test_nothing_goes_in_circles() -> None:
    graph = {path: set(needed(path)) for path in sources()}
    while leaves := {path for path, known in graph.items() if not known & graph.keys()}:
        for path in leaves:
            del graph[path]
    assert circles(graph) == []


def circles(graph: dict[Path, set[Path]]) -> list[str]:
    """What is left when neither what knows nobody nor what nobody knows is looked at any more."""
    while ends := graph.keys() - {one for known in graph.values() for one in known}:
        for path in ends:
            del graph[path]
    return sorted(str(path.relative_to(ROOT)) for path in graph)


FORMS_IN_PAGES = {
    "screens/initiative/comments.tsx": "stands in the page; what is refused stays as it was typed",
    "screens/initiative/new_step.tsx": "stands below the steps; what is typed is a draft",
    "screens/initiative/texts.tsx": "stands where the text is read; what is typed is a draft",
    "screens/initiative/updates.tsx": "stands in the page; what is refused stays as it was typed",
    "screens/measures/reading_form.tsx": "stands in the page; what is refused stays as typed",
    "boards/adding.tsx": "stands in its column; what is typed is a draft",
    "boards/sheet/checklist.tsx": "stands in the card's sheet; what is typed is a draft",
    "boards/sheet/comments.tsx": "stands in the card's sheet; what is typed is a draft",
    "boards/sheet/request_writing.tsx": "stands in the card's sheet; what is typed is a draft",
    "boards/sheet/texts.tsx": "stands in the card's sheet; what is typed is a draft",
    "screens/mail/outgoing.tsx": "stands in the page, and says the answer beside the button",
    "screens/retrospectives/agreements.tsx": "stands in the page; what is typed is a draft",
    "screens/retrospectives/writing.tsx": "stands in the page; what is typed is a draft",
    "screens/standup/in_light.tsx": "stands in the page; what is typed is a draft",
    "boards/own_lines.tsx": "stands in the page; what is typed is a draft",
    "screens/standup/together.tsx": "stands in the page; what is typed is a draft",
    "screens/standup/writing.tsx": "sent while it is typed",
    "screens/walls/pair_form.tsx": "stands in the page, and waits for the answer by postForm",
    "ui/dialog/dialog_form.tsx": "the form of every dialog",
    "ui/status/status.tsx": "three buttons",
}
"""Every other form is a dialog's: it is the one component, which waits for the answer."""


def screens() -> dict[str, str]:
    return {str(path.relative_to(ROOT)): code(path) for path in sources()}


def test_every_dialog_is_the_one_component_and_its_form_too() -> None:
    made = re.compile(r"createElement\(\"dialog\"\)|<dialog|showModal")
    assert [name for name, text in screens().items() if made.search(text)] == [
        "ui/dialog/dialog.tsx"
    ]
    assert {name for name, text in screens().items() if "<form" in text} == set(FORMS_IN_PAGES)


def test_nothing_is_chosen_from_a_list_of_the_browsers() -> None:
    """But on pages for everybody, which work without a script (templates/ask.html)."""
    assert [name for name, text in screens().items() if re.search(r"<select\b", text)] == []
    pages = [
        p.name
        for p in sorted((ROOT.parents[1] / "templates").rglob("*.html"))
        if "<select" in p.read_text("utf-8")
    ]
    assert pages == ["ask.html"]


UNSAID = {
    "screens/people/adding_boards.tsx": "the page goes to the new board",
    "screens/people/dialogs.tsx": "one's own name is said anew",
    "screens/retrospectives/actions.ts": "what was shown is seen; notes and dots are taken back",
    "screens/standup/actions.ts": "the clock has its opposite beside it; words are written on",
    "ui/notification_tray/notification_tray.tsx": "to have read something is no deed",
    "screens/walls/actions.ts": "to show its name or its page anew leaves nothing; a key is gone",
    "screens/board/archiving.tsx": "the page goes to the list of boards, where it is brought back",
}
"""Where commands offer no undo in a message, and why; the type of `send` asks every other one for
the words."""


def test_every_command_says_what_it_is_called_or_why_it_is_not_undone() -> None:
    silent = re.compile(r"summary: \"\"|\b(?:act|on[A-Z]\w+)\([^;]*?, \"\"")
    found = {name for name, text in screens().items() if silent.search(text)}
    assert {name for name in found if not name.startswith("model/")} == set(UNSAID)


def test_components_with_behaviour_have_tests_beside_them() -> None:
    """Those of the bar are seen by tests/browser: its parts are tried alone, here too."""
    folders = {path.parent for path in (ROOT / "ui").glob("*/*.ts*")}
    behaves = re.compile(r"useState|onKeyDown|addEventListener|\bsignal[<(]")
    bare = {
        folder.name
        for folder in folders
        if any(behaves.search(one.read_text()) for one in folder.glob("*.ts*"))
        and not any(folder.glob("*.test.ts*"))
    }
    assert bare <= {"status"}


ONLY_TYPES_AND_DATA = {"rows", "events", "defaults", "boot", "handle"}
"""Generated, read once at the start of every page, or for the console."""


def test_the_model_and_what_keeps_rows_have_tests_beside_them() -> None:
    names = {path.name for folder in ("model", "sync") for path in (ROOT / folder).glob("*.ts")}
    tested = {name.split(".")[0] for name in names if ".test." in name}
    modules = {name.split(".")[0] for name in names if not name.startswith("fake_")}
    assert modules - tested - ONLY_TYPES_AND_DATA == set()
