"""Style sheets made of one small file a component: which files, in which order, and their text
joined. A browser asks for one file, people read many."""

from pathlib import Path

from board import ASSETS

FOLDER = ASSETS / "static" / "css"
PARTS = {
    "components": (
        "bar",
        "me-menu",
        "avatar",
        "button",
        "chip",
        "sync-status",
        "menu",
        "toast",
        "dialog",
        "form",
        "hues",
        "banner",
        "empty",
        "writing",
        "notifications",
        "palette",
        "message",
        "progress",
        "page-head",
        "keyboard-shortcuts",
        "markdown",
        "unsaved",
    ),
    "scene": (
        "standup",
        "dial",
        "turn",
        "work",
        "mood",
        "gathering",
        "parked",
        "round",
        "facts",
    ),
    "screens/wall": (
        "page",
        "summary",
        "just-finished",
        "simple-scene",
        "small",
        "meters",
        "duty",
        "weeks",
        "message",
        "too-old",
        "pairing",
    ),
    "screens/board": (
        "page",
        "filters",
        "columns",
        "adding",
        "card",
        "dragging",
        "print",
        "link-list",
    ),
    "screens/sheet": (
        "layout",
        "part",
        "checklist",
        "comments",
        "activity",
        "side",
        "request",
        "attachments",
        "links",
        "found",
        "split",
    ),
    "screens/standup": (
        "stage",
        "panel",
        "own-part",
        "mood",
        "afterwards",
        "remote",
        "before",
    ),
}
"""`css/<sheet>.css` is `css/<sheet>/<part>.css`, one after the other. The order is written down and
not the alphabet's: of two rules that are equally specific, the later one counts."""


def is_joined(path: str) -> bool:
    """Whether `path`, under static/, is a sheet that is made of parts."""
    return path.startswith("css/") and path.endswith(".css") and _sheet_of(path) in PARTS


def joined(path: str) -> str:
    """The text of such a sheet."""
    return "\n".join(part.read_text("utf-8") for part in parts_of(_sheet_of(path)))


def parts_of(sheet: str) -> list[Path]:
    """The files of a sheet, in the order of their rules."""
    return [FOLDER / sheet / f"{part}.css" for part in PARTS[sheet]]


def _sheet_of(path: str) -> str:
    return path.removeprefix("css/").removesuffix(".css")
