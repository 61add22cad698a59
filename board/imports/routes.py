"""The API of old queues that are taken in: for administrators."""

from typing import Any

from flask import Response, request
from flask_babel import gettext

from board.core.pages import Page
from board.files.uploads import FileTooLarge, chunks_of
from board.people.permissions import check_administers
from board.web.answers import current_actor
from board.web.api_routes import NOTHING, Routes
from board.web.rate_limits import limited_uploads

from . import queries, report, row_queries, running, taking
from .rules import MEGABYTE, MOST_BYTES, QueueFileTooLarge
from .schemas import (
    ImportedRow,
    LookThrough,
    NamedFile,
    NewImport,
    QueueImportInList,
    RowsAsked,
)

routes = Routes("imports", "Old queues that are taken in, from tables (CSV) and mailboxes (mbox).")
query, action = routes.query, routes.action


@query("/imports", QueueImportInList(many=True))
def imports() -> list[dict[str, Any]]:
    """Old queues, the newest first: how each is understood, how far it is, and how many rows had
    which outcome. Administrators only."""
    return queries.imports_for(current_actor())


@action("/imports/files", NewImport, sends="application/octet-stream")
@routes.arguments(NamedFile(), location="query")
@limited_uploads
def take_queue(asked: dict[str, Any]) -> dict[str, object]:
    """Send an old queue: a table (CSV) or a mailbox (mbox) of at most 512 MB and 50,000 rows. It is
    kept and read through once; no ticket is made. Administrators only."""
    check_administers(current_actor())
    if (request.content_length or 0) > MOST_BYTES:
        raise QueueFileTooLarge(limit=MOST_BYTES // MEGABYTE)
    request.max_content_length = MOST_BYTES
    try:
        taken = taking.take_file(current_actor(), chunks_of(request.stream), **asked)
    except FileTooLarge as error:
        raise QueueFileTooLarge(**error.facts) from error
    return {"import": taken}


@query("/imports/<int:import_id>", QueueImportInList, endpoint="one")
def one_import(import_id: int) -> dict[str, Any]:
    """An old queue, how it is understood and how far it is. Administrators only."""
    return queries.import_for(current_actor(), import_id)


@query("/imports/<int:import_id>/rows", ImportedRow(many=True), takes=RowsAsked)
def rows_of_import(asked: dict[str, Any], import_id: int) -> Page[dict[str, Any]]:
    """What became of its rows, or would: the last ones first, 200 at a time. Administrators
    only."""
    return row_queries.rows_for(current_actor(), import_id, **asked)


@action("/imports/<int:import_id>/look", NOTHING, takes=LookThrough)
def look_through(body: dict[str, Any], import_id: int) -> dict[str, object]:
    """Say for every row what would become of it; nothing is made. `mapping` is {field: number of
    the column, the first is 0}; what is not named stays as it was. Administrators only."""
    running.look_through(current_actor(), import_id, **body)
    return {}


@action("/imports/<int:import_id>/run", NOTHING)
def run_import(import_id: int) -> dict[str, object]:
    """Make the tickets, some at a time; nobody is answered. One that was stopped goes on where it
    was; a row that was taken in before is not taken again. Administrators only."""
    running.run_import(current_actor(), import_id)
    return {}


@action("/imports/<int:import_id>/stop", NOTHING)
def stop_import(import_id: int) -> dict[str, object]:
    """What was made stays; it can go on later. Administrators only."""
    running.stop_import(current_actor(), import_id)
    return {}


@routes.file("/imports/<int:import_id>/report", media_type="text/csv")
def report_of_import(import_id: int) -> Response:
    """What became of every row, as CSV. Administrators only."""
    lines = report.report_for(current_actor(), import_id, gettext)
    response = Response("".join(lines), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f"attachment; filename=import-{import_id}.csv"
    response.headers["Cache-Control"] = "private, no-store"
    return response
