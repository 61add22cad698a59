"""The audit table: who signed in, made a link or changed a right, when and from where; never
changed, never removed.

A line is written inside the transaction of what it tells, so there is no change without its line
and no line without its change. Secrets are never in it, keys of sessions only as the hashes that
the tables hold. Two triggers in the database itself refuse UPDATE and DELETE (migration 0006).
"""

from datetime import datetime

from sqlalchemy import JSON, Column
from sqlmodel import Field, Session, SQLModel

from board.core import clock
from board.core.actor import NOBODY, Actor
from board.core.database import Instant


class Audit(SQLModel, table=True):
    """`by_id` did it (None: nobody signed in, or the product itself; then `facts["as"]` says which
    part). `subject_kind` and `subject_id` say to whom or to what."""

    __table_args__ = {"sqlite_autoincrement": True}

    id: int = Field(default=None, primary_key=True)
    at: datetime = Field(sa_column=Column(Instant, nullable=False, index=True))
    kind: str = Field(max_length=32)
    by_kind: str = Field(max_length=16)
    by_id: int | None = None
    subject_kind: str = Field(default="", max_length=16)
    subject_id: int | None = None
    facts: dict[str, object] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    address: str = Field(default="", max_length=45)


def note(
    session: Session,
    kind: str,
    *,
    by: Actor = NOBODY,
    subject: tuple[str, int | None] = ("", None),
    address: str = "",
    **facts: object,
) -> None:
    """Writes one line, in the past tense like an event: `note(session, "role.changed", by=siv,
    subject=("member", 7), role=["member", "admin"])`. A change from one value to another is a list
    of both."""
    named = {"as": by.name} if by.kind == "system" else {}
    session.add(
        Audit(
            at=clock.now(),
            kind=kind,
            by_kind=by.kind,
            by_id=by.member_id,
            subject_kind=subject[0],
            subject_id=subject[1],
            facts=named | facts,
            address=address[:45],
        )
    )
