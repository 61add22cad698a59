"""My work: what one person has taken, on every board that they may see: what is not finished, and
what was lately."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlmodel import Session, col, or_, select

from board.boards.models import Board, BoardColumn
from board.core import clock, database
from board.core.event_log import NOTHING, Head, Stream
from board.core.synced import Synced, row_of

from .models import Card, CardAssignee, PartOfCard

LATELY = timedelta(days=14)
"""Longer than from one standup to the next, also over holidays."""
MoreRows = Callable[[Session, list[int], int], Sequence[Synced]]
"""(session, boards, member) → rows that are this person's business, too."""


def work_on(
    ids: list[int], member_id: int, *, also: Sequence[MoreRows] = ()
) -> list[dict[str, object]]:
    """A snapshot per board's stream with only this person's cards, the columns, the board and what
    `also` finds, with the card that it is about, and one per stream on which nothing but that is:
    with the stream's number, so that a browser can go on from it by the stream's events."""
    with database.current().reading() as session:
        more = [row for find in also for row in find(session, ids, member_id)]
        names = list(dict.fromkeys([*(f"board/{id_}" for id_ in ids), *(r.home() for r in more)]))
        heads = _heads(session, names)
        about = {row.card_id for row in more if isinstance(row, PartOfCard)}
        rows = [
            *_boards(session, ids),
            *_columns(session, ids),
            *_cards(session, ids, member_id, about),
            *more,
        ]
        of_stream = _by_stream(rows)
    return [
        {
            "stream": stream,
            **heads.get(stream, NOTHING)._asdict(),
            "rows": {"card": {}, "column": {}, "board": {}} | of_stream[stream],
        }
        for stream in names
    ]


def _heads(session: Session, names: list[str]) -> dict[str, Head]:
    found = select(Stream.name, Stream.epoch, Stream.seq, Stream.mark)
    return {
        name: Head(*head) for name, *head in session.exec(found.where(col(Stream.name).in_(names)))
    }


def _boards(session: Session, ids: list[int]) -> Sequence[Board]:
    return session.exec(select(Board).where(col(Board.id).in_(ids))).all()


def _columns(session: Session, board_ids: list[int]) -> Sequence[BoardColumn]:
    found = select(BoardColumn).where(col(BoardColumn.board_id).in_(board_ids))
    return session.exec(found).all()


def _cards(
    session: Session, board_ids: list[int], member_id: int, about: Collection[int]
) -> Sequence[Card]:
    mine = select(CardAssignee.card_id).where(CardAssignee.member_id == member_id)
    is_lately = col(Card.finished_at) >= clock.now() - LATELY
    found = select(Card).where(
        or_(col(Card.id).in_(mine), col(Card.id).in_(about)),
        col(Card.board_id).in_(board_ids),
        col(Card.archived_at).is_(None),
        or_(col(Card.finished_at).is_(None), is_lately),
    )
    return session.exec(found).all()


def _by_stream(rows: Sequence[Synced]) -> Mapping[str, dict[str, dict[str, Any]]]:
    """`{stream: {table: {id: row}}}`"""
    found: defaultdict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    for row in rows:
        found[row.home()].setdefault(str(row.__tablename__), {})[str(row.id)] = row_of(row)
    return found
