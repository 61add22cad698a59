"""Examples of the commands about measures and what was read of them."""

from .example import Example
from .stage import Stage

LINE = {"baseline": 100, "target": 60, "begins_on": "2026-01-01", "due_on": "2026-12-31"}

MEASURE_COMMANDS: dict[str, Example] = {
    "measures.add_measure": Example(
        "ann",
        lambda s: "/measures",
        lambda s: {"name": "Calls", "unit": "a week", "direction": "down", **LINE},
    ),
    "measures.change_measure": Example(
        "ann",
        lambda s: f"/measures/{s.measure}/change",
        lambda s: {"unit": "a day", "factor": 0.2, "reader_id": s.member},
    ),
    "measures.end_measure": Example("ann", lambda s: f"/measures/{s.measure}/end"),
    "measures.reopen_measure": Example("ann", lambda s: f"/measures/{_ended(s)}/reopen"),
    "measures.annotate_measure": Example(
        "ann",
        lambda s: f"/measures/{s.measure}/annotate",
        lambda s: {"day": "2026-03-01", "text": "New version"},
    ),
    "measures.put_reading": Example(
        "ann",
        lambda s: f"/measures/{s.measure}/readings",
        lambda s: {"value": 87.5, "day": "2026-02-01", "note": "After the school started"},
    ),
    "measures.remove_reading": Example("ann", lambda s: f"/readings/{s.reading}/remove"),
    "measures.take_in_readings": Example(
        "ann",
        lambda s: f"/measures/{s.measure}/table",
        lambda s: {"text": "2026-01-08;98\n2026-01-15;96,5"},
    ),
}


def _ended(stage: Stage) -> int:
    from board.measures.following import end_measure

    from .world import SYSTEM

    end_measure(SYSTEM, stage.measure)
    return stage.measure
