"""To whom a ticket would go, and why: the answer of the rule that deals it, before it does."""

from typing import Any

from sqlmodel import Session, col, select

from board.boards.queries import board_of_team
from board.cards.models import Card
from board.core import database
from board.people.models import Team

from .capacities import capacities
from .even_deal import Load, is_resting, next_person, next_team, team_for
from .models import Ticket
from .naming import name_for_walls
from .people_shares import parts_here
from .rules import MOST_RETURNS, returns_in
from .shares import standing
from .values import Return


def turn() -> dict[str, Any]:
    """`{next, teams}`: whose turn it is, and what that rests on."""
    with database.current().reading() as session:
        loads = standing(session)
        teams = [session.get_one(Team, load.team_id) for load in loads]
        can = capacities(session, teams)
        here = [load for load in loads if load.weight > 0]
        return {
            "next": next_team(loads).team_id if here else None,
            "teams": [
                {
                    "team_id": load.team_id,
                    "dealt": load.dealt,
                    "per_full_time": round(load.load, 3),
                    "weight": round(load.weight, 3),
                    "agreed": can[load.team_id].agreed,
                    "people": can[load.team_id].people,
                    "away": can[load.team_id].away,
                    "is_resting": len(here) > 1 and is_resting(load, here),
                }
                for load in loads
            ],
        }


def proposal(session: Session, ticket: Ticket) -> dict[str, Any]:
    """`team_id` is None where a person has to name one: nobody takes tickets, or it has been given
    back twice."""
    loads, returns = standing(session), returns_in(ticket.messages)
    had = {one.team for one in returns}
    open_to = [load for load in loads if load.team_id not in had and load.weight > 0]
    team = team_for(loads, returns) if open_to and len(returns) < MOST_RETURNS else None
    return {
        "team_id": team.team_id if team else None,
        "why": _why(team, returns) if team else "person",
        "wall_title": name_for_walls(session, ticket.id, ticket.customer_id),
        **_person(session, ticket, team),
    }


def _why(team: Load, returns: list[Return]) -> str:
    if returns and returns[-1].suggests == team.team_id:
        return "named"
    return "returned" if returns else "turn"


def _person(session: Session, ticket: Ticket, team: Load | None) -> dict[str, Any]:
    """Who of the team had this requester's newest card, if they are there; else whose turn it is
    within the team."""
    parts = parts_here(session, team.team_id) if team else []
    known = _last_helper(session, ticket, team.team_id) if team else None
    helper = next((part for part in parts if part.member_id == known), None)
    chosen = helper or next_person(parts)
    if chosen is None:
        return {"member_id": None, "member_why": "", "had": 0}
    why = "knows" if helper else "turn"
    return {"member_id": chosen.member_id, "member_why": why, "had": chosen.had}


def _last_helper(session: Session, ticket: Ticket, team_id: int) -> int | None:
    board = board_of_team(session, team_id)
    if not ticket.requester_email or board is None:
        return None
    theirs = select(Ticket.id).where(Ticket.requester_email == ticket.requester_email)
    of_theirs = (Card.board_id == board.id, col(Card.deleted_at).is_(None))
    cards = select(Card).where(*of_theirs, col(Card.ticket_id).in_(theirs))
    card = session.exec(cards.order_by(col(Card.id).desc()).limit(1)).first()
    return card.assignees[0] if card and card.assignees else None
