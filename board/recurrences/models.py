"""The table of cards that come again and again."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import Column
from sqlmodel import Field

from board.card_templates.values import CardBody
from board.core.database import Day, Instant
from board.core.placement import On
from board.core.synced import Synced
from board.core.values import JsonOf


class Recurrence(Synced, table=True):
    """A card that comes again and again. `rule` is an RFC 5545 recurrence rule in local days,
    `at_time` the local clock time (HH:MM), `next_at` the next due instant, None when the rule has
    ended."""

    LIVES: ClassVar[tuple[On, ...]] = (On("board", by="board_id"),)

    id: int = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    column_id: int = Field(foreign_key="column.id")
    rule: str = Field(max_length=200)
    starts_on: date = Field(sa_column=Column(Day, nullable=False))
    at_time: str = Field(default="07:00", max_length=5)
    body: CardBody = Field(sa_column=Column(JsonOf(CardBody), nullable=False))
    next_at: datetime | None = Field(default=None, sa_column=Column(Instant, index=True))
    is_paused: bool = False
