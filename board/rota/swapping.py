"""Asking colleagues to take a duty, and taking one."""

from datetime import datetime

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import Forbidden

from .arranging import put_override
from .duty import shifts
from .events import SwapAccepted, SwapAsked, SwapWithdrawn
from .models import SwapRequest
from .queries import rota_around
from .rules import NotYourDuty, SwapClosed, check_is_to_come, check_times


def ask_swap(actor: Actor, *, from_at: datetime, until_at: datetime, note: str = "") -> Change:
    """Ask who can take a duty of yours, whole or in part; `result.swap` has its id. It stays yours
    until somebody accepts. Refused where it is not yours (NotYourDuty), or over (TimeIsOver)."""
    check_times(from_at, until_at)
    with changing("rota", by=actor) as change:
        check_is_to_come(until_at, now=change.at)
        rota = rota_around(change.session, from_at)
        theirs = {one.member_id for one in shifts(rota, from_at, until_at)} - {None}
        if theirs != {actor.member_id}:
            raise NotYourDuty()
        me = actor.member_id or 0
        swap = SwapRequest(member_id=me, from_at=from_at, until_at=until_at, note=note)
        change.add(swap)
        change.result["swap"] = swap.id
        change.record(SwapAsked(member=swap.member_id))
    return change


def accept_swap(actor: Actor, swap_id: int) -> Change:
    """Take the duty that a colleague asks somebody to take: it is yours from now on. The second who
    accepts is told so (SwapClosed); so is who comes when it is over (TimeIsOver)."""
    with changing("rota", by=actor) as change:
        swap = _open_swap(change, swap_id)
        check_is_to_come(swap.until_at, now=change.at)
        swap.accepted_by, swap.closed_at = actor.member_id, change.at
        begins_at, me = max(swap.from_at, change.at), actor.member_id or 0
        put_override(change, me, begins_at, swap.until_at, reason=swap.note[:120])
        change.record(SwapAccepted(member=actor.member_id or 0))
    return change


def withdraw_swap(actor: Actor, swap_id: int) -> Change:
    """Do not ask any more: the duty stays yours."""
    with changing("rota", by=actor) as change:
        swap = _open_swap(change, swap_id)
        if swap.member_id != actor.member_id:
            raise Forbidden()
        swap.closed_at = change.at
        change.record(SwapWithdrawn(member=swap.member_id))
    return change


def _open_swap(change: Change, swap_id: int) -> SwapRequest:
    swap = change.look_up(SwapRequest, swap_id)
    if swap.closed_at is not None:
        raise SwapClosed()
    return swap
