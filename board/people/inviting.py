"""Inviting people by a one-time link, and the first administrator's set-up by the same means."""

from sqlmodel import select

from board.core import database
from board.core.actor import NOBODY, Actor, system
from board.core.changes import Change, changing

from . import passwords
from .events import MemberJoined
from .models import HUES, Credential, Invitation, Member, member_by_email
from .one_time_links import end_invitations_to, has_members, use_link, write_link
from .permissions import EmailTaken, check_administers


def invite(actor: Actor, *, email: str, role: str, team_id: int | None) -> str:
    """Returns the link's token; it is shown once and stored only as a hash."""
    check_administers(actor)
    with database.current().writing() as session:
        if member_by_email(session, email):
            raise EmailTaken()
        return write_link(
            session, purpose="invitation", by=actor, email=email.lower(), role=role, team_id=team_id
        )


def set_up_link() -> str | None:
    """A fresh token for the first administrator; None once there is a member."""
    with database.current().writing() as session:
        if has_members(session):
            return None
        return write_link(
            session, purpose="invitation", by=system("command line"), email="", role="admin"
        )


def accept_invitation(
    token: str, *, name: str, email: str, password: str, address: str = ""
) -> Change:
    """Makes the member; the link is used up in the same transaction. `result` has the member's
    id."""
    passwords.check(password, name, email)
    password_hash = passwords.hashed(password)
    with changing("people", by=system("invitation")) as change:
        invitation = use_link(change.session, token, purpose="invitation", address=address)
        member = _invited(change, invitation, name, invitation.email or email.strip().lower())
        change.session.add(Credential(member_id=member.id, password_hash=password_hash))
        change.record(MemberJoined(member=member, name=name))
        change.result["member"] = member.id
    return change


def _invited(change: Change, invitation: Invitation, name: str, email: str) -> Member:
    if member_by_email(change.session, email):
        raise EmailTaken()
    role, team_id = invitation.role, invitation.team_id
    member = add_member(change, name=name, email=email, role=role, team_id=team_id)
    end_invitations_to(change.session, email, by=change.actor)
    return member


def add_member(change: Change, *, name: str, email: str, role: str, team_id: int | None) -> Member:
    """A new row with the next colour; their history begins now."""
    count = len(change.all(select(Member.id)))
    hue = HUES[count % len(HUES)]
    member = change.add(Member(name=name, email=email.lower(), role=role, team_id=team_id, hue=hue))
    member.begin_history(change.session, before=NOBODY)
    return member
