"""Completing rows: an event tells which columns changed. Who reads it without a copy of the stream
takes the others from the row as it is now."""

from collections.abc import Iterable
from typing import Any

from sqlmodel import Session

from .preloading import rows_with
from .synced import column_names, model_of, row_of


def complete(session: Session, messages: Iterable[dict[str, Any]], tables: Iterable[str]) -> None:
    """Fills up the rows of `tables` in `put`; a row that is there no more stays as it was told."""
    for table in tables:
        told = [
            (int(id_), row)
            for message in messages
            for id_, row in message["put"].get(table, {}).items()
        ]
        model = model_of(table)
        partial = [(id_, row) for id_, row in told if len(row) < len(column_names(model))]
        if not partial:
            continue
        now = {row.id: row_of(row) for row in rows_with(session, model, {i for i, _ in partial})}
        for id_, row in partial:
            row.update(now.get(id_, {}) | row)
