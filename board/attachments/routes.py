"""The API of files on cards."""

from flask import Response

from board.boards.access import check_team_sees
from board.core.actor import Actor
from board.core.changes import Change
from board.core.errors import NotFound
from board.files.routes import the_store
from board.web.answers import current_actor
from board.web.api_routes import Routes
from board.web.downloads import as_download, as_picture

from . import attaching
from .schemas import AttachFile

routes = Routes("attachments", "Attachments: files on cards.")
command, file = routes.command, routes.file


def attach_file(actor: Actor, card_id: int, *, receipt: str, name: str) -> Change:
    """Attach a file to a card that you have sent within the last day (`POST /files` answers its
    receipt); `result.attachment` has its id."""
    stored = the_store().read_receipt(receipt, actor.member_id)
    return attaching.attach_file(actor, card_id, name=name, stored=stored)


command("/cards/<int:card_id>/files", AttachFile, attach_file, endpoint="attach")
command("/files/<int:attachment_id>/remove", None, attaching.detach_file, endpoint="detach")


@file("/files/<int:attachment_id>")
def download(attachment_id: int) -> Response:
    """A file of a card as it was given, always as a download."""
    found = attaching.attachment_by_id(attachment_id)
    check_team_sees(current_actor(), found.board_id)
    return as_download(the_store().path_of(found.digest), found.name)


@file("/files/<int:attachment_id>/picture", media_type="image/webp")
def picture(attachment_id: int) -> Response:
    """A picture of a card, decoded and written anew as WebP. 404 for what is no picture."""
    digest = _picture_seen(attachment_id)
    return as_picture(the_store().picture_of(digest), digest=digest)


@file("/files/<int:attachment_id>/cover", media_type="image/webp")
def cover(attachment_id: int) -> Response:
    """A picture of a card as the card's face shows it: its middle, 480 by 240 pixels. 404 for what
    is no picture."""
    digest = _picture_seen(attachment_id)
    return as_picture(the_store().cover_of(digest), digest=f"{digest}-cover")


def _picture_seen(attachment_id: int) -> str:
    """Its digest. Raises NotFound, also for whoever may not see the card's board."""
    found = attaching.attachment_by_id(attachment_id)
    check_team_sees(current_actor(), found.board_id)
    if found.width is None:
        raise NotFound(kind="picture", id=attachment_id)
    return found.digest
