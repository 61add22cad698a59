"""The short record of a standup, for those who were away: numbers and titles, no minutes-taking."""

from typing import Any

from sqlmodel import col, select

from board.cards.models import Card
from board.core.changes import Change

from .models import Standup


def record_of(change: Change, standup: Standup) -> dict[str, Any]:
    """`{seconds, finished: [card ids], blocked: [card ids], parked: n}`."""
    on_board = (Card.board_id == standup.board_id, col(Card.archived_at).is_(None))
    finished = select(Card.id).where(*on_board, col(Card.finished_at) >= standup.since_at)
    blocked = select(Card.id).where(*on_board, col(Card.blocked_at).is_not(None))
    paused_until = standup.finished_at or change.at
    return {
        "seconds": round((paused_until - standup.started_at).total_seconds()),
        "finished": list(change.all(finished)),
        "blocked": list(change.all(blocked)),
        "parked": len(standup.parked),
    }
