"""The tables of the desk. Nothing here is ever on a wall: it is full of names."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Column, LargeBinary
from sqlalchemy.event import listens_for
from sqlmodel import Field, Session, SQLModel, col, select

from board.core import clock
from board.core.database import Instant
from board.core.placement import On
from board.core.synced import Synced
from board.core.values import Empty, JsonOf
from board.mail.models import OutgoingMail
from board.people.models import Team

from .answer_mails import PASSED_ON, queue_again, queue_passed_on, withdraw_passed_on
from .values import Correspondent, Deal, Message, Said

STATES = ("new", "distributed", "resolved", "declined", "duplicate")
ANSWERED = ("resolved", "declined")
OPEN = ("new", "distributed")
WAITING = ("received", "cut")
"""What has become of a received mail so far: nothing."""
RATINGS = ("good", "so_so", "bad")
CHANNELS = ("mail", "web", "phone", "visit", "api", "import")
TEMPLATES = ("reply", "decline")
FOLLOWING = ("said", "answered_at")
"""What follows from a ticket's thread."""
DUES = frozenset({"triage_soon_at", "triage_due_at", "answer_soon_at", "answer_due_at"})
KEPT = frozenset(
    {"triaged_at", "first_resolved_at", "first_contact_at", "reopened_at", "returned_at"}
)


class Ticket(Synced, table=True):
    """Something that a requester wants. It is on the desk while it is new or a team works on it.
    `messages` is its thread, which is fetched when the ticket is opened; `said` is what lists tell
    of it. `why` says how it was dealt. `participants` may write in the thread as its requester may;
    `follows` is a ticket that had been closed too long to be opened again. `closing` is what its
    requesters will read when its card is done. A new one may wait: for an answer since `asked_at`,
    or until `wake_at`. `claimed_by` is the coordinator who has it in hand. `rating` is what its
    requester says of how it went (RATINGS), once it is over. `queued_at` is since when it waits
    for a decision, by when it is to be decided and answered follows from targets (due.py). What is
    KEPT for numbers stays when it is opened again."""

    LIVES: ClassVar[tuple[On, ...]] = (On("desk", shown_while={"state": ("new", "distributed")}),)
    __table_args__ = (
        CheckConstraint(f"state IN {STATES}", name="ticket_state"),
        {"sqlite_autoincrement": True},
    )
    HIDDEN: ClassVar[frozenset[str]] = KEPT | {"follow_hash", "messages", "is_from_machine"}
    REMEMBERED: ClassVar[frozenset[str]] = KEPT | {"messages"}
    FETCHED: ClassVar[frozenset[str]] = frozenset({"messages"})
    PASSING: ClassVar[frozenset[str]] = DUES

    id: int = Field(default=None, primary_key=True)
    subject: str = Field(max_length=200)
    state: str = Field(default="new", max_length=16, index=True)
    channel: str = Field(max_length=8)
    requester_name: str = Field(default="", max_length=120)
    requester_email: str = Field(default="", max_length=254, index=True)
    customer_id: int | None = Field(default=None, foreign_key="customer.id")
    created_at: datetime = Field(sa_column=Column(Instant, nullable=False, index=True))
    decided_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    decided_by: int | None = None
    resolved_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    is_first_contact: bool = False
    team_id: int | None = Field(default=None, foreign_key="team.id")
    card_id: int | None = None
    board_id: int | None = None
    duplicate_of: int | None = Field(default=None, index=True)
    follows: int | None = None
    participants: tuple[Correspondent, ...] = Field(
        default=(), sa_column=Column(JsonOf(tuple[Correspondent, ...]), nullable=False)
    )
    why: Deal | Empty = Field(
        default=Empty(), sa_column=Column(JsonOf(Deal | Empty), nullable=False)
    )
    is_from_machine: bool = False
    answered_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    said: Said = Field(sa_column=Column(JsonOf(Said), nullable=False))
    messages: tuple[Message, ...] = Field(
        default=(), sa_column=Column(JsonOf(tuple[Message, ...]), nullable=False)
    )
    follow_hash: str = Field(default="", max_length=64, index=True)
    closing: str = ""
    asked_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    wake_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    is_spam: bool = False
    claimed_by: int | None = None
    rating: str = Field(default="", max_length=8)
    queued_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    triage_soon_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    triage_due_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    answer_soon_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    answer_due_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    triaged_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    first_resolved_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    first_contact_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    reopened_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    returned_at: datetime | None = Field(default=None, sa_column=Column(Instant))

    def restoring(self, session: Session, values: dict[str, Any]) -> dict[str, object]:
        """An undone decision withdraws its answer; one that has left stays in the thread, with a
        note of when. A withdrawn answer that stands again is queued anew. What is said of the
        thread follows from it."""
        values = {name: value for name, value in values.items() if name not in FOLLOWING}
        self._queue_again(session, values)
        self._tell_or_not_that_it_was_passed_on(session, values)
        if values.get("state") in ANSWERED or self._withdraw(session, values):
            return values
        return values | {"messages": self.messages}

    def _tell_or_not_that_it_was_passed_on(self, session: Session, values: dict[str, Any]) -> None:
        decided_at = values.get("decided_at", self.decided_at)
        if decided_at is None:
            withdraw_passed_on(session, self)
        elif values.get("state") == "distributed" and self.decided_at is None:
            team = session.get_one(Team, values["team_id"]).name
            queue_passed_on(session, self, team=team, at=decided_at)

    def _withdraw(self, session: Session, values: dict[str, Any]) -> bool:
        """False where something that the thread would lose has left."""
        lost = _answers(self.messages) - _answers(values.get("messages", self.messages))
        left_at = _take_back(session, self, [clock.instant_of(at) for at in lost])
        if left_at is not None:
            self.messages = (*self.messages, _that_it_left(self, left_at))
        return left_at is None

    def _queue_again(self, session: Session, values: dict[str, Any]) -> None:
        standing = _answers(self.messages)
        about = values.get("duplicate_of", self.duplicate_of) or self.id
        for message in values.get("messages", ()):
            if message.way == "out" and message.at not in standing:
                queue_again(session, self, message, about_id=about)


