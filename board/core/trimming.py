"""Trimming the log: what is old leaves it, in small steps beside the writers: rows and prior values
go, what happened stays.

A trimmed event still says what happened, when, by whom and with which facts (a card's activity
reads that), and of its rows only the columns that figures are made of (`Synced.LASTING`; the
burndown reads those). It can no longer be undone, and browsers that are further behind take a
snapshot.
"""

import time
from collections.abc import Callable, Sequence
from typing import Any

import orjson
from sqlalchemy import bindparam, delete, tuple_, update
from sqlmodel import Session, col, select

from . import database
from .event_log import LoggedEvent, Stream
from .synced import model_of, only

STEP = 500
"""Rows per transaction: a writer who comes meanwhile waits for one step."""
MOST_STEPS = 40
PAUSE_SECONDS = 0.05


def trim_all(keep: int) -> int:
    """A timer's work: all streams; what one round does not reach is left for the next. Returns how
    many events."""
    with database.current().reading() as session:
        grown = select(Stream.name).where(Stream.seq - Stream.floor > keep)
        names = list(session.exec(grown))
    return sum(trim(name, keep=keep) for name in names)


def trim(stream: str, *, keep: int, steps: int = MOST_STEPS) -> int:
    """All but the newest `keep` events of a stream forget their rows, at most `steps` steps of
    them."""
    return _in_steps(lambda: _trim_step(stream, keep), steps)


def forget(model: Any, *conditions: Any, steps: int = MOST_STEPS) -> int:
    """Deletes the rows of a table that nobody watches, in steps. Returns how many."""
    keys = list(model.__table__.primary_key.columns)

    def step() -> int:
        with database.current().writing() as session:
            found = session.execute(select(*keys).where(*conditions).limit(STEP)).all()
            if found:
                session.execute(
                    delete(model).where(tuple_(*keys).in_([tuple(key) for key in found]))
                )
            return len(found)

    return _in_steps(step, steps)


def _in_steps(step: Callable[[], int], most: int) -> int:
    """Until a step has less to do than it may; everybody else gets their turn in between."""
    total = 0
    for _ in range(most):
        done = step()
        total += done
        if done < STEP:
            break
        time.sleep(PAUSE_SECONDS)
    return total


def _trim_step(stream: str, keep: int) -> int:
    with database.current().writing() as session:
        head = session.exec(
            select(Stream).where(Stream.name == stream).with_for_update()
        ).one_or_none()
        if head is None or head.seq - head.floor <= keep:
            return 0
        to = min(head.floor + STEP, head.seq - keep)
        _slim(session, stream, head.floor + 1, to)
        done, head.floor = to - head.floor, to
        return done


def _slim(session: Session, stream: str, first: int, last: int) -> None:
    log = select(LoggedEvent.seq, LoggedEvent.body).where(
        LoggedEvent.stream == stream, col(LoggedEvent.seq).between(first, last)
    )
    slim = [{"number": seq, "slim": slimmed(body)} for seq, body in session.exec(log)]
    if slim:
        statement = _SLIM.values(body=bindparam("slim"), prior="{}")
        session.connection().execute(statement, _on(stream, slim))


def slimmed(body: str) -> str:
    """An event's body with its facts, the ids that left, and the columns that last."""
    whole = orjson.loads(body)
    put = {table: rows for table, by_id in whole["put"].items() if (rows := _lasting(table, by_id))}
    return orjson.dumps({**whole, "put": put}).decode()


def _lasting(table: str, by_id: dict[str, dict[str, Any]]) -> dict[str, dict[str, object]]:
    names = model_of(table).LASTING if _is_known(table) else frozenset()
    return {id_: lasting for id_, row in by_id.items() if (lasting := only(row, sorted(names)))}


def _is_known(table: str) -> bool:
    """An older version may have had tables that are gone."""
    try:
        model_of(table)
    except KeyError:
        return False
    return True


def _on(stream: str, slim: Sequence[dict[str, Any]]) -> list[dict[str, object]]:
    return [{"name": stream, **one} for one in slim]


_SLIM = update(LoggedEvent.__table__).where(  # type: ignore[attr-defined]
    LoggedEvent.__table__.c.stream == bindparam("name"),  # type: ignore[attr-defined]
    LoggedEvent.__table__.c.seq == bindparam("number"),  # type: ignore[attr-defined]
)
