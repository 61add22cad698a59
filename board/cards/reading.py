"""What happened to one card, read from its board's log."""

from typing import Any

import orjson
from sqlmodel import col, select

from board.core import clock, database
from board.core.errors import NotFound
from board.core.events import Event

from .models import Card


def activity_of(card_id: int, *, most: int = 50) -> tuple[int, list[dict[str, Any]]]:
    """(board id, events that concern the card, newest first)."""
    with database.current().reading() as session:
        card = session.get(Card, card_id)
        if card is None:
            raise NotFound(kind="card", id=card_id)
        mark = f'%"card":{card_id},%'
        end = f'%"card":{card_id}}}%'
        about = col(Event.body).like(mark) | col(Event.body).like(end)
        found = select(Event).where(Event.stream == f"board/{card.board_id}", about)
        return card.board_id, [_line(e) for e in session.exec(found.order_by(col(Event.seq).desc()).limit(most))]


def _line(event: Event) -> dict[str, Any]:
    facts = orjson.loads(event.body)["facts"]
    return {"seq": event.seq, "kind": event.kind, "at": clock.text_of(event.at), "by": event.by_id, "facts": facts}
