"""What holds for focus areas and initiatives."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from board.core.errors import N_, Refused

FIRST_STEP_DAYS = 7
MOST_ACTIVE_EVER = 20


class TooManyActive(Refused):
    field = "state"
    sentence = N_(
        "{limit} initiatives are active already. Finish one, or let one rest, before the next "
        "begins."
    )


class NoFirstStep(Refused):
    field = "state"
    sentence = N_(
        "An initiative begins with a step: a card under way, or one that starts within {days} "
        "days. Add it first; then it can be active."
    )


class InitiativesInCircle(Refused):
    status = 422
    sentence = N_("These initiatives would need each other in a circle. Nothing was changed.")


class PartOfItself(Refused):
    status = 422
    field = "part_of"
    sentence = N_("An initiative cannot be a part of itself, or of one of its own parts.")


class AreaInUse(Refused):
    sentence = N_(
        "{count} open initiatives have their colour from this focus area. Merge it into another "
        "one, and they follow."
    )


class AreaRetired(Refused):
    field = "areas"
    sentence = N_("This focus area has been retired. Choose another one, or bring it back first.")


class MergedIntoItself(Refused):
    status = 422
    sentence = N_("A focus area cannot be merged into itself.")


def check_may_activate(active_now: int, *, limit: int) -> None:
    """Four or five at a time, so that something is finished."""
    if active_now >= limit:
        raise TooManyActive(limit=limit)


def is_first_step(*, is_under_way: bool, starts_on: date | None, today: date) -> bool:
    """Whether a card that is not finished makes its initiative begin now: nothing starts "in two
    months"."""
    soon = today + timedelta(days=FIRST_STEP_DAYS)
    return is_under_way or (starts_on is not None and today <= starts_on <= soon)


def check_first_step(steps: Iterable[tuple[bool, date | None]], *, today: date) -> None:
    """`steps` are (is it under way, when does it start) of cards that are not finished."""
    if not any(is_first_step(is_under_way=on, starts_on=day, today=today) for on, day in steps):
        raise NoFirstStep(days=FIRST_STEP_DAYS)


def check_parts(initiative_id: int, part_of: int | None, parents: Mapping[int, int | None]) -> None:
    """Upwards from the larger one; `parents` are those that stand."""
    seen: set[int] = set()
    while part_of is not None and part_of not in seen:
        if part_of == initiative_id:
            raise PartOfItself()
        seen.add(part_of)
        part_of = parents.get(part_of)


def check_needs(start: int, end: int, needs: Mapping[int, list[int]]) -> None:
    """A new `start needs end` must not close a circle; `needs` are those that stand."""
    waiting, seen = [end], {end}
    while waiting:
        here = waiting.pop()
        if here == start:
            raise InitiativesInCircle()
        further = [one for one in needs.get(here, []) if one not in seen]
        seen.update(further)
        waiting += further


def check_retirable(open_initiatives: int) -> None:
    if open_initiatives:
        raise AreaInUse(count=open_initiatives)


class NotYourWord(Refused):
    status = 403
    sentence = N_("Only the person who wrote this can take it back.")


def check_author(*, by_id: int | None, actor_id: int | None) -> None:
    if by_id is None or by_id != actor_id:
        raise NotYourWord()
