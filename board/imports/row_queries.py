"""Questions about an import's rows: a page of them, or all, one after the other."""

from collections.abc import Iterator
from typing import Any

from sqlmodel import col, select

from board.core import database
from board.core.actor import Actor
from board.core.pages import Mark, Page, page_of
from board.people.permissions import check_administers

from .models import ImportRow, QueueImport
from .queries import MOST_OF_PAGE, found_import

ROW = ("number", "outcome", "why", "about", "subject", "ticket_id")
AT_A_TIME = 2_000


def rows_for(
    actor: Actor, import_id: int, *, outcome: str = "", before: Mark | None = None
) -> Page[dict[str, Any]]:
    """Of its newest attempt, the last ones first. Raises NotFound."""
    check_administers(actor)
    with database.current().reading() as session:
        query = _rows_of(found_import(session, import_id))
        if outcome:
            query = query.where(ImportRow.outcome == outcome)
        by = (col(ImportRow.number),)
        page = page_of(session, query, by=by, after=before, most=MOST_OF_PAGE)
        return page.each(_row)


def all_rows(import_id: int) -> Iterator[dict[str, Any]]:
    """In their order, some at a time."""
    last = 0
    while True:
        with database.current().reading() as session:
            rest = _rows_of(found_import(session, import_id)).where(ImportRow.number > last)
            found = session.exec(rest.order_by(col(ImportRow.number)).limit(AT_A_TIME)).all()
        yield from map(_row, found)
        if len(found) < AT_A_TIME:
            return
        last = found[-1].number


def _rows_of(one: QueueImport) -> Any:
    is_it = (ImportRow.import_id == one.id, ImportRow.attempt == one.attempt)
    return select(ImportRow).where(*is_it)


def _row(row: ImportRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ROW}
