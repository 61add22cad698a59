"""Files that come with a form that anybody may send: kept like those of mails, within limits."""

from flask import current_app, request
from werkzeug.datastructures import FileStorage

from board.attachments.file_names import file_name
from board.core.errors import N_, Refused
from board.files.routes import DAY_SECONDS, MEGABYTE, UploadQuotaUsedUp, the_store
from board.files.uploads import chunks_of
from board.triage.mailed_files import StoredFile
from board.web.rate_limits import counters, place

MOST_FILES = 10
FIELD = "files"


class TooManyFiles(Refused):
    status = 422
    sentence = N_("At most {most} files go with one message. What you wrote is still here.")


def posted_files() -> list[StoredFile]:
    """Takes in what was chosen; a browser sends a field without a file as a nameless one. Raises
    TooManyFiles, UploadQuotaUsedUp, FileTooLarge, FileEmpty."""
    chosen = [one for one in request.files.getlist(FIELD) if one.filename]
    if len(chosen) > MOST_FILES:
        raise TooManyFiles(most=MOST_FILES)
    if chosen:
        _check_quota(request.content_length or 0)
    return [_taken(one) for one in chosen]


def _taken(file: FileStorage) -> StoredFile:
    store = the_store()
    stored = store.keep(store.take(chunks_of(file.stream)))
    return StoredFile(file_name(file.filename or ""), stored, is_shown=False)


def _check_quota(size: int) -> None:
    most = current_app.extensions["settings"].upload_mb_per_day
    if counters.add(f"asked/{place()}", DAY_SECONDS, size) > most * MEGABYTE:
        raise UploadQuotaUsedUp(limit=most)
