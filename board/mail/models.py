"""The tables of mail: the outbox, the mailboxes that mails are fetched from, and who fetches."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Column
from sqlmodel import Field, SQLModel

from board.core.database import Instant

SECURITIES = ("tls", "starttls", "none")
WAYS = (
    "password",
    "client_credentials",
    "device_code",
    "authorization_code",
    "service_account",
)
"""How a mailbox is signed in to: by password, or by OAuth 2.0 as Microsoft 365 has it (the first
two) or Google (the last two)."""


class Mailbox(SQLModel, table=True):
    """A folder of an IMAP server whose mails become tickets. `way` is how to sign in (WAYS), with
    what is in `sealed` (credentials.py): no answer and no log has it. Mails go to `done_folder`
    once they are stored, or are marked as read where there is none. Its tickets belong to
    `customer_id` where their sender does not say more; answers to them come from `sender`, in
    `language`.

    `uid_validity`, `last_uid` and `begun_at` say how far it has been read, `problem` what kept it
    from that since `problem_at`; `changed_at` is the newest change of what an administrator says.
    """

    __table_args__ = (
        CheckConstraint(f"security IN {SECURITIES}", name="mailbox_security"),
        CheckConstraint(f"way IN {WAYS}", name="mailbox_way"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    name: str = Field(max_length=80, unique=True)
    host: str = Field(max_length=253)
    port: int = 993
    security: str = Field(default="tls", max_length=8)
    login: str = Field(max_length=254)
    way: str = Field(default="password", max_length=20)
    sealed: str = ""
    token_url: str = Field(default="", max_length=300)
    folder: str = Field(default="INBOX", max_length=200)
    done_folder: str = Field(default="", max_length=200)
    customer_id: int | None = Field(default=None, foreign_key="customer.id")
    language: str = Field(default="", max_length=8)
    sender: str = Field(default="", max_length=254)
    is_paused: bool = False
    uid_validity: int = Field(default=0, sa_column=Column(BigInteger, nullable=False))
    last_uid: int = Field(default=0, sa_column=Column(BigInteger, nullable=False))
    begun_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    checked_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    problem: str = Field(default="", max_length=300)
    problem_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    changed_at: datetime = Field(sa_column=Column(Instant, nullable=False))


class FetcherLease(SQLModel, table=True):
    """One row: who fetches mails now, and until when nobody else does."""

    __tablename__ = "fetcher_lease"

    id: int = Field(primary_key=True)
    holder: str = Field(max_length=200)
    until: datetime = Field(sa_column=Column(Instant, nullable=False))


class OutgoingMail(SQLModel, table=True):
    """A mail, written in the same commit as what it tells, sent after the time in which that can be
    undone. Answers to requesters name their tickets: `about_id` is the one that was decided,
    `ticket_id` this reporter's own (a duplicate of it, or the same). Other mails name none.
    `is_automatic`: no person wrote it; `kind` is the letter that it is (letters/models.py), or
    empty. `sender` is its From field (empty: the setting `mail_from`), `in_reply_to` and
    `refers_to` (Message-IDs with spaces between) are what it answers. `failure` is what a mail
    server has said, `failed_at` since when nobody tries any more."""

    __tablename__ = "outgoing_mail"

    id: int = Field(default=None, primary_key=True)
    ticket_id: int | None = Field(default=None, index=True)
    about_id: int | None = Field(default=None, index=True)
    answered_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    kind: str = Field(default="", max_length=16)
    sender: str = Field(default="", max_length=400)
    to: str = Field(max_length=254, index=True)
    subject: str = Field(max_length=255)
    text: str
    message_id: str = Field(max_length=255, index=True)
    in_reply_to: str = Field(default="", max_length=255)
    refers_to: str = ""
    not_before: datetime = Field(sa_column=Column(Instant, nullable=False))
    sent_at: datetime | None = Field(default=None, sa_column=Column(Instant, index=True))
    attempts: int = 0
    is_automatic: bool = False
    failed_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    failure: str = Field(default="", max_length=300)
