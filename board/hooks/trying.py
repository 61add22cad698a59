"""Trying a hook: a test that is told at once, what waits or was given up told again, and the key by
which a receiver knows that it is from here."""

import secrets
from datetime import timedelta

from sqlmodel import col, select

from board.core import clock, database, streams
from board.core.actor import Actor
from board.core.errors import NotFound
from board.mail.sealing import opened

from .models import Hook, HookDelivery
from .outcomes import note_outcome
from .rules import check_keeps_hooks
from .tellers import Teller
from .telling import Outcome, tell

LATELY = timedelta(days=1)


def send_test(actor: Actor, hook_id: int, teller: Teller) -> Outcome:
    """Tells a hook that this is a test, now; how that went is seen beside it, too."""
    hook = _kept_hook(actor, hook_id)
    outcome = tell(hook, teller, event="test", name=f"tavla_{secrets.token_hex(12)}", standup=None)
    note_outcome(hook.id, outcome)
    return outcome


def try_again(actor: Actor, hook_id: int) -> int:
    """What waits for a hook, or was given up within a day, is due now; returns how many."""
    hook = _kept_hook(actor, hook_id)
    of_it = select(HookDelivery).where(
        HookDelivery.hook_id == hook.id,
        col(HookDelivery.made_at) > clock.now() - LATELY,
        col(HookDelivery.is_delivered).is_(False),
    )
    with database.current().writing() as session:
        waiting = session.exec(of_it.with_for_update()).all()
        for delivery in waiting:
            delivery.not_before, delivery.attempts, delivery.ended_at = clock.now(), 0, None
        return len(waiting)


def key_of(actor: Actor, hook_id: int) -> str:
    return opened(_kept_hook(actor, hook_id).key)


def _kept_hook(actor: Actor, hook_id: int) -> Hook:
    """One that the actor may change. Raises NotFound, Forbidden."""
    with database.current().reading() as session:
        hook = session.get(Hook, hook_id)
        if hook is None or streams.audience_or_none(session, actor, hook.home()) != "team":
            raise NotFound(kind="hook", id=hook_id)
    check_keeps_hooks(actor, hook.team_id)
    return hook
