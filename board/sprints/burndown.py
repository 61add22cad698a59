"""The burndown of a sprint, read from its board's log: what was left at the end of each day, and
what was promised."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import orjson
from sqlmodel import Session, col, select

from board.core import clock, database
from board.core.errors import NotFound
from board.core.event_log import LoggedEvent
from board.core.events import class_of

from .models import Sprint


@dataclass(frozen=True)
class Day:
    """The end of one day, in estimate points: everything promised by then, and what of it was not
    finished."""

    day: date
    promised: float
    left: float


def burndown(sprint_id: int, zone: ZoneInfo) -> tuple[Sprint, list[Day]]:
    """One Day per calendar day from the start to today or the end; empty while the sprint is
    planned. Where no card has an estimate, cards are counted instead (each one point)."""
    with database.current().reading() as session:
        sprint = session.get(Sprint, sprint_id)
        if sprint is None:
            raise NotFound(kind="sprint", id=sprint_id)
        events = _events(session, sprint)
    return sprint, _days(sprint, events, zone) if sprint.started_at else []


def _events(session: Session, sprint: Sprint) -> list[tuple[datetime, dict[str, Any]]]:
    log = select(LoggedEvent.at, LoggedEvent.kind, LoggedEvent.body).where(
        LoggedEvent.stream == sprint.home(), LoggedEvent.seq >= sprint.start_seq
    )
    if sprint.closed_at:
        log = log.where(col(LoggedEvent.at) < sprint.closed_at)
    return [
        (at, {"kind": kind, **orjson.loads(body)})
        for at, kind, body in session.exec(log.order_by(col(LoggedEvent.seq)))
    ]


def _days(
    sprint: Sprint, events: list[tuple[datetime, dict[str, Any]]], zone: ZoneInfo
) -> list[Day]:
    cards: dict[str, dict[str, Any]] = {}
    days: list[Day] = []
    begun = (sprint.started_at or clock.now()).astimezone(zone).date()
    last = min(
        (sprint.closed_at or clock.now()).astimezone(zone).date(), max(sprint.ends_on, begun)
    )
    waiting = iter([*events, (None, {})])
    at, body = next(waiting)
    for day in _each_day(begun, last):
        while at is not None and at.astimezone(zone).date() <= day:
            _apply(cards, body, sprint.id)
            at, body = next(waiting)
        days.append(_sums(day, cards))
    return days


def _apply(cards: dict[str, dict[str, Any]], body: dict[str, Any], sprint_id: int) -> None:
    """What an event says about the sprint's cards: promised, finished, taken out. An archived card
    keeps what it was."""
    if body["facts"].get("sprint") == sprint_id and "promised" in body["facts"]:
        cards.update(
            {
                id_: {"estimate": points, "done": False}
                for id_, points in body["facts"]["promised"].items()
            }
        )
    for id_, row in body["put"].get("card", {}).items():
        if row.get("sprint_id", sprint_id) != sprint_id:
            cards.pop(id_, None)
        elif id_ in cards or "sprint_id" in row:
            cards[id_] = cards.get(id_, {}) | _figures_of(row)
    if class_of(body["kind"]).takes_cards_away:
        for id_ in body["gone"].get("card", []):
            cards.pop(str(id_), None)


def _figures_of(row: dict[str, Any]) -> dict[str, Any]:
    """Those that the event tells: all of a card that comes into the sprint (Card.WHOLE_WITH)."""
    estimate = {"estimate": row["estimate"]} if "estimate" in row else {}
    done = {"done": row["finished_at"] is not None} if "finished_at" in row else {}
    return estimate | done


def _sums(day: date, cards: dict[str, dict[str, Any]]) -> Day:
    is_estimated = any(card["estimate"] is not None for card in cards.values())
    points = {id_: (card["estimate"] or 0) if is_estimated else 1 for id_, card in cards.items()}
    left = sum(points[id_] for id_, card in cards.items() if not card["done"])
    return Day(day, sum(points.values()), left)


def _each_day(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
