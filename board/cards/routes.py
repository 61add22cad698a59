"""The API of cards: parse, say who, call, answer."""

from typing import Any

from flask import Response, current_app

from board.core import database, streams
from board.core.changes import Change
from board.core.errors import NotFound
from board.core.synced import row_of
from board.files.routes import the_store
from board.settings import Settings
from board.web.answers import blueprint, command, current_actor, json_response
from board.web.downloads import as_download, as_picture
from board.web.rate_limits import limited_prose

from . import (
    activity,
    adding,
    archiving,
    attaching,
    batching,
    blocking,
    checklist,
    commenting,
    copying,
    editing,
    linking,
    moving,
    prose,
    recurring,
    removing_columns,
    templates,
    transferring,
)
from . import schemas as shapes

routes = blueprint("cards", "Cards: small steps of work on a board.")


@command(routes, "/cards", shapes.AddCard)
def add(body: dict[str, Any]) -> Change:
    return adding.add_card(current_actor(), **body)


@command(routes, "/cards/<int:card_id>/move", shapes.MoveCard)
def move(body: dict[str, Any], card_id: int) -> Change:
    return moving.move_card(current_actor(), card_id, **body)


@command(routes, "/cards/<int:card_id>/edit", shapes.EditCard)
def edit(body: dict[str, Any], card_id: int) -> Change:
    return editing.edit_card(current_actor(), card_id, **body)


@command(routes, "/boards/<int:board_id>/cards/change", shapes.ChangeCards)
def change_cards(body: dict[str, Any], board_id: int) -> Change:
    return batching.change_cards(current_actor(), board_id, **body)


@command(routes, "/cards/<int:card_id>/block", shapes.BlockCard)
def block(body: dict[str, Any], card_id: int) -> Change:
    return blocking.block_card(current_actor(), card_id, **body)


@command(routes, "/cards/<int:card_id>/unblock")
def unblock(card_id: int) -> Change:
    return blocking.unblock_card(current_actor(), card_id)


@command(routes, "/cards/<int:card_id>/links", shapes.LinkCards)
def link(body: dict[str, Any], card_id: int) -> Change:
    return linking.link_cards(current_actor(), card_id, **body)


@command(routes, "/links/<int:link_id>/remove")
def unlink(link_id: int) -> Change:
    return linking.unlink_cards(current_actor(), link_id)


@command(routes, "/cards/<int:card_id>/split", shapes.SplitCard)
def split(body: dict[str, Any], card_id: int) -> Change:
    return copying.split_card(current_actor(), card_id, **body)


@command(routes, "/cards/<int:card_id>/copy", shapes.CopyCard)
def copy(body: dict[str, Any], card_id: int) -> Change:
    return copying.copy_card(current_actor(), card_id, **body)


@command(routes, "/cards/<int:card_id>/transfer", shapes.TransferCard)
def transfer(body: dict[str, Any], card_id: int) -> Change:
    return transferring.transfer_card(current_actor(), card_id, **body)


@command(routes, "/cards/<int:card_id>/items", shapes.AddItems)
def add_items(body: dict[str, Any], card_id: int) -> Change:
    return checklist.add_items(current_actor(), card_id, **body)


@command(routes, "/cards/<int:card_id>/items/<int:item_id>/change", shapes.ChangeItem)
def change_item(body: dict[str, Any], card_id: int, item_id: int) -> Change:
    return checklist.change_item(current_actor(), card_id, item_id, **body)


@command(routes, "/cards/<int:card_id>/items/<int:item_id>/remove")
def remove_item(card_id: int, item_id: int) -> Change:
    return checklist.remove_item(current_actor(), card_id, item_id)


@command(routes, "/cards/<int:card_id>/items/<int:item_id>/card")
def item_to_card(card_id: int, item_id: int) -> Change:
    return copying.item_to_card(current_actor(), card_id, item_id)


@command(routes, "/cards/<int:card_id>/comments", shapes.AddComment)
def add_comment(body: dict[str, Any], card_id: int) -> Change:
    return commenting.add_comment(current_actor(), card_id, **body)


@command(routes, "/comments/<int:comment_id>/change", shapes.ChangeComment)
def change_comment(body: dict[str, Any], comment_id: int) -> Change:
    return commenting.change_comment(current_actor(), comment_id, **body)


@command(routes, "/comments/<int:comment_id>/remove")
def remove_comment(comment_id: int) -> Change:
    return commenting.remove_comment(current_actor(), comment_id)


@command(routes, "/comments/<int:comment_id>/answer")
def answer_question(comment_id: int) -> Change:
    return commenting.answer_question(current_actor(), comment_id)


@command(routes, "/comments/<int:comment_id>/reopen")
def reopen_question(comment_id: int) -> Change:
    return commenting.reopen_question(current_actor(), comment_id)


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
    _check_may_see(found.board_id)
    return as_download(the_store().path_of(found.digest), found.name)


