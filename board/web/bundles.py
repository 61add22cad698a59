"""What the front end was bundled into (bundling/): static/dist/manifest.json says which file is
which. Every name changes with what is inside."""

import json
from dataclasses import dataclass
from pathlib import Path

from board import ASSETS

STATIC = ASSETS / "static"
DIST = STATIC / "dist"
ADDRESS = "/static/"


@dataclass(frozen=True)
class Bundles:
    """`scripts` of a screen: its own first, then those that it imports."""

    key: str
    scripts: dict[str, list[str]]
    sheets: dict[str, str]
    fonts: list[str]
    sources: list[str]

    def script(self, name: str) -> str:
        return ADDRESS + self.scripts[name][0]

    def imported(self, name: str) -> list[str]:
        return [ADDRESS + file for file in self.scripts[name][1:]]

    def sheet(self, name: str) -> str:
        return ADDRESS + self.sheets[name]

    def font(self, beginning: str) -> str:
        return ADDRESS + next(file for file in self.fonts if file.startswith(beginning))

    def shell(self, screen: str) -> list[str]:
        """All that a TV's page needs when there is no network."""
        sheets = [self.sheets[screen], self.sheets["night"]]
        files = [*self.scripts[screen], *self.scripts["too-old"], *sheets, *self.fonts]
        return [ADDRESS + file for file in files]

    def source_files(self) -> list[Path]:
        """The scripts as people wrote them."""
        return [STATIC / path for path in self.sources]


def read() -> Bundles:
    try:
        return Bundles(**json.loads((DIST / "manifest.json").read_text("utf-8")))
    except FileNotFoundError:
        raise SystemExit(
            "static/dist is missing: run `make install` (it bundles the front end)."
        ) from None
