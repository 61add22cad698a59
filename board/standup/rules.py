"""What holds in a standup. Pure: facts in, an answer or a named refusal out."""

import random
from collections.abc import Sequence
from datetime import date, datetime

from board.core.errors import N_, Refused


class StandupAlreadyRunning(Refused):
    sentence = N_("This board's standup is running already; you can join it.")


class StandupNotRunning(Refused):
    sentence = N_("This standup is over.")


class TurnAlreadyMoved(Refused):
    sentence = N_("Someone pressed at the same moment; the turn moved once.")


class NobodyPresent(Refused):
    sentence = N_("There is nobody in this team yet. Add people first, then start.")


def speaking_order(member_ids: Sequence[int], *, board_id: int, day: date) -> list[int]:
    """Shuffled, the same all day: nobody is always first."""
    order = sorted(member_ids)
    random.Random(f"{board_id}/{day.isoformat()}").shuffle(order)
    if not order:
        raise NobodyPresent()
    return order


def check_turn(*, expected: int, turn: int) -> None:
    """Two people pressing *next* at one moment advance once: each says which turn it leaves."""
    if expected != turn:
        raise TurnAlreadyMoved(turn=turn)


def seconds_of_turn(*, turn_started_at: datetime, paused_at: datetime | None, now: datetime) -> int:
    return max(0, round(((paused_at or now) - turn_started_at).total_seconds()))
