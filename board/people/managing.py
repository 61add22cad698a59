"""Changing members and teams: roles, teams, leaving; a person's own choices."""

from typing import Any

from sqlmodel import select

from board.core.actor import Actor
from board.core.changes import Change, changing

from .audit_log import note
from .correcting import free_email
from .events import MemberChanged, TeamChanged
from .models import Member, Team
from .one_time_links import end_links_by, end_links_for
from .permissions import LastAdministrator
from .signing_in import end_sign_ins


def change_member(actor: Actor, member_id: int, **values: Any) -> Change:
    """Changes name, mail address, role, team, capacity or is_active. Someone who may no longer sign
    in loses every session in the same commit; `result["ended"]` has their keys, not kept with the
    answer."""
    with changing("people", by=actor) as change:
        member = change.find(Member, member_id)
        before = member.actor()
        differing = _set(change, member, values)
        if not change.all(select(Member).where(Member.role == "admin", Member.is_active)):
            raise LastAdministrator()
        member.begin_history(change.session, before=before)
        _note(change, member, differing)
        ended = _end_what_rested_on_it(change, member, is_readdressed="email" in differing)
        change.record(MemberChanged(member=member, name=member.name))
    change.result["ended"] = ended
    return change


def change_team(actor: Actor, team_id: int, **values: Any) -> Change:
    """Change a team's name, its capacity for dealt tickets (`weight`, in full-time equivalents), or
    whether it is dealt tickets at all. Administrators only."""
    with changing("people", by=actor) as change:
        team = change.find(Team, team_id)
        for name, value in values.items():
            setattr(team, name, value)
        change.record(TeamChanged(team=team, name=team.name))
    return change


def _set(change: Change, member: Member, values: dict[str, Any]) -> dict[str, object]:
    """{name: [value before, value now]} of what differs."""
    if values.get("team_id"):
        change.find(Team, values["team_id"])
    if "email" in values:
        values["email"] = free_email(change.session, values["email"], but=member.id)
    pairs = {name: [getattr(member, name), value] for name, value in values.items()}
    for name, value in values.items():
        setattr(member, name, value)
    change.session.flush()
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _note(change: Change, member: Member, differing: dict[str, Any]) -> None:
    if differing:
        note(
            change.session,
            "member.changed",
            by=change.actor,
            subject=("member", member.id),
            **differing,
        )


def _end_what_rested_on_it(change: Change, member: Member, *, is_readdressed: bool) -> list[str]:
    """Links of somebody who may no longer make them, links for and sessions of somebody who may no
    longer sign in. With a new mail address, too, the links for a password end: they may have gone
    to the old one."""
    if not (member.is_active and member.role == "admin"):
        end_links_by(change.session, member.id, by=change.actor)
    if is_readdressed or not member.is_active:
        end_links_for(change.session, member.id, by=change.actor)
    if member.is_active:
        return []
    return end_sign_ins(change.session, member.id)
