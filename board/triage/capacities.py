"""What teams can take today: their agreed capacity, as far as their people are there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, select

from board.absences.queries import away_on
from board.core import clock
from board.letters.house import current as house
from board.people.models import Member, Team


@dataclass(frozen=True)
class Capacity:
    """`agreed` and what it is `today`, in full-time equivalents; `people` who take tickets, `away`
    of them today."""

    agreed: float
    today: float
    people: int
    away: int


def today() -> date:
    """In the time zone of this installation."""
    return clock.now().astimezone(house().zone).date()


def capacities(session: Session, teams: Sequence[Team]) -> dict[int, Capacity]:
    """By team. Where nobody at all is there, or nobody belongs to a team, it is what was agreed:
    somebody will be back."""
    away = away_on(session, today())
    members = takers(session)
    found = {team.id: _capacity(team, members, away) for team in teams}
    if any(one.today for one in found.values()):
        return found
    return {
        id_: Capacity(one.agreed, one.agreed, one.people, one.away) for id_, one in found.items()
    }


def takers(session: Session) -> list[Member]:
    """Everybody who takes tickets, by name."""
    people = select(Member).where(Member.is_active, Member.role != "viewer", Member.capacity > 0)
    return list(session.exec(people.order_by(Member.name)))


def _capacity(team: Team, members: Sequence[Member], away: set[int]) -> Capacity:
    people = [one for one in members if one.team_id == team.id]
    here = [one for one in people if one.id not in away]
    whole = sum(one.capacity for one in people)
    part = sum(one.capacity for one in here) / whole if whole else 1.0
    return Capacity(team.weight, team.weight * part, len(people), len(people) - len(here))
