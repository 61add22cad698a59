"""The table of card templates that are kept on a board."""

from typing import ClassVar

from sqlalchemy import Column
from sqlmodel import Field

from board.core.placement import On
from board.core.synced import Synced
from board.core.values import JsonOf

from .values import CardBody


class CardTemplate(Synced, table=True):
    """A card to start others from."""

    LIVES: ClassVar[tuple[On, ...]] = (On("board", by="board_id"),)
    __tablename__ = "card_template"

    id: int = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    name: str = Field(max_length=80)
    body: CardBody = Field(sa_column=Column(JsonOf(CardBody), nullable=False))
