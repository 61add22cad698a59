"""Inviting people by a one-time link, and the first administrator's set-up by the same means."""

import secrets
from datetime import timedelta

from sqlmodel import Session, select

from board.core import clock, database
from board.core.actor import Actor, system
from board.core.changes import Change, changing

from . import passwords
from .models import HUES, Credential, Invitation, Member, member_by_email
from .rules import EmailTaken, LinkUsedUp, check_administers, check_password
from .signing_in import key_of

LASTS = timedelta(days=14)


def invite(actor: Actor, *, email: str, role: str, team_id: int | None) -> str:
    """Returns the link's token; it is shown once and stored only as a hash."""
    check_administers(actor)
    with database.current().writing() as session:
        if member_by_email(session, email):
            raise EmailTaken()
        return write_invitation(session, email=email.lower(), role=role, team_id=team_id)


def set_up_link() -> str | None:
    """A fresh token for the first administrator; None once there is a member."""
    with database.current().writing() as session:
        if session.exec(select(Member.id)).first() is not None:
            return None
        return write_invitation(session, email="", role="admin", team_id=None)


def find_invitation(token: str) -> Invitation:
    """Raises LinkUsedUp for a wrong, used or old token."""
    with database.current().reading() as session:
        return standing_invitation(session, token)


def accept_invitation(token: str, *, name: str, email: str, password: str) -> Change:
    """Makes the member; the link is used up in the same transaction. `result` has the member's id."""
    check_password(password)
    password_hash = passwords.hashed(password)
    with changing("people", by=system("invitation")) as change:
        invitation = standing_invitation(change.session, token)
        address = invitation.email or email.strip().lower()
        if member_by_email(change.session, address):
            raise EmailTaken()
        member = add_member(change, name=name, email=address, role=invitation.role, team_id=invitation.team_id)
        change.session.add(Credential(member_id=member.id, password_hash=password_hash))
        change.remove(invitation)
        change.record("member.joined", member=member.id, name=name)
        change.result["member"] = member.id
    return change


def add_member(change: Change, *, name: str, email: str, role: str, team_id: int | None) -> Member:
    """A new row with the next colour."""
    count = len(change.all(select(Member.id)))
    hue = HUES[count % len(HUES)]
    return change.add(Member(name=name, email=email.lower(), role=role, team_id=team_id, hue=hue))


def standing_invitation(session: Session, token: str) -> Invitation:
    """Raises LinkUsedUp for a wrong, used or old token."""
    found = session.get(Invitation, key_of(token))
    if found is None or found.expires_at < clock.now():
        raise LinkUsedUp()
    return found


def write_invitation(
    session: Session, *, email: str, role: str, team_id: int | None, member_id: int | None = None
) -> str:
    """Returns the new link's token."""
    token = secrets.token_urlsafe(24)
    now = clock.now()
    session.add(
        Invitation(
            token_hash=key_of(token),
            email=email,
            role=role,
            team_id=team_id,
            member_id=member_id,
            created_at=now,
            expires_at=now + LASTS,
        )
    )
    return token
