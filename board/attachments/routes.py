"""The API of files on cards."""

from typing import Any

from flask import Response

from board.boards.queries import check_team_sees
from board.core.changes import Change
from board.core.errors import NotFound
from board.files.routes import the_store
from board.web.answers import blueprint, command, current_actor
from board.web.downloads import as_download, as_picture

from . import attaching
from . import schemas as shapes

routes = blueprint("attachments", "Attachments: files on cards.")


@command(routes, "/cards/<int:card_id>/files", shapes.AttachFile)
def attach(body: dict[str, Any], card_id: int) -> Change:
    actor = current_actor()
    stored = the_store().read_receipt(body["receipt"], actor.member_id)
    return attaching.attach_file(actor, card_id, name=body["name"], stored=stored)


@command(routes, "/files/<int:attachment_id>/remove")
def detach(attachment_id: int) -> Change:
    return attaching.detach_file(current_actor(), attachment_id)


@routes.route("/files/<int:attachment_id>")
@routes.response(200, description="The file as it was given, always as a download")
def download(attachment_id: int) -> Response:
    found = attaching.attachment_by_id(attachment_id)
    check_team_sees(current_actor(), found.board_id)
    return as_download(the_store().path_of(found.digest), found.name)


@routes.route("/files/<int:attachment_id>/picture")
@routes.response(
    200, description="The picture, decoded and written anew as WebP; 404 for what is no picture"
)
def picture(attachment_id: int) -> Response:
    found = attaching.attachment_by_id(attachment_id)
    check_team_sees(current_actor(), found.board_id)
    if found.width is None:
        raise NotFound(kind="picture", id=attachment_id)
    return as_picture(the_store().picture_of(found.digest), digest=found.digest)
