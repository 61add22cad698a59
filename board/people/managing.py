"""Changing members and teams: roles, teams, leaving; a person's own choices."""

from typing import Any

from sqlmodel import select

from board.core import database
from board.core.actor import Actor, system
from board.core.changes import Change, changing

from .audit_log import note
from .correcting import free_domain, free_email
from .events import CustomerAdded, MemberChanged, TeamAdded
from .models import Customer, Member, Team
from .one_time_links import end_links_by, end_links_for
from .permissions import LastAdministrator
from .signing_in import end_sign_ins


def add_team(actor: Actor, *, name: str, weight: float = 1.0) -> Change:
    """Add a team; `result.team` has its id. `weight` is its capacity for dealt tickets, in
    full-time equivalents. Administrators only."""
    with changing("people", by=actor) as change:
        team = change.add(Team(name=name, weight=weight))
        change.record(TeamAdded(team=team, name=name))
        change.result["team"] = team.id
    return change


def add_customer(actor: Actor, *, name: str, domain: str = "") -> Change:
    """Add a customer, the municipality that requesters belong to; `result.customer` has its id.
    Mail from its `domain` is taken as its requesters'. Administrators only."""
    with changing("people", by=actor) as change:
        customer = change.add(Customer(name=name, domain=free_domain(change.session, domain)))
        change.record(CustomerAdded(customer=customer, name=name))
        change.result["customer"] = customer.id
    return change


def change_member(actor: Actor, member_id: int, **values: Any) -> Change:
    """Changes name, mail address, role, team or is_active. Someone who may no longer sign in loses
    every session in the same commit; `result["ended"]` has their keys, not kept with the answer."""
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


def choose_preferences(actor: Actor, **values: Any) -> None:
    """Language, theme, single-letter keys and kinds of `notices` of the person themselves; nobody
    else sees them."""
    with changing("people", by=system("preferences")) as change:
        member = change.find(Member, actor.member_id)
        for name, value in values.items():
            setattr(member, name, member.notices | value if name == "notices" else value)
        change.record(MemberChanged(member=member, name=member.name))


def customers() -> list[Customer]:
    with database.current().reading() as session:
        return list(session.exec(select(Customer).order_by(Customer.name)))


def teams() -> list[Team]:
    with database.current().reading() as session:
        return list(session.exec(select(Team).order_by(Team.name)))


def members() -> list[Member]:
    with database.current().reading() as session:
        return list(session.exec(select(Member).order_by(Member.name)))


def names_of() -> dict[int, str]:
    """{member id: name}, those who have left included."""
    return {member.id: member.name for member in members()}
