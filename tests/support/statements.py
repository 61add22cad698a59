"""What is asked of the database: how many statements and transactions a request costs."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from board.core import database, prepared


@dataclass
class Counted:
    """The statements in their order, without BEGIN and COMMIT; and how many transactions."""

    statements: list[str] = field(default_factory=list)
    transactions: int = 0


@contextmanager
def counting() -> Iterator[Counted]:
    """Counts what this process asks of its database meanwhile."""
    counted, opened = Counted(), database.current()

    def asked(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not statement.startswith("BEGIN"):
            counted.statements.append(statement)

    def begun(_: Any) -> None:
        counted.transactions += 1

    listeners = [
        (engine, name, heard)
        for engine in (opened.writer, opened.reader)
        for name, heard in (("before_cursor_execute", asked), ("begin", begun))
    ]
    for listener in listeners:
        sa.event.listen(*listener)
    prepared.asked.connect(counted.statements.append)
    try:
        yield counted
    finally:
        prepared.asked.connect()
        for listener in listeners:
            sa.event.remove(*listener)
