"""Thanks, to one person or to everybody."""

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.holding import StreamOf
from board.people.models import Member

from .events import StandupThanked
from .lines import next_id
from .lookups import open_standup
from .models import Standup
from .rules import MOST_THANKS, TooManyLines
from .values import Thanks


def give_thanks(actor: Actor, standup_id: int, *, text: str, to: int | None = None) -> Change:
    """Say thanks, to one person or to everybody. At most so many a standup (TooManyLines)."""
    with changing(StreamOf(Standup, standup_id), by=actor) as change:
        standup = open_standup(change, standup_id)
        if to is not None:
            change.look_up(Member, to)
        if len(standup.thanks) >= MOST_THANKS:
            raise TooManyLines(most=MOST_THANKS)
        new = Thanks(id=next_id(standup.thanks), by=actor.member_id, to=to, text=text)
        standup.thanks = (*standup.thanks, new)
        change.record(StandupThanked(standup=standup))
    return change
