"""A new password: by the person who knows the old one, or by a one-time link from an
administrator."""

from sqlmodel import Session

from board.core import database
from board.core.actor import Actor
from board.core.errors import NotFound

from . import passwords
from .audit_log import note
from .models import Credential, Member, member_by_email
from .one_time_links import end_links_for, find_link, use_link, write_link
from .permissions import LinkUsedUp, WrongPassword, check_administers
from .signing_in import end_sign_ins


def change_password(
    actor: Actor, *, current: str, new: str, keep: str, address: str = ""
) -> list[str]:
    """Ends every other session of the person; returns their keys, whose sockets the caller closes.
    `keep` is the key of the session that asks. Raises WrongPassword, PasswordTooShort,
    PasswordTooCommon."""
    with database.current().reading() as session:
        member = session.get_one(Member, actor.id)
        credential = session.get(Credential, actor.id)
    if not passwords.is_right(credential.password_hash if credential else None, current):
        raise WrongPassword()
    passwords.check(new, member.name, member.email)
    password_hash = passwords.hashed(new)
    with database.current().writing() as session:
        _hold(session, member.id)
        return _put(session, member.id, password_hash, by=actor, address=address, keep=keep)


def password_link(actor: Actor, member_id: int) -> str:
    """The token of a one-time link by which a member chooses a new password."""
    check_administers(actor)
    with database.current().writing() as session:
        return _write(session, actor, session.get(Member, member_id))


def password_link_to(actor: Actor, email: str) -> str:
    """The same, for whoever has this mail address."""
    check_administers(actor)
    with database.current().writing() as session:
        return _write(session, actor, member_by_email(session, email))


def renew_password(token: str, *, password: str, address: str = "") -> tuple[int, list[str]]:
    """(member id, keys of the sessions that have ended); the link is used up."""
    member_id = find_link(token).member_id
    if member_id is None:
        raise LinkUsedUp()
    with database.current().reading() as session:
        member = session.get_one(Member, member_id)
    passwords.check(password, member.name, member.email)
    password_hash = passwords.hashed(password)
    with database.current().writing() as session:
        _hold(session, member_id)
        use_link(session, token, purpose="password_link", address=address)
        actor = Actor("member", member_id)
        return member_id, _put(session, member_id, password_hash, by=actor, address=address)


def _hold(session: Session, member_id: int) -> None:
    """The person's row before any of their links: two who use two links of one person wait, and
    never for each other."""
    session.get(Member, member_id, with_for_update=True)


def _write(session: Session, actor: Actor, member: Member | None) -> str:
    if member is None or not member.is_active:
        raise NotFound(kind="member")
    return write_link(
        session,
        purpose="password_link",
        by=actor,
        email=member.email,
        role=member.role,
        team_id=member.team_id,
        member_id=member.id,
    )


def _put(
    session: Session,
    member_id: int,
    password_hash: str,
    *,
    by: Actor,
    address: str,
    keep: str | None = None,
) -> list[str]:
    credential = session.get(Credential, member_id) or Credential(
        member_id=member_id, password_hash=""
    )
    credential.password_hash = password_hash
    session.add(credential)
    end_links_for(session, member_id, by=by)
    ended = end_sign_ins(session, member_id, but=keep)
    note(
        session,
        "password.changed",
        by=by,
        subject=("member", member_id),
        address=address,
        sessions_ended=len(ended),
    )
    return ended
