"""The table of comments and questions."""

from datetime import datetime

from sqlalchemy import JSON, Column
from sqlmodel import Field

from board.cards.models import PartOfCard
from board.core.database import Instant
from board.core.synced import Synced


class Comment(PartOfCard, Synced, table=True):
    """Something said about a card; Markdown. A question is open until it has `answered_at`.
    `mentions` are the ids of members who are named in it and may see the board."""

    id: int = Field(default=None, primary_key=True)
    card_id: int = Field(foreign_key="card.id", index=True)
    board_id: int = Field(foreign_key="board.id")
    by_id: int | None = None
    text: str
    at: datetime = Field(sa_column=Column(Instant, nullable=False))
    edited_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    is_question: bool = False
    answered_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    answered_by: int | None = None
    mentions: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    is_on_board: bool = True
