"""Saying in which order people have the desk, and what differs from it."""

from datetime import date, datetime
from typing import Any

from sqlmodel import select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.letters.house import current as house
from board.people.models import Member

from .events import DutyOverridden, OverrideRemoved, RotationSet
from .models import DutyOverride, Rotation
from .queries import members_on_rota
from .rules import NotOnRota, check_is_to_come, check_times


def set_rotation(actor: Actor, *, people: list[int], starts_on: date, **values: Any) -> Change:
    """Say in which order people have the desk from a day on, who changes when, and whose public
    holidays are nobody's; the days before stay as they were. No people: nobody has it from then on.
    Only coordinators and administrators can have it (NotOnRota)."""
    with changing("rota", by=actor) as change:
        for member_id in people:
            check_may_have_desk(change, member_id)
        of_day = select(Rotation).where(Rotation.starts_on == starts_on)
        found = change.session.exec(of_day).one_or_none()
        rotation = found or Rotation(starts_on=starts_on, zone=house().zone.key)
        for name, value in {"people": people, "set_at": change.at, **values}.items():
            setattr(rotation, name, value)
        change.result["rotation"] = change.add(rotation).id
        change.record(RotationSet())
    return change


def override_duty(
    actor: Actor, *, member_id: int, from_at: datetime, until_at: datetime, reason: str = ""
) -> Change:
    """Say that somebody else has the desk from one instant to another: this goes before the
    rotation, and before what was said earlier. What is over stays as it was: it begins now at the
    earliest (TimeIsOver)."""
    check_times(from_at, until_at)
    with changing("rota", by=actor) as change:
        check_is_to_come(until_at, now=change.at)
        begins_at = max(from_at, change.at)
        change.result["override"] = put_override(
            change, member_id, begins_at, until_at, reason=reason
        ).id
        change.record(DutyOverridden(member=member_id))
    return change


def remove_override(actor: Actor, override_id: int) -> Change:
    """The rotation holds again for that time."""
    with changing("rota", by=actor) as change:
        override = change.find(DutyOverride, override_id)
        change.remove(override)
        change.record(OverrideRemoved(member=override.member_id))
    return change


def put_override(
    change: Change, member_id: int, from_at: datetime, until_at: datetime, *, reason: str
) -> DutyOverride:
    check_may_have_desk(change, member_id)
    return change.add(
        DutyOverride(member_id=member_id, from_at=from_at, until_at=until_at, reason=reason)
    )


def check_may_have_desk(change: Change, member_id: int) -> None:
    """Raises NotOnRota, NotFound."""
    member = change.look_up(Member, member_id)
    if member.id not in {one.id for one in members_on_rota(change.session)}:
        raise NotOnRota()
