"""The table of files on cards."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Column
from sqlmodel import Field

from board.cards.models import PartOfCard
from board.core.database import Instant
from board.core.synced import Synced


class Attachment(PartOfCard, Synced, table=True):
    """A file on a card. Its bytes lie under their SHA-256 `digest` (board/files); `width` and
    `height` are those of the re-encoded picture, None for what is only downloaded."""

    HIDDEN: ClassVar[frozenset[str]] = frozenset({"digest"})

    id: int = Field(default=None, primary_key=True)
    card_id: int = Field(foreign_key="card.id", index=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    name: str = Field(max_length=200)
    digest: str = Field(max_length=64)
    size: int
    width: int | None = None
    height: int | None = None
    by_id: int | None = None
    at: datetime = Field(sa_column=Column(Instant, nullable=False))
    is_on_board: bool = True
