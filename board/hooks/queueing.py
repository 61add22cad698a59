"""What becomes of a standup for the channels of its teams: a row in the outbox each, in the same
commit."""

import secrets
from collections.abc import Sequence
from datetime import timedelta

from sqlmodel import col, select

from board.core import clock
from board.core.changes import Change
from board.core.trimming import forget
from board.standup.models import Standup

from .models import Hook, HookDelivery

KEPT = timedelta(days=30)


def tell_opened(change: Change, standup: Standup) -> None:
    _queue(change, standup, "opened", [one for one in _hooks(change, standup) if one.tells_opened])


def tell_held(change: Change, standup: Standup) -> None:
    _queue(change, standup, "held", [one for one in _hooks(change, standup) if one.tells_held])


def forget_old_deliveries() -> int:
    """A timer's work; returns how many."""
    return forget(HookDelivery, col(HookDelivery.made_at) < clock.now() - KEPT)


def _hooks(change: Change, standup: Standup) -> Sequence[Hook]:
    """Also those of teams that stand with it."""
    theirs = select(Hook).where(col(Hook.team_id).in_(standup.teams))
    return change.all(theirs.order_by(col(Hook.id)))


def _queue(change: Change, standup: Standup, event: str, hooks: Sequence[Hook]) -> None:
    for hook in hooks:
        delivery = HookDelivery(
            hook_id=hook.id,
            name=f"tavla_{secrets.token_hex(12)}",
            event=event,
            standup_id=standup.id,
            made_at=change.at,
            not_before=change.at,
        )
        change.session.add(delivery)
