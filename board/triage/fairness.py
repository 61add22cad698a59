"""How even a period was: per team, person and customer, beside the share that was agreed.
Formulas: docs/numbers.md."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sqlmodel import Session, col, select

from board.core.actor import Actor
from board.people.models import Team

from .capacities import takers
from .models import Ticket
from .people_shares import parts_of
from .periods import Period, within
from .values import Deal, Return


@dataclass(frozen=True)
class TeamShare:
    """`dealt` tickets, of them `by_hand` (overrides), and how many were `returned`; `share` and the
    `agreed` one in percent, None without any; `weight` is the team's capacity."""

    team_id: int
    name: str
    weight: float
    dealt: int
    by_hand: int
    returned: int
    share: float | None
    agreed: float | None


@dataclass(frozen=True)
class PersonShare:
    """`had` tickets in `days` working days there; `share` of the team's, and the share of the
    team's working time that those days were."""

    member_id: int
    name: str
    team: str
    had: int
    days: int
    share: float | None
    agreed: float | None


def teams_of(session: Session, period: Period, returns: Iterable[Return]) -> list[TeamShare]:
    """Of the teams that are dealt to, and of those that were in these days."""
    deals = deals_in(session, period)
    returned = Counter(one.team for one in returns)
    dealt = Counter(deal.team for deal in deals)
    by_hand = Counter(deal.team for deal in deals if deal.mode == "manual")
    every = session.exec(select(Team).order_by(Team.name)).all()
    teams = [one for one in every if one.is_dealt_to or dealt[one.id]]
    weights = sum(one.weight for one in teams)
    return [
        TeamShare(
            team_id=one.id,
            name=one.name,
            weight=one.weight,
            dealt=dealt[one.id],
            by_hand=by_hand[one.id],
            returned=returned[one.id],
            share=percent(dealt[one.id], sum(dealt.values())),
            agreed=percent(one.weight, weights),
        )
        for one in teams
    ]


def people_for(session: Session, actor: Actor) -> list[PersonShare]:
    """Administrators see everybody, others themselves: nobody is ranked in public."""
    members = takers(session)
    found = []
    for team in session.exec(select(Team).order_by(Team.name)):
        people = [one for one in members if one.team_id == team.id]
        names = {one.id: one.name for one in people}
        parts = parts_of(session, team.id, people)
        had = sum(part.had for part in parts)
        time = sum(part.capacity * part.days for part in parts)
        found += [
            PersonShare(
                member_id=part.member_id,
                name=names[part.member_id],
                team=team.name,
                had=part.had,
                days=part.days,
                share=percent(part.had, had),
                agreed=percent(part.capacity * part.days, time),
            )
            for part in parts
            if actor.is_admin or part.member_id == actor.member_id
        ]
    return found


def deals_in(session: Session, period: Period) -> list[Deal]:
    """What was dealt in the period and stands, the oldest first."""
    dealt = (*within(Ticket.decided_at, period), col(Ticket.team_id).is_not(None))
    oldest = select(col(Ticket.why)).where(*dealt).order_by(col(Ticket.decided_at), col(Ticket.id))
    return [why for why in session.exec(oldest) if isinstance(why, Deal)]


def percent(part: float, whole: float) -> float | None:
    """None where there is nothing to be a part of."""
    return 100 * part / whole if whole else None
