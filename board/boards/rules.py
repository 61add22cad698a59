"""What holds on every board."""

from datetime import datetime

from board.core.errors import N_, Refused

MOST_COLOURED = 100


class WipLimitReached(Refused):
    sentence = N_(
        "“{column}” is full: its limit is {limit} cards. The card stays where it was; finish "
        "something there first."
    )


class ExpediteLaneFull(Refused):
    sentence = N_(
        "The expedite lane is full: its limit is {limit}. Finish what is there first; nothing "
        "was changed."
    )


class BoardArchived(Refused):
    sentence = N_(
        "“{board}” is in the archive: it can be read, not changed. Bring the board back first."
    )


class LinkStaysRevoked(Refused):
    sentence = N_(
        "An address that was taken back stays dead. Nothing was changed; make a new one, and "
        "tell it to those who need it."
    )


class TooManyColours(Refused):
    status = 422
    sentence = N_(
        "At most {limit} labels of a board have a colour. Take one away first; nothing was changed."
    )


class LastColumn(Refused):
    sentence = N_("A board needs at least one column. Add another one first.")


class BoundariesCrossed(Refused):
    status = 422
    field = "finishes_in"
    sentence = N_(
        "Work cannot be finished before it has started: choose a later column for the finish."
    )


def check_not_archived(*, name: str, archived_at: datetime | None) -> None:
    if archived_at is not None:
        raise BoardArchived(board=name)


def check_not_last_column(count: int) -> None:
    if count < 2:
        raise LastColumn()


def check_labels_coloured(count: int) -> None:
    if count > MOST_COLOURED:
        raise TooManyColours(limit=MOST_COLOURED)


def check_boundaries(start: int, finish: int) -> None:
    """Places of the start and the finish column, from the left."""
    if finish < start:
        raise BoundariesCrossed()


def check_wip_limit(*, name: str, limit: int | None, is_hard: bool, cards_there: int) -> None:
    """A hard limit refuses one more card; a soft one is shown, never enforced."""
    if is_hard and limit is not None and cards_there >= limit:
        raise WipLimitReached(column=name, limit=limit)


def check_expedite_limit(*, limit: int | None, is_hard: bool, cards_there: int) -> None:
    if is_hard and limit is not None and cards_there >= limit:
        raise ExpediteLaneFull(limit=limit)
