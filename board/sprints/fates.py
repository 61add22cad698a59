"""Which cards a closed sprint finished and left, by its record or by the board's log."""

from collections.abc import Sequence
from dataclasses import dataclass

import orjson
from sqlmodel import Session, select

from board.cards.models import Card
from board.core.event_log import LoggedEvent

from .events import SprintClosed
from .models import Sprint
from .values import SprintRecord


@dataclass(frozen=True)
class Fates:
    """Ids of a sprint's cards that were `finished` and `left`, and the sprint that took the
    latter, None for the backlog."""

    finished: Sequence[int] = ()
    left: Sequence[int] = ()
    rest_to: int | None = None


def fates_of(session: Session, sprint: Sprint) -> Fates:
    """A sprint that was closed before records named their cards has them in the board's log, if
    that still goes so far back."""
    record = sprint.record
    if isinstance(record, SprintRecord):
        return Fates(record.finished_cards, record.left_cards, record.rest_to)
    still_there = select(Card.id).where(
        Card.board_id == sprint.board_id, Card.sprint_id == sprint.id
    )
    left, rest_to = _left_by_the_log(session, sprint)
    return Fates(session.exec(still_there).all(), left, rest_to)


def _left_by_the_log(session: Session, sprint: Sprint) -> tuple[list[int], int | None]:
    closings = select(LoggedEvent.body).where(
        LoggedEvent.stream == sprint.home(), LoggedEvent.kind == SprintClosed.kind
    )
    for body in map(orjson.loads, session.exec(closings)):
        if body["facts"]["sprint"] == sprint.id:
            left = body["facts"]["left"]
            rows = body["put"].get("card", {})
            return left, rows.get(str(left[0]), {}).get("sprint_id") if left else None
    return [], None
