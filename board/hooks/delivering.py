"""Delivering the outbox of hooks. At least once: what was told in the moment of a crash is told
again, under the same name."""

import logging
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from sqlmodel import col, func, select

from board.core import clock, database
from board.core.actor import system
from board.core.changes import changing
from board.core.outages import TRY_AGAIN
from board.standup.models import Standup

from .events import HookTold
from .models import Hook, HookDelivery
from .rules import wait_after
from .telling import Outcome, Teller, tell

CLAIM_LASTS = timedelta(seconds=60)
AT_A_TIME = 4
"""Hosts that hang keep the others waiting for one time limit at most."""
MESSENGER = system("hooks")
logger = logging.getLogger(__name__)


def deliver_forever(teller: Teller, *, every_seconds: float = 2.0) -> None:
    while True:
        try:
            deliver_due(teller)
        except TRY_AGAIN as refused:
            logger.warning("hooks are told later: %s", refused)
        except Exception:
            logger.exception("hooks are told later")
        time.sleep(every_seconds)


def deliver_due(teller: Teller) -> int:
    """Tells each hook the oldest thing that is due for it; returns how many took it. Each is
    claimed for a minute before, so that two workers do not tell it twice and one that dies does not
    lose it."""
    claimed = [id_ for id_ in _due() if _claim(id_)]
    if not claimed:
        return 0
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        return sum(pool.map(lambda id_: _deliver(id_, teller), claimed))


def _due() -> list[int]:
    waiting = (col(HookDelivery.ended_at).is_(None), HookDelivery.not_before <= clock.now())
    oldest = select(func.min(HookDelivery.id)).where(*waiting).group_by(col(HookDelivery.hook_id))
    with database.current().reading() as session:
        return list(session.exec(oldest.limit(50)))


def _claim(id_: int) -> bool:
    with database.current().writing() as session:
        found = select(HookDelivery).where(HookDelivery.id == id_).with_for_update()
        delivery = session.exec(found).one_or_none()
        if delivery is None or delivery.ended_at or delivery.not_before > clock.now():
            return False
        delivery.not_before = clock.now() + CLAIM_LASTS
        delivery.attempts += 1
        return True


def _deliver(id_: int, teller: Teller) -> bool:
    with database.current().reading() as session:
        delivery = session.get_one(HookDelivery, id_)
        hook = session.get(Hook, delivery.hook_id)
        standup = session.get(Standup, delivery.standup_id)
    if hook is None or standup is None or _is_old_news(delivery, standup):
        return _end(id_, is_delivered=False)
    outcome = tell(hook, teller, event=delivery.event, name=delivery.name, standup=standup)
    return _write(delivery, hook, outcome)


def _is_old_news(delivery: HookDelivery, standup: Standup) -> bool:
    """That one opens says nothing once it is over."""
    return delivery.event == "opened" and not standup.is_open


def _write(delivery: HookDelivery, hook: Hook, outcome: Outcome) -> bool:
    """What became of it: in the outbox, and beside the hook, where people see it."""
    is_delivered = not outcome.problem
    wait = None if is_delivered else wait_after(delivery.attempts)
    if wait is None:
        _end(delivery.id, is_delivered=is_delivered)
    else:
        _put_off(delivery.id, wait)
    note_outcome(hook.id, outcome)
    return is_delivered


def _end(id_: int, *, is_delivered: bool) -> bool:
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
