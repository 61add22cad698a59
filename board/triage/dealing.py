"""Distributing a ticket to the team whose turn it is: a linked card on that team's board, and the
reason why."""

from typing import Any

from sqlmodel import col, select

from board.boards.models import Board
from board.boards.queries import board_of_team, columns_of
from board.cards.adding import place_new_card
from board.cards.events import CardAdded
from board.core import database
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.people.models import Team

from .answer_mails import queue_passed_on
from .deciding import decide
from .even_deal import Load, team_for
from .events import TicketDistributed
from .models import Ticket
from .naming import name_for_walls
from .requests import conversation_of
from .rules import check_may_be_dealt, returns_in
from .shares import count_deal, loads_of, open_shares, shares_in
from .values import Deal, TeamLoad


def distribute_ticket(
    actor: Actor,
    ticket_id: int,
    *,
    team_id: int | None = None,
    reason: str = "",
    wall_title: str = "",
    member_id: int | None = None,
) -> Change:
    """Deal a ticket to the team whose turn it is, or to a named one (which counts for it, with its
    reason); it becomes a card there. The card has the ticket's subject, which walls never show;
    `wall_title` is what they show instead, `member_id` who of the team takes it. Refused once it is
    decided (TicketAlreadyDecided); after two returns without a named team (ReturnedTwice)."""
    open_shares(actor)
    with changing("desk", by=actor, also=_boards_dealt_to()) as change:
        ticket = decide(change, ticket_id, "distributed")
        board = _deal_to_team(change, ticket, team_id, reason)
        assignees = (member_id,) if member_id else ()
        card = _card_for(change, ticket, board, wall_title, assignees)
        ticket.team_id, ticket.card_id, ticket.board_id = board.team_id, card.id, board.id
        team = change.look_up(Team, board.team_id).name
        queue_passed_on(change.session, ticket, team=team, at=change.at)
        mode = "manual" if team_id else "auto"
        dealt = TicketDistributed(ticket=ticket, team=board.team_id, mode=mode, reason=reason)
        change.record(dealt)
        change.record(CardAdded(card=card, title=card.title, ticket=ticket.id), on=board.home())
        change.result |= {"card": card.id, "team": board.team_id, "board": board.id}
    return change


def _deal_to_team(change: Change, ticket: Ticket, team_id: int | None, reason: str) -> Board:
    shares = shares_in(change)
    loads = loads_of(change.session, list(shares.values()))
    chosen = team_id or _turn_of(ticket, loads)
    board = board_of_team(change.session, chosen)
    if chosen not in shares or board is None:
        raise NotFound(kind="team", id=chosen)
    cost = count_deal(change, shares, loads, chosen)
    ticket.why = Deal(
        mode="auto" if team_id is None else "manual",
        team=chosen,
        reason=reason,
        before=_counted(loads),
        cost=cost,
    )
    return board


def _boards_dealt_to() -> list[str]:
    with database.current().reading() as session:
        live = (
            select(Board.id)
            .join(Team, col(Team.id) == Board.team_id)
            .where(col(Board.archived_at).is_(None))
        )
        found = session.exec(live.where(Team.is_dealt_to)).all()
    return [f"board/{id_}" for id_ in found]


def _counted(loads: list[Load]) -> dict[str, TeamLoad]:
    return {
        str(one.team_id): TeamLoad(dealt=one.dealt, weight=one.weight, load=one.load)
        for one in loads
    }


def _turn_of(ticket: Ticket, loads: list[Load]) -> int:
    returns = returns_in(ticket.messages)
    check_may_be_dealt(returns)
    return team_for(loads, returns).team_id


def _card_for(
    change: Change, ticket: Ticket, board: Board, wall_title: str, assignees: tuple[int, ...]
) -> Any:
    return place_new_card(
        change,
        columns_of(change.session, board.id or 0)[0],
        title=ticket.subject,
        ticket_id=ticket.id,
        customer_id=ticket.customer_id,
        is_title_on_wall=False,
        assignees=assignees,
        message_count=len(conversation_of(ticket)),
        wall_title=wall_title or name_for_walls(change.session, ticket.id, ticket.customer_id),
    )
