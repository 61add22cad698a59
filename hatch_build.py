"""Build hook: the front end's bundles (bundling/build.py) stand in every sdist and wheel."""

import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))
from bundling import build  # noqa: E402 - a hook's own folder is not on the path


class FrontEnd(BuildHookInterface):
    def dependencies(self) -> list[str]:
        return [] if build.is_fresh(Path(self.root)) else [build.DENO]

    def initialize(self, version: str, build_data: dict) -> None:
        build.build(Path(self.root))
