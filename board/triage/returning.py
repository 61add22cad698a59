"""A team gives a ticket back to the desk: not ours, with why, and perhaps whose it is."""

from board.boards.models import Board
from board.cards.lookups import streams_of_card
from board.cards.putting_away import put_away
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.people.models import Team

from .answer_mails import withdraw_passed_on
from .card_tickets import ticket_of
from .creating_tickets import append_message
from .events import CardReturned, TicketReturned
from .models import Ticket
from .queueing import bring_back
from .rules import check_is_worked_on
from .shares import take_deal_back
from .values import Return


def return_ticket(actor: Actor, card_id: int, *, reason: str, team_id: int | None = None) -> Change:
    """Give the ticket of a card back to the desk, with why; `team_id` is the team that it should go
    to instead. It waits at the desk again and counts for this team no more; the card is archived.
    For those who may change the card's board. Refused once the ticket is resolved, or no longer
    with this team."""
    stream, desk = streams_of_card(card_id)
    with changing(stream, by=actor, also=desk) as change:
        card, ticket = ticket_of(change, card_id)
        check_is_worked_on(state=ticket.state)
        if team_id is not None:
            change.look_up(Team, team_id)
        team = change.look_up(Board, card.board_id).team_id
        _back_to_desk(
            change, ticket, Return(team=team, suggests=team_id, dealt_by=ticket.decided_by), reason
        )
        put_away(change, card)
        change.record(CardReturned(card=card, title=card.title, reason=reason))
        change.record(TicketReturned(ticket=ticket, card=card_id, team=team), on="desk")
    return change


def _back_to_desk(change: Change, ticket: Ticket, returned: Return, reason: str) -> None:
    take_deal_back(change, ticket.why)
    withdraw_passed_on(change.session, ticket)
    append_message(
        ticket, "note", who=change.actor.name, text=reason, at=change.at, returned=returned
    )
    bring_back(change.session, ticket, change.at)
    ticket.returned_at, ticket.claimed_by = change.at, None
    ticket.team_id = ticket.card_id = ticket.board_id = None
