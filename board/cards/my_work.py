"""My work: what one person has taken and not finished, on every board that they may see."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, select

from board.boards.models import Board, BoardColumn
from board.core import database
from board.core.event_log import NOTHING, Head, Stream
from board.core.synced import Synced, row_of

from .models import Card, CardAssignee


def work_on(ids: list[int], member_id: int) -> list[dict[str, object]]:
    """A snapshot per board's stream with only this person's unfinished cards, the columns and the
    board: with the stream's number, so that a browser can go on from it by the stream's events."""
    with database.current().reading() as session:
        heads = _heads(session, [f"board/{id_}" for id_ in ids])
        rows = [*_boards(session, ids), *_columns(session, ids), *_cards(session, ids, member_id)]
    return [_part(id_, heads.get(f"board/{id_}", NOTHING), rows) for id_ in ids]


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


def _cards(session: Session, board_ids: list[int], member_id: int) -> Sequence[Card]:
    mine = select(CardAssignee.card_id).where(CardAssignee.member_id == member_id)
    found = select(Card).where(
        col(Card.id).in_(mine),
        col(Card.board_id).in_(board_ids),
        col(Card.archived_at).is_(None),
        col(Card.finished_at).is_(None),
    )
    return session.exec(found).all()


def _part(board_id: int, head: Head, rows: Sequence[Synced]) -> dict[str, object]:
    stream = f"board/{board_id}"
    by_table: dict[str, dict[str, Any]] = {"card": {}, "column": {}, "board": {}}
    for row in rows:
        if row.home() == stream:
            by_table[str(row.__tablename__)][str(row.id)] = row_of(row)
    return {"stream": stream, **head._asdict(), "rows": by_table}
