"""Who has a ticket in hand: that somebody looks at it is a hint, a claim is a row."""

from board.core.actor import Actor
from board.core.changes import Change, changing

from .deciding import check_claim, new_ticket_named
from .events import TicketClaimed, TicketReleased


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