@routes.route("/files/<int:attachment_id>/picture")
@routes.response(
    200, description="The picture, decoded and written anew as WebP; 404 for what is no picture"
)
def picture(attachment_id: int) -> Response:
    found = attaching.attachment_by_id(attachment_id)
    _check_may_see(found.board_id)
    if found.width is None:
        raise NotFound(kind="picture", id=attachment_id)
    return as_picture(the_store().picture_of(found.digest), digest=found.digest)


@command(routes, "/cards/<int:card_id>/archive")
def archive(card_id: int) -> Change:
    return archiving.archive_card(current_actor(), card_id)


@command(routes, "/cards/<int:card_id>/restore")
def restore(card_id: int) -> Change:
    return archiving.restore_card(current_actor(), card_id)


@command(routes, "/cards/<int:card_id>/delete")
def delete(card_id: int) -> Change:
    return archiving.delete_card(current_actor(), card_id)


@command(routes, "/cards/<int:card_id>/template", shapes.SaveAsTemplate)
def save_as_template(body: dict[str, Any], card_id: int) -> Change:
    return templates.save_as_template(current_actor(), card_id, **body)


@command(routes, "/cards/from-template", shapes.AddFromTemplate)
def add_from_template(body: dict[str, Any]) -> Change:
    return templates.add_from_template(current_actor(), **body)


@command(routes, "/card-templates/<int:template_id>/remove")
def remove_template(template_id: int) -> Change:
    return templates.remove_template(current_actor(), template_id)


@routes.route("/card-templates")
@routes.response(200, description="[{name, body}]: the templates that every board has")
def card_templates() -> Response:
    return json_response(templates.card_templates_in_config(_settings().language))


@command(routes, "/boards/<int:board_id>/recurrences", shapes.AddRecurrence)
def add_recurrence(body: dict[str, Any], board_id: int) -> Change:
    return recurring.add_recurrence(
        current_actor(), board_id=board_id, zone=_settings().zone, **body
    )


@command(routes, "/recurrences/<int:recurrence_id>/change", shapes.ChangeRecurrence)
def change_recurrence(body: dict[str, Any], recurrence_id: int) -> Change:
    return recurring.change_recurrence(
        current_actor(), recurrence_id, zone=_settings().zone, **body
    )


@command(routes, "/recurrences/<int:recurrence_id>/remove")
def remove_recurrence(recurrence_id: int) -> Change:
    return recurring.remove_recurrence(current_actor(), recurrence_id)


@command(routes, "/boards/<int:board_id>/columns/<int:column_id>/remove", shapes.RemoveColumn)
def remove_column(body: dict[str, Any], board_id: int, column_id: int) -> Change:
    return removing_columns.remove_column(current_actor(), column_id, board_id=board_id, **body)


@command(routes, "/boards/<int:board_id>/boundaries", shapes.SetBoundaries)
def set_boundaries(body: dict[str, Any], board_id: int) -> Change:
    return removing_columns.set_boundaries(current_actor(), board_id, **body)


@routes.route("/boards/<int:board_id>/archive")
@routes.response(200, description="[card]: the archived cards, newest first")
def archived(board_id: int) -> Response:
    _check_may_see(board_id)
    return json_response([row_of(card) for card in archiving.archived_cards(board_id)])


@routes.route("/cards/<int:card_id>/activity")
@routes.response(
    200,
    description="[{seq, kind, at, by, facts}]: what happened to this card, newest first. No facts "
    "from before one had the right",
)
def activity_of_card(card_id: int) -> Response:
    return json_response(activity.activity_of(current_actor(), card_id))


@routes.route("/cards/by-id")
@routes.arguments(shapes.CardIds, location="query")
@routes.response(
    200, description="[{id, title, board_id, board, is_finished, is_archived}] of those you may see"
)
def by_id(asked: dict[str, str]) -> Response:
    return json_response(
        activity.cards_by_id(current_actor(), [int(id_) for id_ in asked["ids"].split(",")])
    )


@routes.route("/markdown", methods=["POST"])
@limited_prose
@routes.arguments(shapes.RenderMarkdown)
@routes.response(200, description="{html}: safe HTML")
def markdown(body: dict[str, str]) -> Response:
    return json_response({"html": prose.html_of(body["text"])})


@routes.route("/merge", methods=["POST"])
@limited_prose
@routes.arguments(shapes.MergeTexts)
@routes.response(
    200, description="{text, is_clean}: two changed texts laid over what both began with"
)
def merge(body: dict[str, str]) -> Response:
    text, is_clean = prose.merged(body["base"], body["yours"], body["theirs"])
    return json_response({"text": text, "is_clean": is_clean})


def _settings() -> Settings:
    return current_app.extensions["settings"]


def _check_may_see(board_id: int) -> None:
    """The team's audience only: a wall gets no texts, no files, no history."""
    with database.current().reading() as session:
        if streams.audience_of(session, current_actor(), f"board/{board_id}") != "team":
            raise NotFound()
