"""What happened on a day and is read on a measure's line: “new version”."""

from datetime import date

from board.core.actor import Actor
from board.core.changes import Change, changing

from .events import MeasureAnnotated
from .models import Measure
from .rules import check_room_for_annotations


def annotate_measure(actor: Actor, measure_id: int, *, day: date, text: str) -> Change:
    """Write on a measure's line what happened on a day; an empty text takes it away. At most 20
    (TooManyAnnotations)."""
    with changing("focus", by=actor) as change:
        measure = change.find(Measure, measure_id)
        others = {key: said for key, said in measure.annotations.items() if key != day.isoformat()}
        measure.annotations = others | ({day.isoformat(): text} if text else {})
        check_room_for_annotations(len(measure.annotations))
        change.record(
            MeasureAnnotated(
                measure=measure, name=measure.name, day=day.isoformat(), text=text or "–"
            )
        )
    return change
