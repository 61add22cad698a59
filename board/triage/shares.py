"""Each team's share of the tickets: what it was dealt, and since when it takes part."""

from typing import Any

from sqlmodel import Session, col, select

from board.boards.models import Board
from board.core import database
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.people.models import Team

from .events import SharesOpened
from .models import Share
from .rules import Load
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
        dealt = change.all(select(Share.dealt))
        mean = sum(dealt) // len(dealt) if dealt else 0
        for team in _teams_without_share(change.session):
            change.add(Share(team_id=team.id, dealt=mean, since_at=change.at))
        change.record(SharesOpened())


def _teams_without_share(session: Session) -> list[Team]:
    has_none = col(Team.id).not_in(select(Share.team_id))
    return list(session.exec(_dealt_to().where(has_none)))


def _dealt_to() -> Any:
    """The teams that take tickets and have a board for them."""
    with_board = select(Board.team_id).where(col(Board.archived_at).is_(None))
    return select(Team).where(Team.is_dealt_to, col(Team.id).in_(with_board)).order_by(col(Team.id))


def loads_of(session: Session, shares: list[Share]) -> list[Load]:
    weights = {team.id: team.weight for team in session.exec(select(Team))}
    return [
        Load(s.team_id, s.dealt, weights[s.team_id], s.last_dealt_at, s.in_a_row) for s in shares
    ]


def count_deal(change: Change, shares: dict[int, Share], chosen: int) -> None:
    for team_id, share in shares.items():
        share.in_a_row = share.in_a_row + 1 if team_id == chosen else 0
    shares[chosen].dealt += 1
    shares[chosen].last_dealt_at = change.at


def take_deal_back(change: Change, deal: object) -> None:
    """A ticket that was given back counts for nobody."""
    dealt = Share.team_id == deal.team if isinstance(deal, Deal) else None
    share = change.session.exec(select(Share).where(dealt)).first() if dealt is not None else None
    if share is not None:
        share.dealt = max(0, share.dealt - 1)
