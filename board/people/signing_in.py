"""Signing in and out: server-side sessions that can be ended at once."""

import hashlib
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlmodel import Session, bindparam, col, select

from board.core import clock, database, identity_version
from board.core.actor import Actor
from board.core.identity_version import IdentityVersion, sign_ins_have_ended
from board.core.write_behind import Notes
from board.settings import Settings

from . import passwords
from .audit_log import note
from .models import Credential, Member, SignIn, member_by_email
from .permissions import WrongPassword

SEEN_EVERY = timedelta(minutes=5)


def sign_in_with_password(email: str, password: str, *, agent: str, address: str = "") -> str:
    """Returns the cookie's token. Raises WrongPassword, the same for an unknown address."""
    with database.current().reading() as session:
        member = member_by_email(session, email)
        credential = session.get(Credential, member.id) if member else None
    is_right = passwords.is_right(credential.password_hash if credential else None, password)
    if not is_right or member is None or credential is None or not member.is_active:
        raise WrongPassword()
    better = passwords.hashed(password) if passwords.is_outdated(credential.password_hash) else None
    with database.current().writing() as session:
        current = session.get_one(Credential, member.id, with_for_update=True)
        if current.password_hash != credential.password_hash:
            raise WrongPassword()  # changed in this very moment, and every session has been ended
        current.password_hash = better or current.password_hash
        return _sign_in(session, member.id, agent=agent, address=address)


def sign_in(member_id: int, *, agent: str, address: str = "") -> str:
    """A new session with a new token; returns the token."""
    with database.current().writing() as session:
        return _sign_in(session, member_id, agent=agent, address=address)


def note_refused(email: str, *, tries: int, address: str) -> None:
    """Names the member whose account it was, and never what was typed: it may be a password."""
    with database.current().writing() as session:
        member = member_by_email(session, email)
        subject = ("member", member.id if member else None)
        note(session, "sign_in.refused", subject=subject, address=address, tries=tries)


def _sign_in(session: Session, member_id: int, *, agent: str, address: str) -> str:
    token = secrets.token_urlsafe(32)
    now = clock.now()
    session.add(
        SignIn(
            id=key_of(token),
            member_id=member_id,
            forgery_token=secrets.token_urlsafe(24),
            agent=agent[:200],
            created_at=now,
            seen_at=now,
        )
    )
    _note(session, "signed_in", member_id, address=address)
    return token


def sign_out(key: str, *, address: str = "") -> None:
    with database.current().writing() as session:
        if found := session.get(SignIn, key):
            session.delete(found)
            sign_ins_have_ended(session)
            _note(session, "signed_out", found.member_id, address=address)


def _note(session: Session, kind: str, member_id: int, *, address: str) -> None:
    note(
        session, kind, by=Actor("member", member_id), subject=("member", member_id), address=address
    )


def end_sign_ins(session: Session, member_id: int, *, but: str | None = None) -> list[str]:
    """Ends a member's sessions inside a running change; returns their keys, whose sockets the
    caller closes."""
    found = session.exec(
        select(SignIn).where(SignIn.member_id == member_id, col(SignIn.id) != (but or ""))
    ).all()
    for one in found:
        session.delete(one)
    if found:
        sign_ins_have_ended(session)
    return [one.id for one in found]


@dataclass
class Found:
    """A sign-in and its member, while both stand, read at a `version` of who is who."""

    sign_in: SignIn
    member: Member
    version: IdentityVersion

    def stands(self, settings: Settings) -> bool:
        """Not idle or old for too long."""
        return _stands(self.sign_in.created_at, self.sign_in.seen_at, settings)


def find_sign_in(session: Session, key: str, settings: Settings) -> Found | None:
    """The session and its member, while both stand: not idle or old for too long, the account
    active."""
    row = session.execute(_signed_in(), {"key": key}).one_or_none()
    if row is None:
        return None
    sign_in, member, *version = row
    found = Found(sign_in, member, IdentityVersion(*version))
    return found if member.is_active and found.stands(settings) else None


@cache
def _signed_in() -> Any:
    return (
        select(SignIn, Member, *identity_version.columns())
        .join(Member, col(Member.id) == SignIn.member_id)
        .where(col(SignIn.id) == bindparam("key"))
    )


def standing_actors(
    session: Session, keys: Collection[str], settings: Settings
) -> dict[str, Actor]:
    """The same for many at once, in one question: `{key: actor}`, without those that no longer
    stand."""
    found = standing_sign_ins(session, keys, settings)
    return {key: actor for key, (actor, _) in found.items()}


def standing_sign_ins(
    session: Session, keys: Collection[str], settings: Settings
) -> dict[str, tuple[Actor, str]]:
    """With the anti-forgery token of each."""
    whose = (SignIn.forgery_token, Member.id, Member.name, Member.role, Member.team_id)
    found = session.exec(
        select(SignIn.id, SignIn.created_at, SignIn.seen_at, *whose)  # type: ignore[call-overload]
        .join(Member, col(Member.id) == SignIn.member_id)
        .where(col(SignIn.id).in_(keys), Member.is_active)
    )
    return {
        key: (Actor("member", *who), forgery_token)
        for key, made, seen, forgery_token, *who in found
        if _stands(made, seen, settings)
    }


def _stands(created_at: datetime, seen_at: datetime, settings: Settings) -> bool:
    now = clock.now()
    is_idle = now - seen_at > timedelta(hours=settings.session_idle_hours)
    is_old = now - created_at > timedelta(days=settings.session_days)
    return not (is_idle or is_old)


def note_seen(found: SignIn) -> None:
    """Moves the idle time on, at most every five minutes; written soon after the answer
    (core/write_behind.py)."""
    now = clock.now()
    if now - found.seen_at >= SEEN_EVERY:
        _seen.note(found.id, now)
        found.seen_at = now


def _write_seen(session: Session, key: str, at: datetime) -> None:
    if current := session.get(SignIn, key):
        current.seen_at = at


_seen = Notes(_write_seen)


def key_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
