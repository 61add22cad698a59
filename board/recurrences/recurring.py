"""Cards that come again and again, by a calendar rule in local time; one card per due time,
whoever's timer is first."""

import logging
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import col, select

from board.boards.models import Board, BoardColumn
from board.boards.rules import WipLimitReached
from board.card_templates.card_bodies import card_from
from board.card_templates.values import CardBody
from board.cards.events import CardAdded
from board.cards.lookups import column_on_board
from board.core import clock, database
from board.core.actor import Actor, system
from board.core.changes import Change, changing
from board.core.holding import StreamOf

from .events import RecurrenceAdded, RecurrenceChanged, RecurrenceRemoved
from .models import Recurrence
from .recurrence_rules import check_rule, due_after

logger = logging.getLogger(__name__)


def add_recurrence(
    actor: Actor,
    *,
    board_id: int,
    column_id: int,
    rule: str,
    starts_on: date,
    at_time: str,
    body: CardBody,
    zone: ZoneInfo,
) -> Change:
    """Let a card come again and again, by a rule of RFC 5545 and a clock time; `body` is what it
    says. `result.recurrence` has its id. A rule that cannot be read, or comes more than once a
    day, is refused."""
    when: dict[str, Any] = {"rule": rule, "starts_on": starts_on, "at_time": at_time}
    check_rule(**when, zone=zone)
    with changing(f"board/{board_id}", by=actor) as change:
        column = column_on_board(change, column_id)
        next_at = due_after(change.at, **when, zone=zone)
        recurrence = change.add(
            Recurrence(board_id=board_id, column_id=column.id, body=body, next_at=next_at, **when)
        )
        change.record(RecurrenceAdded(recurrence=recurrence, title=body["title"]))
        change.result["recurrence"] = recurrence.id
    return change


def change_recurrence(actor: Actor, recurrence_id: int, *, zone: ZoneInfo, **values: Any) -> Change:
    """Change a recurring card's rule, start, time, column or body, or pause it. The next time is
    counted anew from now."""
    with changing(StreamOf(Recurrence, recurrence_id), by=actor) as change:
        recurrence = change.find(Recurrence, recurrence_id)
        if "column_id" in values:
            column_on_board(change, values["column_id"])
        for name, value in values.items():
            setattr(recurrence, name, value)
        when = _when(recurrence, zone)
        check_rule(**when)
        recurrence.next_at = due_after(change.at, **when)
        change.record(RecurrenceChanged(recurrence=recurrence, title=recurrence.body["title"]))
    return change


def _when(recurrence: Recurrence, zone: ZoneInfo) -> dict[str, Any]:
    named = {name: getattr(recurrence, name) for name in ("rule", "starts_on", "at_time")}
    return named | {"zone": zone}


def remove_recurrence(actor: Actor, recurrence_id: int) -> Change:
    """Stop a recurring card for good. Cards that it has made stay."""
    with changing(StreamOf(Recurrence, recurrence_id), by=actor) as change:
        recurrence = change.find(Recurrence, recurrence_id)
        change.remove(recurrence)
        change.record(RecurrenceRemoved(recurrence=recurrence, title=recurrence.body["title"]))
    return change


def add_due_cards(zone: ZoneInfo) -> int:
    """A timer's work: a card for every recurrence that is due. Returns how many. After a pause of
    the server there is one card, not one per missed time; a column that is full gets its card when
    there is room."""
    with database.current().reading() as session:
        due = session.exec(_due(clock.now())).all()
    return sum(_add_due_card(recurrence, zone) for recurrence in due)


def _add_due_card(seen: Recurrence, zone: ZoneInfo) -> bool:
    try:
        return _add_once(seen, zone)
    except WipLimitReached:
        logger.info("recurrence %s waits: its column is full", seen.id)
    except Exception:
        logger.exception("recurrence %s did not make its card; the others go on", seen.id)
    return False


def _add_once(seen: Recurrence, zone: ZoneInfo) -> bool:
    """False when another worker was first, or somebody has changed it meanwhile."""
    with changing(f"board/{seen.board_id}", by=system("recurring")) as change:
        recurrence = change.session.get(Recurrence, seen.id)
        if recurrence is None or recurrence.is_paused or recurrence.next_at != seen.next_at:
            return False
        column = column_on_board(change, recurrence.column_id)
        card = card_from(change, column, recurrence.body, recurrence_id=recurrence.id)
        recurrence.next_at = due_after(change.at, **_when(recurrence, zone))
        change.record(CardAdded(card=card, title=card.title, column=column.name, again=True))
    return True


def _due(now: datetime) -> Any:
    live = col(Recurrence.board_id).in_(select(Board.id).where(col(Board.archived_at).is_(None)))
    return select(Recurrence).where(
        col(Recurrence.next_at) <= now, col(Recurrence.is_paused).is_(False), live
    )


def follow_cards(change: Change, column: BoardColumn, target: BoardColumn) -> None:
    """What comes into a column that is removed comes into the other one."""
    for recurrence in change.all(select(Recurrence).where(Recurrence.column_id == column.id)):
        recurrence.column_id = target.id
