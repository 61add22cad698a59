"""The API of files: one door in, which streams; what comes out is decided where the file is attached (board/cards)."""

from flask import Response, current_app, request

from board.core.errors import Forbidden
from board.web.answers import asking, blueprint, json_response
from board.web.limits import limited_uploads

from .storing import MOST_BYTES, FileTooLarge, Store, chunks_of

routes = blueprint("files", "Files on their way to a card.")


@routes.route("/files", methods=["POST"])
@limited_uploads
@routes.response(200, description="{receipt, size, width, height}: name the receipt to attach the file within a day")
def upload() -> Response:
    """The body is the file itself (application/octet-stream), at most 25 MB; it is refused as soon as it is larger."""
    actor = asking()
    if actor.role == "viewer" or actor.member_id is None:
        raise Forbidden()
    if (request.content_length or 0) > MOST_BYTES:
        raise FileTooLarge(limit=MOST_BYTES // 1024 // 1024)
    store = the_store()
    stored = store.take(chunks_of(request.stream))
    return json_response(
        {
            "receipt": store.receipt_for(stored, actor.member_id),
            "size": stored.size,
            "width": stored.width,
            "height": stored.height,
        }
    )


def the_store() -> Store:
    return current_app.extensions["files"]
