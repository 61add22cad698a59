"""What holds for every card."""

from datetime import datetime

from board.core.errors import N_, Refused

MOST_CHECKLIST_ITEMS = 100
MOST_LABELS = 10
MOST_PEOPLE = 20
MOST_AT_ONCE = 200
MOST_PARTS = 5

OPPOSITE = {
    "blocks": "blocked_by",
    "blocked_by": "blocks",
    "relates": "relates",
    "duplicates": "duplicated_by",
    "duplicated_by": "duplicates",
    "split_into": "split_from",
    "split_from": "split_into",
}
"""What a link is called from its other end."""


class TextChangedMeanwhile(Refused):
    """`facts` carry both texts: `theirs` as it is now, `yours` as it was sent."""

    sentence = N_(
        "Someone changed this text while you were writing. Both texts are kept: choose what to "
        "keep."
    )


class ChecklistFull(Refused):
    status = 422
    field = "texts"
    sentence = N_(
        "A checklist holds at most {limit} items. Perhaps this wants to be more than one card?"
    )


class CardArchived(Refused):
    sentence = N_("This card is in the archive. Bring it back first.")


class ColumnGone(Refused):
    sentence = N_("This column is no longer on the board. The card stays where it was.")


class LinkedToItself(Refused):
    status = 422
    sentence = N_("A card cannot be linked to itself.")


class LinksInCircle(Refused):
    """Which cards lie on the way is not said: some may be on boards that are not the asker's."""

    sentence = N_("These two would wait for each other in a circle. The link was not made.")


class SprintClosed(Refused):
    sentence = N_("This sprint is closed. Put the card into the next one.")


class OtherBoard(Refused):
    status = 422
    sentence = N_("All these cards must lie on the same board. Nothing was changed.")


def check_version(*, based_on: int | None, version: int, theirs: str, yours: str) -> None:
    """A text that was edited from an older version is never written over a newer one."""
    if based_on is not None and based_on != version and theirs != yours:
        raise TextChangedMeanwhile(theirs=theirs, yours=yours, version=version)


def check_checklist_size(count: int) -> None:
    if count > MOST_CHECKLIST_ITEMS:
        raise ChecklistFull(limit=MOST_CHECKLIST_ITEMS)


class TooManyOnCard(Refused):
    status = 422
    sentence = N_("A card has at most {labels} labels and {people} people. Nothing was changed.")


def check_totals(*, labels: int, people: int) -> None:
    if labels > MOST_LABELS or people > MOST_PEOPLE:
        raise TooManyOnCard(labels=MOST_LABELS, people=MOST_PEOPLE)


def check_no_circle(start: int, end: int, following: dict[int, list[int]]) -> None:
    """A new arrow `start → end` must not close a circle. `following` are the arrows that stand,
    {card: [cards]}."""
    waiting, seen = [end], {end}
    while waiting:
        here = waiting.pop()
        if here == start:
            raise LinksInCircle()
        further = [next_ for next_ in following.get(here, []) if next_ not in seen]
        seen.update(further)
        waiting += further


def crossings(
    *,
    is_started: bool,
    is_finished: bool,
    started_at: datetime | None,
    finished_at: datetime | None,
    at: datetime,
) -> tuple[datetime | None, datetime | None]:
    """(started_at, finished_at) after entering a column: the last crossing not followed by a move
    back counts (docs/numbers.md). Moving back before the start forgets the start; leaving the
    finish forgets the finish."""
    start = (started_at or at) if is_started else None
    finish = (finished_at or at) if is_finished else None
    return start, finish
