"""The desk changes hands: what the next one needs to know, and that they have it."""

from sqlmodel import select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.triage.claiming import pass_claims_on

from .duty import Shift
from .events import DutyAccepted, DutyHandedOver
from .models import Handover
from .queries import current_duty, handover_of, next_duty, rota_around
from .rules import HANDED_BEFORE, AcceptedAlready, NobodyComesNext, NotYourDuty


def hand_over(actor: Actor, *, note: str = "") -> Change:
    """Hand the desk over to whoever has it next (or, once their duty has begun, to them): what is
    open they see, `note` says the rest. They have to accept it. From two days before a duty begins
    (NobodyComesNext); once it was accepted it is over (AcceptedAlready)."""
    with changing("rota", by=actor) as change:
        duty = _handed(change, actor)
        handover = _handover(change, duty)
        handover.from_id, handover.note = actor.member_id, note
        handover.handed_at = change.at
        change.record(DutyHandedOver(member=handover.to_id))
        change.result["handover"] = handover.id
    return change


def accept_duty(actor: Actor) -> Change:
    """Say that you have the desk, whether it was handed over or not. What the one before had in
    hand is in yours now. Refused for who has it not, nor soon (NotYourDuty), and the second time
    (AcceptedAlready)."""
    with changing("rota", by=actor, also=["desk"]) as change:
        handover = _handover(change, _own(change, actor))
        handover.accepted_at = change.at
        pass_claims_on(change, from_id=handover.from_id, to_id=handover.to_id)
        change.record(DutyAccepted(member=handover.to_id))
    return change


def _own(change: Change, actor: Actor) -> Shift:
    """What the actor may accept: the duty that is on, or the one that begins soon."""
    rota = rota_around(change.session, change.at)
    now, coming = current_duty(rota, change.at), next_duty(rota, change.at)
    soon = coming if coming and coming.from_at - change.at <= HANDED_BEFORE else None
    for duty in (now, soon):
        if duty and duty.member_id == actor.member_id:
            return duty
    raise NotYourDuty()


def _handed(change: Change, actor: Actor) -> Shift:
    """The duty that begins next; or the one that has begun, when somebody else hands it over."""
    rota = rota_around(change.session, change.at)
    now, coming = current_duty(rota, change.at), next_duty(rota, change.at)
    if now and now.member_id != actor.member_id and not _is_accepted(change, now):
        return now
    if coming is None or coming.from_at - change.at > HANDED_BEFORE:
        raise NobodyComesNext()
    return coming


def _is_accepted(change: Change, duty: Shift) -> bool:
    handover = handover_of(change.session, duty)
    return handover is not None and handover.accepted_at is not None


def _handover(change: Change, duty: Shift) -> Handover:
    found = change.session.exec(
        select(Handover).where(Handover.duty_at == duty.from_at)
    ).one_or_none()
    if found is None:
        return change.add(Handover(duty_at=duty.from_at, to_id=duty.member_id or 0))
    if found.accepted_at is not None:
        raise AcceptedAlready()
    return found
