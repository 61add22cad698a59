"""One-time links, for invitations and for new passwords: who made them, for whom, until when; each
works once.

A link stands as long as its maker may make it. It ends by use, by revoking, with its maker's right,
and (one for a new password) with any change of that password, of the mail address, or with the
account.
"""

import secrets
from datetime import timedelta
from typing import Any

from sqlmodel import Session, col, select

from board.core import clock, database
from board.core.actor import Actor
from board.core.errors import NotFound
from board.core.synced import json_value

from .audit_log import note
from .models import Invitation, Member
from .permissions import LinkUsedUp, check_administers
from .signing_in import key_of

LASTS = {"invitation": timedelta(days=14), "password_link": timedelta(hours=24)}
LISTED = "id purpose email role team_id member_id made_by created_at expires_at".split()


def write_link(
    session: Session,
    *,
    purpose: str,
    by: Actor,
    email: str,
    role: str,
    team_id: int | None = None,
    member_id: int | None = None,
) -> str:
    """Returns the new link's token; it is shown once and kept only as a hash."""
    token = secrets.token_urlsafe(24)
    now = clock.now()
    link = Invitation(
        token_hash=key_of(token),
        purpose=purpose,
        email=email,
        role=role,
        team_id=team_id,
        member_id=member_id,
        made_by=by.member_id,
        created_at=now,
        expires_at=now + LASTS[purpose],
    )
    session.add(link)
    session.flush()
    _note(session, "made", link, by=by)
    return token


def find_link(token: str) -> Invitation:
    """Raises LinkUsedUp for a wrong, used or ended one."""
    with database.current().reading() as session:
        return _standing(session, _with_token(token))


def use_link(session: Session, token: str, *, purpose: str, address: str = "") -> Invitation:
    """Uses it up inside the running transaction. Of two who come at once the second waits here, and
    finds nothing."""
    link = _standing(session, _with_token(token).with_for_update())
    if link.purpose != purpose:
        raise LinkUsedUp()
    _note(session, "used", link, address=address)
    session.delete(link)
    session.flush()
    return link


def links_for(actor: Actor) -> list[dict[str, object]]:
    """The links that stand, newest first, for administrators; nothing in them opens anything."""
    check_administers(actor)
    with database.current().reading() as session:
        found = session.exec(select(Invitation).order_by(col(Invitation.id).desc())).all()
        standing = [link for link in found if _stands(session, link)]
        return [{name: json_value(getattr(link, name)) for name in LISTED} for link in standing]


def revoke_link(actor: Actor, link_id: int) -> None:
    check_administers(actor)
    with database.current().writing() as session:
        link = session.get(Invitation, link_id, with_for_update=True)
        if link is None:
            raise NotFound(kind="link", id=link_id)
        _note(session, "revoked", link, by=actor)
        session.delete(link)


def note_refused(*, address: str) -> None:
    """Somebody came with a link that does not stand; which one it was, its token does not say any
    more."""
    with database.current().writing() as session:
        note(session, "link.refused", address=address)


def end_links_by(session: Session, member_id: int, *, by: Actor) -> None:
    """The maker has lost the right to make them."""
    _end(session, Invitation.made_by == member_id, by=by)


def end_links_for(session: Session, member_id: int, *, by: Actor) -> None:
    """The password has changed, or the account has: no link for a new password is left."""
    _end(session, Invitation.member_id == member_id, by=by)


def end_invitations_to(session: Session, email: str, *, by: Actor) -> None:
    """This address has become a member's."""
    _end(session, Invitation.purpose == "invitation", Invitation.email == email, by=by)


def _end(session: Session, *conditions: Any, by: Actor) -> None:
    for link in session.exec(select(Invitation).where(*conditions).with_for_update()).all():
        _note(session, "ended", link, by=by)
        session.delete(link)
    session.flush()


def _with_token(token: str) -> Any:
    return select(Invitation).where(Invitation.token_hash == key_of(token))


def _standing(session: Session, wanted: Any) -> Invitation:
    link = session.exec(wanted).one_or_none()
    if link is None or not _stands(session, link):
        raise LinkUsedUp()
    return link


def _stands(session: Session, link: Invitation) -> bool:
    if link.expires_at < clock.now():
        return False
    if link.member_id is not None and not _is_active(session, link.member_id):
        return False
    if link.made_by is not None:
        maker = session.get(Member, link.made_by)
        return maker is not None and maker.is_active and maker.role == "admin"
    return bool(link.email) or not has_members(session)


def _is_active(session: Session, member_id: int) -> bool:
    member = session.get(Member, member_id)
    return member is not None and member.is_active


def has_members(session: Session) -> bool:
    """The first administrator's link is for an organisation that has nobody yet."""
    return session.exec(select(Member.id).limit(1)).first() is not None


def _note(session: Session, what: str, link: Invitation, **more: Any) -> None:
    facts: dict[str, Any] = {
        "link": link.id,
        "email": link.email,
        "role": link.role,
        "made_by": link.made_by,
    }
    note(session, f"{link.purpose}.{what}", subject=("member", link.member_id), **facts, **more)
