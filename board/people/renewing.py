"""A new password: by the person who knows the old one, or by a one-time link from an administrator."""

from sqlmodel import Session

from board.core import database
from board.core.actor import Actor
from board.core.errors import NotFound

from . import passwords
from .inviting import standing_invitation, write_invitation
from .models import Credential, Member
from .rules import WrongPassword, check_administers, check_password
from .signing_in import end_sign_ins


def change_password(member_id: int, *, current: str, new: str, keep: str) -> list[str]:
    """Ends every other session of the person; returns their keys, whose sockets the caller closes. `keep` is the key
    of the session that asks. Raises WrongPassword, PasswordTooShort, PasswordTooCommon."""
    with database.current().reading() as session:
        credential = session.get(Credential, member_id)
    if not passwords.is_right(credential.password_hash if credential else None, current):
        raise WrongPassword()
    check_password(new)
    return _write(member_id, passwords.hashed(new), keep=keep)


def password_link(actor: Actor, member_id: int) -> str:
    """The token of a one-time link by which a member chooses a new password."""
    check_administers(actor)
    with database.current().writing() as session:
        member = session.get(Member, member_id)
        if member is None or not member.is_active:
            raise NotFound(kind="member", id=member_id)
        return write_invitation(
            session, email=member.email, role=member.role, team_id=member.team_id, member_id=member_id
        )


def renew_password(token: str, *, password: str) -> tuple[int, list[str]]:
    """(member id, keys of the sessions that have ended); the link is used up."""
    check_password(password)
    password_hash = passwords.hashed(password)
    with database.current().writing() as session:
        invitation = standing_invitation(session, token)
        if invitation.member_id is None:
            raise NotFound(kind="member")
        session.delete(invitation)
        return invitation.member_id, _put(session, invitation.member_id, password_hash)


def _write(member_id: int, password_hash: str, *, keep: str) -> list[str]:
    with database.current().writing() as session:
        return _put(session, member_id, password_hash, keep=keep)


def _put(session: Session, member_id: int, password_hash: str, *, keep: str | None = None) -> list[str]:
    credential = session.get(Credential, member_id) or Credential(member_id=member_id, password_hash="")
    credential.password_hash = password_hash
    session.add(credential)
    return end_sign_ins(session, member_id, but=keep)
