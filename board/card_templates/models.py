"""The table of card templates that are kept on a board."""

from typing import Any, ClassVar

from sqlalchemy import JSON, Column
from sqlmodel import Field

from board.core.placement import On
from board.core.synced import Synced


class CardTemplate(Synced, table=True):
    """A card to start others from. `body` has the fields of a new card: title, description, labels,
    checklist (texts), service, estimate."""

    LIVES: ClassVar[tuple[On, ...]] = (On("board", by="board_id"),)
    __tablename__ = "card_template"

    id: int = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    name: str = Field(max_length=80)
    body: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
