"""What a requester does on their page: answer, say that it works again, say how it went."""

import secrets
from datetime import timedelta
from typing import Any

from sqlmodel import select

from board.core import clock, database
from board.core.actor import system
from board.core.changes import Change, changing

from .creating_tickets import append_message, new_ticket
from .events import CardRated, CardWorksAgain, TicketOpened, TicketRated, TicketWorksAgain
from .mailed_files import StoredFile, add_files
from .models import Ticket
from .placing import FOLLOWS
from .progress import is_over
from .queueing import note_resolved
from .replies import add_to_thread, take_reply
from .rules import TicketIsNotOver, TicketIsOver, check_on_the_page
from .telling_cards import card_within, tell_card
from .threads import is_closed_for_good

REQUESTER = system("requester")


def write_on_the_page(ticket_id: int, *, text: str, files: list[StoredFile]) -> Change:
    """As a reply by mail: of a decided ticket it is back in triage. One that has been closed for
    long is followed by a new one, whose page is `result.token`. Raises TooManyOnThePage."""
    with changing("desk", by=REQUESTER, also=_board_of(ticket_id)) as change:
        ticket = change.look_up(Ticket, ticket_id)
        check_on_the_page(within_day=_written_within_a_day(change, ticket))
        if is_closed_for_good(ticket):
            change.result["token"] = _open_anew(change, ticket, text, files)
        else:
            said = add_files(change, ticket, files) or None
            take_reply(change, ticket, files=said, text=text, **_by_its_requester(change, ticket))
            tell_card(change, ticket)
    return change


def say_that_it_works(ticket_id: int) -> Change:
    """Over is what nobody has decided and nobody else reports; who works on it hears of it. Raises
    TicketIsOver, TooManyOnThePage."""
    with changing("desk", by=REQUESTER, also=_board_of(ticket_id)) as change:
        ticket = change.look_up(Ticket, ticket_id)
        check_on_the_page(within_day=_written_within_a_day(change, ticket))
        if is_over(ticket, _original(change, ticket)):
            raise TicketIsOver()
        said = _by_its_requester(change, ticket)
        if not add_to_thread(change, ticket, text="", works=True, **said):
            if ticket.state == "new" and not _is_followed(change, ticket):
                _close(ticket, change)
            tell_card(change, ticket, CardWorksAgain)
            change.record(TicketWorksAgain(ticket=ticket))
    return change


def rate_ticket(ticket_id: int, *, rating: str) -> Change:
    """One of models.RATINGS, as often as they like. Raises TicketIsNotOver."""
    with changing("desk", by=REQUESTER, also=_board_of(ticket_id)) as change:
        ticket = change.look_up(Ticket, ticket_id)
        if not is_over(ticket, _original(change, ticket)):
            raise TicketIsNotOver()
        ticket.rating = rating
        change.record(TicketRated(ticket=ticket, rating=rating))
        card = card_within(change, ticket)
        if card is not None:
            rated = CardRated(card=card, title=card.title, rating=rating)
            change.record(rated, on=card.stream())
    return change


def _by_its_requester(change: Change, ticket: Ticket) -> dict[str, Any]:
    return {"who": ticket.requester_name or ticket.requester_email, "at": change.at}


def _open_anew(change: Change, old: Ticket, text: str, files: list[StoredFile]) -> str:
    token = secrets.token_urlsafe(24)
    ticket = new_ticket(
        change,
        subject=old.subject,
        text=text,
        name=old.requester_name,
        email=old.requester_email,
        channel="web",
        customer_id=old.customer_id,
        follow_token=token,
        files=files,
    )
    ticket.follows = old.id
    about = FOLLOWS.format(n=old.id)
    append_message(ticket, "note", who="Tavla", text=about, at=change.at, mentions=old.id)
    change.record(TicketOpened(ticket=ticket, channel="web"))
    return token


def _close(ticket: Ticket, change: Change) -> None:
    """Nobody of us has decided it: `decided_by` stays empty."""
    ticket.state = "resolved"
    ticket.decided_at = ticket.resolved_at = change.at
    ticket.asked_at = ticket.wake_at = ticket.claimed_by = None
    note_resolved(ticket, change.at)


def _original(change: Change, ticket: Ticket) -> Ticket | None:
    return change.get(Ticket, ticket.duplicate_of) if ticket.duplicate_of else None


def _is_followed(change: Change, ticket: Ticket) -> bool:
    followers = select(Ticket.id).where(Ticket.duplicate_of == ticket.id)
    return bool(change.all(followers.limit(1)))


def _written_within_a_day(change: Change, ticket: Ticket) -> int:
    since = change.at - timedelta(days=1)
    return sum(one.way == "in" and clock.instant_of(one.at) > since for one in ticket.messages)


def _board_of(ticket_id: int) -> list[str]:
    with database.current().reading() as session:
        ticket = session.get(Ticket, ticket_id)
    return [f"board/{ticket.board_id}"] if ticket and ticket.board_id else []
