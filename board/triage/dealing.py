"""Distributing a ticket to the team whose turn it is: a linked card on that team's board, and the
reason why."""

from typing import Any

from sqlmodel import Session, col, select

from board.boards.models import Board
from board.boards.queries import board_of_team, columns_of
from board.cards.adding import place_new_card
from board.cards.events import CardAdded
from board.core import database
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.people.models import Team

from .deciding import decide
from .events import SharesOpened, TicketDistributed
from .models import Share, Ticket
from .naming import name_for_walls
from .requests import conversation_of
from .rules import Load, next_team
from .values import Deal, TeamLoad


def distribute_ticket(
    actor: Actor,
    ticket_id: int,
    *,
    team_id: int | None = None,
    reason: str = "",
    wall_title: str = "",
) -> Change:
    """Deal a ticket to the team whose turn it is, or to a named one (which counts for it, with its
    reason); it becomes a card there. The card has the ticket's subject, which walls never show;
    `wall_title` is what they show instead. Refused once it is decided (TicketAlreadyDecided)."""
    _open_shares(actor)
    with changing("desk", by=actor, also=_boards_dealt_to()) as change:
        ticket = decide(change, ticket_id, "distributed")
        shares = _shares(change)
        loads = loads_of(change.session, list(shares.values()))
        chosen = team_id or next_team(loads).team_id
        board = board_of_team(change.session, chosen)
        if chosen not in shares or board is None:
            raise NotFound(kind="team", id=chosen)
        ticket.why = deal = _deal(loads, chosen, is_manual=team_id is not None, reason=reason)
        _count(change, shares, chosen)
        card = _card_for(change, ticket, board, wall_title)
        ticket.team_id, ticket.card_id, ticket.board_id = chosen, card.id, board.id
        change.record(TicketDistributed(ticket=ticket, team=chosen, mode=deal.mode, reason=reason))
        change.record(CardAdded(card=card, title=card.title, ticket=ticket.id), on=board.home())
        change.result |= {"card": card.id, "team": chosen, "board": board.id}
    return change


def _shares(change: Change) -> dict[int, Share]:
    """By team, of those that are dealt to now."""
    teams = {team.id for team in change.all(_dealt_to())}
    return {one.team_id: one for one in change.all(select(Share)) if one.team_id in teams}


def _open_shares(actor: Actor) -> None:
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


def _boards_dealt_to() -> list[str]:
    with database.current().reading() as session:
        live = (
            select(Board.id)
            .join(Team, col(Team.id) == Board.team_id)
            .where(col(Board.archived_at).is_(None))
        )
        found = session.exec(live.where(Team.is_dealt_to)).all()
    return [f"board/{id_}" for id_ in found]


def _deal(loads: list[Load], chosen: int, *, is_manual: bool, reason: str) -> Deal:
    counted = {str(load.team_id): TeamLoad(dealt=load.dealt, weight=load.weight) for load in loads}
    mode = "manual" if is_manual else "auto"
    return Deal(mode=mode, team=chosen, reason=reason, before=counted)


def _count(change: Change, shares: dict[int, Share], chosen: int) -> None:
    for team_id, share in shares.items():
        share.in_a_row = share.in_a_row + 1 if team_id == chosen else 0
    shares[chosen].dealt += 1
    shares[chosen].last_dealt_at = change.at


def _card_for(change: Change, ticket: Ticket, board: Board, wall_title: str) -> Any:
    return place_new_card(
        change,
        columns_of(change.session, board.id or 0)[0],
        title=ticket.subject,
        ticket_id=ticket.id,
        customer_id=ticket.customer_id,
        is_title_on_wall=False,
        message_count=len(conversation_of(ticket)),
        wall_title=wall_title or name_for_walls(change.session, ticket.id, ticket.customer_id),
    )
