"""Who has a ticket in hand: that somebody looks at it is a hint, a claim is a row."""

from sqlmodel import select

from board.core.actor import Actor
from board.core.changes import Change, changing

from .deciding import check_claim, new_ticket_named
from .events import ClaimsPassedOn, TicketClaimed, TicketReleased
from .models import Ticket


def claim_ticket(actor: Actor, ticket_id: int, *, take_over: bool = False) -> Change:
    """Take an undecided ticket in hand; nobody else decides it meanwhile. What somebody else has in
    hand is refused with their name (ClaimedByAnother), unless it is to `take_over`."""
    with changing("desk", by=actor) as change:
        ticket = new_ticket_named(change, ticket_id)
        if not take_over:
            check_claim(change, ticket)
        ticket.claimed_by = actor.member_id
        change.record(TicketClaimed(ticket=ticket))
    return change


def release_ticket(actor: Actor, ticket_id: int) -> Change:
    """Let anybody decide it again."""
    with changing("desk", by=actor) as change:
        ticket = new_ticket_named(change, ticket_id)
        check_claim(change, ticket)
        ticket.claimed_by = None
        change.record(TicketReleased(ticket=ticket))
    return change


def pass_claims_on(change: Change, *, from_id: int | None, to_id: int) -> None:
    """What somebody had in hand is in somebody else's now; the desk hears of it."""
    theirs = select(Ticket).where(Ticket.claimed_by == from_id, Ticket.state == "new")
    tickets = change.all(theirs) if from_id else []
    for ticket in tickets:
        ticket.claimed_by = to_id
    if tickets:
        change.record(ClaimsPassedOn(member=to_id), on="desk")
