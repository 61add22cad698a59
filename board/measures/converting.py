"""A measure and all that was read of it, in another unit."""

from sqlmodel import select

from board.core.changes import Change

from .events import ReadingsConverted
from .models import Measure, Reading
from .rules import UnitNeedsFactor, converted

VALUES = ("baseline", "target", "dip_depth")


def convert(change: Change, measure: Measure, *, unit: str, factor: float | None) -> None:
    """Its readings and its plan, into another unit; a measure without readings only gets its new
    name."""
    readings = change.all(select(Reading).where(Reading.measure_id == measure.id))
    if not readings:
        return
    if factor is None:
        raise UnitNeedsFactor()
    if factor == 1:
        return
    for one in readings:
        one.value = converted(one.value, factor)
    for name in VALUES:
        setattr(measure, name, converted(getattr(measure, name), factor))
    change.record(
        ReadingsConverted(measure=measure, name=measure.name, unit=unit), on=f"measure/{measure.id}"
    )