@listens_for(Ticket.messages, "set")
def _tell_of_thread(ticket: Ticket, messages: tuple[Message, ...], *_: object) -> None:
    notes = [one for one in messages if one.way == "note"]
    ticket.said = Said(
        version=ticket.said.version + 1 if ticket.said else 1,
        count=len(messages),
        named=(notes[-1].mentions_people or ()) if notes else (),
        works=bool(messages and messages[-1].works),
    )
    ticket.is_from_machine = bool(messages and messages[0].machine)
    answers = (one.at for one in messages if one.way == "out" and not one.machine)
    ticket.answered_at = next((clock.instant_of(at) for at in answers), None)


IN_QUEUE = (
    col(Ticket.state) == "new",
    col(Ticket.asked_at).is_(None),
    col(Ticket.wake_at).is_(None),
)
"""What waits for the desk, and not for somebody's answer or another day."""


class Share(Synced, table=True):
    """How many tickets count for a team since `since_at`, and their `load` (even_deal.Load): what
    the next automatic deal is decided by."""

    LIVES: ClassVar[tuple[On, ...]] = (On("desk"),)
    COUNTERS: ClassVar[frozenset[str]] = frozenset({"dealt", "load"})
    PASSING: ClassVar[frozenset[str]] = frozenset({"last_dealt_at", "in_a_row"})

    id: int = Field(default=None, primary_key=True)
    team_id: int = Field(foreign_key="team.id", unique=True)
    dealt: int = 0
    load: float = 0.0
    last_dealt_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    since_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    in_a_row: int = 0


