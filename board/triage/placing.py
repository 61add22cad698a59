"""Where a mail that was read goes: into the thread that it answers, to a new ticket, or aside."""

from dataclasses import replace
from typing import Any

from board.core.changes import Change
from board.mail.models import Mailbox

from .acknowledging import acknowledge
from .bouncing import join_bounce
from .brakes import count_aside, is_braked
from .creating_tickets import append_message, new_ticket
from .events import TicketOpened
from .mailed_files import StoredFile, add_files
from .models import ReceivedMail, Ticket
from .own_addresses import is_own, know_mailboxes
from .queueing import put_in_queue
from .reading.html_text import PICTURE
from .reading.mail import FEEDBACK, PERSON, RECEIPT, Mail
from .replies import take_reply
from .rules import MOST_PARTICIPANTS
from .telling_cards import tell_card
from .threads import Thread, is_other_subject, thread_of
from .values import Correspondent

NO_TEXT = "(Mejlet har ingen text. / This mail has no text.)"
MENTIONS = (
    "Nämner ärende {n}, men kommer inte från den som ställde det. / "
    "Mentions ticket {n}, but is not from who asked it."
)
MENTIONS_OWN = "Nämner ärende {n}. / Mentions ticket {n}."
FOLLOWS = (
    "Svar på ärende {n}, som var klart för länge sedan. / "
    "Answers ticket {n}, which was done long ago."
)
"""In both languages: they stay in the ticket, and it is not known who reads them."""


def place_mail(change: Change, mail: Mail, record: ReceivedMail, files: list[StoredFile]) -> str:
    """Returns opened, replied or set_aside."""
    record.sender, record.subject = mail.email, mail.subject
    know_mailboxes(change.session)
    thread = thread_of(change.session, mail)
    if why := _why_aside(mail):
        return _set_aside(record, why, thread.ticket)
    if thread.ticket is not None:
        _join(change, thread, thread.ticket, mail, record, files)
        return "replied"
    if is_braked(change, mail):
        return _set_aside(record, "flood", count_aside(change, mail))
    ticket = open_ticket_of(change, mail, record, files, thread)
    if not mail.is_machine and not mail.is_forged:
        acknowledge(change, ticket)
    return "opened"


def open_ticket_of(
    change: Change,
    mail: Mail,
    record: ReceivedMail,
    files: list[StoredFile],
    thread: Thread = Thread(),  # noqa: B008 - frozen
) -> Ticket:
    ticket = new_ticket(
        change,
        subject=mail.subject or "–",
        text=mail.text,
        name=mail.name,
        email=mail.email if is_own(mail.reply_to) else mail.answer_to,
        channel="mail",
    )
    ticket.customer_id = ticket.customer_id or _customer_of_mailbox(change, record)
    ticket.created_at = record.at
    put_in_queue(change.session, ticket, record.at)
    came = came_with(change, ticket, mail, record, files)
    ticket.messages = (replace(ticket.messages[0], **came),)
    ticket.follows = thread.follows.id if thread.follows else None
    _add_participants(ticket, mail)
    record.ticket_id = ticket.id
    change.record(TicketOpened(ticket=ticket, channel="mail"))
    _say_what_it_is_about(change, ticket, thread)
    return ticket


def came_with(
    change: Change, ticket: Ticket, mail: Mail, record: ReceivedMail, files: list[StoredFile]
) -> dict[str, Any]:
    """`mail` is where it can be fetched as it came; the rest what it says beside its words."""
    said = {
        "mail": record.id,
        "text": _with_names(mail.text, files),
        "files": add_files(change, ticket, files),
        "folds": tuple(mail.folds),
        "subject": mail.subject if is_other_subject(mail.subject, ticket.subject) else None,
        "machine": mail.kind if mail.is_machine else None,
        "meeting": mail.meeting,
        "original": Correspondent(name=mail.original[0], email=mail.original[1])
        if mail.original
        else None,
    }
    return {name: value for name, value in said.items() if value not in (None, ())}


def _customer_of_mailbox(change: Change, record: ReceivedMail) -> int | None:
    """Where its sender's address says nothing: whose mailbox it came to."""
    mailbox = change.session.get(Mailbox, record.mailbox_id) if record.mailbox_id else None
    return mailbox.customer_id if mailbox else None


def _why_aside(mail: Mail) -> str:
    """Why it opens no ticket and is no message of one; empty where it may."""
    if is_own(mail.email):
        return "own"
    return mail.kind if mail.kind in (FEEDBACK, RECEIPT) else ""


def _set_aside(record: ReceivedMail, why: str, ticket: Ticket | None) -> str:
    record.why, record.ticket_id = why, ticket.id if ticket else None
    return "set_aside"


def _join(
    change: Change,
    thread: Thread,
    ticket: Ticket,
    mail: Mail,
    record: ReceivedMail,
    files: list[StoredFile],
) -> None:
    record.ticket_id = ticket.id
    if thread.bounced is not None and mail.failure is not None:
        join_bounce(change, ticket, mail.failure, thread.bounced, mail_id=record.id)
    else:
        _reply(change, ticket, mail, record, files)
        tell_card(change, ticket)


def _reply(
    change: Change, ticket: Ticket, mail: Mail, record: ReceivedMail, files: list[StoredFile]
) -> None:
    if not mail.is_machine:
        _add_participants(ticket, mail)
    take_reply(
        change,
        ticket,
        is_machine=mail.is_machine,
        who=mail.name or mail.email,
        at=change.at,
        **came_with(change, ticket, mail, record, files),
    )


def _add_participants(ticket: Ticket, mail: Mail) -> None:
    """Who got a copy may answer in the thread; our own addresses have no part in it."""
    known = {ticket.requester_email, *(one.email for one in ticket.participants)}
    writer = [(mail.name, mail.email)] if mail.kind == PERSON else []
    added = dict[str, Correspondent]()
    for name, email in (*writer, *mail.copied):
        if email not in known and not is_own(email):
            added[email] = Correspondent(name=name, email=email)
    ticket.participants = (*ticket.participants, *added.values())[:MOST_PARTICIPANTS]


def _say_what_it_is_about(change: Change, ticket: Ticket, thread: Thread) -> None:
    other = thread.follows.id if thread.follows else thread.mentioned
    if other is not None:
        of_a_thread = MENTIONS if thread.is_strangers else MENTIONS_OWN
        text = (FOLLOWS if thread.follows else of_a_thread).format(n=other)
        append_message(ticket, "note", who="Tavla", text=text, at=change.at, mentions=other)


def _with_names(text: str, files: list[StoredFile]) -> str:
    """Files that the text does not name at their place, below it."""
    below = (f"{PICTURE}{one.name}" for one in files if not one.is_shown)
    return "\n\n".join([*filter(None, [text.strip()]), *below]) or NO_TEXT
