"""What a coordinator wants beside an open ticket: what is like it, what else its requester has
asked, and to whom it would go, with why."""

from typing import Any

from sqlmodel import Session, col, select

from board.boards.queries import board_of_team
from board.cards.models import Card
from board.core import clock, database
from board.core.actor import Actor
from board.people.models import Member

from .models import OPEN, Share, Ticket
from .naming import name_for_walls
from .requests import ticket_for
from .rules import MOST_RETURNS, Load, returns_in, team_for
from .shares import loads_of
from .trigrams import ALIKE, likeness, trigrams

MOST_LISTED = 6
OF_THE_SAME = 0.3
"""What the same requester adds to the likeness of two subjects."""
_SHOWN = ("id", "subject", "state", "requester_name", "requester_email", "customer_id")


def beside(actor: Actor, ticket_id: int) -> dict[str, Any]:
    """As docs/desk.md tells; for those who triage."""
    ticket = ticket_for(actor, ticket_id)
    with database.current().reading() as session:
        return {
            "similar": _similar(session, ticket),
            "of_requester": _of_requester(session, ticket),
            "proposal": _proposal(session, ticket),
        }


def _columns() -> Any:
    columns: Any = [getattr(Ticket, name) for name in _SHOWN]
    columns.append(Ticket.created_at)
    return select(*columns)


def _listed(row: Any) -> dict[str, Any]:
    *shown, created_at = row
    return dict(zip(_SHOWN, shown, strict=True)) | {"created_at": clock.text_of(created_at)}


def _similar(session: Session, ticket: Ticket) -> list[dict[str, Any]]:
    """Open ones, the likest first."""
    is_other = (Ticket.id != ticket.id, col(Ticket.state).in_(OPEN))
    mine = trigrams(ticket.subject)
    found = []
    for row in session.exec(_columns().where(*is_other)):
        is_same = ticket.requester_email and row[4] == ticket.requester_email
        score = likeness(mine, trigrams(row[1])) + (OF_THE_SAME if is_same else 0)
        if score >= ALIKE:
            found.append((score, row[0], row))
    return [_listed(row) for _, _, row in sorted(found, reverse=True)[:MOST_LISTED]]


def _of_requester(session: Session, ticket: Ticket) -> list[dict[str, Any]]:
    if not ticket.requester_email:
        return []
    theirs = (Ticket.requester_email == ticket.requester_email, Ticket.id != ticket.id)
    newest = _columns().where(*theirs).order_by(col(Ticket.id).desc()).limit(MOST_LISTED * 2)
    return [_listed(row) for row in session.exec(newest)]


def _proposal(session: Session, ticket: Ticket) -> dict[str, Any]:
    """`team_id` is None where a person has to name one: nobody takes tickets, or it has been given
    back twice."""
    loads, returns = (
        loads_of(session, list(session.exec(select(Share)))),
        returns_in(ticket.messages),
    )
    had = {one.team for one in returns}
    open_to = [load for load in loads if load.team_id not in had]
    team = team_for(loads, returns) if open_to and len(returns) < MOST_RETURNS else None
    return {
        "team_id": team.team_id if team else None,
        "why": _why(team, returns) if team else "person",
        "wall_title": name_for_walls(session, ticket.id, ticket.customer_id),
        **_person(session, ticket, team),
    }


def _why(team: Load, returns: list[Any]) -> str:
    if returns and returns[-1].suggests == team.team_id:
        return "named"
    return "returned" if returns else "turn"


def _person(session: Session, ticket: Ticket, team: Load | None) -> dict[str, Any]:
    """Who of the team had this requester's newest card; else whoever has least in hand."""
    board = board_of_team(session, team.team_id) if team else None
    if team is None or board is None:
        return {"member_id": None, "member_why": "", "in_hand": 0}
    people = select(Member.id).where(Member.team_id == team.team_id, Member.is_active)
    ids = session.exec(people.where(Member.role != "viewer").order_by(Member.name)).all()
    cards = select(Card).where(Card.board_id == board.id, col(Card.deleted_at).is_(None))
    known = _last_helper(session, ticket, cards)
    live = cards.where(col(Card.finished_at).is_(None), col(Card.archived_at).is_(None))
    hands: list[int | None] = [one for card in session.exec(live) for one in card.assignees]
    if known in ids:
        return {"member_id": known, "member_why": "knows", "in_hand": hands.count(known)}
    free = min(ids, key=hands.count, default=None)
    return {"member_id": free, "member_why": "least", "in_hand": hands.count(free)}


def _last_helper(session: Session, ticket: Ticket, cards: Any) -> int | None:
    if not ticket.requester_email:
        return None
    theirs = select(Ticket.id).where(Ticket.requester_email == ticket.requester_email)
    newest = cards.where(col(Card.ticket_id).in_(theirs)).order_by(col(Card.id).desc())
    card = session.exec(newest.limit(1)).first()
    return card.assignees[0] if card and card.assignees else None
