"""The steps of an initiative: its cards, on boards that somebody may see."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, func, select

from board.cards.models import Card
from board.cards.my_work import work_on
from board.core import database

_COUNTED = col(Card.archived_at).is_(None) | col(Card.finished_at).is_not(None)


def steps_on(board_ids: list[int], initiative_id: int) -> list[dict[str, object]]:
    """A snapshot per board's stream with the steps of the initiative there, the board and its
    columns, from which a browser goes on by the stream's events."""

    def steps(session: Session, boards: list[int], _member: int) -> Sequence[Card]:
        return session.exec(_steps_of(initiative_id).where(col(Card.board_id).in_(boards))).all()

    return work_on(board_ids, 0, also=(steps,))


def steps_elsewhere(board_ids: list[int], initiative_id: int) -> dict[str, int]:
    """`{cards, finished}` of those on other boards: how many, and nothing else of them."""
    counted = (
        select(func.count(), func.count(col(Card.finished_at)))
        .where(col(Card.initiative_id) == initiative_id, _COUNTED, *_LIVING)
        .where(col(Card.board_id).not_in(board_ids))
    )
    with database.current().reading() as session:
        cards, finished = session.exec(counted).one()
    return {"cards": cards, "finished": finished}


_LIVING = (col(Card.deleted_at).is_(None),)


def _steps_of(initiative_id: int) -> Any:
    return select(Card).where(col(Card.initiative_id) == initiative_id, _COUNTED, *_LIVING)
