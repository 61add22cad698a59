"""Which stream a card is on, and the places in its column."""

from sqlmodel import Session, col, func, select

from board.boards.models import BoardColumn
from board.core import database, rank
from board.core.changes import Change
from board.core.errors import NotFound

from .models import Card

Streams = tuple[str, list[str]]


def streams_of_card(card_id: int) -> Streams:
    """The card's board stream, and where consequences may land: a ticket's desk hears when its card is done.
    Read before the hold; `Change.find` checks again under it."""
    with database.current().reading() as session:
        card = session.get(Card, card_id)
    if card is None:
        raise NotFound(kind="card", id=card_id)
    return f"board/{card.board_id}", ["desk"] if card.ticket_id else []


def cards_in(change: Change, column: BoardColumn) -> int:
    """How many cards the column shows."""
    there = select(func.count()).where(Card.column_id == column.id, col(Card.archived_at).is_(None))
    return change.session.exec(there).one()


def rank_after(change: Change, column: BoardColumn, after_card_id: int | None, *, moving: int | None = None) -> str:
    """A place after another card of the column, or first. A neighbour that has gone elsewhere counts as first place
    taken: the card lands on top, where it is seen. Long ranks are evened out first."""
    session = change.session
    after = session.get(Card, after_card_id) if after_card_id else None
    low = after.rank if after is not None and after.column_id == column.id and after.id != moving else None
    place = rank.between(low, _next_rank(session, column, low, moving))
    if len(place) > rank.LONGEST:
        _even_out(change, column)
        session.refresh(after) if after else None
        return rank_after(change, column, after_card_id, moving=moving)
    return place


def rank_last(change: Change, column: BoardColumn) -> str:
    """A place after all others, archived cards included."""
    last = select(func.max(Card.rank)).where(Card.column_id == column.id)
    place = rank.between(change.session.exec(last).one(), None)
    if len(place) > rank.LONGEST:
        _even_out(change, column)
        place = rank.between(change.session.exec(last).one(), None)
    return place


def _next_rank(session: Session, column: BoardColumn, low: str | None, moving: int | None) -> str | None:
    following = select(func.min(Card.rank)).where(Card.column_id == column.id, col(Card.rank) > (low or ""))
    if moving is not None:
        following = following.where(Card.id != moving)
    return session.exec(following).one()


def _even_out(change: Change, column: BoardColumn) -> None:
    """Gives the whole column short ranks again, in two steps so that no two are ever equal."""
    cards = change.all(select(Card).where(Card.column_id == column.id).order_by(col(Card.rank)))
    for count, card in enumerate(cards):
        card.rank = f"~{count:06d}"
    change.session.flush()
    for card, place in zip(cards, rank.evenly(len(cards)), strict=True):
        card.rank = place
    change.session.flush()
