"""An answer that did not arrive: its ticket says so in plain words, and one that was closed by it
is back in triage."""

from board.core.changes import Change
from board.mail.models import OutgoingMail

from .creating_tickets import append_message
from .events import TicketUndelivered
from .models import OPEN, Ticket
from .queueing import bring_back
from .reading.mail import Failure
from .values import Bounce

WHYS = {
    "no_address": ("adressen finns inte", "there is no such address"),
    "no_server": ("mejlservern finns inte", "there is no such mail server"),
    "full": ("mejllådan är full", "the mailbox is full"),
    "closed": ("mejllådan är stängd", "the mailbox is closed"),
    "too_large": ("mejlet är för stort", "the mail is too large"),
    "refused": ("mejlservern tar inte emot det", "the mail server does not take it"),
    "loop": ("mejlet gick runt i en slinga", "the mail went round in a loop"),
    "later": ("det försöks igen", "it is tried again"),
    "unknown": ("mejlservern säger inte varför", "the mail server does not say why"),
}
"""Why a mail did not arrive, in Swedish and English: they stay in the ticket, and it is not known
who reads them."""
_BY_STATUS = {
    "1.2": "no_server",
    "1.8": "refused",
    "1.7": "refused",
    "2.1": "closed",
    "2.2": "full",
    "2.3": "too_large",
    "3.4": "too_large",
    "4.4": "no_server",
    "4.6": "loop",
}
"""By the last two numbers of RFC 3463; whole classes below."""
_BY_CLASS = {"1": "no_address", "7": "refused"}


def join_bounce(
    change: Change, ticket: Ticket, failure: Failure, sent: OutgoingMail, *, mail_id: int | None
) -> None:
    """Only what is final brings a ticket back, and each of our mails once."""
    bounce = Bounce(
        to=failure.recipient or sent.to,
        why=why_of(failure),
        status=failure.status,
        said=failure.said,
        is_final=failure.is_final,
    )
    text = words_of(bounce)
    append_message(
        ticket, "note", who="Tavla", text=text, at=change.at, bounce=bounce, mail=mail_id
    )
    if failure.is_final and sent.failed_at is None:
        sent.failed_at, sent.failure = change.at, text[:300]
        if ticket.state not in OPEN:  # nobody would see it where closed tickets are
            bring_back(change.session, ticket, change.at)
    change.record(TicketUndelivered(ticket=ticket, why=bounce.why))


def why_of(failure: Failure) -> str:
    """One of WHYS."""
    if not failure.is_final:
        return "later"
    _, _, rest = failure.status.partition(".")
    return _BY_STATUS.get(rest) or _BY_CLASS.get(rest.partition(".")[0]) or "unknown"


def words_of(bounce: Bounce) -> str:
    swedish, english = WHYS[bounce.why]
    if not bounce.is_final:
        return (
            f"Vårt mejl till {bounce.to} är försenat: {swedish}. / "
            f"Our mail to {bounce.to} is delayed: {english}."
        )
    return (
        f"Vårt mejl till {bounce.to} kom inte fram: {swedish}. / "
        f"Our mail to {bounce.to} did not arrive: {english}."
    )
