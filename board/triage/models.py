"""The tables of the desk. Nothing here is ever on a wall: it is full of names."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, CheckConstraint, Column, LargeBinary
from sqlmodel import Field, Session, SQLModel, col, select

from board.core.clock import text_of
from board.core.database import Instant
from board.core.errors import N_, Refused
from board.core.synced import Synced
from board.mail.models import OutgoingMail

STATES = ("new", "distributed", "resolved", "declined", "duplicate")
CHANNELS = ("mail", "web", "phone", "api")


class AnswerHasLeft(Refused):
    sentence = N_("The answer has been sent already, so the decision stands. Write again, or open the ticket anew.")


class Ticket(Synced, table=True):
    """Something that a requester wants. It is on the desk while it is new or a team works on it. `messages` is
    [{id, way: in|out|note, who, text, at}]; `why` says how it was dealt."""

    __table_args__ = (
        CheckConstraint(f"state IN {STATES}", name="ticket_state"),
        {"sqlite_autoincrement": True},
    )
    HIDDEN: ClassVar[frozenset[str]] = frozenset({"follow_token"})

    id: int = Field(default=None, primary_key=True)
    subject: str = Field(max_length=200)
    state: str = Field(default="new", max_length=16, index=True)
    channel: str = Field(max_length=8)
    requester_name: str = Field(default="", max_length=120)
    requester_email: str = Field(default="", max_length=254, index=True)
    customer_id: int | None = Field(default=None, foreign_key="customer.id")
    created_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    decided_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    decided_by: int | None = None
    resolved_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    is_first_contact: bool = False
    team_id: int | None = Field(default=None, foreign_key="team.id")
    card_id: int | None = None
    board_id: int | None = None
    duplicate_of: int | None = Field(default=None, index=True)
    why: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    messages: list[dict[str, Any]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    follow_token: str = Field(default="", max_length=64, index=True)

    def stream(self) -> str | None:
        return "desk" if self.state in ("new", "distributed") else None

    def restoring(self, session: Session, values: dict[str, Any]) -> dict[str, Any]:
        """An undone decision takes its answer back, from every reporter; once a mail has left, that is too late."""
        if "state" in values and not take_back_answer(session, self):
            raise AnswerHasLeft()
        return values


class Share(Synced, table=True):
    """How many tickets count for a team since `since_at`: what the next automatic deal is decided by."""

    COUNTERS: ClassVar[frozenset[str]] = frozenset({"dealt"})
    PASSING: ClassVar[frozenset[str]] = frozenset({"last_dealt_at", "in_a_row"})

    id: int = Field(default=None, primary_key=True)
    team_id: int = Field(foreign_key="team.id", unique=True)
    dealt: int = 0
    last_dealt_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    since_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    in_a_row: int = 0

    def stream(self) -> str:
        return "desk"


class ReceivedMail(SQLModel, table=True):
    """Every message as it came, kept before it is read. `content_key` is its Message-ID or a hash: unique, so that a
    second delivery is recognised. `state` is received, filed or unreadable."""

    __tablename__ = "received_mail"

    id: int = Field(default=None, primary_key=True)
    content_key: str = Field(max_length=255, unique=True)
    state: str = Field(default="received", max_length=12)
    ticket_id: int | None = None
    raw: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    at: datetime = Field(sa_column=Column(Instant, nullable=False))


def take_back_answer(session: Session, ticket: Ticket) -> bool:
    """Takes the newest answer about a ticket out of the outbox and off its duplicates' pages. False, and nothing
    done, when one of its mails has left."""
    about = select(OutgoingMail).where(OutgoingMail.about_id == ticket.id)
    newest = session.exec(about.order_by(col(OutgoingMail.answered_at).desc())).first()
    if newest is None:
        return True
    mails = session.exec(about.where(OutgoingMail.answered_at == newest.answered_at)).all()
    if any(mail.sent_at for mail in mails):
        return False
    for follower in session.exec(select(Ticket).where(Ticket.duplicate_of == ticket.id)):
        is_it = {"way": "out", "at": text_of(newest.answered_at)}
        follower.messages = [m for m in follower.messages if not is_it.items() <= m.items()]
    for mail in mails:
        session.delete(mail)
    return True
