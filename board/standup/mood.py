"""The mood of the morning: one tap, anonymous, shown only as an aggregate of five or more, never
with a person.

The tap is no command with an id (a stored command would tie the answer to its sender), its event
has no author and says no mood, and the counts are shown only when the standup is held, so nobody
can watch one answer change them.
"""

from board.core.actor import Actor, system
from board.core.changes import Change, changing
from board.core.errors import Forbidden
from board.core.holding import StreamOf
from board.core.streams import check_may_change

from .events import StandupMoodGiven
from .lookups import open_standup
from .models import MoodAsked, MoodCount, Standup
from .rules import MoodAlreadyGiven

MOODS = 5
"""From 0, heavy, to 4, bright."""


def give_mood(actor: Actor, standup_id: int, *, mood: int) -> Change:
    """Tell how the day is, once a standup. It is counted and not kept: no stored command ties a
    mood to its sender. Raises MoodAlreadyGiven."""
    if actor.member_id is None:
        raise Forbidden()
    with changing(StreamOf(Standup, standup_id), by=system("mood")) as change:
        for stream in change.named:
            check_may_change(change.session, actor, stream)
        standup = open_standup(change, standup_id)
        _note_asked(change, standup_id, actor.member_id)
        _count(change, standup_id, mood)
        standup.mood_answers += 1
        change.record(StandupMoodGiven(standup=standup))
    return change


def _note_asked(change: Change, standup_id: int, member_id: int) -> None:
    if change.session.get(MoodAsked, (standup_id, member_id)):
        raise MoodAlreadyGiven()
    change.session.add(MoodAsked(standup_id=standup_id, member_id=member_id))


def _count(change: Change, standup_id: int, mood: int) -> None:
    found = change.session.get(MoodCount, (standup_id, mood))
    count = found or MoodCount(standup_id=standup_id, mood=mood)
    count.count += 1
    change.session.add(count)
