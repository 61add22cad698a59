"""What became of a delivery: in the outbox, and beside its hook, where people see it."""

from datetime import timedelta

from board.core import clock, database
from board.core.actor import system
from board.core.changes import changing

from .events import HookTold
from .models import Hook, HookDelivery
from .rules import wait_after
from .telling import Outcome

MESSENGER = system("hooks")


def note_delivery(delivery: HookDelivery, hook: Hook, outcome: Outcome) -> bool:
    """Answers whether it was taken; tried again later, if it was not and there is a later."""
    is_delivered = not outcome.problem
    wait = None if is_delivered else wait_after(delivery.attempts)
    if wait is None:
        end(delivery.id, is_delivered=is_delivered)
    else:
        _put_off(delivery.id, wait)
    note_outcome(hook.id, outcome)
    return is_delivered


def end(id_: int, *, is_delivered: bool) -> bool:
    with database.current().writing() as session:
        delivery = session.get_one(HookDelivery, id_)
        delivery.ended_at, delivery.is_delivered = clock.now(), is_delivered
    return is_delivered


def _put_off(id_: int, wait: timedelta) -> None:
    with database.current().writing() as session:
        session.get_one(HookDelivery, id_).not_before = clock.now() + wait


def note_outcome(hook_id: int, outcome: Outcome) -> None:
    """Beside the hook, if it is still there; a failure like the one before is no news."""
    with database.current().reading() as session:
        hook = session.get(Hook, hook_id)
        if hook is None or _is_known(hook, outcome):
            return
        team = hook.home()
    with changing(team, by=MESSENGER) as change:
        kept = change.get(Hook, hook_id)
        if kept is None:
            return
        kept.problem, kept.status = outcome.problem, outcome.status
        if not outcome.problem:
            kept.delivered_at = change.at
        change.record(HookTold(hook=kept))


def _is_known(hook: Hook, outcome: Outcome) -> bool:
    same = (hook.problem, hook.status) == (outcome.problem, outcome.status)
    return bool(outcome.problem) and same
