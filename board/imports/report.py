"""An import's report: what became of every row, as a table that any spreadsheet opens."""

import csv
import io
from collections.abc import Callable, Iterator
from typing import Any

from board.core.actor import Actor
from board.core.csv_cells import harmless
from board.core.errors import N_

from .queries import import_for
from .row_queries import all_rows

OUTCOME_WORDS = {
    "opened": N_("New ticket"),
    "closed": N_("New ticket, already over"),
    "joined": N_("Into the thread of another"),
    "known": N_("Taken in before"),
    "refused": N_("Not taken"),
}
WHY_WORDS = {
    "no_words": N_("no subject and no text"),
    "bad_date": N_("a date that cannot be read"),
    "date_ahead": N_("a date that is yet to come"),
    "too_many_cells": N_("more cells than headings"),
    "too_large": N_("larger than 25 MB"),
    "unreadable": N_("cannot be read"),
    "report": N_("a read receipt or a report of a program"),
    "same_file": N_("the same row of the same file"),
    "same_id": N_("the same id, day and requester"),
    "same_content": N_("the same content"),
    "in_the_queue": N_("came by mail itself"),
}


def report_for(actor: Actor, import_id: int, translate: Callable[[str], str]) -> Iterator[str]:
    """Lines of CSV, for whoever administers. Raises NotFound."""
    import_for(actor, import_id)
    return _lines(import_id, translate)


def _lines(import_id: int, translate: Callable[[str], str]) -> Iterator[str]:
    headings = (N_("Row"), N_("Subject"), N_("What became of it"), N_("Why"), N_("Ticket"))
    yield "\ufeff" + _line(map(translate, headings))
    for row in all_rows(import_id):
        why = WHY_WORDS.get(row["why"], "")
        yield _line(
            (
                row["number"],
                row["subject"],
                translate(OUTCOME_WORDS[row["outcome"]]),
                " ".join(filter(None, [translate(why) if why else "", row["about"]])),
                row["ticket_id"] or "",
            )
        )


def _line(cells: Any) -> str:
    line = io.StringIO()
    csv.writer(line).writerow([harmless(str(cell)) for cell in cells])
    return line.getvalue()
