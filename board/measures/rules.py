"""What holds for measures and readings. Pure."""

from datetime import date
from math import isfinite

from board.core.errors import N_, Refused

MOST_MEASURES = 40
"""Not ended. More than that nobody reads."""
MOST_READINGS = 2000
"""Of one measure: five years of days."""
MOST_ANNOTATIONS = 20
MOST_VALUE = 1e12
LONGEST_DAYS = 20 * 366
FIRST_YEAR = 1990


class TooManyMeasures(Refused):
    sentence = N_("{most} measures are followed already. End one of them first.")


class TooManyReadings(Refused):
    sentence = N_("A measure has at most {most} readings. Nothing was changed.")


class TooManyAnnotations(Refused):
    field = "text"
    sentence = N_("At most {most} annotations can be read on a line. Remove one first.")


class DueBeforeItBegins(Refused):
    status = 422
    field = "due_on"
    sentence = N_(
        "The day of the target comes after the day of the baseline, within 20 years. Nothing was "
        "changed."
    )


class TargetTheWrongWay(Refused):
    status = 422
    field = "target"
    sentence = N_(
        "The target is worse than the baseline. Choose the other direction, or another target."
    )


class DipTheWrongWay(Refused):
    status = 422
    field = "dip_until"
    sentence = N_(
        "An expected dip has a depth and a last day between the baseline’s and the target’s. "
        "Nothing was changed."
    )


class ReadingInTheFuture(Refused):
    status = 422
    field = "day"
    sentence = N_("{day} is yet to come: what will be read then nobody knows.")


class ReadingTooOld(Refused):
    status = 422
    field = "day"
    sentence = N_("Readings are kept from {year} on.")


class UnitNeedsFactor(Refused):
    field = "factor"
    sentence = N_(
        "There are readings in the old unit. Say by what they are multiplied (1: they stay as they "
        "are), or begin a new measure. Nothing was changed."
    )


class ValueTooLarge(Refused):
    status = 422
    field = "factor"
    sentence = N_("The values would be too large. Nothing was changed.")


class MeasureIsEnded(Refused):
    sentence = N_("This measure has ended. Take it up again to read it.")


def check_room(others: int) -> None:
    if others >= MOST_MEASURES:
        raise TooManyMeasures(most=MOST_MEASURES)


def check_room_for_readings(count: int) -> None:
    if count > MOST_READINGS:
        raise TooManyReadings(most=MOST_READINGS)


def check_room_for_annotations(count: int) -> None:
    if count > MOST_ANNOTATIONS:
        raise TooManyAnnotations(most=MOST_ANNOTATIONS)


def check_line(
    *, direction: str, baseline: float, target: float, begins_on: date, due_on: date
) -> None:
    """A target may be the baseline: then the number is to be held."""
    if not 0 < (due_on - begins_on).days <= LONGEST_DAYS or begins_on.year < FIRST_YEAR:
        raise DueBeforeItBegins()
    if (target < baseline) if direction == "up" else (target > baseline):
        raise TargetTheWrongWay()


def check_dip(*, dip_depth: float, dip_until: date | None, begins_on: date, due_on: date) -> None:
    if (dip_depth > 0) != (dip_until is not None):
        raise DipTheWrongWay()
    if dip_until is not None and not begins_on < dip_until <= due_on:
        raise DipTheWrongWay()


def check_day(day: date, *, today: date) -> None:
    if day > today:
        raise ReadingInTheFuture(day=day.isoformat())
    if day.year < FIRST_YEAR:
        raise ReadingTooOld(year=FIRST_YEAR)


def check_not_ended(ended_at: object) -> None:
    if ended_at is not None:
        raise MeasureIsEnded()


def converted(value: float, factor: float) -> float:
    """A value in another unit. Raises ValueTooLarge."""
    found = value * factor
    if not isfinite(found) or abs(found) > MOST_VALUE:
        raise ValueTooLarge()
    return found
