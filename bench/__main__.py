"""Runs every benchmark (or those named) and prints a table; the same as JSON in
bench-results.json."""

import json
import platform
import sys
import time
from pathlib import Path
from typing import Any

from . import (
    activity,
    busy_board,
    commands,
    desk,
    desk_numbers,
    fan_out,
    in_browser,
    large_boards,
    modes,
    morning,
    old_queues,
    organisations,
    pages,
    poison,
    rechecking,
    searching,
    second_visits,
    soak,
    storms,
    undoing,
)

SUITES = {
    "commands": commands,
    "large-boards": large_boards,
    "pages": pages,
    "search": searching,
    "activity": activity,
    "organisations": organisations,
    "desk-numbers": desk_numbers,
    "browser": in_browser,
    "second-visits": second_visits,
    "morning": morning,
    "soak": soak,
    "rights": rechecking,
    "undo": undoing,
    "poison": poison,
    "desk": desk,
    "import": old_queues,
    "sockets": fan_out,
    "busy-board": busy_board,
    "storms": storms,
    "modes": modes,
}


def main() -> None:
    results: dict[str, Any] = {"python": platform.python_version(), "machine": platform.machine()}
    asked = sys.argv[1:]
    for name, suite in SUITES.items():
        if asked and name not in asked:
            continue
        print(f"— {name} …", flush=True)
        begun = time.perf_counter()
        results |= suite.run()
        print(f"  {time.perf_counter() - begun:.0f} s", flush=True)
    Path("bench-results.json").write_text(json.dumps(results, indent=2, ensure_ascii=False))
    for name, found in results.items():
        if isinstance(found, (list, dict)):
            table(name, found if isinstance(found, list) else [found])


def table(name: str, rows: list[dict[str, Any]]) -> None:
    print(f"\n{name}")
    for label in rows[0]:
        print(f"  {label:<52}" + "".join(f"{_shown(row[label]):>14}" for row in rows))


def _shown(value: Any) -> str:
    return (
        f"{value:,.2f}"
        if isinstance(value, float)
        else f"{value:,}"
        if isinstance(value, int)
        else str(value)
    )


main()
