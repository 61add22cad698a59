"""The version of who is who: it moves in the commit of whatever may change somebody's rights or end
a sign-in. What a process remembers of an asker is true while the version is, and every command
looks at it in its own transaction (core/changes.py)."""

from typing import NamedTuple

from sqlalchemy import Column, Integer, ScalarSelect, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, Session, SQLModel, col

from .event_log import Stream, lot

PEOPLE = "people"
"""The stream that carries roles, teams and who is active."""


class SignInsEnded(SQLModel, table=True):
    """One row: `mark` is drawn anew whenever a sign-in ends."""

    __tablename__ = "sign_ins_ended"

    id: int = Field(default=1, primary_key=True)
    mark: int = Field(sa_column=Column(Integer, nullable=False))


class IdentityVersion(NamedTuple):
    """The marks of the newest event of people and of the newest end of a sign-in; None before the
    first."""

    people: int | None
    sign_ins: int | None


def columns() -> tuple[ScalarSelect[int], ScalarSelect[int]]:
    """The fields of IdentityVersion, to be read along with whatever a statement reads."""
    people = select(col(Stream.mark)).where(col(Stream.name) == PEOPLE).scalar_subquery()
    return people, select(col(SignInsEnded.mark)).scalar_subquery()


def sign_ins_have_ended(session: Session) -> None:
    """Says so in the commit in which they do."""
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    drawn = {"mark": lot()}
    written = dialect.insert(SignInsEnded).values(id=1, **drawn)
    session.execute(written.on_conflict_do_update(index_elements=["id"], set_=drawn))
