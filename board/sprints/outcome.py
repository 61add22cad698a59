"""What became of a sprint's cards: finished, carried over and to where, and carried in from the
sprint before."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlmodel import Session, col, select

from board.cards.models import Card
from board.core import database

from .fates import Fates, fates_of
from .models import Sprint


@dataclass(frozen=True)
class Outcome:
    """Cards of one sprint. `left_to` is the name of the sprint that took what was left, "" for the
    backlog; `carried_in` is {name of a closed sprint: its cards that came here}."""

    finished: list[Card] = field(default_factory=list)
    left: list[Card] = field(default_factory=list)
    left_to: str = ""
    carried_in: dict[str, list[Card]] = field(default_factory=dict)


def outcome_of(sprint: Sprint) -> Outcome:
    """Cards that have been deleted since are left out; the sums in the sprint's record still count
    them."""
    with database.current().reading() as session:
        others = session.exec(select(Sprint).where(Sprint.board_id == sprint.board_id)).all()
        names = {one.id: one.name for one in others}
        records = {one.id: fates_of(session, one) for one in others if one.state == "closed"}
        mine = records.get(sprint.id, Fates())
        came = [(names[id_], r.left) for id_, r in records.items() if r.rest_to == sprint.id]
        carried_in = {name: _cards(session, left) for name, left in came}
        return Outcome(
            finished=_cards(session, mine.finished),
            left=_cards(session, mine.left),
            left_to=names.get(mine.rest_to or 0, ""),
            carried_in={name: cards for name, cards in carried_in.items() if cards},
        )


def _cards(session: Session, ids: Sequence[int]) -> list[Card]:
    return list(
        session.exec(
            select(Card)
            .where(col(Card.id).in_(ids), col(Card.deleted_at).is_(None))
            .order_by(col(Card.id))
        )
    )
