"""The rota as screens show it: who has the desk, who comes, what is open there, how even it is."""

from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, col, func, select

from board.core import clock, database
from board.letters.house import current as house
from board.triage.models import IN_QUEUE, Ticket

from .duty import Rota, Shift, days_of_duty, duties, shifts
from .models import Rotation
from .queries import (
    BEHIND,
    current_duty,
    duty_at,
    handover_of,
    has_rota,
    members_on_rota,
    next_duty,
    rota_around,
)
from .rules import is_late

SHOWN = timedelta(weeks=9)
COUNTED = timedelta(days=90)


def rota_now() -> dict[str, Any]:
    """As schemas.RotaNow says."""
    now = clock.now()
    with database.current().reading() as session:
        rota = rota_around(session, now)
        duty, coming = current_duty(rota, now), next_duty(rota, now)
        accepted = duty is None or is_accepted(session, duty, now)
        return {
            "is_set": has_rota(session),
            "now": asdict(duty or duty_at(rota, now)),
            "is_accepted": accepted,
            "is_late": duty is not None
            and not accepted
            and is_late(from_at=known_since(session, duty, now), accepted_at=None, now=now),
            "coming": asdict(coming) if coming else None,
            "shifts": [asdict(one) for one in shifts(rota, now, now + SHOWN)],
            "days": _days(session, rota, now),
            "desk": _open_at_desk(session, duty),
        }


def is_accepted(session: Session, duty: Shift, now: datetime) -> bool:
    """Whoever has had the desk since before what is looked at has nothing to accept."""
    if duty.from_at <= now - BEHIND:
        return True
    handover = handover_of(session, duty)
    return handover is not None and handover.accepted_at is not None


def known_since(session: Session, duty: Shift, now: datetime) -> datetime:
    """From when it could be accepted: its beginning, or when the rotation was said, if later."""
    today = now.astimezone(house().zone).date()
    said = select(func.max(Rotation.set_at)).where(Rotation.starts_on <= today)
    return max(filter(None, [duty.from_at, session.exec(said).one()]))


def is_manned(session: Session, at: datetime) -> bool:
    """Whether somebody has the desk; without a rota nobody can say that nobody has."""
    return not has_rota(session) or duty_at(rota_around(session, at), at).member_id is not None


def on_duty_now() -> tuple[bool, int | None]:
    """(whether there is a rota, who has the desk)."""
    with database.current().reading() as session:
        now = clock.now()
        return has_rota(session), duty_at(rota_around(session, now), now).member_id


def duties_of(member_id: int, *, until: datetime) -> list[Shift]:
    now = clock.now()
    with database.current().reading() as session:
        rota = rota_around(session, now)
    ahead = duties(shifts(rota, now - timedelta(days=14), until))
    return [one for one in ahead if one.member_id == member_id]


def _days(session: Session, rota: Rota, now: datetime) -> list[dict[str, int]]:
    today = now.astimezone(house().zone).date()
    behind = days_of_duty(rota, today - COUNTED, today - timedelta(days=1))
    ahead = days_of_duty(rota, today, today + COUNTED)
    return [
        {"member_id": id_, "behind": behind.get(id_, 0), "ahead": ahead.get(id_, 0)}
        for one in members_on_rota(session)
        if (id_ := one.id) in behind or id_ in ahead
    ]


def _open_at_desk(session: Session, duty: Shift | None) -> dict[str, int]:
    is_new = Ticket.state == "new"

    def count(*conditions: Any) -> int:
        return session.exec(select(func.count()).where(is_new, *conditions)).one()

    return {
        "new": count(*IN_QUEUE),
        "asked": count(col(Ticket.asked_at).is_not(None)),
        "waiting": count(col(Ticket.wake_at).is_not(None)),
        "claimed": count(Ticket.claimed_by == duty.member_id) if duty else 0,
    }
