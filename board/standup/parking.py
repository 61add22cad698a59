"""The parking lot: a topic with the people concerned, to talk about afterwards (settling.py)."""

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.holding import StreamOf
from board.people.models import Member

from .events import StandupParked, StandupUnparked
from .lines import next_id
from .lookups import open_standup
from .models import Standup
from .rules import MOST_TOPICS, TooManyLines
from .values import Topic


def park(actor: Actor, standup_id: int, *, text: str, people: list[int]) -> Change:
    """Put a topic into the parking lot, to talk about afterwards; `result.topic` has its id.
    `people` are those concerned."""
    with changing(StreamOf(Standup, standup_id), by=actor) as change:
        standup = open_standup(change, standup_id)
        change.result["topic"] = add_topic(change, standup, text=text, people=people)
        change.record(StandupParked(standup=standup, text=text))
    return change


def add_topic(change: Change, standup: Standup, *, text: str, people: list[int]) -> int:
    """Inside a running change; answers its id within the standup."""
    if len(standup.parked) >= MOST_TOPICS:
        raise TooManyLines(most=MOST_TOPICS)
    for member_id in people:
        change.look_up(Member, member_id)
    id_, by = next_id(standup.parked), change.actor.member_id
    topic = Topic(id=id_, text=text, by=by, people=tuple(people), outcome="")
    standup.parked = (*standup.parked, topic)
    return id_


def unpark(actor: Actor, standup_id: int, *, topic_id: int) -> Change:
    """Take a topic out of the parking lot. One that is not there changes nothing."""
    with changing(StreamOf(Standup, standup_id), by=actor) as change:
        standup = open_standup(change, standup_id)
        standup.parked = tuple(topic for topic in standup.parked if topic.id != topic_id)
        change.record(StandupUnparked(standup=standup))
    return change