class ReplyTemplate(Synced, table=True):
    """A text that the desk writes often: to answer with, or (`kind` decline) a reason to decline.
    In braces it has variables (rules.TEMPLATE_VARIABLES)."""

    LIVES: ClassVar[tuple[On, ...]] = (On("desk"),)
    __tablename__ = "reply_template"
    __table_args__ = (
        CheckConstraint(f"kind IN {TEMPLATES}", name="reply_template_kind"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    kind: str = Field(max_length=8)
    name: str = Field(max_length=60)
    text_sv: str = ""
    text_en: str = ""


class ReceivedMail(SQLModel, table=True):
    """Every message as it came, kept before anything reads it. `content_key` covers its Message-ID
    and all that it says: unique, so that a second delivery is recognised and another mail under the
    same Message-ID is not. `state` is received, cut (it was too large, this is its beginning),
    filed, aside (`why` it opens no ticket), or quarantined: after the third of its `failures`, or
    because it was cut, a ticket says so. `mailbox_id` is where it was fetched. `sender`, `subject`,
    `outcome`: once it was read. A large one is a file in the store, under this digest, and `raw` is
    empty (raw_mail.py)."""

    __tablename__ = "received_mail"

    id: int = Field(default=None, primary_key=True)
    content_key: str = Field(max_length=255, unique=True)
    message_id: str = Field(default="", max_length=255, index=True)
    state: str = Field(default="received", max_length=12, index=True)
    outcome: str = Field(default="", max_length=12)
    why: str = Field(default="", max_length=12)
    sender: str = Field(default="", max_length=254, index=True)
    subject: str = Field(default="", max_length=200)
    ticket_id: int | None = Field(default=None, index=True)
    mailbox_id: int | None = None
    raw: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    file: str = Field(default="", max_length=64, index=True)
    at: datetime = Field(sa_column=Column(Instant, nullable=False))
    failures: int = 0
    tried_at: datetime = Field(sa_column=Column(Instant, nullable=False, index=True))


class TicketFile(SQLModel, table=True):
    """A file that came with a mail; its bytes are in the store, under their digest. The message
    that it came with names it: `files` is [{id, name, size, width, height}]."""

    __tablename__ = "ticket_file"

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    name: str = Field(max_length=200)
    digest: str = Field(max_length=64, index=True)
    size: int
    width: int | None = None
    height: int | None = None
    at: datetime = Field(sa_column=Column(Instant, nullable=False))


def withdraw_answer(session: Session, ticket: Ticket) -> bool:
    """Takes back what a ticket was answered. False where a mail has left: the answer stays in the
    thread, a note says when it left, and the next answer will say that it corrects it."""
    left_at = take_back_answer(session, ticket)
    if left_at is not None:
        ticket.messages = (*ticket.messages, _that_it_left(ticket, left_at))
    return left_at is None


def take_back_answer(session: Session, ticket: Ticket) -> datetime | None:
    """Takes the answer that a ticket was decided or resolved with out of the outbox, off its page
    and off those of its duplicates. When one of its mails has left (or is on its way), nothing is
    done, and that instant comes back."""
    return _take_back(session, ticket, [at for at in (ticket.resolved_at, ticket.decided_at) if at])


def _take_back(session: Session, ticket: Ticket, said: list[datetime]) -> datetime | None:
    about = select(OutgoingMail).where(
        OutgoingMail.about_id == ticket.id, col(OutgoingMail.answered_at).in_(said)
    )
    mails = session.exec(about).all()
    left = [mail.sent_at or clock.now() for mail in mails if _is_answer_that_left(mail)]
    if left:
        return max(left)
    for follower in session.exec(select(Ticket).where(Ticket.duplicate_of == ticket.id)):
        _forget_answer(follower, said)
    _forget_answer(ticket, said)
    for mail in mails:
        if not mail.attempts:
            session.delete(mail)
    return None


def _is_answer_that_left(mail: OutgoingMail) -> bool:
    """That a team has it now is no answer: it was true when it left."""
    return bool(mail.sent_at or mail.attempts) and mail.kind != PASSED_ON


def _forget_answer(ticket: Ticket, answered_at: list[datetime]) -> None:
    texts = {clock.text_of(at) for at in answered_at}
    ticket.messages = tuple(
        one for one in ticket.messages if not (one.way == "out" and one.at in texts)
    )


def _answers(messages: Iterable[Message]) -> set[str]:
    return {message.at for message in messages if message.way == "out"}


def _that_it_left(ticket: Ticket, left_at: datetime) -> Message:
    return Message(
        id=len(ticket.messages) + 1,
        way="note",
        who="",
        text="",
        at=clock.text_of(clock.now()),
        answer_left_at=clock.text_of(left_at),
    )
