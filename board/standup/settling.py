"""What becomes of a parked topic: a card, a follow-up, or nothing."""

from dataclasses import replace
from datetime import datetime

from board.boards.models import BoardColumn
from board.cards.adding import place_new_card
from board.cards.events import CardAdded
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.core.holding import StreamOf

from .events import StandupSettled
from .models import Standup
from .rules import TopicSettled
from .values import Topic


def settle(
    actor: Actor,
    standup_id: int,
    *,
    topic_id: int,
    outcome: str,
    column_id: int | None = None,
    at: datetime | None = None,
) -> Change:
    """Say what becomes of a parked topic, while the standup finishes or afterwards: it becomes a
    card of those concerned (`column_id`), a follow-up at a time (`at`), or is dropped. Once.
    `result.card` has the card's id."""
    streams = [StreamOf(Standup, standup_id)]
    if outcome == "card":
        streams.append(StreamOf(BoardColumn, column_id or 0))
    with changing(*streams, by=actor) as change:
        standup = change.find(Standup, standup_id)
        topic = _topic(standup, topic_id)
        settled = replace(topic, outcome=outcome)
        if outcome == "card":
            settled = replace(settled, card=_made_card(change, topic, column_id))
        if outcome == "follow_up" and at:
            settled = replace(settled, at=at.isoformat())
        standup.parked = tuple(settled if one is topic else one for one in standup.parked)
        settlement = StandupSettled(standup=standup, text=topic.text, outcome=outcome)
        change.record(settlement, on=standup.home())
    return change


def _made_card(change: Change, topic: Topic, column_id: int | None) -> int:
    column = change.find(BoardColumn, column_id)
    card = place_new_card(change, column, title=topic.text, assignees=list(topic.people))
    added = CardAdded(card=card, title=card.title, column=column.name)
    change.record(added, on=f"board/{column.board_id}")
    change.result["card"] = card.id
    return card.id


def _topic(standup: Standup, topic_id: int) -> Topic:
    for topic in standup.parked:
        if topic.id == topic_id:
            if topic.outcome:
                raise TopicSettled()
            return topic
    raise NotFound(kind="topic", id=topic_id)
