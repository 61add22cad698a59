"""What has stood still for several standups: since when that counts, and which cards it are."""

from datetime import datetime

from sqlmodel import col, select

from board.cards.models import Card
from board.core.changes import Change

from .models import Standup


def nth_held(change: Change, team_id: int, n: int) -> datetime | None:
    """When the nth standup back that was held began; None while there were fewer."""
    held = select(Standup.started_at).where(Standup.team_id == team_id, Standup.state == "held")
    newest = change.all(held.order_by(col(Standup.started_at).desc()).limit(n))
    return newest[-1] if len(newest) == n else None


def is_stuck(card: Card, before: datetime | None) -> bool:
    """Under way, blocked or in its column since before then, and nobody has said since what becomes
    of it (static/src/model/stuck.ts says the same)."""
    if before is None or card.started_at is None or card.finished_at or card.archived_at:
        return False
    stands_since = min(card.moved_at, card.blocked_at or card.moved_at)
    return stands_since < before and (card.attended_at is None or card.attended_at < before)
