"""Which stream a card is on, the places in its column, and the room that is left."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, and_, bindparam, literal
from sqlmodel import Session, col, func, select

from board.boards.models import Board, BoardColumn
from board.boards.rules import check_expedite_limit, check_wip_limit
from board.core import database, rank
from board.core.changes import Change
from board.core.database import connection_of
from board.core.errors import NotFound
from board.core.holding import StreamOf
from board.core.prepared import Prepared

from .models import Card
from .rules import CardArchived, ColumnGone

Streams = tuple[StreamOf, list[StreamOf]]
EVENED_OUT = 100
"""How many cards get new ranks at most when there is no room for a short one."""


def streams_of_card(card_id: int) -> Streams:
    """The card's board stream, and where consequences may land: a ticket's desk hears when its card
    is done."""
    return StreamOf(Card, card_id), [StreamOf(Card, card_id, "desk", given="ticket_id")]


def card_on_board(change: Change, card_id: int) -> Card:
    """A card of a held board; raises CardArchived for one that was put away."""
    card = change.look_up(Card, card_id)
    if card.home() not in change.held or card.deleted_at:
        raise NotFound(kind="card", id=card_id)
    if card.archived_at:
        raise CardArchived()
    return card


def column_on_board(change: Change, column_id: int) -> BoardColumn:
    """A column of a held board; raises ColumnGone when it has been removed (or never was
    theirs)."""
    try:
        return change.find(BoardColumn, column_id)
    except NotFound as error:
        raise ColumnGone() from error


def cards_in(change: Change, column: BoardColumn) -> int:
    """How many cards the column shows."""
    return change.session.exec(_on_board(Card.column_id == column.id)).one()


def check_room(change: Change, column: BoardColumn) -> None:
    """A hard limit refuses one more card: for a drag, a menu, the API, a split, a timer alike.
    Without one nothing is counted."""
    if column.wip_limit is not None and column.is_wip_limit_hard:
        check_wip_limit(
            name=column.name,
            limit=column.wip_limit,
            is_hard=True,
            cards_there=cards_in(change, column),
        )


def check_expedite_room(change: Change, card: Card, service: str) -> None:
    """The expedite lane has a limit of its own, over all columns that are not finished."""
    board = change.look_up(Board, card.board_id)
    if service != "expedite" or card.finished_at:
        return
    others = _on_board(
        Card.board_id == board.id,
        Card.service == "expedite",
        col(Card.finished_at).is_(None),
        Card.id != card.id,
    )
    check_expedite_limit(
        limit=board.expedite_limit,
        is_hard=board.is_expedite_limit_hard,
        cards_there=change.session.exec(others).one(),
    )


def rank_after(
    change: Change, column: BoardColumn, after_card_id: int | None, *, moving: int | None = None
) -> str:
    """A place after another card of the column, or first. A neighbour that has gone elsewhere
    counts as first place taken: the card lands on top, where it is seen. Long ranks are evened out
    first."""
    low, high = _gap(change.session, column, after_card_id, moving)
    place = rank.between(low, high)
    if len(place) > rank.LONGEST:
        _even_out(change, column, low)
        return rank_after(change, column, after_card_id, moving=moving)
    return place


def rank_last(change: Change, column: BoardColumn) -> str:
    """A place after all others, archived cards included."""
    last = select(func.max(Card.rank)).where(Card.column_id == column.id)
    place = rank.between(change.session.exec(last).one(), None)
    if len(place) > rank.LONGEST:
        _even_out_end(change, column)
        place = rank.between(change.session.exec(last).one(), None)
    return place


def first_column(columns: Iterable[BoardColumn]) -> BoardColumn:
    """Where new work waits: the first column that is no backlog."""
    return next(column for column in columns if not column.is_backlog)


def _on_board(*conditions: Any) -> Any:
    return select(func.count()).where(*conditions, col(Card.archived_at).is_(None))


def _gap(
    session: Session, column: BoardColumn, after: int | None, moving: int | None
) -> tuple[str | None, str | None]:
    """The ranks that a card comes between."""
    asked = {"column": column.id, "after": after, "moving": moving or 0}
    ((low, high),) = _neighbours().rows(connection_of(session), asked)
    return low, high


@cache
def _neighbours() -> Prepared:
    """The rank of the card `after`, when it is in the column, and the smallest one behind it."""
    card: Any = Card.__table__  # type: ignore[attr-defined]
    behind = card.alias()
    column: BindParameter[int] = bindparam("column")
    moving: BindParameter[int] = bindparam("moving")
    in_column = and_(
        card.c.id == bindparam("after"), card.c.column_id == column, card.c.id != moving
    )
    following = select(func.min(behind.c.rank)).where(
        behind.c.column_id == column,
        behind.c.rank > func.coalesce(card.c.rank, ""),
        behind.c.id != moving,
    )
    once = select(literal(1).label("once")).subquery()
    found = once.outerjoin(card, in_column)
    behind_it = following.correlate(card).scalar_subquery()
    return Prepared(select(card.c.rank, behind_it).select_from(found))


def _even_out(change: Change, column: BoardColumn, low: str | None) -> None:
    """Gives the cards after `low` shorter ranks again, as many as it takes."""
    after = (
        select(Card)
        .where(Card.column_id == column.id, col(Card.rank) > (low or ""))
        .order_by(col(Card.rank))
    )
    cards = list(change.all(after.limit(EVENED_OUT + 1)))
    high = cards.pop().rank if len(cards) > EVENED_OUT else None
    _give_ranks(change, cards, rank.spread(low, high, len(cards)))


def _even_out_end(change: Change, column: BoardColumn) -> None:
    """The same for the last cards of a column."""
    from_end = select(Card).where(Card.column_id == column.id).order_by(col(Card.rank).desc())
    cards = list(change.all(from_end.limit(EVENED_OUT + 1)))[::-1]
    low = cards.pop(0).rank if len(cards) > EVENED_OUT else None
    _give_ranks(change, cards, rank.spread(low, None, len(cards)))


def _give_ranks(change: Change, cards: list[Card], ranks: list[str]) -> None:
    """In two steps, so that no two are ever equal."""
    for count, card in enumerate(cards):
        card.rank = f"~{count:06d}"
    change.session.flush()
    for card, place in zip(cards, ranks, strict=True):
        card.rank = place
    change.session.flush()


def boards_of_cards(ids: list[int]) -> dict[int, int]:
    """{card id: board id}, of cards in the archive too."""
    found = select(Card.id, Card.board_id).where(col(Card.id).in_(ids))
    with database.current().reading() as session:
        return dict(session.exec(found).all())
