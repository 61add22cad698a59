"""What holds for every card."""

from datetime import datetime

from board.core.errors import N_, Refused

MOST_CHECKLIST_ITEMS = 100
MOST_LABELS = 10


class TextChangedMeanwhile(Refused):
    """`facts` carry both texts: `theirs` as it is now, `yours` as it was sent."""

    sentence = N_("Someone changed this text while you were writing. Both texts are kept: choose what to keep.")


class ChecklistFull(Refused):
    status = 422
    sentence = N_("A checklist holds at most {limit} items. Perhaps this wants to be more than one card?")


class CardArchived(Refused):
    sentence = N_("This card is in the archive. Bring it back first.")


def check_version(*, based_on: int | None, version: int, theirs: str, yours: str) -> None:
    """A text that was edited from an older version is never written over a newer one."""
    if based_on is not None and based_on != version and theirs != yours:
        raise TextChangedMeanwhile(theirs=theirs, yours=yours, version=version)


def check_checklist_size(count: int) -> None:
    if count > MOST_CHECKLIST_ITEMS:
        raise ChecklistFull(limit=MOST_CHECKLIST_ITEMS)


def crossings(
    *, is_started: bool, is_finished: bool, started_at: datetime | None, finished_at: datetime | None, at: datetime
) -> tuple[datetime | None, datetime | None]:
    """(started_at, finished_at) after entering a column: the last crossing not followed by a move back counts
    (docs/numbers.md). Moving back before the start forgets the start; leaving the finish forgets the finish."""
    start = (started_at or at) if is_started else None
    finish = (finished_at or at) if is_finished else None
    return start, finish
