"""An old queue that is taken in, and what became of each of its rows."""

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, Column
from sqlmodel import Field, SQLModel

from board.core.database import Instant

KINDS = ("csv", "mbox")
STATES = ("taken", "looking", "looked", "running", "done", "stopped", "failed")
WORKING = ("looking", "running")
"""Somebody waits for it: a timer goes on with it."""
OUTCOMES = ("opened", "closed", "joined", "known", "refused")
OTHERWISE = ("new", "resolved")


class QueueImport(SQLModel, table=True):
    """A file that was taken (`file` is its digest in the store) and how it is understood: `mapping`
    is {field: number of the column}; a ticket whose state is none of the `closed_words` is open,
    and one that says no state is what `otherwise` says. Of `total` rows `done` have an outcome, and
    the next one begins at byte `position`, the first one at `begins`. `is_real`: tickets were made
    of its rows; until then they tell what would be, anew with each `attempt`."""

    __tablename__ = "queue_import"
    __table_args__ = (
        CheckConstraint(f"state IN {STATES}", name="queue_import_state"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    name: str = Field(max_length=200)
    file: str = Field(max_length=64, index=True)
    size: int
    kind: str = Field(max_length=4)
    charset: str = Field(default="utf-8", max_length=16)
    delimiter: str = Field(default=",", max_length=1)
    headings: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    mapping: dict[str, int] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    closed_words: str = Field(default="", max_length=500)
    otherwise: str = Field(default="new", max_length=8)
    total: int = 0
    done: int = 0
    begins: int = 0
    position: int = 0
    attempt: int = 0
    state: str = Field(default="taken", max_length=8, index=True)
    is_real: bool = False
    problem: str = Field(default="", max_length=40)
    at: datetime = Field(sa_column=Column(Instant, nullable=False))
    by_id: int | None = None
    ended_at: datetime | None = Field(default=None, sa_column=Column(Instant))


class ImportRow(SQLModel, table=True):
    """What became of a row, or would: `outcome` (OUTCOMES), `why` (rules.WHYS) and what that is
    `about`. `key` is the same for a row that comes again; a mail's `message_id` and the `root` of
    its thread are what others are joined to it by."""

    __tablename__ = "import_row"

    import_id: int = Field(primary_key=True, foreign_key="queue_import.id")
    attempt: int = Field(primary_key=True)
    number: int = Field(primary_key=True)
    outcome: str = Field(max_length=8)
    why: str = Field(default="", max_length=20)
    about: str = Field(default="", max_length=120)
    subject: str = Field(default="", max_length=200)
    ticket_id: int | None = Field(default=None, index=True)
    key: str = Field(default="", max_length=80, index=True)
    message_id: str = Field(default="", max_length=255, index=True)
    root: str = Field(default="", max_length=255, index=True)
