"""The table of the outbox."""

from datetime import datetime

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from board.core.database import Instant


class OutgoingMail(SQLModel, table=True):
    """A mail, written in the same commit as what it tells, sent after the time in which that can be
    undone. Answers to requesters name their tickets: `about_id` is the one that was decided,
    `ticket_id` this reporter's own (a duplicate of it, or the same). Other mails name none.
    `is_automatic`: no person wrote it. `failed_at`: a mail server has said that it did not arrive,
    and why."""

    __tablename__ = "outgoing_mail"

    id: int = Field(default=None, primary_key=True)
    ticket_id: int | None = Field(default=None, index=True)
    about_id: int | None = Field(default=None, index=True)
    answered_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    to: str = Field(max_length=254)
    subject: str = Field(max_length=255)
    text: str
    message_id: str = Field(max_length=255, index=True)
    not_before: datetime = Field(sa_column=Column(Instant, nullable=False))
    sent_at: datetime | None = Field(default=None, sa_column=Column(Instant, index=True))
    attempts: int = 0
    is_automatic: bool = False
    failed_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    failure: str = Field(default="", max_length=300)
