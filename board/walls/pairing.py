"""Pairing a TV: it shows a short single-use code, a signed-in member confirms it, the TV gets a
token that only reads."""

import hashlib
import secrets
from datetime import timedelta
from typing import Any

from sqlalchemy import delete
from sqlmodel import Session, col, select

from board.core import clock, database
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import N_, Refused
from board.core.outages import TRY_AGAIN, StorageFailed
from board.people.audit_log import note

from . import codes
from .events import WallPaired, WallRevoked
from .models import Pairing, Wall, WallBoard

TOKEN_LASTS = timedelta(days=7)


class PairingCodeWrong(Refused):
    status = 404
    field = "code"
    sentence = N_(
        "This code is not right, or it is too old. Look at the TV: it shows a new one every ten "
        "minutes."
    )


def confirm_pairing(actor: Actor, *, code: str, name: str, board_id: int, **screen: Any) -> Change:
    """Vouch for the TV that shows `code`: it becomes a wall of a board that you may change. A code
    is used once. Its screen has `inches` and is read from `distance_cm`. `result.wall` has its
    id."""
    with changing(f"board/{board_id}", by=actor) as change:
        code = _unused(change.session, code)
        wall = change.add(Wall(name=name, paired_at=change.at, paired_by=actor.member_id, **screen))
        change.add(WallBoard(wall_id=wall.id, board_id=board_id))
        change.session.add(Pairing(code=code, wall_id=wall.id, expires_at=change.at + codes.LASTS))
        change.hold_newborn(wall.home())
        note(change.session, "wall.paired", by=actor, subject=("wall", wall.id), board=board_id)
        change.record(WallPaired(wall=wall, name=name), on=wall.home())
        change.result["wall"] = wall.id
    return change


def claim_pairing(state: str) -> str | None:
    """Asked by the TV every two seconds: None while nobody has confirmed (nothing is written),
    then, once, its token. Raises PairingCodeWrong when its code is too old or has been used."""
    code = codes.code_in(state)
    if code is None:
        raise PairingCodeWrong()
    with database.current().reading() as session:
        confirmed = session.get(Pairing, code)
    if confirmed is None:
        return None
    _check_is_unclaimed(confirmed)
    with database.current().writing() as session:
        pairing = session.get_one(Pairing, code, with_for_update=True)
        _check_is_unclaimed(pairing)
        token = secrets.token_urlsafe(32)
        wall = session.get_one(Wall, pairing.wall_id)
        wall.token_hash, wall.token_made_at = _hash(token), clock.now()
        pairing.is_claimed = True
        return token


def _check_is_unclaimed(pairing: Pairing) -> None:
    if pairing.is_claimed or pairing.expires_at < clock.now():
        raise PairingCodeWrong()


def renewed_token(wall: Wall, *, came_with: str) -> str | None:
    """A new token for a TV whose own is older than a week; the one it came with stays good until it
    has the new one. None as well when it cannot be written just now: the TV has its page, and asks
    again when it opens it anew."""
    if _is_young(wall):
        return None
    try:
        with database.current().writing(patience_seconds=0) as session:
            return _renew(session.get_one(Wall, wall.id, with_for_update=True), came_with)
    except (*TRY_AGAIN, StorageFailed):
        return None


def _is_young(wall: Wall) -> bool:
    return bool(wall.token_made_at and wall.token_made_at > clock.now() - TOKEN_LASTS)


def _renew(wall: Wall, came_with: str) -> str | None:
    """Looked at again under the lock: two windows of one TV may ask at once."""
    if wall.revoked_at or _is_young(wall):
        return None
    token = secrets.token_urlsafe(32)
    wall.previous_hash, wall.token_hash, wall.token_made_at = (
        _hash(came_with),
        _hash(token),
        clock.now(),
    )
    return token


def forget_previous_token(session: Session, wall_id: int, came_with: str) -> None:
    """The TV has come with its newest token: the one before is worth nothing any more."""
    wall = session.get(Wall, wall_id)
    if wall and wall.token_hash == came_with:
        wall.previous_hash = ""


def revoke_wall(actor: Actor, wall_id: int) -> Change:
    """The TV's token is worth nothing from now on, and nothing is listed on it; `result["keys"]`
    are the keys of its sockets, not kept with the answer."""
    with changing(f"wall/{wall_id}", by=actor) as change:
        wall = change.find(Wall, wall_id)
        wall.revoked_at = change.at
        hashes = [hash_ for hash_ in (wall.token_hash, wall.previous_hash) if hash_]
        wall.token_hash = wall.previous_hash = ""
        for listed in change.all(select(WallBoard).where(WallBoard.wall_id == wall.id)):
            change.remove(listed)
        note(change.session, "wall.revoked", by=actor, subject=("wall", wall.id))
        change.record(WallRevoked(wall=wall, name=wall.name))
    change.result["keys"] = [f"wall:{hash_}" for hash_ in hashes]
    return change


def token_key(token: str) -> str:
    return _hash(token)


def _unused(session: Session, typed: str) -> str:
    """The code, if it is one of ours and was not confirmed before. What is too old to be claimed is
    cleared away."""
    session.execute(delete(Pairing).where(col(Pairing.expires_at) < clock.now()))
    code = codes.read_code(typed)
    if code is None or session.get(Pairing, code) is not None:
        raise PairingCodeWrong()
    return code


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
