"""The table of incidents. Everybody may read them, requesters too; whoever writes one is told."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Column
from sqlmodel import Field

from board.core.database import Instant
from board.core.placement import On
from board.core.synced import Synced


class Incident(Synced, table=True):
    """Something that many miss just now. `title` says what, `known` what we know of it, told at
    `known_at`; `ticket_id` is the ticket that it was told from, which may be gone. It is on no
    screen once it has ended."""

    LIVES: ClassVar[tuple[On, ...]] = (On("incidents", shown_while={"ended_at": (None,)}),)

    id: int = Field(default=None, primary_key=True)
    title: str = Field(max_length=80)
    known: str = Field(default="", max_length=200)
    began_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    known_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    ended_at: datetime | None = Field(default=None, sa_column=Column(Instant, index=True))
    ticket_id: int | None = None

    @classmethod
    def for_wall(cls, row: dict[str, object]) -> dict[str, object]:
        return {name: value for name, value in row.items() if name != "ticket_id"}
