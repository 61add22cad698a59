"""The API of files: one endpoint in, which streams; what comes out is decided where the file is
attached (board/attachments)."""

from flask import current_app, request

from board.core.errors import N_, Forbidden, Refused
from board.web.answers import current_actor
from board.web.api_routes import Routes
from board.web.rate_limits import counters, limited_uploads

from .schemas import Receipt
from .uploads import MOST_BYTES, FileTooLarge, Store, chunks_of

DAY_SECONDS = 86_400
MEGABYTE = 1024 * 1024


class UploadQuotaUsedUp(Refused):
    status = 429
    sentence = N_(
        "You have sent {limit} MB of files within a day, which is the most. It was not taken; go "
        "on tomorrow."
    )


routes = Routes("files", "Files on their way to a card.")


@routes.action("/files", Receipt, sends="application/octet-stream")
@limited_uploads
def upload() -> dict[str, object]:
    """Send a file; what it answers is a receipt, by which you attach it to a card within a day. The
    body is the file itself, at most 25 MB: it is refused as soon as it is larger, and when you have
    sent more within a day than the server takes from one person."""
    member_id = _uploader()
    _check_size(request.content_length or 0)
    _check_quota(member_id, request.content_length or MOST_BYTES)
    store = the_store()
    stored = store.take(chunks_of(request.stream))
    size = {"size": stored.size, "width": stored.width, "height": stored.height}
    return {"receipt": store.receipt_for(stored, member_id), **size}


def _uploader() -> int:
    actor = current_actor()
    if actor.role == "viewer" or actor.member_id is None:
        raise Forbidden()
    return actor.member_id


def _check_size(size: int) -> None:
    if size > MOST_BYTES:
        raise FileTooLarge(limit=MOST_BYTES // MEGABYTE)


def _check_quota(member_id: int, size: int) -> None:
    """Counted before the bytes come, so that many at once are not more than one after the other."""
    most = current_app.extensions["settings"].upload_mb_per_day
    if counters.add(f"uploaded/{member_id}", DAY_SECONDS, size) > most * MEGABYTE:
        raise UploadQuotaUsedUp(limit=most)


def the_store() -> Store:
    return current_app.extensions["files"]
