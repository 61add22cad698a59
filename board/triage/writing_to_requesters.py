"""What a team tells the requester of its card's ticket: on the way, and when it is done."""

from board.cards.lookups import streams_of_card
from board.core.actor import Actor
from board.core.changes import Change, changing

from .answering import answer, write_to_requester
from .card_tickets import ticket_of
from .events import CardClosingWorded, CardWroteToRequester, TicketClosingWorded, TicketWritten
from .models import Ticket, take_back_answer
from .telling_cards import count_messages


def write_from_card(actor: Actor, card_id: int, *, text: str, asks: bool = False) -> Change:
    """Write to the requester of a card's ticket, by mail and on their page; it leaves after ten
    seconds. `asks`: a question, the card shows that it waits for an answer. For those who may
    change the card's board. Refused when the ticket is no longer with this team
    (NotWithThisTeam)."""
    stream, desk = streams_of_card(card_id)
    with changing(stream, by=actor, also=desk) as change:
        card, ticket = ticket_of(change, card_id)
        write_to_requester(change, ticket, text, asks=asks)
        count_messages(ticket, card)
        change.record(CardWroteToRequester(card=card, title=card.title, asks=asks))
        change.record(TicketWritten(ticket=ticket, card=card_id, asks=asks), on="desk")
    return change


def word_closing(actor: Actor, card_id: int, *, text: str) -> Change:
    """Write what the requesters of a card's ticket read when it is done, instead of a plain “this
    is done”. Of a card that is done already the answer is replaced while it has not left; one that
    has left is followed by these words."""
    stream, desk = streams_of_card(card_id)
    with changing(stream, by=actor, also=desk) as change:
        card, ticket = ticket_of(change, card_id)
        ticket.closing = text
        if ticket.state == "resolved" and text:
            _answer_so(change, ticket, text)
            count_messages(ticket, card)
        change.record(CardClosingWorded(card=card, title=card.title))
        change.record(TicketClosingWorded(ticket=ticket, card=card_id), on="desk")
    return change


def _answer_so(change: Change, ticket: Ticket, text: str) -> None:
    take_back_answer(change.session, ticket)
    ticket.resolved_at = change.at
    answer(change, ticket, text)
