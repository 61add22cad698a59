"""Each team's share of the tickets: what it was dealt, and since when it takes part."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, select

from board.boards.models import Board
from board.core import database
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.people.models import Team

from .capacities import capacities
from .even_deal import Load, mean_load
from .events import SharesOpened
from .models import Share
from .values import Deal


def shares_in(change: Change) -> dict[int, Share]:
    """By team, of those that are dealt to now."""
    teams = {team.id for team in change.all(_dealt_to())}
    return {one.team_id: one for one in change.all(select(Share)) if one.team_id in teams}


def open_shares(actor: Actor) -> None:
    """A share for each team that takes tickets and has a board for them, at today's mean. In a
    change of its own: undoing the first deal must not take the count away from the second."""
    with database.current().reading() as session:
        missing = _teams_without_share(session)
    if not missing:
        return
    with changing("desk", by=actor.commanding(None)) as change:
        shares = change.all(select(Share))
        dealt = sum(one.dealt for one in shares) // max(len(shares), 1)
        load = sum(one.load for one in shares) / max(len(shares), 1)
        for team in _teams_without_share(change.session):
            change.add(Share(team_id=team.id, dealt=dealt, load=load, since_at=change.at))
        change.record(SharesOpened())


def _teams_without_share(session: Session) -> list[Team]:
    has_none = col(Team.id).not_in(select(Share.team_id))
    return list(session.exec(_dealt_to().where(has_none)))


def _dealt_to() -> Any:
    """The teams that take tickets and have a board for them."""
    with_board = select(Board.team_id).where(col(Board.archived_at).is_(None))
    return select(Team).where(Team.is_dealt_to, col(Team.id).in_(with_board)).order_by(col(Team.id))


def loads_of(session: Session, shares: Sequence[Share]) -> list[Load]:
    teams = {team.id: team for team in session.exec(select(Team))}
    can = capacities(session, [teams[share.team_id] for share in shares])
    return [
        Load(s.team_id, s.dealt, s.load, can[s.team_id].today, s.last_dealt_at, s.in_a_row)
        for s in shares
    ]


def standing(session: Session) -> list[Load]:
    """The loads of the teams that are dealt to now."""
    dealt_to = {team.id for team in session.exec(_dealt_to())}
    shares = session.exec(select(Share).order_by(col(Share.team_id)))
    return loads_of(session, [share for share in shares if share.team_id in dealt_to])


def count_deal(
    change: Change, shares: dict[int, Share], loads: Sequence[Load], chosen: int
) -> float:
    """What the ticket adds to the team's load. A team that is away is lifted to the mean of the
    others meanwhile."""
    mean = mean_load(loads)
    by_team = {load.team_id: load for load in loads}
    for team_id, share in shares.items():
        share.in_a_row = share.in_a_row + 1 if team_id == chosen else 0
        if not by_team[team_id].weight:
            share.load = max(share.load, mean)
    cost = 1 / (by_team[chosen].weight or change.look_up(Team, chosen).weight)
    shares[chosen].dealt += 1
    shares[chosen].load += cost
    shares[chosen].last_dealt_at = change.at
    return cost


def take_deal_back(change: Change, deal: object) -> None:
    """A ticket that was given back counts for nobody."""
    if not isinstance(deal, Deal):
        return
    share = change.session.exec(select(Share).where(Share.team_id == deal.team)).first()
    if share is not None:
        share.dealt = max(0, share.dealt - 1)
        share.load = max(0.0, share.load - cost_of(deal))


def cost_of(deal: Deal) -> float:
    """What it added to its team's load. Of deals before loads were kept, by the team's weight
    then."""
    if deal.cost is not None:
        return deal.cost
    before = deal.before.get(str(deal.team))
    return 1 / before.weight if before and before.weight else 1.0
