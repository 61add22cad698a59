"""The short record of a standup, for those who were away: numbers and titles, no minutes-taking."""

from sqlmodel import col, delete, select

from board.cards.models import Card
from board.core.changes import Change

from .lookups import boards_of, people_of
from .models import MoodAsked, MoodCount, Standup
from .mood import MOODS
from .rules import SPEAKING, aggregate, state_of
from .values import BlockedCard, FinishedCard, StandupRecord


def close_record(change: Change, standup: Standup) -> None:
    """Writes `record`, and `mood`: what five or more have tapped."""
    standup.record = _record(change, standup)
    counts = select(MoodCount.mood, MoodCount.count).where(MoodCount.standup_id == standup.id)
    standup.mood = aggregate(dict(change.all(counts)), moods=MOODS)
    change.session.execute(delete(MoodAsked).where(col(MoodAsked.standup_id) == standup.id))


def _record(change: Change, standup: Standup) -> StandupRecord:
    """Titles and reasons are those of walls: they name no requester."""
    boards = boards_of(change.session, standup.teams)
    shown = select(Card).where(col(Card.board_id).in_(boards), col(Card.archived_at).is_(None))
    finished = change.all(shown.where(col(Card.finished_at) >= standup.since_at))
    blocked = change.all(shown.where(col(Card.blocked_at).is_not(None)))
    people = people_of(change.session, standup.teams)
    states = {id_: state_of(standup.presence, id_) for id_ in people}
    end = standup.finished_at or change.at
    return StandupRecord(
        seconds=round((end - standup.started_at).total_seconds()),
        finished=tuple(FinishedCard(id=card.id, title=card.public_title) for card in finished),
        blocked=tuple(
            BlockedCard(
                id=card.id,
                title=card.public_title,
                reason=card.public_reason,
                blocked_at=card.blocked_at.isoformat() if card.blocked_at else None,
                waiting_for=card.waiting_for,
            )
            for card in blocked
        ),
        parked=len(standup.parked),
        here=tuple(id_ for id_, state in states.items() if state in (*SPEAKING, "passes")),
        away=tuple(id_ for id_, state in states.items() if state == "away"),
    )
