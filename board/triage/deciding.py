"""Deciding a ticket: solve it now, decline it, say what it duplicates, open it again. (Distributing
is in dealing.py.)"""

from sqlmodel import select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.people.models import Member

from .answering import answer
from .events import (
    IncidentGathered,
    TicketDeclined,
    TicketDuplicate,
    TicketReopened,
    TicketSolved,
    TicketSpam,
)
from .models import Ticket, withdraw_answer
from .queueing import bring_back, note_resolved, note_triaged
from .rules import (
    check_decided,
    check_original,
    check_unclaimed,
    check_undecided,
    is_first_contact,
)


def solve_ticket(actor: Actor, ticket_id: int, *, text: str) -> Change:
    """Solve a ticket at first contact, with an answer to every reporter. Refused once it is decided
    (TicketAlreadyDecided)."""
    with changing("desk", by=actor) as change:
        ticket = decide(change, ticket_id, "resolved")
        ticket.resolved_at = change.at
        note_resolved(ticket, change.at, is_first_contact=is_first_contact(ticket.messages))
        answer(change, ticket, text)
        change.record(TicketSolved(ticket=ticket))
    return change


def decline_ticket(actor: Actor, ticket_id: int, *, reason: str) -> Change:
    """Decline a ticket: not ours, or not possible; the reporter is told why. Refused once it is
    decided (TicketAlreadyDecided)."""
    with changing("desk", by=actor) as change:
        ticket = decide(change, ticket_id, "declined")
        answer(change, ticket, reason)
        change.record(TicketDeclined(ticket=ticket, reason=reason))
    return change


def mark_duplicate(actor: Actor, ticket_id: int, *, of: int) -> Change:
    """Say that a ticket asks the same as another one. The reporter, and whoever followed this
    ticket, follows the original from now on and gets its answer."""
    with changing("desk", by=actor) as change:
        original = change.look_up(Ticket, of)
        is_duplicate = original.duplicate_of is not None
        check_original(of=of, ticket_id=ticket_id, is_duplicate=is_duplicate, state=original.state)
        ticket = _follow(change, ticket_id, of)
        change.record(TicketDuplicate(ticket=ticket, of=of))
    return change


def gather_incident(actor: Actor, *, of: int, tickets: list[int]) -> Change:
    """Make one incident of many tickets: all follow `of`, whose answer each of their reporters
    gets, once. Refused as a whole where one of them has been decided."""
    with changing("desk", by=actor) as change:
        original = change.look_up(Ticket, of)
        is_duplicate = original.duplicate_of is not None
        for id_ in tickets:
            check_original(of=of, ticket_id=id_, is_duplicate=is_duplicate, state=original.state)
            _follow(change, id_, of)
        change.record(IncidentGathered(ticket=original, tickets=tickets))
    return change


def _follow(change: Change, ticket_id: int, of: int) -> Ticket:
    ticket = decide(change, ticket_id, "duplicate")
    followers = change.all(select(Ticket).where(Ticket.duplicate_of == ticket_id))
    for one in (ticket, *followers):
        one.duplicate_of = of
    return ticket


def reopen_ticket(actor: Actor, ticket_id: int) -> Change:
    """Put a decided ticket back into the queue, however long ago it was decided and by whom: its
    answer is withdrawn, or the thread says when it left."""
    with changing("desk", by=actor) as change:
        ticket = change.look_up(Ticket, ticket_id)
        check_decided(state=ticket.state)
        withdraw_answer(change.session, ticket)
        ticket.is_first_contact = ticket.is_spam = False
        bring_back(change.session, ticket, change.at)
        change.record(TicketReopened(ticket=ticket))
    return change


def mark_spam(actor: Actor, ticket_id: int) -> Change:
    """Close a ticket as spam: nobody is answered, and whatever else comes in its thread stays
    there."""
    with changing("desk", by=actor) as change:
        ticket = decide(change, ticket_id, "declined")
        ticket.is_spam = True
        change.record(TicketSpam(ticket=ticket))
    return change


def decide(change: Change, ticket_id: int, state: str) -> Ticket:
    """Under the desk's lock: the second of two coordinators is told who was first
    (TicketAlreadyDecided)."""
    ticket = undecided(change, ticket_id)
    ticket.state = state
    ticket.decided_at = change.at
    ticket.decided_by = change.actor.member_id
    ticket.asked_at = ticket.wake_at = ticket.claimed_by = None
    note_triaged(ticket, change.at)
    return ticket


def undecided(change: Change, ticket_id: int) -> Ticket:
    """One that nobody has decided, and nobody else has in hand."""
    ticket = new_ticket_named(change, ticket_id)
    check_claim(change, ticket)
    return ticket


def new_ticket_named(change: Change, ticket_id: int) -> Ticket:
    ticket = change.look_up(Ticket, ticket_id)
    check_undecided(state=ticket.state, who=_who_decided(change, ticket))
    return ticket


def _who_decided(change: Change, ticket: Ticket) -> str:
    """A coordinator; a requester, for whom it works again; else Tavla itself."""
    first = change.session.get(Member, ticket.decided_by) if ticket.decided_by else None
    if first is None and ticket.messages[-1].works:
        return ticket.requester_name
    return first.name if first else "Tavla"


def check_claim(change: Change, ticket: Ticket) -> None:
    """Raises ClaimedByAnother."""
    holder = change.session.get(Member, ticket.claimed_by) if ticket.claimed_by else None
    check_unclaimed(
        by=ticket.claimed_by, me=change.actor.member_id, who=holder.name if holder else "–"
    )
