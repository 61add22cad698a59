"""The file of a case or a person: a page that opens anywhere, with files and mails beside it."""

from tempfile import TemporaryFile
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile

from flask import Response, render_template, request

from board.core.errors import NotFound
from board.files.routes import the_store
from board.people.permissions import may_triage
from board.people.queries import names_of
from board.triage.records import Record, raw_mails, record_of_person, record_of_ticket
from board.web.downloads import as_download

from .screens import pages
from .shell import member


@pages.get("/desk/record")
def case_record() -> Response:
    """`?ticket=31` for a case, `?email=` for a person, with `&before=31` what is older; for those
    who triage."""
    actor = member()
    if not may_triage(actor):
        raise NotFound()
    ticket, email = request.args.get("ticket", type=int), request.args.get("email", "")
    before = request.args.get("before", type=int)
    found = (
        record_of_ticket(actor, ticket) if ticket else record_of_person(actor, email, before=before)
    )
    title = f"ticket-{ticket}" if ticket else "person"
    return as_download(_zipped(found), f"{title}.zip")


def _zipped(record: Record) -> IO[bytes]:
    content = TemporaryFile()  # noqa: SIM115 - closed when it has been sent
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        page = render_template("case_record.html", record=record, names=names_of())
        archive.writestr("index.html", page)
        for file in record.files:
            archive.write(the_store().path_of(file.digest), f"files/{file.id}-{file.name}")
        for id_, raw in raw_mails(record):
            archive.writestr(f"mails/{id_}.eml", raw)
    content.seek(0)
    return content
