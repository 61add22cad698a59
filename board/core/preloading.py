"""Preloading: the rows that a change is about to be asked for, in as few statements as can be. A
session forgets what nobody holds, so the change does (core/changes.py)."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlmodel import Session, bindparam, col, select

from . import streams
from .holding import StreamOf, Wanted
from .synced import Synced


def preload(session: Session, wanted: Iterable[Wanted]) -> list[Any]:
    """The rows that streams were named by, and those that decide who may change the streams."""
    rows: list[Any] = []
    for one in wanted:
        if isinstance(one, StreamOf):
            rows += _with_decider(session, one)
        else:
            rows += _decider(session, one)
    return rows


def rows_with(session: Session, model: type[Synced], ids: Iterable[int | None]) -> list[Any]:
    """Rows by their ids, in one statement; those that are not there are missing."""
    return list(session.execute(_by_ids(model), {"ids": [*{*ids} - {None}]}).scalars())


def _decider(session: Session, stream: str) -> list[Any]:
    kind, id_ = streams.parse(stream)
    return [session.get(kind.decided_by, id_)] if kind.decided_by else []


def _with_decider(session: Session, one: StreamOf) -> Sequence[Any]:
    found = session.execute(_statement(one.model), {"id": one.id}).one_or_none()
    return found or ()


@cache
def _by_ids(model: type[Synced]) -> Any:
    return select(model).where(col(model.id).in_(bindparam("ids", expanding=True)))


@cache
def _statement(model: type[Synced]) -> Any:
    home = model.LIVES[0]
    decider = streams.kind_named(home.kind).decided_by
    by_id = col(model.id) == bindparam("id")
    if decider is None or decider is model or home.by is None:
        return select(model).where(by_id)
    its_own = col(decider.id) == col(getattr(model, home.by))
    return select(model, decider).join(decider, its_own, isouter=True).where(by_id)
