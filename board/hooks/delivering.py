"""Delivering the outbox of hooks. At least once: what was told in the moment of a crash is told
again, under the same name."""

import logging
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from sqlmodel import col, func, select

from board.core import clock, database
from board.core.outages import TRY_AGAIN
from board.standup.models import Standup

from .models import Hook, HookDelivery
from .outcomes import end, note_delivery
from .tellers import Teller
from .telling import tell

CLAIM_LASTS = timedelta(seconds=60)
AT_A_TIME = 4
"""Hosts that hang keep the others waiting for one time limit at most."""
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
        return end(id_, is_delivered=False)
    outcome = tell(hook, teller, event=delivery.event, name=delivery.name, standup=standup)
    return note_delivery(delivery, hook, outcome)


def _is_old_news(delivery: HookDelivery, standup: Standup) -> bool:
    """That one opens says nothing once it is over."""
    return delivery.event == "opened" and not standup.is_open
